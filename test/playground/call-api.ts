import type { LocalSlack } from '../../src/playground/local-slack.js';

/** A Web API call as any client makes it: a form, with JSON in it where there are objects. */
export async function callApi(
  slack: LocalSlack,
  method: string,
  args: object = {},
  token: string | null = slack.app.botToken,
): Promise<Record<string, unknown>> {
  const form = Object.entries(args).map(([key, value]) => [
    key,
    typeof value === 'object' ? JSON.stringify(value) : String(value),
  ]);
  const response = await fetch(slack.apiUrl + method, {
    method: 'POST',
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
    body: new URLSearchParams(form as [string, string][]),
  });
  return (await response.json()) as Record<string, unknown>;
}
