import { LEXICON } from '../headers/lexicon.js';
import type { AmountWord } from './amount-words.js';
import { CURRENCY_OF } from './currencies.js';
import { normalised, unaccented } from './script-digits.js';

/** By what they multiply, as `normalised` writes them. */
const MAGNITUDES: [by: number, words: string][] = [
  [
    1e3,
    `k, к, ths, thsd, thousand, thousands, grand, mil, miles, mille, milliers, mila, migliaia, mii, tsd, tausend, tusen, tusind, duizend, tn,
     tys, tysięcy, tysiąc, tis, tisíc, tisic, ezer, bin, тыс, тысяч, тысячи, тис, тисяч, хил, χιλ, χιλιάδες, rb, ribu, n, nghìn, ngàn, ngan, nghin,
     千, 천, พัน, हज़ार, हजार, ألف, الف, آلاف, ألفا, هزار, אלף, אלפים, ק, milhares, tusental, tusinde, tuhatta, tuhat, tuhansina,
     tysiącach, tisících, ezerben, тысячах, тисячах, хиляди, hiljada, hilj, tisuća, tisuć, tūkst, libo, হাজার, ہزار, ألوف, الآلاف, الألف, þús, þúsund, milaka`,
  ],
  // A thousand in Hungarian columns, where "ezer" tells so; elsewhere it is written for the euro.
  [1, 'e'],
  [1e4, '万, 萬, 만, w, หมื่น'],
  [1e5, 'lakh, lakhs, lac, lacs, lk, lkh, l, लाख, লাখ, লক্ষ, لاکھ, แสน'],
  [
    1e6,
    `m, м, mm, mn, mi, mio, mln, mill, milj, million, millions, millón, millon, millones, milhão, milhao, milhões, milhoes, milione, milioni,
     millionen, miljoen, miljoner, millioner, miljoonaa, milionów, milion, milionů, millió, milyon, juta, jt, tr, triệu, trieu, củ, εκατ, εκ, εκατομμύρια, εκατομμύριο, milioane,
     milioner, milionach, milijuna, milijona, milyun, miljoonina, мільйон, мільйона, милиона, ملین, الملايين, মিলিয়ন,
     млн, миллион, миллиона, миллионов, мільйонів, ล้าน, مليون, ملايين, میلیون, מיליון, milljón, milljónir, millj, milioi, م, מ, 百万, 백만`,
  ],
  [1e7, 'crore, crores, cr, करोड़, करोड, কোটি, کروڑ'],
  [1e8, '亿, 億, 억'],
  [
    1e9,
    `b, bn, bi, bio, billion, billions, md, mrd, mld, milliarde, milliarden, milliard, milliards, miliard, miliardi, milyar, miliar, tỷ, ty, млрд,
     миллиард, миллиардов, مليار, میلیارد, מיליארד, 십억`,
  ],
];

const ABOUT = `~, ≈, ≃, ∼, ±, +/-, about, around, approx, approximately, roughly, nearly, almost, some, est, estimated, circa, ca, cca, c, ish, or so,
  rund, etwa, ungefähr, ungefaehr, zirka, env, environ, uns, umas, unas, por volta de, mais ou menos, más o menos, coisa de, près de, autour de, aprox, aproximadamente, alrededor de, cerca de, casi, unos, quase, quasi, circa,
  około, ok, prawie, přibližně, asi, zhruba, kb, körülbelül, yaklaşık, khoảng, tầm, около, примерно, почти, близько, приблизно, περίπου, حوالي, تقريبا, حدود, تقریبا, בערך, כ,
  लगभग, करीब, ประมาณ, sekitar, kurang lebih, kira-kira, 约, 約, 大约, 大約, 大概, 左右, 程度, くらい, ぐらい, ほど, 약, 정도, aproape, cam, vreo, circa, okoli, okrog, skoraj, oko, otprilike, skoro, takmer, téměř, почти, apmēram, aptuveni, gandrīz, apie, maždaug, beveik, umbes, ligikaudu, peaaegu, lähes, melkein, majdnem, közel, cirka, runt, nästan, omkring, næsten, nesten, bijna, rond, neredeyse, civarı, σχεδόν, майже, порядка, gần, hampir, เกือบ, ほぼ, 거의, 将近, כמעט, قرابة, نحو, نزدیک, noin, ung, yakl, прибл, приб, prib, ungefär, omtrent, ongeveer`;
