import type { InputBlock, ModalView, PlainTextElement, PlainTextOption } from '@slack/types';
import { contexts, sections } from './text-blocks.js';

export const ANALYZE_MODAL = 'analyze';

/** Block ids of the form; every element's action id is `value`. */
export const ANALYZE_INPUT = { files: 'files', method: 'method', k: 'k', top: 'top', prefer: 'prefer' } as const;

const METHODS = [
  option('robust', 'Robust: log scale, outliers tamed (recommended)'),
  option('study', 'Study: as published, raw figures'),
];
const KS = [
  option('auto', 'Let the silhouette choose'),
  ...[2, 3, 4, 5, 6, 7, 8, 9, 10].map((k) => option(String(k), `${k} segments`)),
];
const TOPS = [
  option('0.95', 'The top 5 % by followers'),
  option('0.99', 'The top 1 %'),
  option('0.9', 'The top 10 %'),
  option('0.8', 'The top 20 %'),
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
    title: plain('Analyse creators'),
    submit: plain('Analyse'),
    close: plain('Cancel'),
    blocks: [
      ...sections(['A CSV or Excel file with one creator a row. The answer comes into this conversation.']),
      {
        type: 'input',
        block_id: ANALYZE_INPUT.files,
        label: plain('Files'),
        element: {
          type: 'file_input',
          action_id: 'value',
          max_files: 5,
          filetypes: ['csv', 'tsv', 'txt', 'xlsx', 'gz', 'zip'],
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
