import { headerSays } from './header-words.js';
import { remembered } from './remembered.js';
import { tokens } from './tokens.js';

/**
 * Words for traits of people that are never used, in the languages of headers, as `tokens` gives them. A word with a
 * star is the beginning of others: `religi*` is religion, religión, religious.
 */
const GENDER = `
  gender*, transgender*, sex, sexo, sexe, sexus, sesso, genero, genere, geschlecht*, geslacht*, kon, kjonn, sukupuol*, plec,
  pohlavi, pohlavie, nem, neme, cinsiyet*, gioi tinh, jenis kelamin, kelamin, jantina, pronoun*, m / f, f / m, m / w,
  h / f, male / female, female / male, φυλο, пол, стать, جنس, الجنس, جنسيت, מגדר, מין, लिंग, เพศ, 性别, 성별`;
const OTHERS = `
  ethni*, etni*, race, raza, raca, rasse, razza, ras, rasa, skin color*, skin colour*, hautfarbe, color de piel,
  cor da pele, couleur de peau, dan toc, suku, этнич*, етнічн*, עדה, العرق, عرق, قوميت, जाति, เชื้อชาติ, 民族, 人种, 人種, 种族, 인종,
  nationalit*, nacionalidad*, nazionalit*, nationalitat*, nationaliteit*, nationalitet*,
  kansalaisuus, narodowosc, narodnost, nemzetiseg, uyruk*, milliyet*, quoc tich, kewarganegaraan, kebangsaan, εθνικοτητα,
  υπηκοοτητα, национальност*, національніст*, جنسيه, الجنسيه, مليت, לאום, राष्ट्रीयता, สัญชาติ, 国籍, 국적,
  religi*, faith, konfession*, agama, inanc*, dini, wyznanie, vyznani, nabozenstv*, vallas*, uskonto, ton giao, θρησκ*,
  религи*, вероисповедани*, релігі*, الديانه, ديانه, الدين, دين, דת, धर्म, ศาสนา, 宗教, 信仰, 종교,
  orientation, sexual*, homosexual*, bisexual*, sexuell*, lgbt*, orientacion, orientacao, orientierung, cinsel yonelim*,
  ориентаци*, орієнтаці*, 性取向, 性的指向, 성적지향,
  politic*, politik*, politisch*, polityczn*, politiq*, party, partei, partido, union member*, trade union*, gewerkschaft*,
  sindicat*, syndicat*, siyas*, chinh tri, πολιτικ*, политич*, політич*, سياس*, السياس*, राजनीति*, การเมือง, 政治, 정치,
  disabilit*, disabled, handicap*, behinder*, invalidit*, invalide, discapacidad*, deficiencia*, niepelnosprawn*, postizeni*,
  fogyatek*, vammaisuus, engelli*, khuyet tat, αναπηρι*, инвалид*, інвалід*, اعاقه, الاعاقه, מוגבלות, विकलांग*, พิการ, 残疾, 障害, 장애,
  health condition*, health status, health issue*, medical*, illness*, disease*, diagnos*, gesundheitszustand, etat de sante,
  estado de salud, estado de saude, stan zdrowia, здоровь*, الحاله الصحيه, 健康状态, 健康状態, 건강상태,
  pregnan*, embaraz*, gravid*, enceinte, schwanger*, zwanger*, raskaan*, tehot*, terhes*, ciaz*, беремен*, вагітн*, hamile*,
  mang thai, hamil, حامل, गर्भवती, ตั้งครรภ์, 怀孕, 妊娠, 임신,
  caste*,
  marital*, married, marriage, civil status, relationship status, estado civil, etat civil, situation matrimoniale,
  situation familiale, familienstand, stato civile, burgerlijke staat, civilstand, civilstatus, sivilstatus, sivilstand,
  siviilisaaty, stan cywilny, rodinny stav, csaladi allapot, stare civila, οικογενειακη κατασταση, семейное положение,
  сімейний стан, medeni durum*, medeni hal*, tinh trang hon nhan, status pernikahan, status perkawinan, الحاله الاجتماعيه,
  وضعيت تاهل, מצב משפחתי, वैवाहिक*, สมรส, 婚姻, 婚否, 结婚, 已婚, 既婚, 未婚, 配偶者, 결혼, 혼인`;

const GENDER_WORDS = patternOf(GENDER);
const OTHER_WORDS = patternOf(OTHERS);

/**
 * Whether a column speaks of a protected trait of creators: such columns are never used, shown or kept. Which share of
 * an audience are women is said of nobody.
 */
export const isProtectedTrait = remembered((header): boolean => {
  const said = ` ${tokens(header).join(' ')} `;
  if (OTHER_WORDS.test(said) || said === ' health ') return true;
  return GENDER_WORDS.test(said) && !headerSays(header, 'audience', 'followers', 'views');
});

/** Scripts without spaces hold a word anywhere; others between two. */
function patternOf(words: string): RegExp {
  const patterns = words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((word) => {
      const text = tokens(word.replace('*', '')).join(' ');
      if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}]/u.test(text)) return text;
      return word.endsWith('*') ? ` ${text}` : ` ${text} `;
    });
  return new RegExp(patterns.join('|'), 'u');
}

/** What cells say of somebody's gender, origin or faith, whatever stands above them; compared as `tokens` gives them. */
const TRAIT_VALUES: ReadonlySet<string> = new Set(
  `male, female, males, females, man, woman, men, women, boy, girl, non binary, nonbinary, enby, transgender, trans, cis,
  masculino, femenino, feminino, hombre, mujer, homem, mulher, masculin, feminin, homme, femme, mannlich, weiblich, mann, frau,
  divers, maschio, femmina, uomo, donna, maschile, femminile, man, vrouw, mezczyzna, kobieta, muz, zena, ferfi, no, kadin, erkek,
  pria, wanita, laki laki, perempuan, nam, nu, мужской, женский, мужчина, женщина, муж, жен, чоловік, жінка, ذكر, انثى, רגל, זכר, נקבה,
  पुरुष, महिला, ชาย, หญิง, 男, 女, 男性, 女性, 남, 여, 남성, 여성, he / him, she / her, they / them, he him, she her, they them,
  asian, black, white, caucasian, hispanic, latino, latina, latinx, african american, native american, middle eastern, mixed race,
  pacific islander, bipoc, poc,
  muslim, islam, christian, christianity, catholic, protestant, orthodox, jewish, judaism, hindu, hinduism, buddhist, buddhism, sikh,
  atheist, agnostic, straight, gay, lesbian, bisexual, queer, heterosexual, homosexual`
    .split(',')
    .map((word) => tokens(word).join(' ')),
);
/** Words that say yes and no as well, or stand for something else, unless others beside them are traits. */
const MOSTLY_SOMETHING_ELSE: ReadonlySet<string> = new Set(['no', 'nu', 'nam', 'black', 'white', 'straight', 'divers']);
const NEARLY_ALL = 0.75;

/** Whether a column's different cells are traits: "Female" and "Male" under "Profile type". */
export function holdsProtectedTraits(labels: readonly string[]): boolean {
  const said = labels.map((label) => tokens(label).join(' ')).filter((label) => label !== '');
  const traits = said.filter((label) => TRAIT_VALUES.has(label));
  const isLetters = said.length === 2 && said.includes('m') && said.some((label) => label === 'f' || label === 'w');
  if (isLetters) return true;
  return (
    traits.length > 0 &&
    traits.length >= NEARLY_ALL * said.length &&
    traits.some((label) => !MOSTLY_SOMETHING_ELSE.has(label))
  );
}
