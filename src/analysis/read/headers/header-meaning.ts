import type { Field } from '../../profiles.js';
import { readHeader } from './read-header.js';
import { remembered } from './remembered.js';

/**
 * Spellings of headers seen in the wild, best first; compared after `normaliseHeader`. A header that means two
 * things (`name`) stands under both, and the values decide.
 */
const SPELLINGS: Record<Field, string[]> = {
  handle: [
    ...['username', 'uniqueid', 'handle', 'tiktokhandle', 'tiktokername', 'instaid', 'nick'],
    ...['channelinfo', 'profileusername', 'acountname', 'accountname', 'authormetaname', 'creatorname'],
    ...['influencer', 'creator', 'youtuber', 'usuario', 'name', 'accountid', '@'],
  ],
  displayName: [
    ...['nickname', 'displayname', 'fullname', 'realname', 'tiktokname', 'influencername', 'channelname'],
    ...['authormetanickname', 'nombredelcreador', 'name', 'title'],
  ],
  followers: [
    ...['followers', 'followercount', 'followerscount', 'numfollowers', 'nfollowers', 'tiktokfollowers'],
    ...['subscribers', 'subscriberscount', 'subscribercount', 'accountfollowers', 'authormetafans', 'fans'],
    ...['følgere', 'jumlahfollowers', 'assinantes', 'seguidores'],
  ],
  following: ['following', 'followingcount', 'authormetafollowing'],
  likesTotal: [
    ...['likes', 'totallikes', 'heartcount', 'heart', 'totalhearts', 'ntotallikes', 'samletlikes'],
    ...['authormetaheart', 'accountheartcount', 'megusta'],
  ],
  videos: [
    ...['videoscount', 'videocount', 'totalvideos', 'ntotalvids', 'totvideos', 'videos', 'uploads', 'posts'],
    ...['postscount', 'mediacount', 'antalvideoer', 'envios', 'authormetavideo'],
  ],
  engagementRate: [
    ...['awgengagementrate', 'avgengagementrate', 'engagementrate', 'er', 'engagement', '60dayengrate'],
    ...['tauxengagement', 'rateengangement', 'engavg'],
  ],
  commentRate: ['commentengagementrate'],
  likeRate: ['likeengagementrate'],
  avgViews: ['avgviews', 'viewsavg', 'averageviews', 'visits', 'avgvideoviews', 'avgreelplays', 'visualizaciones'],
  avgLikes: ['avglikes', 'likesavg', 'averagelikes', 'avglikesperpost'],
  avgComments: ['avgcomments', 'commentsavg', 'averagecomments', 'avgcommentperpost'],
  avgShares: ['avgshares', 'sharesavg', 'averageshares'],
  viewsTotal: ['videoviews', 'totalviews', 'viewcount', 'views'],
  avgEngagements: ['engavg', 'engagementavg', 'avgengagements', 'avgengagement', 'authenticengagement'],
  fee: ['fee', 'price', 'rateperpost', 'costperpost'],
  spend: ['spend', 'spent', 'amountspent', 'totalspend'],
  conversions: ['conversions', 'orders', 'sales'],
  country: ['country', 'region', 'país', 'pais', 'authormetaregion'],
  language: ['language', 'predictedlang', 'textlanguage', 'lang'],
  category: [
    ...['category', 'category1', 'categories', 'categoria', 'niche', 'genre', 'topic', 'topicofinfluence'],
    ...['commercecategory'],
  ],
  platform: ['platform', 'network', 'socialnetwork'],
  url: ['url', 'profileurl', 'link', 'links', 'authormetaprofileurl', 'tiktokurl', 'enlace'],
  verified: ['isverified', 'verified', 'authormetaverified'],
  isPrivate: ['isprivate', 'private', 'privateaccount'],
  isUnderAge: ['isunderage18', 'isunderage', 'underage'],
  fakeFollowers: [],
  credibility: [],
  growth: [],
  postsPerWeek: [],
  lastPost: [],
  audienceCountryShare: [],
  audienceCountry: [],
  status: [],
  owner: [],
  hasEmail: [],
};

/** How sure a spelling makes that is known by heart: the first of its field's most. */
const BY_SPELLING = 0.99;
const PER_PLACE = 0.005;
const MEANINGS = meaningsBySpelling();

/**
 * What a header can mean, by its spelling or by its words.
 *
 * @returns the fields with a confidence 0–1; the values of the column have the last word
 */
export const fieldsOfHeader = remembered((header): ReadonlyMap<Field, number> => {
  const fields = new Map(readHeader(header).fields);
  for (const [field, sure] of MEANINGS.get(normaliseHeader(header)) ?? [])
    fields.set(field, Math.max(sure, fields.get(field) ?? 0));
  return fields;
});

/** The field that a header means most likely. */
export function firstFieldOf(fields: ReadonlyMap<Field, number>): Field | undefined {
  let best: Field | undefined;
  for (const [field, sure] of fields) if (best === undefined || sure > fields.get(best)!) best = field;
  return best;
}

function meaningsBySpelling(): ReadonlyMap<string, [Field, number][]> {
  const meanings = new Map<string, [Field, number][]>();
  for (const [field, spellings] of Object.entries(SPELLINGS) as [Field, string[]][]) {
    for (const [place, spelling] of spellings.entries()) {
      const others = meanings.get(spelling) ?? [];
      if (others.some(([known]) => known === field)) continue;
      meanings.set(spelling, [...others, [field, BY_SPELLING - PER_PLACE * place]]);
    }
  }
  return meanings;
}

/** Lower case, without spaces, dots, underscores, dashes, slashes and brackets: `Views (Avg.)` is `viewsavg`. */
function normaliseHeader(header: string): string {
  return header.toLowerCase().replace(/[\s._\-/()[\]:]+/g, '');
}
