/**
 * What a person is told where something cannot be delivered, however often it is tried. Each says what is missing, why,
 * and what to do; a sentence that leaves its conversation says nothing of the file but its name.
 */

/** In the thread, in place of the charts. */
export const CHARTS_MISSING = /^says: The charts (didn't|did not) make it here.* \[Try again\]$/s;

/** In a direct message: the answer cannot be posted where it was asked for. */
export const CANNOT_POST = {
  /** Slack failed, or refused every form of the message. */
  refused: /^direct: says: I couldn't post my answer.* in <#C\w+>.*Slack.* \[Try again\]$/s,
  /** `not_in_channel`, `channel_not_found`. */
  notThere: /^direct: says: I couldn't post my answer.* in <#C\w+>.*not in (that|the) channel.*\/invite/s,
  /** `is_archived`. */
  archived: /^direct: says: I couldn't post my answer.* in <#C\w+>.*archived/s,
};

/** In a direct message: whether an answer arrived cannot be looked up. */
export const UNSURE =
  /^direct: says: I (can't|couldn't) (tell|check) whether my answer.* in <#C\w+> arrived.*[Aa]sk again/s;

/** In a direct message: nobody asked, but the person would wait for an offer. */
export const CANNOT_OFFER = /^direct: says: I couldn't ask you in <#C\w+>.*creators\.csv.*mention me/s;

/** In the thread: Slack says nothing of a file whose details are to be asked for. */
export const FILE_NOT_KNOWN = /^says: Slack (didn't|did not|would not|wouldn't) (give|tell) me.*file.* \[Try again\]$/s;

/** To the one who asked for a form. */
export const CANNOT_OPEN = /^only you: says: I couldn't open the form.*again/s;

/** To the one who looks at a form that cannot be filled, beside it: in the conversation, or in a direct message. */
export const CANNOT_FILL = /^(only you|direct): says: I couldn't (read|show) the columns.*again/s;

export const REMINDER_SET = /^says: I('ll| will) ask here for a fresh file every week/;
export const CANNOT_REMIND = /^(only you: )?says: I couldn't set the reminder.*again/s;
/** Slack may have taken it, and does not say what is scheduled. */
export const MAY_BE_SET = /^(only you: )?says: I can't tell whether the reminder is set.*set it again/s;
export const REMINDER_GONE = /^says: Reminder canceled/;
/** It is forgotten here, and may come once more from Slack. */
export const MAY_REMIND = /^(only you: )?says: Reminder canceled.*Slack.*(once|one)/s;
/** The reminder itself. */
export const REMINDER = /^says: It('s| is) time for a fresh file/;

/** To who sets something, and is no admin as far as anybody tells. */
export const NOT_AN_ADMIN = /^only you: says: Only .*admins.* can turn watching on/s;
export const WATCHES = /^(only you: )?says: From now on/;
