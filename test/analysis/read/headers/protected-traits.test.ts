import { describe, expect, it } from 'vitest';
import { isProtectedTrait } from '../../../../src/analysis/read/headers/protected-traits.js';

const PROTECTED = [
  ...[
    'Gender',
    'gender_score',
    'creatorGender',
    'Sex',
    'Sexo',
    'Género',
    'Genere',
    'Geschlecht',
    'Płeć',
    'Pohlaví',
    'Пол',
    'Стать',
  ],
  ...['Cinsiyet', 'الجنس', 'מגדר', 'เพศ', 'Giới tính', 'Jenis Kelamin', '性别', '性別', '성별', 'M/F', 'Pronouns'],
  ...['Religion', 'Religión', 'Agama', 'Вероисповедание', 'الديانة', '宗教', '종교', 'Faith', 'Konfession', 'ศาสนา'],
  ...[
    'Ethnicity',
    'Etnia',
    'Race',
    'Raza',
    'Race/Ethnicity',
    'Audience ethnicity',
    '民族',
    'Skin colour',
    'Caste',
    'Suku',
  ],
  ...['Nationality', 'Nacionalidad', 'Nationalität', 'Национальность', 'الجنسية', '国籍', 'Uyruk', 'Narodowość'],
  ...[
    'Sexual orientation',
    'LGBTQ+',
    'Political party',
    'Politics',
    'Политические взгляды',
    'Disability',
    'Behinderung',
  ],
  ...[
    'Marital status',
    'marital_status',
    'Relationship status',
    'Estado civil',
    'État civil',
    'Familienstand',
    'Stan cywilny',
    'Medeni durumu',
    'Семейное положение',
    'الحالة الاجتماعية',
    '婚姻状况',
    '결혼 여부',
  ],
  ...['Handicap', 'Pregnant', 'Беременность', 'Health status', 'Health', 'Medical condition', 'Trade union member'],
];

const OTHERS = [
  // Of an audience.
  ...[
    'Audience gender',
    'Female followers %',
    'Audience female %',
    'Followers gender split',
    'Пол аудитории',
    '粉丝性别',
  ],
  // Words that hold one of them.
  ...['Outreach status', 'Status', 'Contract status', 'Collab status', 'Estado', 'Civil engineering'],
  ...['Essex', 'Racing', 'Trace ID', 'Polytechnic', 'Conversion rate', 'Seguidores'],
  ...[
    'Health & fitness',
    'List health score',
    'Invalid emails',
    'Genre',
    'Generation',
    'Brace',
    'Stato',
    'Status',
    'Полубоги',
  ],
  ...['Nemesis', 'Kontakt', 'Konto', 'Nationale Marke', 'Country', 'Category', 'Audience age 18-24'],
];

describe('isProtectedTrait', () => {
  it.each(PROTECTED)('%s is never used', (header) => expect(isProtectedTrait(header)).toBe(true));
  it.each(OTHERS)('%s may be', (header) => expect(isProtectedTrait(header)).toBe(false));
});
