import { tokens } from '../headers/tokens.js';

/** What a table is a list of, by the words of its headers. */
interface KindOfTable {
  /** As in "This looks like …". */
  says: string;
  /** One of these is enough, beside any other that fits. */
  telling?: RegExp;
  /** Three of these are enough. */
  words?: RegExp;
  /** Lists of creators have these too: they tell nothing alone. */
  besides?: RegExp;
}

/** The more telling first. Headers are looked at as lower-case words without accents. */
const KINDS: readonly KindOfTable[] = [
  {
    says: 'answers to a survey',
    telling:
      /\?$|^(?:how|what|which|why|do|does|did|would|are|is) \w+ \w+ \w+|\b(?:respondent|survey|nps|umfrage|encuesta|sondage)\b/,
  },
  { says: 'a list of comments', telling: /\bcomments? (?:id|text|body|content|author|date)\b|^comment$|\bcommenter\b/ },
  {
    says: 'results of ads or campaigns',
    telling: /\bad ?(?:set|group|name|id)\b|\bc(?:tr|pc|pm|pa)\b|\broas\b|\bcampaign (?:name|id)\b/,
    words: /\b(?:impressions?|clicks?|conversions?|campaigns?|kampagne|campagne|campana|budget)\b/,
  },
  {
    says: 'a list of videos',
    telling: /\b(?:video|clip|reel|short)s? (?:id|url|link|title|name|length|duration)\b|\bwatch time\b|^duration\b/,
    besides: /\b(?:plays?|duration|song|music|sound|views?|videos?|title|published)\b/,
  },
  {
    says: 'a list of posts',
    telling:
      /\b(?:post|media|tweet|status|story) (?:id|url|link|text|type|date)\b|\bcaption\b|\bpermalink\b|\bshort ?code\b/,
    besides: /\b(?:hashtags?|caption|likes?|comments?|shares?|posted|published)\b/,
  },
  {
    says: 'a list of orders',
    telling:
      /\b(?:order|invoice|purchase|shipping|bestell\w*|rechnung\w*|commande|facture|pedido|factura|ordine|zamowieni\w*)\b.*|\btracking (?:number|no)\b/,
    words: /\b(?:customer|kunde|client|cliente|quantity|qty|menge|total|amount|discount|tax|vat|sku|product)\b/,
  },
  {
    says: 'a list of products',
    telling: /\b(?:sku|barcode|ean|gtin|asin|stock|inventory)\b/,
    words: /\b(?:product|produkt|produit|producto|item|price|brand|variant)\b/,
  },
  {
    says: 'a list of payments',
    telling: /\b(?:iban|bic|debit|credit|balance|transaction|payee|kontostand)\b/,
    words: /\b(?:amount|description|reference|booking|betrag|montant|importe)\b/,
  },
  {
    says: 'figures of a website',
    telling: /\b(?:bounce rate|page ?views?|landing page|sessions?|unique visitors)\b/,
  },
  { says: 'a list of keywords', telling: /\bkeywords?\b.*|\bsearch volume\b/ },
  { says: 'a list of hashtags', telling: /^hashtags?$/ },
  {
    says: 'a list of employees',
    telling: /\b(?:salary|payroll|employee|hire date|gehalt|salaire)\b/,
    words: /\b(?:department|job title|manager|position)\b/,
  },
  { says: 'a list of tasks', telling: /\b(?:assignee|ticket|task|issue key|sprint|due date|story points)\b/ },
  {
    says: 'a list of places',
    words:
      /\b(?:city|cities|town|country|population|inhabitants|latitude|longitude|lat|lng|lon|postcode|zip|address|mayor)\b/,
  },
  {
    says: 'a list of events',
    words: /\b(?:event|start|end|venue|location|speaker|attendees?)\b/,
  },
  {
    says: 'a list of contacts',
    words:
      /\b(?:e ?mail|mail|phone|mobile|tel|telefon|telefono|address|company|firma|firstname|lastname|first|last|birthday|name)\b/,
  },
];
const SEVERAL = 2;
const NAMED = 3;

/** What a table seems to be a list of, with the headers that tell; undefined where none of the known kinds fits. */
export function kindOfTable(headers: readonly string[]): { says: string; by: string[] } | undefined {
  const plain = headers.map((header) => {
    const isQuestion = header.trim().endsWith('?') ? '?' : '';
    return { header, text: `${tokens(header).join(' ')}${isQuestion}` };
  });
  for (const { says, telling, words, besides } of KINDS) {
    const tell = plain.filter(({ text }) => telling?.test(text));
    const fit = plain.filter(({ text }) => telling?.test(text) || words?.test(text) || besides?.test(text));
    if (tell.length > 0 && (fit.length >= SEVERAL || headers.length === 1))
      return { says, by: named([...tell, ...fit]) };
    if (words && tell.length === 0 && fit.length > SEVERAL) return { says, by: named(fit) };
  }
  return undefined;
}

function named(found: readonly { header: string }[]): string[] {
  return [...new Set(found.map(({ header }) => header))].slice(0, NAMED);
}
