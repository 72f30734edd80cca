import { unnamedCurrency } from '../../analysis/money/prices.js';
import { headerIn } from '../../query/measure-names.js';
import { pricesOf } from '../../query/price.js';
import type { Subject } from '../command.js';
import type { Basis } from './basis.js';

/** In what an answer's figures are: per what, over which time, in which currency; and what the file does not say of it. */
export function unitLines({ subject, measures }: Basis): string[] {
  return measures.flatMap((measure) => unitOf(subject, measure));
}

function unitOf(subject: Subject, measure: string): string[] {
  const { headers } = subject.profiles;
  const { growthWindow } = subject.analysis.dataset;
  const header = headerIn(measure);
  if (header !== undefined)
    return [`\`${header}\` is as the file has it: its header is all that it says about the unit and the time.`];
  switch (measure) {
    case 'price':
    case 'price per engagement':
      return priceUnit(subject);
    case 'growth':
      return [
        growthWindow !== undefined
          ? `Growth is from ${growthWindow}, as the dates of the file's columns say.`
          : `Growth is over the time that its header says, \`${headers.growth}\`: the file tells no more about it.`,
      ];
    case 'engagement':
      return ['Engagement is a share of followers per post, so 5% is five in a hundred followers.'];
    case 'engagement by views':
      return ['Engagement by views is a share of views per post.'];
    case 'views':
      return headers.avgViews !== undefined
        ? [`Views are per post, on average (\`${headers.avgViews}\`).`]
        : [`Views are in total, over all posts (\`${headers.viewsTotal}\`).`];
    case 'followers':
      return ['Followers are a count of accounts; of several creators together, who follows two counts twice.'];
    case 'score':
      return ['The score is in points, 0 to 100.'];
    default:
      return [];
  }
}

function priceUnit(subject: Subject): string[] {
  const prices = pricesOf(subject);
  if (!prices) return [];
  const { quotes, currency } = prices;
  if (!quotes) return [`Prices are estimates for one post, in ${currency}; nothing is added for tax or agency fees.`];
  const money = quotes.namesCurrency ? `in ${currency}` : `${unnamedCurrency(prices)}: the header names no currency`;
  return [
    `Prices are taken as for one post, ${money}. The file doesn't say for which kind of post, or whether tax and agency fees are in \`${quotes.header}\`: ask.`,
  ];
}
