/** Currencies as ISO 4217, by their signs, codes and words. */
const CURRENCIES: readonly [code: string, said: RegExp][] = [
  ['BRL', /r\$|\bbrl\b|\breais\b|\breal\b/iu],
  ['AUD', /a\$|au\$|\baud\b/iu],
  ['CAD', /c\$|ca\$|\bcad\b/iu],
  ['MXN', /mx\$|\bmxn\b|pesos? mex/iu],
  ['SGD', /s\$|\bsgd\b/iu],
  ['HKD', /hk\$|\bhkd\b/iu],
  ['TWD', /nt\$|\btwd\b|台幣|新台币/iu],
  ['EUR', /€|\beuros?\b|\beur\b|ευρώ/iu],
  ['GBP', /£|\bgbp\b|\bpounds?\b|\bquid\b/iu],
  ['INR', /₹|\binr\b|\brupees?\b|\brs\.?(?=\s*\d|\s*$)|रुपये|रुपए/iu],
  ['IDR', /\brp\.?(?=\s*\d|\s*$)|\bidr\b|\brupiah\b/iu],
  ['PLN', /zł|\bzl\b|\bpln\b|zlot/iu],
  ['CZK', /\bkč|\bczk\b|\bkorun/iu],
  ['HUF', /\bft\b|\bhuf\b|\bforint/iu],
  ['RON', /\blei\b|\bron\b/iu],
  ['TRY', /₺|\btl\b|\btry\b|\blira\b/iu],
  ['RUB', /₽|\brub\b|руб|(?<!\p{L})р\.?(?!\p{L})/iu],
  ['UAH', /₴|\buah\b|грн/iu],
  ['KZT', /₸|\bkzt\b|тенге|тнг/iu],
  ['SEK', /\bsek\b/iu],
  ['NOK', /\bnok\b/iu],
  ['DKK', /\bdkk\b/iu],
  ['CHF', /\bchf\b|\bfr\.(?=\s*\d|\s*$)|\bsfr\b/iu],
  ['JPY', /円|\bjpy\b|\byen\b/iu],
  ['CNY', /元|\bcny\b|\brmb\b|人民币|块/iu],
  ['KRW', /₩|원|\bkrw\b|\bwon\b/iu],
  ['THB', /฿|บาท|\bthb\b|\bbaht\b/iu],
  ['VND', /₫|\bđ\b|(?<=\d\s*)đ|\bvnd\b|\bvnđ\b|đồng/iu],
  ['PHP', /₱|\bphp\b/iu],
  ['MYR', /\brm(?=\s*\d)|\bmyr\b/iu],
  ['NGN', /₦|\bngn\b|\bnaira\b/iu],
  ['ZAR', /\bzar\b|\brand\b/iu],
  ['ILS', /₪|\bils\b|\bnis\b|ש["״]ח|שקל/iu],
  ['AED', /\baed\b|درهم|\bdhs?\b/iu],
  ['SAR', /\bsar\b|ريال|\briyals?\b/iu],
  ['EGP', /\begp\b|جنيه/iu],
  ['IRR', /تومان|\birr\b|\btoman\b/iu],
  ['ARS', /\bars\b/iu],
  ['COP', /\bcop\b/iu],
  ['CLP', /\bclp\b/iu],
  ['kr', /\bkr\.?(?!\p{L})/iu],
  ['JPY/CNY', /¥|￥/u],
  ['USD', /\$|\busd\b|\bdollars?\b|دولار/iu],
];

/** The currency that a header or a cell names; undefined where it names none. `¥` is told by the script around it. */
export function currencyIn(text: string, around = ''): string | undefined {
  const said = text.normalize('NFKC').replaceAll('_', ' ');
  const code = CURRENCIES.find(([, pattern]) => pattern.test(said))?.[0];
  if (code !== 'JPY/CNY') return code;
  return /[\p{Script=Hiragana}\p{Script=Katakana}]|円/u.test(around + said) ? 'JPY' : 'CNY';
}

/** Without what names the currency. */
export function withoutCurrency(text: string): string {
  return text
    .normalize('NFKC')
    .replace(
      /(?:[a-z]{0,2}[$€£¥₹₦₱₽₺₩฿₫₴₸₪]|\b(?:usd|eur|gbp|idr|inr|brl|ngn|pln|czk|huf|ron|try|tl|rub|uah|kzt|sek|nok|dkk|chf|jpy|cny|rmb|krw|thb|vnđ|vnd|php|myr|rm|zar|ils|nis|aed|dhs?|sar|egp|aud|cad|mxn|sgd|hkd|twd|ars|cop|clp|euros?|dollars?|pounds?|rupees?|rupiah|reais|yen|won|baht|naira|lei|ft|zl|toman)\b\.?|\brp\b\.?|\brs\b\.?|\bkr\b\.?|\bfr\.|zł(?:otych)?|kč|(?<=\d\s*)(?:đ|р\.?(?!\p{L}))|руб(?:лей|ля|\.)?|грн\.?|тенге|тнг|円|元|块|人民币|원|บาท|đồng|ש["״]ח|درهم|ريال|جنيه|دولار|تومان|रुपये|रुपए|ευρώ)/giu,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
}
