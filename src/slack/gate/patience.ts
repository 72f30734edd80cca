/** Somebody waits, and Slack gives up on a form after three seconds. */
const PATIENCE_MS = 1_500;

/** The answer; undefined where it does not come while somebody would wait for it. */
export async function withPatience<T>(answer: Promise<T>, patienceMs = PATIENCE_MS): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patienceMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
