import type { Field } from '../profiles.js';

/**
 * Spellings of headers seen in the wild, best first; compared after `normaliseHeader`. A header that means two
 * things (`name`) stands under both, and the values decide.
 */
export const HEADER_SPELLINGS: Record<Field, string[]> = {
  handle: [
    ...['username', 'uniqueid', 'handle', 'tiktokhandle', 'tiktokername', 'tiktoker', 'instaid', 'nick'],
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
    ...['tauxengagement', 'rateengangement'],
  ],
  commentRate: ['commentengagementrate'],
  likeRate: ['likeengagementrate'],
  avgViews: ['avgviews', 'viewsavg', 'averageviews', 'visits', 'avgvideoviews', 'avgreelplays', 'visualizaciones'],
  avgLikes: ['avglikes', 'likesavg', 'averagelikes', 'avglikesperpost'],
  avgComments: ['avgcomments', 'commentsavg', 'averagecomments', 'avgcommentperpost'],
  avgShares: ['avgshares', 'sharesavg', 'averageshares'],
  fee: ['fee', 'price', 'rateperpost', 'costperpost'],
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
};

/** Lower case, without spaces, dots, underscores, dashes, slashes and brackets: `Views (Avg.)` is `viewsavg`. */
export function normaliseHeader(header: string): string {
  return header.toLowerCase().replace(/[\s._\-/()[\]:]+/g, '');
}

const PROTECTED =
  /gender|\bsex\b|ethnic|\brace\b|religio|orientation|sexuality|politic|\bparty\b|disabilit|caste|\bnationality\b|pregnan|health/i;

/** Whether a column speaks of a protected trait: such columns are never used, shown or kept. */
export function isProtectedTrait(header: string): boolean {
  return PROTECTED.test(header.replace(/[_.]/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2'));
}
