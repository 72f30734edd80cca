import { windowIn } from '../headers/periods.js';
import { tokens } from '../headers/tokens.js';

const DAYS_PER_WEEK = 7;
/** `3x / week`, `2–3 posts per month`, `5 mal pro Woche`: a number, and per what. */
const FREQUENCY = /^[~≈]?\s*(\d{1,3}(?:[.,]\d)?)(?:\s*[-–]\s*(\d{1,3}(?:[.,]\d)?))?\s*(?:[x×+]|\p{L}+)?[^\d]*$/iu;
const DAILY = /^(?:daily|every day|täglich|tous les jours|a diario|diario|diário|giornaliero|dagelijks|codziennie)$/i;
const WEEKLY = /^(?:weekly|every week|wöchentlich|hebdo|semanal|settimanale|wekelijks|co tydzień)$/i;

/** How many a week a cell says; NaN where it says no time that they are in. */
export function timesAWeek(cell: string): number {
  const text = cell.trim();
  if (text.length > 40) return Number.NaN;
  if (DAILY.test(text)) return DAYS_PER_WEEK;
  if (WEEKLY.test(text)) return 1;
  const [, from, to] = FREQUENCY.exec(text) ?? [];
  if (from === undefined) return Number.NaN;
  const days = windowIn(tokens(text.replace(/[\d.,]+/g, ' ')))?.days;
  if (days === undefined) return Number.NaN;
  const figures = [from, to ?? from].map((figure) => Number(figure.replace(',', '.')));
  return ((figures[0]! + figures[1]!) / 2) * (DAYS_PER_WEEK / days);
}
