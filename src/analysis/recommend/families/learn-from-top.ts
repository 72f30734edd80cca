import { valuesAt } from '../../order.js';
import { median } from '../../quantile.js';
import { whole } from '../../whole.js';
import type { AdviceRule } from '../advice.js';
import { handlesOf } from '../write.js';

export const learnFromTop: AdviceRule = {
  family: 3,
  title: 'Optimise content from what the top influencers do',
  advise(evidence) {
    const { profiles, scores, analysis } = evidence;
    const { followers, likesTotal, videos } = profiles.numeric;
    if (!likesTotal || !videos)
      return { silent: 'needs `likes`, `videos_count` and, to say which content, `category`' };
    const { threshold } = analysis.classification.target;
    const top = scores.ranking.filter((row) => followers![row]! >= threshold);
    const rest = scores.ranking.filter((row) => followers![row]! < threshold);
    if (top.length < 5 || rest.length < 5) return { silent: 'fewer than five top or five other creators to compare' };
    const posts = (rows: Int32Array) => median(valuesAt(videos, rows));
    const liked = (rows: Int32Array) =>
      median(Float64Array.from(rows, (row) => likesTotal[row]! / Math.max(1, videos[row]!)));
    const [postsOfTop, postsOfRest, likedOfTop, likedOfRest] = [posts(top), posts(rest), liked(top), liked(rest)];
    const morePosts = postsOfTop / Math.max(1, postsOfRest);
    const moreLikes = likedOfTop / Math.max(1, likedOfRest);
    const quality = moreLikes > morePosts;
    return {
      action: quality
        ? `Brief for likes per video, not for more videos: the top accounts are set apart by ${times(moreLikes)} the likes a video, and by only ${times(morePosts)} the videos.`
        : `Brief for a steady rhythm: the top accounts are set apart by ${times(morePosts)} the videos, and by ${times(moreLikes)} the likes a video.`,
      handles: handlesOf(evidence, top.subarray(0, 3)),
      evidence: `Medians of ${top.length} top against ${rest.length} other ranked creators: ${whole(likedOfTop)} against ${whole(likedOfRest)} likes a video, ${whole(postsOfTop)} against ${whole(postsOfRest)} videos.${profiles.text.category ? '' : ' Which content it is needs `category`.'}`,
      confidence: 'medium',
    };
  },
};

function times(ratio: number): string {
  return `${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)} times`;
}
