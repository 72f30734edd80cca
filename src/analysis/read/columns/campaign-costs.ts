import type { Field } from '../../profiles.js';
import { headerSays } from '../headers/header-words.js';
import { tokens } from '../headers/tokens.js';

const VIEWS = ['viewsTotal', 'avgViews'] as const;
const TOTALS = ['likesTotal', 'viewsTotal', 'videos'] as const;

/** What is known only after a campaign: two of these, or what was sold. */
const RESULT =
  /^(?:cp[acegilmov]|cpmv|cpmr|roas|gmv|roi|cvr|ctr|emv|clicks?|klicks?|klik|klikk|clics?|cliques|kliknięcia?|tıklama|клики|点击|クリック|클릭|impressions?|impressionen|impresiones|impressões|revenue|umsatz|ingresos|ventes|sponsored|deliverables|delivered)$/i;

/** Whether a table is of what campaigns have brought. */
export function tellsResults(headers: readonly string[]): boolean {
  const results = headers.filter(
    (header) => headerSays(header, 'conversions') || header.split(/[^\p{L}]+/u).some((word) => RESULT.test(word)),
  );
  return results.length >= 2;
}

/** A cost that is of no post and of no unit. */
function isCostOfAll(header: string): boolean {
  return headerSays(header, 'cost') && !headerSays(header, 'post', 'posts', 'story', 'format', 'per', 'average');
}

/** What campaigns have shown to people, all their posts together. */
const SHOWN = /^(?:impressions?|impress(?:ionen|oes|ies)|impresion(?:es)?|wyswietlenia|показы|展示量|曝光量?)$/;

/**
 * What a header means where a table tells what campaigns have brought: its cost is what was spent, and impressions are no
 * creator's views.
 */
export function ofCampaigns(meanings: Map<Field, number>, header: string, isOfOne: boolean): Map<Field, number> {
  if (isOfOne) for (const field of TOTALS) meanings.delete(field);
  if (tokens(header).some((word) => SHOWN.test(word))) for (const field of VIEWS) meanings.delete(field);
  const fee = meanings.get('fee');
  if (fee === undefined || !isCostOfAll(header)) return meanings;
  meanings.delete('fee');
  return meanings.set('spend', fee);
}

/** Whether each row is of a campaign, or of a shop: then its posts, likes and views are those of that. */
export function namesCampaigns(headers: readonly string[]): boolean {
  return headers.some((header) => tokens(header).some((word) => CAMPAIGN.test(word) || word === 'gmv'));
}

const CAMPAIGN =
  /^(?:campaigns?|kampagnen?|campagnes?|campanas?|campanhas?|campagn[ae]|kampanii?|kampanja|kampan|kampanya|кампания|キャンペーン|캠페인)$/;
