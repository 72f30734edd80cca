/** A moment as a date, UTC: `2026-11-24`. */
export function dateOf(unixMs: number): string {
  return new Date(unixMs).toISOString().slice(0, 10);
}