/** Before "over", "under" and "about" in several languages. */
const JUST = `just, slightly, a bit, a little, a little bit, well, only, currently, gut, knapp, kurz, etwas, leicht, gerade, un peu, un poco, juste, um pouco, pouco, poco, apenas, un po, appena, net, iets, lite, strax, precis, lige, like, litt, hieman, vähän, juuri, nieco, trochę, tuż, lehce, něco, kicsivel, picivel, puțin, biraz, чуть, немного, трохи, лише, sedikit`;
const BEFORE_AT_LEAST = `from, starting at, starting from, starts at, starts from, start at, over, more than, at least, min, minimum, upwards of, above, ≥, >=, ab, über, ueber, mehr als, mindestens,
  à partir de, dès, plus de, au moins, desde, a partir de, más de, mas de, mais de, al menos, pelo menos, da, a partire da, oltre, più di, almeno,
  od, ponad, powyżej, co najmniej, přes, nad, min, en az, dari, mulai, mulai dari, mulai dr, minimal, từ, trên, hơn, от, более, больше, свыше, від, понад, από,
  من, يبدأ من, أكثر من, از, بیش از, מ, החל מ, מעל, से, ตั้งแต่, เริ่มต้น, มากกว่า, 超过, 超過, 最低, 최소, från, fra, over, vanaf, meer dan, alkaen, yli, preko, peste, vyše, virs, virš, üle, πάνω από, понад, над, több mint, lebih dari, hơn, drygt, ruim`;
const AFTER_AT_LEAST = `+, ++, plus, or more, and up, and more, and above, upwards, o más, ou mais, et plus, und mehr, e oltre, i więcej, и более, 以上, 起, から, ～, ~, 이상, 부터, 多, 余, ve üzeri, ขึ้นไป`;
const LIMIT = `<, ≤, <=, >, under, below, less than, fewer than, up to, max, maximum, at most, no more than, bis, bis zu, unter, weniger als, höchstens, maximal, moins de, jusqu'à, jusqu à, menos de, hasta, até, máx,
  meno di, fino a, sotto, poniżej, do, mniej niż, maks, až, méně než, pod, en fazla, altında, до, менее, меньше, не более, κάτω από, έως, أقل من, حتى, کمتر از, تا, עד, פחות מ, kurang dari, hingga, sampai, dưới, tối đa, ไม่เกิน, น้อยกว่า, 最高, 최대, under, upp till, op til, tot`;
const AFTER_LIMIT = 'max, maximum, or less, or fewer, 以下, 以内, 未満, 未满, 이하, 미만, まで, 까지, altı, altında';
const TAXES =
  'vat, tax, taxes, iva, mwst, ust, tva, kdv, btw, moms, мва, ндс, gst, ppn, dph, pdv, áfa, afa, vergi, igv, ФПА, usage, usage rights, expenses, travel, product, products, commission, gifting, shipping, buyout, exclusivity, spesen, nutzungsrechte';
const WITH_TAXES =
  '+, plus, excl, excluding, ex, incl, including, inc, w/o, without, zzgl, inkl, exkl, hors, más, mas, mais, più, piu, sin, sem, con, com, bez, plus, hariç, dahil, artı, без, с, belum';
const PLAIN_AFTER = `net, netto, netos, neto, gross, brutto, bruto, ht, ttc, hors taxe, hors taxes, each, a piece, apiece, flat, only, ea, 税込, 税抜, 税別, 不含税, 含税, 이상, -, --, /-, /=, *, net price, negotiable, p.p, pp, p/p, neg, nego, obo, vb`;
/** What a price can be for. */
const PER =
  '/, per, a, pro, por, par, al, za, за, на, for a, for one, cada, each, je, dla, per each, tiap, mỗi, بكل, لكل, ל';
const COUNTED_THINGS =
  'people, persons, users, members, accounts, 人, 名, 명, 个, 個, 回, 件, 本, 건, 개, คน, ครั้ง, 관, nguoi, người';

type Plain = Exclude<AmountWord['says'], 'magnitude' | 'currency'>;
/** One for all of the words that say the same. */
const SAYS: Record<Plain, AmountWord> = {
  percent: { says: 'percent' },
  about: { says: 'about' },
  'at-least': { says: 'at-least' },
  limit: { says: 'limit' },
  nothing: { says: 'nothing' },
  minus: { says: 'minus' },
};

const BEFORE = new Map<string, AmountWord>();
const AFTER = new Map<string, AmountWord>();
const BETWEEN = new Set(
  [...'-–—~～至〜']
    .concat(
      'to bis à a al hasta até do до and bis zu e et y und og och i и ile hingga sampai đến den to تا إلى الى עד से ถึง から 到 ~'.split(
        ' ',
      ),
    )
    .map(normalised),
);

