import type { InputBlock, ModalView, PlainTextElement, PlainTextOption } from '@slack/types';
import { contexts, sections } from './text-blocks.js';

export const ANALYZE_MODAL = 'analyze';

/** Block ids of the form; every element's action id is `value`. */
export const ANALYZE_INPUT = {
  files: 'files',
  brief: 'brief',
  method: 'method',
  k: 'k',
  top: 'top',
  prefer: 'prefer',
} as const;

/** Of each file: Slack's limit for forms, whatever the bot reads (docs.slack.dev, file input element). */
const FORM_FILE_MB = 10;
const FORM_FILES = 5;

/** What a form says when nothing is in it: a file that Slack found too large isn't there either. */
export const NO_FILE_IN_FORM = `Add a CSV or an Excel workbook (.xlsx). Slack takes files up to ${FORM_FILE_MB} MB here: drop a larger one in the conversation and mention me.`;

const MAX_BRIEF = 500;

const METHODS = [
  option('robust', 'Robust: log scale, outliers tamed (recommended)'),
  option('study', 'Study: as published, raw figures'),
];
const KS = [
  option('auto', 'Let the silhouette choose'),
  ...[2, 3, 4, 5, 6, 7, 8, 9, 10].map((k) => option(String(k), `${k} segments`)),
];
const TOPS = [
  option('0.95', 'The top 5% by followers'),
  option('0.99', 'The top 1%'),
  option('0.9', 'The top 10%'),
  option('0.8', 'The top 20%'),
];
const PREFERENCES = [
  option('both', 'As much of both'),
  option('precision', 'Be sure: few wrong names'),
  option('recall', 'Find more: few missed'),
];

/**
 * A file, and how it is to be analysed.
 *
 * @param form what the form is known by when it comes back
 */
export function analyzeModal(form: string): ModalView {
  return {
    type: 'modal',
    callback_id: ANALYZE_MODAL,
    private_metadata: form,
    title: plain('Analyze creators'),
    submit: plain('Analyze'),
    close: plain('Cancel'),
    blocks: [
      ...sections(['A CSV or Excel file with one creator per row. The answer comes into this conversation.']),
      {
        type: 'input',
        block_id: ANALYZE_INPUT.files,
        label: plain('Files'),
        hint: plain(
          `Up to ${FORM_FILES} files of up to ${FORM_FILE_MB} MB each: Slack takes no larger ones in forms. Drop a larger one in the conversation and mention me.`,
        ),
        element: {
          type: 'file_input',
          action_id: 'value',
          max_files: FORM_FILES,
          filetypes: ['csv', 'tsv', 'txt', 'json', 'xlsx', 'gz', 'zip'],
        },
      },
      {
        type: 'input',
        block_id: ANALYZE_INPUT.brief,
        optional: true,
        label: plain('Brief'),
        hint: plain('What you are looking for. It holds for this conversation: everybody sees it and can change it.'),
        element: {
          type: 'plain_text_input',
          action_id: 'value',
          max_length: MAX_BRIEF,
          placeholder: plain('10 micro creators in the US for $5,000'),
        },
      },
      menu(ANALYZE_INPUT.method, 'Method', METHODS),
      menu(ANALYZE_INPUT.k, 'Segments', KS),
      menu(ANALYZE_INPUT.top, 'Who counts as an influencer', TOPS),
      menu(ANALYZE_INPUT.prefer, 'The model should', PREFERENCES),
      ...contexts(['Everybody in this conversation will see the answer. The file is read, not passed on.']),
    ],
  };
}

function menu(blockId: string, label: string, options: PlainTextOption[]): InputBlock {
  return {
    type: 'input',
    block_id: blockId,
    label: plain(label),
    element: { type: 'static_select', action_id: 'value', options, initial_option: options[0]! },
  };
}

function option(value: string, text: string): PlainTextOption {
  return { text: plain(text), value };
}

function plain(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}
