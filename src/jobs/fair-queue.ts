/** First come, first served within a workspace, and workspaces in turn: one that posts fifty files delays nobody else. */
export class FairQueue<T> {
  readonly #lines = new Map<string, T[]>();

  push(workspace: string, item: T): void {
    const line = this.#lines.get(workspace);
    if (line) line.push(item);
    else this.#lines.set(workspace, [item]);
  }

  shift(): T | undefined {
    for (const [workspace, line] of this.#lines) {
      // A Map iterates in the order of insertion: out and in again is to the end of the round.
      this.#lines.delete(workspace);
      const item = line.shift();
      if (line.length > 0) this.#lines.set(workspace, line);
      return item;
    }
    return undefined;
  }

  remove(workspace: string, item: T): boolean {
    const line = this.#lines.get(workspace);
    const at = line?.indexOf(item) ?? -1;
    if (!line || at < 0) return false;
    line.splice(at, 1);
    if (line.length === 0) this.#lines.delete(workspace);
    return true;
  }
}
