/** What Slack itself says to people. */
export const deletionText = 'This message was deleted.';

export function commandFailed(command: string, reason: string): string {
  return `${command} failed with the error "${reason}"`;
}

export function notInChannel(botUserId: string): string {
  return `You mentioned <@${botUserId}>, but they're not in this channel.`;
}
