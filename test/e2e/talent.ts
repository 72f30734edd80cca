import { seededRandom } from './seeded-random.js';

/** One creator of the talent list, as the file has it. */
export interface Talent {
  handle: string;
  followers: number;
  following: number;
  likes: number;
  videos: number;
  country: string;
  language: string;
  category: string;
  verified: boolean;
  fee: number;
  remark: string;
}

const COUNTRIES = ['BR', 'US', 'DE', 'MX', 'IN'];
const LANGUAGE: Record<string, string> = { BR: 'pt', US: 'en', DE: 'de', MX: 'es', IN: 'hi' };
const CATEGORIES = ['Beauty', 'Food', 'Gaming', 'Fitness', 'Travel'];
const NAMES = 'luna mara theo kira juno nico vera otto ines hugo'.split(' ');

/** Creators of every tier, country and category: the same for the same seed. */
export function talents({ count = 300, seed = 11, growth = 1 } = {}): Talent[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, i) => {
    const followers = Math.round(10 ** (3.1 + 3.2 * random()) * growth);
    const videos = 30 + Math.floor(random() * 400);
    const rate = 0.01 + 0.12 * random() * random();
    const country = COUNTRIES[Math.floor(random() * COUNTRIES.length)]!;
    return {
      handle: `${NAMES[i % NAMES.length]}.${String(i).padStart(3, '0')}`,
      followers,
      following: 100 + Math.floor(random() * 900),
      likes: Math.round(followers * videos * rate),
      videos,
      country,
      language: LANGUAGE[country]!,
      category: CATEGORIES[Math.floor(random() * CATEGORIES.length)]!,
      verified: random() < 0.2,
      fee: Math.round(10 + followers * (0.004 + 0.008 * random())),
      remark: i % 7 === 0 ? '=HYPERLINK("http://x")' : `Batch ${i % 3}`,
    };
  });
}

const HEADER = 'Internal remark,Handle,Followers,Following,Total likes,Videos,Country,Language,Category,Verified,Fee';

export function talentCsv(list: readonly Talent[]): string {
  const lines = list.map((t) =>
    [
      `"${t.remark.replaceAll('"', '""')}"`,
      `@${t.handle}`,
      t.followers,
      t.following,
      t.likes,
      t.videos,
      t.country,
      t.language,
      t.category,
      t.verified ? 'yes' : 'no',
      t.fee,
    ].join(','),
  );
  return [HEADER, ...lines].join('\n');
}
