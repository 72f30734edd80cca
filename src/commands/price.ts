import { type Answer, type CommandCall, sayOnly } from '../answers/answer.js';
import { UserError } from '../errors.js';
import { type Prices, requirePrices } from '../query/price.js';
import type { Who } from '../query/who.js';
import { postFormat } from './arguments/campaign-wishes.js';
import { filters } from './arguments/filters.js';
import { handles } from './arguments/handles.js';
import { currencyOfSum } from './arguments/money.js';
import { offered, postsEach } from './arguments/offer.js';
import type { DatasetCommand } from './command.js';
import { findCreators } from './find-creator.js';
import { withoutUndefined } from './page-steps.js';
import { priceOfGroup } from './price/group.js';
import { inFull } from './price/money-words.js';
import { priceOfOne } from './price/one.js';
import { priceOfSeveral } from './price/several.js';

export interface PriceAsked extends Who {
  /** For all the posts together. */
  offer?: number | undefined;
  /** Of the offer, ISO 4217. */
  currency?: string | undefined;
  /** By each of them. */
  posts: number;
  format?: string | undefined;
}

/** What creators cost, alone, together or as a kind, and whether an offer is fair. */
export const price: DatasetCommand<PriceAsked> = {
  about: 'dataset',
  name: 'price',
  aliases: ['cost', 'rate', 'fee', 'quote'],
  summary: 'What creators cost, together or as a kind, and whether an offer is fair.',
  examples: ['price @a offer 500', 'price @a @b', 'price micro from Brazil'],
  args: {
    currency: currencyOfSum(),
    offer: offered(),
    posts: postsEach(),
    format: postFormat(),
    ...filters,
    handles: handles('[@a @b …]', { min: 0, max: 50 }),
  },

  run(subject, { handles: named = [], ...asked }): Answer {
    const prices = requirePrices(subject, { format: asked.format, currency: asked.currency });
    const call = { name: 'price', args: withoutUndefined({ ...asked, handles: named }) };
    if (isOther(asked.currency, prices)) return otherCurrency(prices, asked, call);
    if (named.length === 0) return priceOfGroup(subject, prices, asked);
    const found = findCreators(subject, call, named);
    if ('answer' in found) return found.answer;
    const [only, ...more] = whoAsks(prices, found.rows, asked.offer);
    if (only === undefined) throw new UserError('no-handle', 'Whose price?', 'Say it with a handle: `price @a`.');
    return more.length === 0
      ? priceOfOne(subject, prices, only, asked)
      : priceOfSeveral(subject, prices, found.rows, asked);
  },
};

/** Of several, the one who asks that very sum, if it is one: "is £8,500 reasonable" after two prices. */
function whoAsks(prices: Prices, rows: readonly number[], offer: number | undefined): readonly number[] {
  const asking = rows.filter((row) => offer !== undefined && prices.isQuote(row) && prices.of(row) === offer);
  return asking.length === 1 ? asking : rows;
}

function isOther(currency: string | undefined, prices: Prices): boolean {
  return currency !== undefined && prices.currency !== '' && currency !== prices.currency;
}

function otherCurrency(prices: Prices, { offer = 0, currency }: PriceAsked, call: CommandCall): Answer {
  return sayOnly(
    `Prices here are in ${prices.currency}, and the offer is in ${currency}. I don't convert: how much is it in ${prices.currency}?`,
    [{ label: `As ${inFull(prices, offer)}`, command: { ...call, args: { ...call.args, currency: prices.currency } } }],
  );
}
