/** What is under way, in this order. */
export const PHASES = ['read', 'explore', 'cluster', 'classify', 'score', 'recommend'] as const;
export type Phase = (typeof PHASES)[number];
