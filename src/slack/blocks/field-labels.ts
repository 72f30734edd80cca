import { MAPPABLE_FIELDS } from '../../jobs/mappable-fields.js';

export type MappableField = (typeof MAPPABLE_FIELDS)[number];

/** In plain words, in the order in which they matter to an answer. */
const LABELS: Record<string, string> = {
  followers: 'Followers (required)',
  handle: 'Handle or user name',
  displayName: 'Display name',
  engagementRate: 'Engagement rate',
  likesTotal: 'Likes, all posts together',
  videos: 'Number of posts or videos',
  following: 'Accounts they follow',
  avgViews: 'Views per post',
  viewsTotal: 'Views, all posts together',
  avgLikes: 'Likes per post',
  avgComments: 'Comments per post',
  avgShares: 'Shares per post',
  avgEngagements: 'Engagements per post',
  country: 'Country',
  language: 'Language',
  category: 'Category or niche',
  platform: 'Platform',
  url: 'Link to the profile',
  fee: 'Price per post',
  spend: 'Spent on them so far',
  conversions: 'Conversions so far',
  commentRate: 'Comment rate',
  likeRate: 'Like rate',
  fakeFollowers: 'Fake followers (share)',
  credibility: 'Credibility or quality score',
  growth: 'Growth of followers',
  postsPerWeek: 'Posts per week',
  lastPost: 'Date of the last post',
  audienceCountry: 'Main country of the audience',
  audienceCountryShare: 'Share of that country in the audience',
  status: 'Status (contacted, declined, …)',
  owner: 'Who looks after them',
};
const ORDER = Object.keys(LABELS);

/** Every field that can be chosen, with its label; one without a label of its own comes last, under its name. */
export const LABELLED_FIELDS: readonly { field: MappableField; label: string }[] = MAPPABLE_FIELDS.map((field) => ({
  field,
  label: LABELS[field] ?? nameInWords(field),
})).sort((a, b) => place(a.field) - place(b.field));

function place(field: string): number {
  const at = ORDER.indexOf(field);
  return at < 0 ? ORDER.length : at;
}

/** `avgReach` is "Avg reach". */
function nameInWords(field: string): string {
  const words = field.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
  return words[0]!.toUpperCase() + words.slice(1);
}
