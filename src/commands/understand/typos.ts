import { editDistance } from '../../query/nearest-handles.js';
import { FILLERS } from './fillers.js';

/** Words that decide what a question is: what is typed nearly like one of them is taken for it. */
const KNOWN = `
  top best biggest largest highest most cheapest followed liked viewed engaged
  followers follower following engagement likes videos views score likelihood price prices posts subscribers
  nano micro macro mega verified unverified tier tiers segment segments cluster clusters groups
  emerging rising upcoming growing breakout
  compare comparison versus between difference similar lookalike lookalikes alike resemble
  profile score ranked ranking rank why explain explanation reason
  budget spend spending invest allocate dollars money thousand
  chart charts graph graphs plot plots correlation silhouette confusion importance distribution matrix reliability
  recommend recommendations recommendation advice actions action strategy campaign marketing suggest suggestions
  report summary overview recap method methodology accuracy accurate model trained calculated computed
  caveats limitations limits limitation missing careful reliable
  export download spreadsheet shortlist shortlisted shortlists remove delete forget erase exclude excluded include hide block
  changed changes change since growth gained grew losing settings watch watching remind reminder weekly monthly
  help analyze analyse analysis upload datasets dataset files switch
  influencer influencers creators creator tiktokers accounts people
  please thanks about under above below least more than less speaking language country category
  only verified based living located recommend should could would which where there their these those
  show give tell list find looking want need
  Brazil Brazilian Mexico Mexican Germany German Indonesia Indonesian Nigeria Nigerian Japan Japanese India Indian France
  French Spain Spanish Portuguese English America American Britain British Canada Italy Italian
  beauty fashion fitness gaming music comedy travel education parenting
  against coming dragging which comparing previous divide compare histogram replacement alternative alternatives underrated different instead blacklist channels channel charge charges
  budgets enough improve methods report average minimum maximum percent million cheaper expensive affordable
`
  .split(/\s+/)
  .filter((word) => word !== '');

/** Real words that are a typing error away from a known one, and mean something else. */
const REAL =
  /^(pric(?:e?y|ier|iest)|charg\w*|blow\w*|not|now|how|new|low|post|poster|like|liked|lines?|hike|live|love[ds]?|loves|price|pride|prime|media|mind|kids?|kinds?|male|females?|women|woman|mens?|made|more|move|mole|mare|same|some|none|done|bone|house|mouse|course|contact|contract|contracts|email|emails|phone|age|aged|ages|audience|audiences|active|dead|fake|real|spam|bots?|book|booked|booking|cook|cooking|weather|whether|joke|jokes|brand|brands|grand|store|stores|stone|stories|story|sport|sports|report|reports|support|fun|fans?|last|least|east|west|rest|test|text|next|best|past|cost|costs|lost|host|most|must|just|list|fist|file|files|film|films|time|times|name|games?|fame|date|dates|data|rate|rates|late|later|letter|better|latter|other|others|father|mother|mothers|brother|bother|both|bath|path|math|with|without|within|which|witch|switch|watch|match|catch|cats?|dogs?|car|cars|care|card|chat|what|that|than|then|them|they|there|three|tree|free|trees|fees?|feel|feed|need|seed|seen|been|beer|bear|hear|near|year|years|hair|fair|pair|chair|chain|train|brain|rain|main|mail|male|sale|tale|talk|walk|work|world|word|words|wood|good|gold|cold|hold|told|sold|bold|old|young|older|younger|fastest|slowest|smallest|small|smaller|worst|worse|lowest|least|fewest)$/i;

const MIN_LENGTH = 5;
const MIN_FILLER = 9;

/** What was typed, with words put right that are nearly one that the bot knows. Handles, URLs and numbers stay. */
/**
 * @param keep words that mean something in this file
 * @param own words of this file that others are put right to: its categories
 */
export function withoutTypos(sentence: string, keep: (word: string) => boolean, own: readonly string[] = []): string {
  return sentence.replace(/(?<![\w@./:#-])[A-Za-z]{4,}(?![\w@/-]|\.\w)/g, (word) => corrected(word, keep, own) ?? word);
}

const KNOWN_LOWER = new Set(KNOWN.map((word) => word.toLowerCase()));

function corrected(word: string, keep: (word: string) => boolean, own: readonly string[]): string | undefined {
  const said = word.toLowerCase();
  if (KNOWN_LOWER.has(said) || FILLERS.has(said) || REAL.test(said) || keep(word)) return undefined;
  if (KNOWN_LOWER.has(`${said}s`) || KNOWN_LOWER.has(said.replace(/s$/, ''))) return undefined;
  const allowed = said.length >= 8 ? 2 : 1;
  let best: { word: string; distance: number } | undefined;
  for (const candidate of [...KNOWN, ...own]) {
    const wanted = candidate.toLowerCase();
    if (wanted.length < MIN_LENGTH - 1 || Math.abs(wanted.length - said.length) > allowed) continue;
    if (wanted[0] !== said[0] && wanted.length < 6) continue; // of short words the first letter is typed right
    if (Math.min(said.length, wanted.length) < MIN_LENGTH && !isSwap(said, wanted)) continue;
    const distance = editDistance(said, wanted);
    if (distance <= allowed && (!best || distance < best.distance)) best = { word: candidate, distance };
  }
  return best?.word ?? (said.length >= MIN_FILLER && isNearFiller(said) ? '' : undefined);
}

/** Of long words that change nothing, one typing error is forgiven too: they are left out. */
function isNearFiller(said: string): boolean {
  for (const filler of FILLERS) {
    if (
      filler.length >= MIN_FILLER - 1 &&
      Math.abs(filler.length - said.length) <= 1 &&
      editDistance(said, filler) <= 1
    )
      return true;
  }
  return false;
}

/** The same letters, two neighbours swapped: shwo, gvie. */
function isSwap(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}
