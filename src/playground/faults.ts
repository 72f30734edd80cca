/** What can go wrong with Slack or on the way to it. Each is armed for a number of times, then things are well again. */
export class Faults {
  #redeliveries = 0;
  #droppedAcks = 0;
  #htmlDownloads = 0;
  #failedDownloads: number[] = [];
  #failedUploads: number[] = [];
  readonly #rateLimited = new Map<string, number[]>();
  readonly #errors = new Map<string, string[]>();
  readonly #statuses = new Map<string, number[]>();
  readonly #lostResponses = new Map<string, number>();
  readonly #delaysMs = new Map<string, number>();

  /** Each event from now on comes 1 + `times` times, with the same event_id, although it was acked. */
  redeliver(times: number): void {
    this.#redeliveries = times;
  }

  /** The next `times` acks do not arrive, so Slack delivers again. */
  dropAck(times = 1): void {
    this.#droppedAcks += times;
  }

  rateLimit(method: string, { retryAfterSeconds = 1, times = 1 } = {}): void {
    arm(this.#rateLimited, method, retryAfterSeconds, times);
  }

  apiError(method: string, code: string, times = 1): void {
    arm(this.#errors, method, code, times);
  }

  /** The method is not run and answers with this HTTP status and no JSON. */
  apiStatus(method: string, status: number, times = 1): void {
    arm(this.#statuses, method, status, times);
  }

  /** The method does its work, and the connection breaks before the answer: was it done or not? */
  loseResponse(method: string, times = 1): void {
    this.#lostResponses.set(method, (this.#lostResponses.get(method) ?? 0) + times);
  }

  /** Every call of the method takes this much longer, until `slow(method, 0)`. */
  slow(method: string, ms: number): void {
    this.#delaysMs.set(method, ms);
  }

  /** Downloads answer 200 with a login page, as they do when a scope is missing. */
  htmlInsteadOfFile({ times = 1 } = {}): void {
    this.#htmlDownloads += times;
  }

  failDownload(status: number, times = 1): void {
    this.#failedDownloads.push(...Array<number>(times).fill(status));
  }

  failUpload(status: number, times = 1): void {
    this.#failedUploads.push(...Array<number>(times).fill(status));
  }

  clear(): void {
    this.#redeliveries = this.#droppedAcks = this.#htmlDownloads = 0;
    this.#failedDownloads = [];
    this.#failedUploads = [];
    for (const map of [this.#rateLimited, this.#errors, this.#statuses, this.#lostResponses, this.#delaysMs])
      map.clear();
  }

  // What the server asks, each time spending one of what was armed.
  redeliveries = (): number => this.#redeliveries;
  takeDroppedAck = (): boolean => this.#droppedAcks > 0 && this.#droppedAcks-- > 0;
  takeHtmlDownload = (): boolean => this.#htmlDownloads > 0 && this.#htmlDownloads-- > 0;
  takeDownloadStatus = (): number | undefined => this.#failedDownloads.shift();
  takeUploadStatus = (): number | undefined => this.#failedUploads.shift();
  takeRateLimit = (method: string): number | undefined => this.#rateLimited.get(method)?.shift();
  takeError = (method: string): string | undefined => this.#errors.get(method)?.shift();
  takeStatus = (method: string): number | undefined => this.#statuses.get(method)?.shift();
  delayMs = (method: string): number => this.#delaysMs.get(method) ?? 0;

  takeLostResponse = (method: string): boolean => {
    const left = this.#lostResponses.get(method) ?? 0;
    if (left > 0) this.#lostResponses.set(method, left - 1);
    return left > 0;
  };
}

function arm<T>(faults: Map<string, T[]>, method: string, fault: T, times: number): void {
  faults.set(method, [...(faults.get(method) ?? []), ...Array<T>(times).fill(fault)]);
}