for (const [by, words] of MAGNITUDES) for (const word of list(words)) AFTER.set(word, { says: 'magnitude', word, by });
for (const [word, code] of CURRENCY_OF) {
  for (const table of [BEFORE, AFTER]) if (!table.has(word)) table.set(word, { says: 'currency', code });
}
const THINGS = [
  ...(
    ['followers', 'following', 'views', 'likes', 'comments', 'posts', 'shares', 'saves', 'engagement', 'er'] as const
  ).flatMap((thing) => list(LEXICON[thing])),
  ...list(COUNTED_THINGS),
];
for (const word of THINGS) for (const table of [BEFORE, AFTER]) add(table, word, 'nothing');
for (const table of [BEFORE, AFTER]) {
  for (const word of list(ABOUT)) add(table, word, 'about');
  for (const word of [
    '%',
    'percent',
    'per cent',
    'pct',
    'prozent',
    'pour cent',
    'por ciento',
    'por cento',
    'процентов',
    'procent',
    'yüzde',
  ])
    add(table, word, 'percent');
}
for (const word of list(JUST)) add(BEFORE, word, 'nothing');
for (const word of list(BEFORE_AT_LEAST)) add(BEFORE, word, 'at-least', true);
for (const word of list(AFTER_AT_LEAST)) add(AFTER, word, 'at-least', true);
for (const word of list(LIMIT)) add(BEFORE, word, 'limit', true);
for (const word of list(AFTER_LIMIT)) add(AFTER, word, 'limit', true);
for (const word of list(PLAIN_AFTER)) add(AFTER, word, 'nothing');
// A score: what it is out of stands in all of its cells.
for (const of of ['/', '/ ', 'sur ', 'von ', 'out of ', 'из ', 'z ']) add(AFTER, `${of}100`, 'nothing');
add(BEFORE, '-', 'minus');
// Which way it went.
for (const sign of ['▼', '▽', '↓', '↘', '⬇', '🔻', '🔽']) add(BEFORE, sign, 'minus');
for (const sign of ['▲', '△', '↑', '↗', '⬆', '🔺', '🔼'])
  for (const table of [BEFORE, AFTER]) add(table, sign, 'nothing');
add(BEFORE, '+', 'nothing');
add(BEFORE, ':', 'nothing');
// "#80,000": on many keyboards, the naira.
add(BEFORE, '#', 'nothing');
add(AFTER, '?', 'about');
for (const word of list('between, entre, de, von, zwischen, tra, między, между, arası')) add(BEFORE, word, 'nothing');

/**
 * The words that can stand in a place, and how long those are that begin with a letter, longest first. Plain data, made of
 * nothing but the lists above: the terminal's bundle has it ready.
 */
export interface AmountLexicon {
  words: readonly { says: AmountWord; words: readonly string[] }[];
  pairs: Pairs;
  lengths: readonly (readonly [letter: string, lengths: readonly number[]])[];
}
/** Beginnings, and the words that say nothing behind them. */
type Pairs = readonly { begins: readonly string[]; ends: readonly string[] }[];

export const BEFORE_NUMBERS: AmountLexicon = lexiconOf(BEFORE);
export const AFTER_NUMBERS: AmountLexicon = lexiconOf(AFTER, pairsAfter());
export const BETWEEN_NUMBERS: AmountLexicon = lexiconOf(new Map([...BETWEEN].map((word) => [word, SAYS.nothing])));

/** "per post", "/story", "plus VAT": thousands, so they are put together only where one is looked for. */
function pairsAfter(): Pairs {
  const priced = [LEXICON.posts, LEXICON.post, LEXICON.story, 'piece, one, tiktok, collab'].flatMap(list);
  return [
    { begins: [...list(PER).map((per) => `${per} `), '/'], ends: priced },
    { begins: list(WITH_TAXES).flatMap((how) => [`${how} `, how]), ends: list(TAXES) },
  ];
}

function lexiconOf(words: ReadonlyMap<string, AmountWord>, pairs: Pairs = []): AmountLexicon {
  const lengths = new Map<string, Set<number>>();
  const learn = (first: string, length: number) => {
    const letter = unaccented(first);
    const known = lengths.get(letter);
    if (known) known.add(length);
    else lengths.set(letter, new Set([length]));
  };
  for (const word of words.keys()) learn(word[0]!, word.length);
  for (const { begins, ends } of pairs)
    for (const begin of begins) for (const end of ends) learn(begin[0]!, begin.length + end.length);
  const bySaying = new Map<AmountWord, string[]>();
  for (const [word, says] of words) {
    const others = bySaying.get(says);
    if (others) others.push(word);
    else bySaying.set(says, [word]);
  }
  return {
    words: Array.from(bySaying, ([says, all]) => ({ says, words: all })),
    pairs,
    lengths: Array.from(lengths, ([letter, all]) => [letter, [...all].sort((a, b) => b - a)] as const),
  };
}

function add(table: Map<string, AmountWord>, word: string, says: Plain, isSurer = false): void {
  if (isSurer || !table.has(word)) table.set(word, SAYS[says]);
}

function list(words: string): string[] {
  // As one text: one by one they take several times as long.
  return normalised(words)
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
