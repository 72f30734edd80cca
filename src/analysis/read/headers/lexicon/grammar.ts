/** Words that change what the others mean: averages, shares, units, times, goals. */
export const GRAMMAR = {
  average: `
    medi, average, averages, avg, awg, mean, median, typical, promedio, promedios, media, medias, medio, medios,
    prom, moyenne, moyennes, moyen, moyens, moy, medie, durchschnitt, durchschnittlich, durchschnittliche,
    durchschnittlicher, durchschn, schnitt, gem, gemiddeld, gemiddelde, gemiddelden, gns, gennemsnit, gjennomsnitt,
    gjennomsnittlig, genomsnitt, genomsnittlig, snitt, keskimaarin, keskim, srednia, srednie, sredni, srednio, sr,
    prumer, prumerny, prumerne, prum, priemer, atlag, atlagos, ortalama, ort, rata rata, rata, trung binh, tb, ø,
    o, medii, mediu, gennemsnitlige, gennemsnitlig, gennemsnitligt, genomsnittliga, genomsnittligt,
    gjennomsnittlige, gj snitt, prumerna, priemerny, priemerne, priemerna, rata 2, rata2, purata, keskiarvo,
    durchschnittswert, durchschnittl, moyenne des, valor medio, binh quan, mediana, medianwert,
    μεσος, μεση, μεσο, μεσα, μεσες, μεσοι, μ ο, μεσος ορος, μεσο ορο,
    средний, среднее, средние, средняя, средних, в среднем, ср, середній, середня, середні, в середньому, сер,
    у середньому,
    ממוצע, ממוצעות, ממוצעים, בממוצע,
    متوسط, المتوسط, معدل, میانگین,
    औसत,
    เฉลี่ย, ค่าเฉลี่ย,
    平均, 均, 场均, 篇均, 中位数, 中位, 中央値, 日均,
    평균, 중앙값,
    ⌀
  `,
  total: `
    total, totals, sum, overall, lifetime, all time, cumulative, gesamt, gesamtzahl, insgesamt, totale, totaux,
    totales, totais, suma, lacznie, razem, celkem, celkovy, osszes, toplam, jumlah total, tong, tong so, totaal,
    totalt, yhteensa, ukupno, summe, w sumie, în total, vsetky, spolu, összesen, keseluruhan,
    συνολο, σε συνολο,
    всего, общее, итого, общий, усього, сумма, загальна, загалом,
    סך הכל,
    إجمالي, الإجمالي, مجموع, کل,
    सभी, कुल,
    ทั้งหมด, รวม,
    总, 总数, 總, 累计, 合计, 総, 合計, 累計, 总计, 总共, 全部, 總計,
    총, 전체, 누적
  `,
  rate: `
    rate, grad, ratio, percent, pct, percentage, share, quote, quota, tasa, ratio de, porcentaje, taxa, percentual,
    porcentagem, taux, pourcentage, part, tasso, percentuale, rata de, procent, rate in, anteil, prozent, prosent,
    andel, osuus, prosentti, wskaznik, procentowy, mira, procento, podil, arany, szazalek, orani, oran, yuzde,
    rasio, persentase, tingkat, rengking rate, ty le, phan tram, rata, miera, tx, aste, prosenttia, udio, kadar,
    peratus,
    ποσοστο, δεικτης,
    процент, доля, коэффициент, уровень, показатель, відсоток, коефіцієнт, рівень,
    אחוז, שיעור,
    نسبة, معدل التفاعل, نرخ, درصد,
    दर, प्रतिशत, रेट,
    อัตรา, เปอร์เซ็นต์,
    率, 比例, 占比, 割合, 百分比,
    パーセント,
    비율, 율, 률, 퍼센트, 비중
  `,
  percent: `
    ٪,
    %, ％
  `,
  per: `
    per, por, par, pro, a la, za, na, moi, pr, je, za jeden, al,
    ανα,
    за, на, к, на один, за один, за одну,
    לכל,
    لكل, في, هر,
    प्रति,
    ต่อ,
    每, 每篇, 每条
  `,
  perBefore: `
    basina, basi, başı, başına düşen,
    あたり, につき,
    당
  `,
  of: `
    now, today, of, starting, start, standard, base, regular, list, asked, the, de, du, des, d, del, della, dei,
    di, do, da, dos, das, la, le, les, l, el, los, las, il, lo, gli, os, as, o, a, en, em, im, in, der, die, den,
    dem, van, het, een, von, vom, av, til, i, w, z, ze, od, v, ve, u, and, e, y, et, und, och, og, or, by, is, has,
    have, with, on, my, their, your, you, does, what, how, many, much, at, to, for, its, his, her, are, if, any,
    into, current, actual, only, please, enter, your own, ile, dan, dari, yang, angaben, uri, på, bei, an, zum,
    zur, aus, nach, ini, untuk, pada, saat ini, trên, của, các, cua, cac, aktuelle, aktuell, actuales, atuais,
    actuels, attuali, obecnie, aktualna, aktualne, aktuální, güncel, mevcut, hien tai,
    του, της, των, στο, σε, από,
    на сегодня, и, с, в, та, і, й, у, по, де, текущее, текущие, поточна,
    של, נוכחי,
    الـ, و, حالي, الحالي, فعلی,
    का, की, के, का नाम,
    ของ, ปัจจุบัน,
    的, 別, 当前, 現在,
    の,
    현재
  `,
  count: `
    number, num, no of, numero, number of, count, counts, qty, quantity, cantidad, nombre de, nb, nbre, nr, anzahl,
    zahl, aantal, antal, antall, maara, lkm, liczba, ilosc, pocet, szama, szam, broj, sayisi, sayi, adet, jumlah,
    banyak, so luong, so, luot, no de, n o, n o de, num de, qtd, qtde, qtd de, quantidade, quantidade de, cant,
    cantitate, jml, mennyiseg, darab, db, antal av, maaran, počet kusů, bilangan,
    αριθμος, αρ, αρ των,
    количество, кол во, кол, число, чел, кількість, к сть, кіл ть, к во, чисельність,
    מספר, מס, כמות,
    عدد, تعداد,
    संख्या, की संख्या, संख्या में,
    จำนวน, ยอด, จน,
    数, 數, 量, 数量, 人数, 总量, 次数, 件数, 本数, 回数,
    수, 숫자, 개수, 명, 명수
  `,
  profile: `
    profile, account, author, meta, author meta, user, channel, creator, influencer, page, main, primary, social,
    stats, statistics, edge, owner to timeline, public, profiel, profil, trang ca nhan,
    профиля, профиль,
    פרופיל,
    账号, 主页
  `,
  currency: `
    usd, eur, gbp, inr, idr, brl, pln, czk, try, tl, sek, nok, dkk, chf, jpy, krw, cny, rmb, vnd, thb, ngn, aud,
    cad, mxn, rub, zar, aed, sar, huf, ron, ils, uah, php, myr, sgd, hkd, twd, clp, cop, ars, dollars, dollar,
    us dollars, euro, euros, pounds, rupees, rupiah, zl, zloty, kr, kc, lei, baht, yen, won, dong, riyal, reais,
    zł, rp, r$, net, netto, brutto, gross, vat, ht, ttc, excl, incl, hors taxes,
    руб, рублей, грн, тнг,
    بالدولار, بالريال, درهم,
    ฿,
    元, 円,
    원,
    ₫, ₽, ₺, ₹, $, €, £, ¥, ₩, ₦, ₴, ₪
  `,
  magnitude: `
    k, thousand, thousands, in thousands, 000, tsd, tausend, mil, miles, milhares, millier, milliers, migliaia,
    tys, tis, bin, ribu, rb, nghin, million, millions, mln, mn, mio, m, millones, milhoes, milioni, millionen,
    milyon, juta, jt, trieu, w, lakh, lakhs, crore, crores,
    тыс, тысяч, млн,
    אלף,
    ألف, هزار, مليون, میلیون,
    हज़ार,
    พัน,
    万, 萬, 千, 億, 亿,
    만, 천
  `,
  post: `
    post, posts, video, videos, reel, reels, tweet, publicacion, publicaciones, publication, publicacao,
    pubblicazione, beitrag, gonderi, icerik, postingan, konten, bai dang, content, integration, ad, feed post,
    static post, poszt, innlegg, inlagg, opslag, julkaisu, prispevek, prispevok, postare, bericht, bai, bai viet,
    siaran, unggahan,
    αναρτηση, δημοσιευση,
    пост, публикация, ролик, интеграция, допис,
    פוסט,
    منشور, پست,
    पोस्ट,
    โพสต์, คลิป,
    篇, 条, 视频, 作品, 投稿, 動画, 贴文, 图文, 笔记,
    게시물, 영상, 포스팅, 콘텐츠
  `,
  format: `
    story, stories, live, livestream, stream, carousel, bundle, package, ugc, shorts, short, whitelisting, usage,
    usage rights, exclusivity, sketch, dedicated, mention, shoutout, hikaye, relacja, historia, historias,
    сторис, эфир,
    直播, 图文,
    ストーリー,
    스토리
  `,
  time: `
    day, days, daily, week, weeks, weekly, month, months, monthly, year, years, yearly, annual, annually, d, h, w,
    mo, last, past, previous, recent, latest, since, dia, dias, semana, mes, meses, mois, semaine, jour, jours,
    tag, tage, tagen, woche, wochen, monat, monate, monatlich, jahr, giorni, mese, settimana, dagen, maand, dni,
    tydzien, tygodniu, miesiac, miesiecznie, mesic, hafta, haftalik, ay, aylik, gun, gunluk, hari, minggu, bulan,
    ngay, tuan, thang, ultimos, ultimas, ultimi, derniers, letzten, letzte, laatste, ostatnie, ostatnich,
    poslednich, son, terakhir,
    день, дней, неделю, неделя, месяц, год,
    يوم, أسبوع, شهر, روز, ماه,
    天, 日, 周, 月, 年, 近, 最近, 過去,
    일, 주, 월, 년, 최근
  `,
  date: `
    date, datum, fecha, data, dato, dato for, päivä, tarih, tanggal, ngay, created, updated, scraped, joined,
    added, time, timestamp,
    дата,
    תאריך,
    تاريخ, تاریخ,
    दिनांक,
    วันที่,
    日期, 日付,
    날짜
  `,
  extreme: `
    max, maximum, min, minimum, peak, best, highest, lowest, top, top video, record, most, least, maximal, minimal,
    najwyzszy, en yuksek, oldest, first, initial, starting followers, previous,
    максимум,
    最高, 最大, 最低,
    최대
  `,
  target: `
    target, goal, expected, estimated, est, planned, forecast, projected, guaranteed, minimum guarantee, objetivo,
    meta objetivo, objectif, ziel, cel, hedef, ordered, required, needed, due, deliverables,
    цель, план,
    目标, 目標,
    목표
  `,
  rank: `
    classificacao, clasificacion, classificazione, rank, ranking, position, percentile, rang, platz, posicion,
    posicao, classement, sira, siralama, peringkat, ranking position, index, tier, band, range, bucket, level,
    group, class, size, classification,
    место, рейтинг,
    排名, 順位,
    순위
  `,
  type: `
    type, kind, tipo, typ, tur, turu, jenis, loai,
    тип,
    نوع,
    類型, 种类,
    タイプ,
    유형
  `,
} as const;
