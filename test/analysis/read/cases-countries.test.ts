import { describe, expect, it } from 'vitest';
import type { NumericField } from '../../../src/analysis/profiles.js';
import { readProfiles } from '../../../src/analysis/read/read-profiles.js';
import { textsOf } from '../../../src/analysis/text-column.js';
import { encodeText } from './encode-text.js';

interface LocalTable {
  language: string;
  encoding?: string;
  creators: number;
  first: string;
  platform?: string;
  currency?: string;
  /** Of one creator. */
  of: string;
  figures: Partial<Record<NumericField, number>>;
  lastPost?: string;
  displayName?: string;
  lines: string;
}

/** As they are written by people of one country: their digits, units, dates, totals and words. */
const TABLES: LocalTable[] = [
  {
    language: 'Hungarian',
    creators: 4,
    first: 'szabo.lilla',
    platform: 'Instagram',
    currency: 'HUF',
    of: 'kovacsreka',
    figures: { followers: 125400, engagementRate: 0.036, fee: 180000, avgLikes: 4512 },
    lastPost: '2026-11-05',
    displayName: 'Kovács Réka',
    lines: `Instagram influenszerek – tavasz
Név;Felhasználónév;Követők (ezer);Átl. kedvelés;Elköteleződés;Díj (Ft)/poszt;Utolsó poszt
Kovács Réka;kovacsreka;125,4;4 512;3,6%;180 000 Ft;2026. november 5.
Nagy Dániel;nagydani_fit;48,2;1 910;4,0%;90 000 Ft;2026. október 28.
Szabó Lilla;szabo.lilla;1 210,0;21 300;1,8%;950 000 Ft;2026. november 11.
Tóth Bence;tothbence;9,7;610;6,3%;egyeztetés alatt;2026. szeptember 30.
Összesen;;1 393,3;;;1 220 000 Ft;`,
  },
  {
    language: 'Romanian',
    creators: 4,
    first: 'radu.ene',
    platform: 'TikTok',
    currency: 'RON',
    of: 'ioanapop',
    figures: { followers: 245300, likesTotal: 3400000, avgViews: 38200, fee: 1500 },
    lines: `Creator,Cont TikTok,Urmăritori,Total aprecieri,Vizualizări medii,Tarif/clip (lei),Stadiu
Ioana Pop,@ioanapop,"245,3 mii","3,4 mil.","38.200","1.500 lei",confirmat
Radu Ene,@radu.ene,"1,2 mil.","22,1 mil.","310.500","6.200 lei",contactat
Maria Dobre,@maria_dobre,"18.450","210 mii","2.900","300 lei",refuzat
Vlad Ilie,@vladilie,"67 mii","1,1 mil.","9.800","700 lei",confirmat
TOTAL GENERAL,,"1.530.750",,,"8.700 lei",`,
  },
  {
    language: 'Ukrainian',
    encoding: 'windows-1251',
    creators: 4,
    first: 'taras_bondar',
    platform: 'Instagram',
    currency: 'UAH',
    of: 'olena.koval',
    figures: { followers: 84500, fee: 7500, engagementRate: 0.041, avgViews: 12300 },
    lastPost: '2026-11-05',
    displayName: 'Олена Коваль',
    lines: `Блогери (Instagram) – осінь 2026

№;Ім'я;Нікнейм;Підписники, тис.;Середні перегляди;Залученість;Вартість допису, грн;Останній допис
1;Олена Коваль;olena.koval;84,5;12 300;4,1 %;7 500;05.11.2026
2;Тарас Бондар;taras_bondar;1 120;95 400;2,2 %;48 000;28.10.2026
3;Ірина Лис;iryna.lys;12,9;3 100;7,7 %;2 000;11.11.2026
4;Максим Гай;max.hai;230,1;41 000;3,0 %;за домовленістю;02.11.2026
;Всього;;1447,5;;;57 500;`,
  },
  {
    language: 'Greek',
    creators: 3,
    first: 'nikosgamer',
    currency: 'EUR',
    of: 'kouzinarenas',
    figures: { followers: 128400, avgViews: 22100, fee: 1200 },
    lastPost: '2026-11-05',
    displayName: 'Η Κουζίνα της Ρένας',
    lines: `Όνομα καναλιού,Handle,Συνδρομητές,Μέσες προβολές,Αμοιβή/βίντεο,Τελευταία ανάρτηση,Γυναίκες %
Η Κουζίνα της Ρένας,@kouzinarenas,"128,4 χιλ.","22.100","1.200 €",5 Νοεμβρίου 2026,71%
Νίκος Γκέιμερ,@nikosgamer,"1,1 εκ.","180.300","6.500 €",28 Οκτωβρίου 2026,18%
Ταξίδια με τη Λένα,@taxidialena,"45.900","8.700","480 €",11 Νοεμβρίου 2026,63%
Μ.Ο.,,"424.767","70.367","2.727 €",,51%`,
  },
  {
    language: 'Malay',
    creators: 4,
    first: 'hafizr',
    platform: 'Instagram',
    currency: 'MYR',
    of: 'nuraina.co',
    figures: { followers: 245600, avgLikes: 8120, engagementRate: 0.033, fee: 1800 },
    displayName: 'Nur Aina',
    lines: `Nama Penuh|Akaun IG|Pengikut|Purata Suka|Kadar Penglibatan|Kadar bayaran (RM)|Negeri|Pengurus
Nur Aina|@nuraina.co|245.6 ribu|8,120|3.3%|RM1,800|Selangor|sendiri
Hafiz Rahman|@hafizr|1.1 juta|21,400|1.9%|RM6,500|Johor|Kak Yah
Mei Ling|@meiling.eats|48,900|2,300|4.7%|RM450|Penang|sendiri
Siti Zulaikha|@szulaikha|12.4k|640|5.2%|tanya|Kedah|sendiri
JUMLAH BESAR||1,406,900|||RM8,750||`,
  },
  {
    language: 'Filipino',
    creators: 4,
    first: 'joysantos.ph',
    platform: 'TikTok',
    currency: 'PHP',
    of: 'joysantos.ph',
    figures: { followers: 1200000, avgViews: 84000, fee: 18000 },
    lines: `Pangalan	TikTok username	Mga Tagasunod	Karaniwang views	Presyo bawat video (₱)	Email
Joy Santos	joysantos.ph	1.2M	84,000	₱18,000	joy@mail.ph
Kuya Ben	kuyabeneats	342K	41,200	₱7,500	wala
Ate Marivic	atemarivic	58,300	9,900	2.5k	marivic@mail.ph
Lolo Ador	loloador	15.8K	2,100	x-deal	wala
KABUUAN		1,616,100			`,
  },
  {
    language: 'Bengali',
    creators: 3,
    first: 'rakibhasan',
    currency: 'BDT',
    of: 'tania.akter',
    figures: { followers: 350000, avgViews: 42000, engagementRate: 0.041, fee: 25000 },
    displayName: 'তানিয়া আক্তার',
    lines: `নাম,ইউজারনেম,প্ল্যাটফর্ম,ফলোয়ার,গড় ভিউ,এনগেজমেন্ট হার,প্রতি পোস্ট মূল্য (৳)
তানিয়া আক্তার,tania.akter,ইনস্টাগ্রাম,৩.৫ লাখ,"৪২,০০০",৪.১%,"৳২৫,০০০"
রাকিব হাসান,rakibhasan,ইউটিউব,১.২ কোটি,"১১,৫০,০০০",২.০%,"৳১,৮০,০০০"
সাদিয়া ইসলাম,sadia_i,ফেসবুক,"৮৭,৫০০","৯,৮০০",৫.৬%,"৳৮,০০০"
সর্বমোট,,,"১,২৪,৩৭,৫০০",,,"৳২,১৩,০০০"`,
  },
  {
    language: 'Urdu',
    creators: 3,
    first: 'bilal_ahmed',
    currency: 'PKR',
    of: 'ayesha.khan',
    figures: { followers: 450000, avgViews: 38000, fee: 45000, engagementRate: 0.038 },
    displayName: 'عائشہ خان',
    lines: `نام,یوزر نیم,فالوورز,اوسط ویوز,شرح انگیجمنٹ,قیمت فی پوسٹ (روپے),شہر
عائشہ خان,ayesha.khan,4.5 لاکھ,38000,3.8%,"45,000",لاہور
بلال احمد,bilal_ahmed,1.1 کروڑ,950000,1.9%,"3,20,000",کراچی
زینب علی,zainab.ali,62 ہزار,7400,5.5%,"9,000",اسلام آباد
کل,,11512000,,,374000,`,
  },
  {
    language: 'Swedish',
    creators: 3,
    first: 'oskar.berg',
    platform: 'Instagram',
    currency: 'SEK',
    of: 'elsalind',
    figures: { followers: 84500, avgLikes: 3100, engagementRate: 0.037, fee: 12000 },
    lastPost: '2026-11-05',
    lines: `Namn;Instagramkonto;Följare;Gilla-markeringar snitt;Engagemangsgrad;Arvode per inlägg;Andel kvinnor;Senaste inlägg
Elsa Lind;@elsalind;84 500;3 100;3,7 %;12 000 kr;72 %;2026-11-05
Oskar Berg;@oskar.berg;1,2 mn;18 000;1,5 %;85 000 kr;31 %;2026-10-28
Maja Ek;@majaek;9 800;700;7,1 %;2 500 kr;88 %;2026-11-11
Summa;;1 294 300;;;99 500 kr;;`,
  },
  {
    language: 'Danish',
    creators: 3,
    first: 'madskrog',
    currency: 'DKK',
    of: 'frejaholm',
    figures: { followers: 45300, avgViews: 9800, engagementRate: 0.042, fee: 6000 },
    lastPost: '2026-11-05',
    lines: `Navn;Handle;Platform;Følgere;Gns. visninger;Engagementgrad;Pris pr. opslag (kr.);Seneste opslag
Freja Holm;@frejaholm;Instagram;45.300;9.800;4,2%;6.000;5. nov. 2026
Mads Krog;@madskrog;TikTok;1,4 mio.;220.000;2,9%;65.000;28. okt. 2026
Ida Bech;@idabech;Instagram;12.100;2.900;6,0%;aftales;11. nov. 2026
I alt;;;1.457.400;;;71.000;`,
  },
  {
    language: 'Finnish',
    creators: 3,
    first: 'eetulaine',
    currency: 'EUR',
    of: 'ainovirta',
    figures: { followers: 84500, avgViews: 12300, engagementRate: 0.044, fee: 850 },
    lastPost: '2026-11-05',
    displayName: 'Aino Virtanen',
    lines: `Vaikuttaja;Käyttäjätunnus;Seuraajat (tuhatta);Katselut keskim.;Sitoutumisaste;Palkkio/video (€);Viimeisin julkaisu
Aino Virtanen;@ainovirta;84,5;12 300;4,4 %;850;5.11.2026
Eetu Laine;@eetulaine;310,2;55 000;3,1 %;2 600;28.10.2026
Helmi Salo;@helmisalo;7,9;1 900;8,0 %;sovitaan;11.11.2026
Yhteensä;;402,6;;;3 450;`,
  },
  {
    language: 'Korean',
    encoding: 'euc-kr',
    creators: 3,
    first: 'techhyung',
    currency: 'KRW',
    of: 'mukbang.girl',
    figures: { followers: 123000, avgViews: 45200, fee: 3500000 },
    lastPost: '2026-11-05',
    displayName: '먹방소녀',
    lines: `채널명,아이디,구독자(만),평균 조회수,광고단가(만원),최근 업로드,여성 비율
먹방소녀,mukbang.girl,12.3,"45,200",350,2026년 11월 5일,45%
테크형,techhyung,104.5,"310,000",1200,2026년 10월 28일,21%
홈트언니,homefit_unni,8.7,"21,000",협의,2026년 11월 11일,80%
합계 3명,,125.5,,1550,,`,
  },
  {
    language: 'Chinese',
    encoding: 'gbk',
    creators: 3,
    first: 'laowang3c',
    platform: 'Douyin',
    currency: 'CNY',
    of: 'xiaoyu_eats',
    figures: { followers: 456000, likesTotal: 8903000, avgViews: 123000, fee: 8000 },
    lastPost: '2026-11-05',
    displayName: '小鱼吃货',
    lines: `序号,昵称,抖音号,粉丝数(w),总获赞,平均播放,报价(元),城市,最后更新
1,小鱼吃货,xiaoyu_eats,45.6,890.3w,12.3w,8000,成都,2026/11/5
2,老王数码,laowang3c,230.1,3200w,45.6w,35000,深圳,2026/10/28
3,晴天妈妈,qingtianmama,9.8,120w,1.9w,2500,上海,2026/11/11
合计,,,285.5,,,45500,,`,
  },
  {
    language: 'Taiwanese',
    creators: 3,
    first: 'kaifit',
    platform: 'Instagram',
    currency: 'TWD',
    of: 'mei.daily',
    figures: { followers: 45600, avgLikes: 1980, fee: 12000 },
    lastPost: '2026-11-05',
    displayName: '小美日常',
    lines: `達人名稱,IG帳號,追蹤人數,平均按讚,互動率,報價(NT$),最近發文日
小美日常,@mei.daily,"45,600","1,980",4.3%,"NT$12,000",民國115年11月5日
阿凱健身,@kaifit,23.1萬,"8,800",3.8%,"NT$45,000",民國115年10月28日
貓奴日記,@catslave_tw,8900,610,6.9%,"NT$3,500",民國115年11月11日
總計,,"285,500",,,"NT$60,500",`,
  },
  {
    language: 'Persian',
    creators: 3,
    first: 'ali_rezaei',
    of: 'sara.ahmadi',
    figures: { followers: 245000, avgViews: 38000, engagementRate: 0.038, fee: 4500000 },
    lastPost: '2026-11-05',
    displayName: 'سارا احمدی',
    lines: `ردیف,نام,آیدی,دنبال‌کننده,میانگین بازدید,نرخ تعامل,تعرفه هر پست (میلیون تومان),آخرین پست
۱,سارا احمدی,sara.ahmadi,۲۴۵ هزار,۳۸٬۰۰۰,۳٫۸٪,۴٫۵,۱۴ آبان ۱۴۰۵
۲,علی رضایی,ali_rezaei,۱٫۲ میلیون,۲۱۰٬۰۰۰,۲٫۱٪,۱۸,۱۴۰۵/۰۸/۰۶
۳,مینا کریمی,minakarimi,۱۸٬۹۰۰,۴٬۱۰۰,۶٫۰٪,۰٫۹,۱۴۰۵/۰۸/۲۰
,جمع,,۱٬۴۶۳٬۹۰۰,,,۲۳٫۴,`,
  },
  {
    language: 'Indian',
    creators: 3,
    first: 'arjundas.fit',
    platform: 'Instagram',
    currency: 'INR',
    of: 'riyasen',
    figures: { followers: 350000, avgViews: 124000, fee: 45000 },
    lines: `S.No,Creator Name,Insta Handle,Followers (in lakhs),Avg Reel Views,Reel Cost (INR in thousands),Gender Split (F%)
1,Riya Sen,@riyasen,3.5,"1,24,000",45,61
2,Arjun Das,@arjundas.fit,120.4,"11,50,000",380,22
3,Meera Nair,@meeranair,0.9,"42,500",12,75
Total,,,124.8,,437,`,
  },
  {
    language: 'Vietnamese',
    creators: 3,
    first: 'minhanh.le',
    platform: 'TikTok',
    currency: 'VND',
    of: 'minhanh.le',
    figures: { followers: 1200000, likesTotal: 25000000, avgViews: 120000, fee: 15000000 },
    lastPost: '2026-11-05',
    lines: `Họ và tên;ID TikTok;Số người theo dõi;Tổng lượt tim;View TB;Báo giá/video;Đăng gần nhất
Lê Minh Anh;minhanh.le;1tr2;25tr;120k;15tr;05/11/2026
Phạm Quốc;quocpham99;345k;4tr8;32k5;4tr5;28/10/2026
Đỗ Hương;huongdo.beauty;89 nghìn;950k;9k;1tr2;11/11/2026
Tổng số: 3;;1.634.000;;;;`,
  },
  {
    language: 'Thai',
    encoding: 'windows-874',
    creators: 3,
    first: 'kruapa',
    platform: 'YouTube',
    currency: 'THB',
    of: 'baanmaew',
    figures: { followers: 125000, avgViews: 45000, fee: 15000 },
    lastPost: '2026-11-05',
    displayName: 'บ้านแมว',
    lines: `ชื่อช่อง,ยูทูบไอดี,ผู้ติดตาม (หมื่น),ยอดหัวใจรวม,ยอดวิวเฉลี่ย,ราคาต่อคลิป,โพสต์ล่าสุด
บ้านแมว,baanmaew,12.5,1.2 ล้าน,"45,000","15,000 บาท",5 พ.ย. 69
ครัวป้า,kruapa,104,8.8 ล้าน,"310,000","60,000 บาท",28 ต.ค. 69
เที่ยวคนเดียว,teawkondeaw,3.9,3.4 แสน,"12,000",สอบถาม,11 พ.ย. 69
ผลรวม,,120.4,,,,`,
  },
  {
    language: 'Hebrew',
    creators: 3,
    first: 'itaylevi',
    currency: 'ILS',
    of: 'noacohen',
    figures: { followers: 84500, avgLikes: 3100, engagementRate: 0.037, fee: 2500 },
    lastPost: '2026-11-05',
    displayName: 'נועה כהן',
    lines: `שם,שם משתמש,עוקבים (באלפים),לייקים בממוצע,אחוז מעורבות,מחיר לפוסט (ש״ח),פוסט אחרון
נועה כהן,@noacohen,84.5,3100,3.7%,2500,05/11/2026
איתי לוי,@itaylevi,310.2,9000,2.9%,9000,28/10/2026
דנה בר,@danabar,7.9,700,8.9%,600,11/11/2026
סה״כ,,402.6,,,12100,`,
  },
  {
    language: 'Japanese',
    encoding: 'shift_jis',
    creators: 3,
    first: 'haru.travel',
    currency: 'JPY',
    of: 'yamada_game',
    figures: { followers: 456000, avgViews: 123000, fee: 800000 },
    lastPost: '2026-11-05',
    displayName: '山田ゲーム',
    lines: `氏名,ユーザーID,チャンネル登録者数（万人）,平均再生回数,動画単価（万円・税別）,最終更新日,女性視聴者比率
山田ゲーム,yamada_game,45.6,12.3万,80,令和8年11月5日,22%
さくらキッチン,sakura.kitchen,9.8,2.1万,15,令和8年10月28日,78%
旅するハル,haru.travel,120.1,35.5万,200,令和8年11月11日,55%
総計,,175.5,,295,,`,
  },
  {
    language: 'Hindi',
    creators: 3,
    first: 'karansingh.vlogs',
    currency: 'INR',
    of: 'radhamishra',
    figures: { followers: 1245000, avgViews: 85000, fee: 120000 },
    lastPost: '2026-11-05',
    displayName: 'राधा मिश्रा',
    lines: `नाम;यूज़रनेम;सब्सक्राइबर;औसत व्यूज़;वीडियो की कीमत;आखिरी पोस्ट
राधा मिश्रा;radhamishra;12,45,000;85,000;1.2 लाख;05/11/2026
करण सिंह;karansingh.vlogs;2.1 करोड़;14,50,000;8.5 लाख;28/10/2026
सीमा राव;seemarao;89 हज़ार;9,400;18 हज़ार;11/11/2026
कुल योग;;2,23,34,000;;9,88,000;`,
  },
  {
    language: 'Norwegian',
    creators: 3,
    first: 'larsmoe',
    currency: 'NOK',
    of: 'ingriddahl',
    figures: { followers: 84500, avgViews: 12300, engagementRate: 0.044, fee: 9500 },
    lines: `Navn;Bruker;Følgere;Snitt visninger;Engasjement %;Pris per innlegg;Byrå
Ingrid Dahl;@ingriddahl;84,5k;12 300;4,4;9 500 kr;—
Lars Moe;@larsmoe;1,1 mill;95 000;2,2;60 000 kr;Splay
Tiril Ness;@tirilness;9 800;2 100;7,0;2 000 kr;—
Totalt;;1 194 300;;;71 500 kr;`,
  },
  {
    language: 'Arabic',
    creators: 3,
    first: 'fahad_h',
    currency: 'SAR',
    of: 'noura.ot',
    figures: { followers: 84500, avgViews: 12300, engagementRate: 0.044, fee: 9500 },
    lastPost: '2026-11-05',
    lines: `الاسم,اليوزر,المنصة,المتابعون (بالألف),متوسط المشاهدات,نسبة التفاعل,سعر الإعلان (ريال),آخر منشور
نورة العتيبي,@noura.ot,سناب شات,٨٤٫٥,١٢٬٣٠٠,٤٫٤٪,٩٬٥٠٠,٢٠٢٦/١١/٠٥
فهد الحربي,@fahad_h,تيك توك,١٬١٠٠,٩٥٬٠٠٠,٢٫٢٪,٦٠٬٠٠٠,٢٠٢٦/١٠/٢٨
ريم القحطاني,@reemq,انستقرام,٩٫٨,٢٬١٠٠,٧٫٠٪,٢٬٠٠٠,٢٠٢٦/١١/١١
الإجمالي الكلي,,,١٬١٩٤٫٣,,,٧١٬٥٠٠,`,
  },
  {
    language: 'Polish',
    encoding: 'windows-1250',
    creators: 3,
    first: 'jan.wilk',
    currency: 'PLN',
    of: 'annalis',
    figures: { followers: 84500, likesTotal: 1200000, avgViews: 12300, fee: 1500 },
    lastPost: '2026-11-05',
    lines: `Imię i nazwisko;Nick;Obserwujący (tys.);Serduszka łącznie;Śr. odtworzeń;Stawka za film (zł netto);Ostatni film
Anna Lis;@annalis;84,5;1,2 mln;12 300;1 500;5 listopada 2026
Jan Wilk;@jan.wilk;1 100;22 mln;95 000;12 000;28 października 2026
Ewa Sowa;@ewasowa;9,8;88 tys.;2 100;do ustalenia;11 listopada 2026
Ogółem;;1 194,3;;;13 500;`,
  },
  {
    language: 'Turkish',
    encoding: 'windows-1254',
    creators: 4,
    first: 'kagangezer',
    platform: 'TikTok',
    currency: 'TRY',
    of: 'zeyneple',
    figures: { followers: 1200000, likesTotal: 23400000, avgViews: 180000, fee: 45000 },
    displayName: 'Zeynep Ak',
    lines: `TİKTOK YAYINCI LİSTESİ 2026;;;;;;;;
Sıra;Kullanıcı;Ad Soyad;Takipçi;Toplam Beğeni;Ort. İzlenme;Video Ücreti (bin TL);Kadın İzleyici;Doğum Tarihi
1;@zeyneple;Zeynep Ak;1,2 Mn;23,4 Mn;180 B;45;%71;05.11.1999
2;@emrecooks;Emre Can;340 B;5,1 Mn;62 B;18,5;%58;28.10.1996
3;@defnedans;Defne Su;89.400;910 B;12.300;6;%80;11.11.2003
4;@kagangezer;Kağan Öz;2,05 Mn;41 Mn;305 B;70;%44;02.02.1995
;GENEL TOPLAM;;3.679.400;;;139,5;;`,
  },
  {
    language: 'Japanese, in Shift_JIS',
    encoding: 'shift_jis',
    creators: 3,
    first: 'nekotokurasu',
    currency: 'JPY',
    of: 'camerazuki',
    figures: { followers: 123000, viewsTotal: 120000000, avgLikes: 3400, fee: 350000 },
    lastPost: '2026-11-05',
    displayName: 'カメラ好き',
    lines: `チャンネル名	ハンドル	登録者数	総再生回数	平均高評価数	タイアップ費用	最終投稿日	所属
カメラ好き	@camerazuki	12.3万人	1.2億回	3,400	￥350,000	2026/11/05	UUUM
猫と暮らす	@nekotokurasu	104万人	9.8億回	12,500	￥1,800,000	2026/10/28	個人
朝活リナ	@asakatsu_rina	8,900人	320万回	410	応相談	2026/11/11	個人
計		117.19万人			￥2,150,000		`,
  },
  {
    language: 'Chinese, with numbers for ids',
    encoding: 'gbk',
    creators: 3,
    first: 'laowang3c',
    platform: 'Douyin',
    currency: 'CNY',
    of: 'xiaoyu_eats',
    figures: { followers: 456000, likesTotal: 8903000 },
    displayName: '小鱼吃货',
    lines: `编号,达人昵称,抖音ID,UID,粉丝量,获赞数,粉丝女性占比,60s+报价,21-60s报价,主页
1,小鱼吃货,xiaoyu_eats,5839201934,45.6万,890.3万,62%,12000,8000,https://www.douyin.com/user/MS4wLjABAAAAx1
2,老王数码,laowang3c,2938475610,230.1万,3200万,18%,50000,35000,https://www.douyin.com/user/MS4wLjABAAAAx2
3,晴天妈妈,qingtianmama,8475610293,9.8万,120万,91%,4000,2500,https://www.douyin.com/user/MS4wLjABAAAAx3
合计,,,,285.5万,,,66000,45500,`,
  },
  {
    language: 'Korean, in won',
    encoding: 'euc-kr',
    creators: 3,
    first: 'seoa.daily',
    platform: 'Instagram',
    currency: 'KRW',
    of: 'haneul.kim',
    figures: { followers: 123000, avgLikes: 3400, fee: 1500000, engagementRate: 0.028 },
    displayName: '김하늘',
    lines: `No,이름,인스타 아이디,팔로워,평균 좋아요,참여율,원고료,비고
1,김하늘,haneul.kim,12.3만,"3,400",2.8%,150만원,
2,박도윤,doyoon_fit,"89,000","2,100",2.4%,80만원,회신 대기
3,이서아,seoa.daily,1.04백만,"21,000",2.0%,"9,000,000원",
합계,,,"1,252,000",,,"11,300,000원",`,
  },
  {
    language: 'Indian, with links',
    creators: 3,
    first: 'karanmehta.in',
    platform: 'Instagram',
    currency: 'INR',
    of: 'priyarao',
    figures: { followers: 320000, avgViews: 110000, engagementRate: 0.041, fee: 45000 },
    displayName: 'Priya Rao',
    lines: `Sr No|Name|Instagram|Followers|Avg Views|ER%|Commercials (Reel)|Agency|City
1|Priya Rao|https://www.instagram.com/priyarao/|3.2L|1,10,000|4.1|Rs 45,000/-|Monk|Pune
2|Karan Mehta|https://www.instagram.com/karanmehta.in/|1.1 Cr|8,50,000|1.9|Rs 3,20,000/-|OML|Delhi
3|Dolly Jain|https://www.instagram.com/dollyj/|78k|9,900|5.5|Barter|-|Surat
Grand Total|||1,13,98,000|||Rs 3,65,000/-||`,
  },
  {
    language: 'Indonesian',
    creators: 3,
    first: 'rizkyp',
    platform: 'Instagram',
    currency: 'IDR',
    of: 'dewiayu.id',
    figures: { followers: 345000, avgLikes: 8900, engagementRate: 0.026, fee: 4500000 },
    lastPost: '2026-11-05',
    lines: `Nama KOL;Username IG;Followers;Rata-rata Likes;ER;Rate Card Reels;Rate Card Story;Niche;Tgl Posting Terakhir
Dewi Ayu;@dewiayu.id;345 rb;8.900;2,6%;Rp 4,5 jt;Rp 1 jt;Beauty;5 November 2026
Rizky P;@rizkyp;1,2 jt;21.300;1,8%;Rp 18 jt;Rp 4 jt;Food;28 Oktober 2026
Sari Utami;@sariutami;18,9 rb;900;4,8%;Rp 600 rb;Rp 150 rb;Parenting;11 November 2026
TOTAL;;1.563.900;;;Rp 23,1 jt;;;`,
  },
  {
    language: 'Bulgarian',
    encoding: 'windows-1251',
    creators: 3,
    first: 'gpetrov',
    platform: 'Instagram',
    currency: 'BGN',
    of: 'mariaivanova',
    figures: { followers: 84500, avgLikes: 3100, engagementRate: 0.037, fee: 950 },
    lastPost: '2026-11-05',
    lines: `Име;Акаунт в Инстаграм;Последователи;Средно харесвания;Ангажираност;Цена за публикация (лв.);Последна публикация
Мария Иванова;@mariaivanova;84,5 хил.;3 100;3,7%;950;05.11.2026
Георги Петров;@gpetrov;1,1 млн.;18 000;1,6%;6 500;28.10.2026
Нина Колева;@nina.koleva;9 800;700;7,1%;по договаряне;11.11.2026
Общо;;1 194 300;;;7 450;`,
  },
  {
    language: 'Serbian',
    creators: 3,
    first: 'markosavic',
    currency: 'RSD',
    of: 'jelenailic',
    figures: { followers: 84500, avgViews: 12300, engagementRate: 0.044, fee: 45000 },
    lastPost: '2026-11-05',
    lines: `Ime i prezime;Korisničko ime;Pratioci;Prosečno pregleda;Stopa angažovanja;Cena objave (RSD);Poslednja objava
Jelena Ilić;@jelenailic;84,5 hilj.;12.300;4,4%;45.000;5.11.2026.
Marko Savić;@markosavic;1,1 mil.;95.000;2,2%;320.000;28.10.2026.
Tea Ras;@tearas;9.800;2.100;7,0%;po dogovoru;11.11.2026.
Ukupno;;1.194.300;;;365.000;`,
  },
  {
    language: 'Lithuanian',
    creators: 3,
    first: 'lukasvejas',
    platform: 'Instagram',
    currency: 'EUR',
    of: 'ievajone',
    figures: { followers: 84500, avgViews: 12300, engagementRate: 0.044, fee: 450 },
    lastPost: '2026-11-05',
    lines: `Vardas;Instagram paskyra;Sekėjai;Vid. peržiūros;Įsitraukimas;Kaina už įrašą (€);Paskutinis įrašas
Ieva Jonė;@ievajone;84,5 tūkst.;12 300;4,4%;450;2026-11-05
Lukas Vėjas;@lukasvejas;310 tūkst.;55 000;3,1%;1 800;2026-10-28
Rasa Upė;@rasaupe;9 800;2 100;7,0%;derinama;2026-11-11
Iš viso;;404 300;;;2 250;`,
  },
  {
    language: 'Dutch',
    creators: 3,
    first: 'jenspeeters',
    currency: 'EUR',
    of: 'lottemaes',
    figures: { followers: 84500, avgViews: 12300, engagementRate: 0.044, fee: 950 },
    lastPost: '2026-11-05',
    lines: `Naam;Account;Volgers;Gem. weergaven;Betrokkenheid;Tarief per reel;Aandeel vrouwen;Laatste post
Lotte Maes;@lottemaes;84,5k;12.300;4,4%;€ 950,-;72%;5 november 2026
Jens Peeters;@jenspeeters;1,1 mln;95.000;2,2%;€ 6.000,-;31%;28 oktober 2026
Noor Claes;@noorclaes;9.800;2.100;7,0%;op aanvraag;88%;11 november 2026
Totaal;;1.194.300;;;€ 6.950,-;;`,
  },
  {
    language: 'Czech',
    encoding: 'windows-1250',
    creators: 3,
    first: 'petrdub',
    platform: 'Instagram',
    currency: 'CZK',
    of: 'annamala',
    figures: { followers: 84500, avgLikes: 3100, engagementRate: 0.037, fee: 9500 },
    lastPost: '2026-11-05',
    lines: `Jméno;Účet IG;Sledující (tis.);Prům. lajků;Míra zapojení;Cena za příspěvek (Kč bez DPH);Poslední příspěvek
Anna Malá;@annamala;84,5;3 100;3,7 %;9 500;5. listopadu 2026
Petr Dub;@petrdub;1 100;18 000;1,6 %;60 000;28. října 2026
Eva Krátká;@evakratka;9,8;700;7,1 %;dohodou;11. listopadu 2026
Celkem;;1 194,3;;;69 500;`,
  },
  {
    language: 'Egyptian',
    creators: 3,
    first: 'karimfouad',
    platform: 'TikTok',
    currency: 'EGP',
    of: 'monasalem',
    figures: { followers: 245000, likesTotal: 3400000, avgViews: 38000, fee: 7500 },
    displayName: 'منى سالم',
    lines: `م,اسم المؤثر,حساب التيك توك,عدد المتابعين,إجمالي الإعجابات,متوسط المشاهدات,السعر بالجنيه,نسبة الإناث
1,منى سالم,@monasalem,٢٤٥ ألف,٣٫٤ مليون,٣٨٬٠٠٠,٧٬٥٠٠,٦٦٪
2,كريم فؤاد,@karimfouad,١٫٢ مليون,٢٢ مليون,٢١٠٬٠٠٠,٣٠٬٠٠٠,٤١٪
3,هبة نور,@heba.nour,١٨٬٩٠٠,٢١٠ ألف,٤٬١٠٠,١٬٢٠٠,٨١٪
,المجموع,,١٬٤٦٣٬٩٠٠,,,٣٨٬٧٠٠,`,
  },
  {
    language: 'Hebrew, with a total of likes',
    creators: 3,
    first: 'itaylevi',
    platform: 'Instagram',
    currency: 'ILS',
    of: 'noacohen',
    figures: { followers: 84500, avgViews: 12300, fee: 2500, likesTotal: 1200000 },
    displayName: 'נועה כהן',
    lines: `יוצר;אינסטגרם;עוקבים;צפיות ממוצעות;לייקים (סה״כ);מחיר;נשים
נועה כהן;noacohen;84.5K;12,300;1.2M;₪2,500;72%
איתי לוי;itaylevi;310 אלף;55,000;4.4M;₪9,000;31%
דנה בר;danabar;7,900;1,900;88K;ברטר;80%
סך הכל;;402,400;;;₪11,500;`,
  },
  {
    language: 'Vietnamese, with units in headers',
    creators: 3,
    first: 'bepcuame',
    platform: 'YouTube',
    currency: 'VND',
    of: 'bepcuame',
    figures: { followers: 1240000, avgViews: 85000, fee: 25000000 },
    lastPost: '2026-11-05',
    displayName: 'Bếp Của Mẹ',
    lines: `STT,Kênh,Link kênh YouTube,Sub (nghìn),View trung bình,Giá (triệu),Lần đăng gần nhất
1,Bếp Của Mẹ,https://www.youtube.com/@bepcuame,"1.240",85.000,25,05/11/2026
2,Vlog Đất Mũi,https://www.youtube.com/@vlogdatmui,"310,5",32.500,"9,5",28/10/2026
3,Học Cùng An,https://www.youtube.com/@hoccungan,"48,2",5.100,"2,2",11/11/2026
,Cộng,,"1.598,7",,"36,7",`,
  },
  {
    language: 'Thai, in Thai digits',
    creators: 3,
    first: 'p.ake',
    platform: 'Instagram',
    currency: 'THB',
    of: 'nongfah.ig',
    figures: { followers: 123400, avgLikes: 3100, fee: 12000 },
    lastPost: '2026-11-05',
    displayName: 'น้องฟ้า',
    lines: `ลำดับ|ชื่อ|IG|ผู้ติดตาม|ไลก์เฉลี่ย|เรทราคา (บาท)|วันที่โพสต์ล่าสุด
๑|น้องฟ้า|nongfah.ig|๑๒๓,๔๐๐|๓,๑๐๐|๑๒,๐๐๐|๕ พฤศจิกายน ๒๕๖๙
๒|พี่เอก|p.ake|๑.๐๔ ล้าน|๒๑,๐๐๐|๔๕,๐๐๐|๒๘ ตุลาคม ๒๕๖๙
๓|ป้าแดง|padang_cook|๘,๙๐๐|๕๒๐|รอใบเสนอราคา|๑๑ พฤศจิกายน ๒๕๖๙
|รวม ๓ คน||๑,๑๗๒,๓๐๐||๕๗,๐๐๐|`,
  },
  {
    language: 'Brazilian',
    creators: 3,
    first: 'davirocha',
    currency: 'BRL',
    of: 'analima',
    figures: { followers: 84500, likesTotal: 1200000, avgViews: 12300, fee: 1500 },
    lastPost: '2026-11-05',
    lines: `Nome;@;Seguidores (mil);Curtidas (total);Média de views;Cachê por reel (R$ mil);Último post
Ana Lima;@analima;84,5;1,2 mi;12,3 mil;1,5;05/11/2026
Davi Rocha;@davirocha;1.100;22 mi;95 mil;12;28/10/2026
Bia Nunes;@bianunes;9,8;88 mil;2,1 mil;permuta;11/11/2026
Total;;1.194,3;;;13,5;`,
  },
  {
    language: 'Russian',
    encoding: 'windows-1251',
    creators: 3,
    first: 'cryptowolf',
    platform: 'Telegram',
    currency: 'RUB',
    of: 'moscowtoday',
    figures: { followers: 245600, engagementRate: 0.18, fee: 45000 },
    lastPost: '2026-11-05',
    displayName: 'Москва сегодня',
    lines: `Канал;Ссылка;Подписчиков, тыс.;ERR;Цена поста (тыс. руб.);Дата последнего поста;Жен. аудитория
Москва сегодня;https://t.me/moscowtoday;245,6;18%;45;5 ноября 2026;51%
Крипто-волк;https://t.me/cryptowolf;1 204;9%;180;28 октября 2026;12%
Мамин дневник;https://t.me/mamadiary;18,9;31%;4,5;11 ноября 2026;93%
Итого;;1468,5;;229,5;;`,
  },
  {
    language: 'Moroccan',
    encoding: 'windows-1252',
    creators: 3,
    first: 'yassinet',
    platform: 'Instagram',
    of: 'salma.b',
    figures: { followers: 84500, avgLikes: 3100, engagementRate: 0.037, fee: 9500 },
    lastPost: '2026-11-05',
    lines: `Créateur;Compte Insta;Abonnés;J'aime moyens;Taux d'engagement;Tarif (DH HT);Dernière publication
Salma B.;@salma.b;84,5 k;3 100;3,7 %;9 500;05/11/2026
Yassine T.;@yassinet;1,1 M;18 000;1,6 %;60 000;28/10/2026
Nadia K.;@nadiak;9 800;700;7,1 %;à discuter;11/11/2026
TOTAL GÉNÉRAL;;1 194 300;;;69 500;`,
  },
];

describe('tables as people of a country write them', () => {
  it.each(TABLES)('$language', (table) => {
    const bytes = encodeText(table.lines, table.encoding ?? 'utf-8')!;
    const { profiles, summary } = readProfiles([{ name: 'list.csv', bytes }]);
    const handles = textsOf(profiles.text.handle!);
    const { followers } = profiles.numeric;
    expect(handles).toHaveLength(table.creators);
    expect(handles[followers!.indexOf(Math.max(...followers!))]).toBe(table.first);
    const row = handles.indexOf(table.of);
    for (const [field, value] of Object.entries(table.figures) as [NumericField, number][])
      expect(profiles.numeric[field]![row], field).toBeCloseTo(value, 6);
    if (table.lastPost !== undefined)
      expect(new Date(profiles.numeric.lastPost![row]! * 86_400_000).toISOString().slice(0, 10)).toBe(table.lastPost);
    if (table.displayName !== undefined) expect(textsOf(profiles.text.displayName!)[row]).toBe(table.displayName);
    if (table.platform !== undefined) expect(summary.platform).toBe(table.platform);
    if (table.currency !== undefined) expect(summary.feeCurrency).toBe(table.currency);
  });
});
