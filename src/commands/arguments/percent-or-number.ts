import { type ArgumentSpec, cut } from './argument.js';

const VALUE = /(?<![\w@.,$€£-])(\d+(?:[.,]\d+)?) ?(%|percent|per cent)?(?![\w%])/i;

/** `4%` as 0.04, `70` as 70. */
export function percentOrNumber(): ArgumentSpec<number | undefined> {
  return {
    usage: '[value]',
    schema: { type: 'number', description: 'A figure that is asked about; a percentage as a fraction.' },
    take(said) {
      const match = VALUE.exec(said);
      if (!match) return { value: undefined, rest: said };
      const value = Number(match[1]!.replace(',', '.'));
      return { value: match[2] === undefined ? value : Number((value / 100).toPrecision(12)), rest: cut(said, match) };
    },
    check(value) {
      const number = Number(value);
      return value === undefined || value === '' || !Number.isFinite(number) ? undefined : number;
    },
  };
}
