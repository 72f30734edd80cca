/** What a message can ask for, in the order of the columns of the weights. */
export const LABELS = [
  ...(['list', 'more', 'back', 'undo', 'figure', 'compare', 'relation', 'emerging', 'profile', 'why'] as const),
  ...([
    'verdict',
    'pick',
    'similar',
    'price',
    'budget',
    'shortlist-show',
    'shortlist-add',
    'shortlist-remove',
  ] as const),
  ...(['shortlist-note', 'shortlist-clear', 'exclude', 'include', 'export', 'report', 'chart', 'segments'] as const),
  ...(['tiers', 'columns', 'method', 'caveats', 'about-answer', 'advice', 'changes', 'summary', 'help'] as const),
  ...(['files', 'settings', 'watch', 'remind', 'forget', 'brief', 'platform', 'concept', 'privacy'] as const),
  ...(['gaps', 'reword'] as const),
  ...(['cannot', 'hello', 'thanks', 'ok', 'bye', 'praise', 'complaint', 'offtopic'] as const),
] as const;

export type Label = (typeof LABELS)[number];

/** What a piece of a sentence does in it, in the order of the columns of the weights. */
export const KINDS = ['asks', 'harmless', 'narrows'] as const;
