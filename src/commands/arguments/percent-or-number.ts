import { type ArgumentSpec, cut } from './argument.js';
import { FIGURE, figure } from './numbers.js';

const VALUE = new RegExp(String.raw`(?<![\w@.,-])[$€£]?${FIGURE}(?: ?(%|percent|per cent))?(?![\w%])`, 'i');

/** `4%` and `4,5%` as shares, `70` and `15k` as they are. */
export function percentOrNumber(): ArgumentSpec<number | undefined> {
  return {
    usage: '[value]',
    schema: { type: 'number', description: 'A figure that is asked about; a percentage as a fraction.' },
    take(said) {
      const match = VALUE.exec(said);
      if (!match) return { value: undefined, rest: said };
      const [, digits = '', multiple, percent] = match;
      const value = figure(digits.replace(/^(\d+),(\d{1,2})$/, '$1.$2'), multiple);
      return { value: percent === undefined ? value : Number((value / 100).toPrecision(12)), rest: cut(said, match) };
    },
    check(value) {
      const number = Number(value);
      return value === undefined || value === '' || !Number.isFinite(number) ? undefined : number;
    },
  };
}
