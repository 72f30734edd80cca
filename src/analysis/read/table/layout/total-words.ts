import { foldScripts } from '../../headers/fold-scripts.js';

/** What a row of totals is called, in the languages that exports and spreadsheets come in. */
const WORDS = {
  sum: `total, totals, grand total, subtotal, sub total, sub-total, sum, overall, summe, gesamt, gesamtsumme, insgesamt,
    zwischensumme, teilsumme, totaal, eindtotaal, subtotaal, totalt, delsumma, summa, i alt, sum total, yhteensä, somme,
    sous-total, sous total, total général, totaux, suma, suma total, total general, totales, soma, total geral, totais,
    totale, totali, somma, subtotale, totale generale, razem, łącznie, ogółem, suma częściowa, celkem, součet, mezisoučet,
    spolu, összesen, mindösszesen, összeg, total general, însumat, ukupno, sveukupno, zbroj, skupaj, toplam, genel toplam,
    ara toplam, jumlah, jumlah besar, jumlah keseluruhan, total keseluruhan, kabuuan, kabuoan, tổng, tổng cộng, tổng số, cộng,
    totalsumma, slutsumma, sammanlagt, samlet, sum total, kokonaissumma, viso, iš viso, kopā, kokku, итого, всего, сумма,
    итог, общий итог, общо, разом, усього, всього, підсумок, загалом, укупно, вкупно, samtals, alls, guztira, denera, osotara, σύνολο, σύνολα, γενικό σύνολο, άθροισμα,
    المجموع, الإجمالي, الاجمالي, مجموع, إجمالي, اجمالي, المجموع الكلي, الإجمالي الكلي, جمع, جمع کل, مجموع کل, کل, کل تعداد,
    میزان, ٹوٹل, סה"כ, סה״כ, סהכ, סך הכל, סך הכול, कुल, योग, कुल योग, जोड़, कुल जोड़, टोटल, एकूण, মোট, সর্বমোট, மொத்தம்,
    మొత్తం, รวม, ผลรวม, รวมทั้งหมด, รวมทั้งสิ้น, ยอดรวม, 合計, 合计, 总计, 總計, 小计, 小計, 総計, 总和, 汇总, 共计, 共計, 总数,
    計, 합계, 총계, 소계, 총합, 계, σ, ∑`,
  all: `all creators, all influencers, all talents, all talent, all profiles, all accounts, all channels, combined,
    alle creator, alle influencer, zusammen, tous les créateurs, tous les influenceurs, ensemble, todos los creadores,
    todos los influencers, todos os criadores, tutti i creator, tutti gli influencer, wszyscy twórcy, tüm içerik üreticileri,
    все блогеры, усі блогери, 全員, 전원`,
  mean: `average, averages, avg, avg., mean, ø, durchschnitt, mittelwert, schnitt, gemiddelde, gemiddeld, medel, medelvärde,
    genomsnitt, gennemsnit, gjennomsnitt, snitt, keskiarvo, moyenne, promedio, media, média, medie, moy, prom, średnia,
    srednia, průměr, priemer, átlag, prosjek, povprečje, meðaltal, batez bestekoa, batezbestekoa, ortalama, rata-rata, rata rata, rerata, trung bình, среднее,
    в среднем, средняя, середнє, средно, μέσος όρος, μ.ο., المتوسط, متوسط, المعدل, میانگین, ממוצע, औसत, เฉลี่ย, ค่าเฉลี่ย,
    平均, 平均値, 平均值, 均值, 평균`,
  median: `median, médiane, mediana, medián, mediaan, медиана, medyan, 中央値, 中位数, 중앙값`,
  extreme: `max, maximum, min, minimum, highest, lowest, máximo, mínimo, massimo, minimo, максимум, минимум, maks, 最大,
    最大値, 最小, 最小値, 最大值, 最小值, 최대, 최소`,
  count: `count, counts, number, anzahl, aantal, antal, nombre, cantidad, recuento, quantidade, conteggio, liczba, ilość,
    počet, darab, adet, sayı, количество, кол-во, العدد, עדכון, 件数, 人数, 数量, 개수`,
} as const;

/** What may stand beside such a word: what is counted, or of whom. */
const BESIDE = new Set(
  `of, for, the, all, row, rows, creators, creator, influencers, influencer, talent, talents, profiles, accounts, people,
    reach, followers, budget, cost, costs, fee, fees, spend, campaign, list, value, values, usd, eur, gbp, general, page`
    .split(',')
    .map((word) => word.trim()),
);

const PHRASES: ReadonlySet<string> = new Set(
  Object.values(WORDS)
    .join(',')
    .split(',')
    .map((phrase) => folded(phrase).replace(/\s+/g, ' ').trim()),
);
/** Behind a number, and without a space before it where there is none between words: `合計16名`. */
const COUNTED = /\d+\s*(?:[名人个個位件명]|kols?\b|creators?\b|influencers?\b)/gu;
const LONGEST_LABEL = 60;

/** How much a text speaks of totals: `sure` is called so and nothing else, `maybe` has such a word among others. */
export function totalLabel(text: string): 'sure' | 'maybe' | undefined {
  // Most texts are handles.
  if (/^[a-z]+\d*$/i.test(text)) return PHRASES.has(text.toLowerCase()) ? 'sure' : undefined;
  if (
    text.length > LONGEST_LABEL ||
    (/^@|:\/\/|[\p{L}\d][._](?=[\p{L}\d])(?!.*\s)/u.test(text) && !PHRASES.has(folded(text)))
  )
    return undefined;
  const words = folded(text)
    .replace(/[([（].*?[)\]）]/gu, ' ')
    .replace(COUNTED, ' ')
    .replace(/[:：=*#•–—|/]|\p{Extended_Pictographic}\ufe0f?|(?<=\s)-+|-+(?=\s|$)|\b\d[\d.,]*\b/gu, ' ')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  // A handle is one word with a point or an underscore in it.
  if (words.length === 0 || words.some((word) => /[\p{L}\d][._][\p{L}\d]/u.test(word) && !PHRASES.has(word)))
    return undefined;
  const isTotal = words.map(() => false);
  for (let from = 0; from < words.length; from++)
    for (let to = Math.min(words.length, from + 3); to > from; to--)
      if (PHRASES.has(words.slice(from, to).join(' '))) isTotal.fill(true, from, to);
  if (!isTotal.includes(true)) return undefined;
  if (words.every((word, i) => isTotal[i] || BESIDE.has(word))) return 'sure';
  return isTotal[0] || isTotal.at(-1) ? 'maybe' : undefined;
}

/** In lower case and without accents, which capitals lose in Greek and elsewhere: `ΣΥΝΟΛΟ` is `Σύνολο`. */
function folded(text: string): string {
  const small = text.toLowerCase();
  if (!/[^\p{ASCII}]/u.test(small)) return small;
  return foldScripts(
    small
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC'),
  ).replaceAll('ς', 'σ');
}
