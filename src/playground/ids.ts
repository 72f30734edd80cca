import { randomBytes } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** An id as Slack makes them: a letter that says what it is, and ten that say which. */
export function newId(kind: 'T' | 'U' | 'B' | 'A' | 'C' | 'D' | 'F' | 'Q' | 'V' | 'Ev'): string {
  return kind + randomLetters(kind === 'Ev' ? 9 : 10);
}

export function randomLetters(count: number): string {
  return Array.from(randomBytes(count), (byte) => alphabet[byte % alphabet.length]).join('');
}

export function randomHex(bytes: number): string {
  return randomBytes(bytes).toString('hex');
}
