/** What stands for no place, language or topic in particular, and for parts of the world that are no country. */
const EVERYWHERE = new Set([
  ...['all', 'all countries', 'all regions', 'all languages', 'all categories', 'any', 'global', 'globally', 'world'],
  ...['worldwide', 'international', 'various', 'multiple', 'mixed', 'several', 'everywhere', 'rest of world', 'row'],
  ...['alle', 'alle länder', 'weltweit', 'tous', 'tous les pays', 'toutes', 'monde', 'todos', 'todos los países'],
  ...[
    'todos os países',
    'todas',
    'mundo',
    'mundial',
    'tutti',
    'tutti i paesi',
    'tutte',
    'mondo',
    'wszystkie',
    'cały świat',
  ],
  ...[
    'wszystkie kraje',
    'все',
    'все страны',
    'весь мир',
    'усі',
    'tümü',
    'hepsi',
    'tüm ülkeler',
    'dünya',
    '全部',
    '所有',
  ],
  ...[
    '全球',
    '所有国家',
    'すべて',
    '全て',
    '全世界',
    '전체',
    '모두',
    '전 세계',
    'الكل',
    'جميع الدول',
    'כולם',
    'הכל',
    'ทั้งหมด',
  ],
  ...['tất cả', 'semua', 'semua negara', 'सभी', 'όλες', 'όλα', 'vše', 'alla', 'alle landen', 'kaikki', 'toate', 'mind'],
]);
const PART_OF_THE_WORLD =
  /^(?:emea|apac|latam|mena|amer|anz|dach|nordics?|benelux|eu|europe|asia|africa|oceania|middle east|(?:north|south|latin|central) america|(?:the )?americas)$/i;

/** Whether a cell says "all" or the like. */
export function isEverywhere(cell: string): boolean {
  return EVERYWHERE.has(cell.trim().toLowerCase());
}

export function isNoCountry(cell: string): boolean {
  return isEverywhere(cell) || PART_OF_THE_WORLD.test(cell.trim());
}
