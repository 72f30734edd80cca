import { median } from '../../quantile.js';
import type { AdviceRule } from '../advice.js';
import { whole } from '../write.js';

export const learnFromTop: AdviceRule = {
  family: 3,
  title: 'Optimise content from what the top influencers do',
  advise({ profiles, scores, analysis }) {
    const { followers, likesTotal, videos } = profiles.numeric;
    if (!likesTotal || !videos)
      return { silent: 'needs `likes`, `videos_count` and, to say which content, `category`' };
    const { threshold } = analysis.classification.target;
    const ranked = Array.from(scores.ranking);
    const top = ranked.filter((row) => followers![row]! >= threshold);
    const rest = ranked.filter((row) => followers![row]! < threshold);
    if (top.length < 5 || rest.length < 5) return { silent: 'fewer than five top or five other creators to compare' };
    const posts = (rows: number[]) => median(rows.map((row) => videos[row]!));
    const liked = (rows: number[]) => median(rows.map((row) => likesTotal[row]! / Math.max(1, videos[row]!)));
    const morePosts = posts(top) / Math.max(1, posts(rest));
    const moreLikes = liked(top) / Math.max(1, liked(rest));
    const quality = moreLikes > morePosts;
    return {
      action: quality
        ? `Brief for likes per video, not for more videos: the top accounts are set apart by ${times(moreLikes)} the likes a video, and by only ${times(morePosts)} the videos.`
        : `Brief for a steady rhythm: the top accounts are set apart by ${times(morePosts)} the videos, and by ${times(moreLikes)} the likes a video.`,
      handles: top.slice(0, 3).map((row) => profiles.text.handle![row]!),
      evidence: `Medians of ${top.length} top against ${rest.length} other ranked creators: ${whole(liked(top))} against ${whole(liked(rest))} likes a video, ${whole(posts(top))} against ${whole(posts(rest))} videos.${profiles.text.category ? '' : ' Which content it is needs `category`.'}`,
      confidence: 'medium',
    };
  },
};

function times(ratio: number): string {
  return `${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)} times`;
}
