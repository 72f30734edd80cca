/**
 * The codes that Slack documents for the methods that are played here: the tables of docs.slack.dev/reference/methods
 * (2026), and those of slack-api-specs (2020) where they had more. "Other errors can be returned", the pages say, "where
 * the service is down or other unexpected factors affect processing": the local Slack itself answers with these only.
 */

/** In every method's table. */
const common = `
  access_denied accesslimited account_inactive deprecated_endpoint ekm_access_denied enterprise_is_restricted fatal_error
  internal_error invalid_arg_name invalid_arguments invalid_array_arg invalid_auth invalid_charset invalid_form_data
  invalid_json invalid_post_type json_not_object method_deprecated missing_post_type missing_scope no_permission
  not_allowed_token_type not_authed org_login_required ratelimited request_timeout service_unavailable
  team_access_not_granted team_added_to_org token_expired token_revoked two_factor_setup_required upgrade_required
`;

const blocks = 'invalid_blocks invalid_blocks_format';
const metadata = 'invalid_metadata_format invalid_metadata_schema metadata_must_be_sent_from_app metadata_too_large';
const posting = `
  ${blocks} cannot_reply_to_message channel_not_found is_archived markdown_text_conflict message_limit_exceeded
  messages_tab_disabled msg_too_long no_text not_in_channel restricted_action too_many_attachments
`;
const restricted = `
  restricted_action_non_threadable_channel restricted_action_read_only_channel restricted_action_thread_only_channel
  slack_connect_file_link_sharing_blocked rate_limited
`;
const views = 'duplicate_external_id view_too_large';
const trigger = 'exchanged_trigger_id expired_trigger_id invalid_trigger_id';

const own: Readonly<Record<string, string>> = {
  'api.test': '',
  'apps.connections.open': 'forbidden_team insecure_request missing_args',
  'assistant.threads.setStatus':
    'channel_not_found invalid_thread_ts method_not_supported_for_channel_type reserved_username',
  'auth.test': '',
  'blocks.validate': 'invalid_blocks invalid_message invalid_view',
  'chat.delete': 'cant_delete_message channel_not_found compliance_exports_prevent_deletion message_not_found',
  'chat.deleteScheduledMessage': 'bad_token channel_not_found invalid_scheduled_message_id',
  'chat.getPermalink': 'channel_not_found message_not_found',
  'chat.postEphemeral': `${posting} invalid_attachments user_not_in_channel`,
  'chat.postMessage': `
    ${posting} ${metadata} ${restricted} app_access_restricted as_user_not_supported attachment_payload_limit_exceeded
    draft_already_deleted draft_already_sent draft_has_conflict draft_not_found duplicate_channel_not_found
    duplicate_message_not_found missing_file_data msg_blocks_too_long restricted_action_thread_locked
    send_on_behalf_not_allowed slack_connect_canvas_sharing_blocked slack_connect_lists_sharing_blocked team_not_found
    too_many_contact_cards
  `,
  'chat.scheduleMessage': `
    ${posting} ${metadata} ${restricted} invalid_time invalid_token restricted_too_many time_in_past time_too_far
  `,
  'chat.scheduledMessages.list': 'invalid_channel invalid_cursor invalid_token',
  'chat.update': `
    ${blocks} ${metadata} as_user_not_supported block_mismatch blocked_file_type cant_broadcast_message
    cant_update_message channel_not_found edit_window_closed external_channel_migrating file_deleted file_is_deleted
    file_not_found file_share_limit_reached invalid_attachments is_inactive markdown_text_conflict
    max_file_sharing_exceeded message_limit_exceeded message_not_found msg_too_long no_dual_broadcast_content_update
    no_text posting_to_channel_denied rate_limited slack_connect_blocked_file_type slack_connect_canvas_sharing_blocked
    slack_connect_clip_sharing_blocked slack_connect_file_link_sharing_blocked
    slack_connect_file_upload_sharing_blocked streaming_state_conflict team_not_found too_many_attachments
    unable_to_share_files update_failed
  `,
  'conversations.history': `
    channel_is_limited_access channel_not_found invalid_cursor invalid_metadata_filter_keys invalid_ts_latest
    invalid_ts_oldest not_in_channel
  `,
  'conversations.info': 'channel_is_limited_access channel_not_found',
  'conversations.open': `
    channel_not_found invalid_user_combination method_not_supported_for_channel_type not_enough_users too_many_users
    user_disabled user_not_found user_not_visible users_list_not_supplied
  `,
  'conversations.replies': `
    channel_not_found invalid_cursor invalid_metadata_filter_keys invalid_ts_latest invalid_ts_oldest
    list_record_comment_fetch_failed method_not_supported_for_channel_type thread_not_found
  `,
  'files.completeUploadExternal': `
    channel_not_found channels_limit_exceeded file_not_found file_type_not_allowed file_update_failed
    file_uploads_except_images_disabled invalid_blocks invalid_channel not_in_channel posting_to_channel_denied
    user_is_external_guest
  `,
  'files.delete': 'cant_delete_file delete_not_allowed file_deleted file_deleting_disabled file_not_found',
  'files.getUploadURLExternal': `
    alt_txt_too_large file_type_not_allowed file_upload_size_restricted file_uploads_disabled
    file_uploads_except_images_disabled missing_argument snippet_too_large storage_limit_reached unknown_snippet_type
    unknown_subtype
  `,
  'files.info': `
    canvas_disabled_file_team canvas_disabled_user_team canvas_globally_disabled file_deleted file_not_found not_visible
    slack_connect_canvas_sharing_blocked template_not_visible timezone_count_failed
  `,
  'users.info': 'too_many_users user_not_found user_not_visible',
  'views.open': `${views} ${trigger}`,
  'views.publish': `${views} hash_conflict missing_profile_id not_enabled not_implemented`,
  'views.push': `${views} ${trigger} not_found push_limit_reached`,
  'views.update': `${views} hash_conflict not_found`,
};

/** Met with in practice, and in no table. */
const undocumented: Readonly<Record<string, string>> = {
  'chat.postEphemeral': 'thread_not_found',
  'chat.postMessage': 'thread_not_found',
  'chat.scheduleMessage': 'thread_not_found',
  'conversations.replies': 'not_in_channel',
  'files.completeUploadExternal': 'invalid_blocks_format is_archived thread_not_found', // (U) it shares with what chat.postMessage asks
};

/** Every code that Slack may give for a method; nothing for one that is not played here. */
export function knownErrors(method: string): ReadonlySet<string> {
  if (!Object.hasOwn(own, method)) return new Set();
  return new Set([common, own[method], undocumented[method] ?? ''].flatMap((codes) => codes!.match(/\w+/g) ?? []));
}
