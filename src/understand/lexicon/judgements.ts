import type { Lexicon } from './lexicon.js';

/** How a figure, a sum or a person is judged, as a question says it. */
export const JUDGEMENTS: Lexicon = {
  /** Where one stands beside others. */
  place: {
    en: 'above or below|below or above|higher or lower|over or under|better or worse than|above average|below average|above that|below that|above the average|below the average|above the norm|below the norm|above the benchmark|below the benchmark|above the usual|below the usual|good for their size|good for her size|good for his size|good for that size|good for the size|high for their size|low for their size|normal for their size|normal for her size|normal for his size|compared with others her size|compared to others her size|compared to others his size|compared to others their size|usual for their size|stack up|better than average|worse than average|better than most|worse than most|better than usual|worse than usual|where does that put|up to the average|beat the average|beating the average',
    de: 'uber oder unter|daruber oder darunter|uberdurchschnittlich|unterdurchschnittlich|uber dem durchschnitt|unter dem durchschnitt',
    es: 'por encima o por debajo|por encima de la media|por debajo de la media',
    pt: 'acima ou abaixo|acima da media|abaixo da media',
    fr: 'au dessus ou en dessous|au dessus de la moyenne|en dessous de la moyenne',
  },
  /** Whether a figure is a good one. */
  level: {
    en: 'what is good|what is a good|whats good|whats a good|what counts as|what would count as|counts as good|considered good|considered high|considered low|a good|any good|is good|good or bad|is bad|is high|is low|is normal|is ok|is okay|is decent|is usual|is typical|bad|good|high|low|ok|okay|decent|normal|usual|typical|healthy|benchmark|standard|a lot|too high|too low|too much|alright|average for|acceptable|worrying|bad sign|red flag|impressive|expect from|should i expect|should we expect|what should|should somebody|rule of thumb|norm',
    de: 'ist gut|gut|schlecht|hoch|niedrig|normal|ublich|viel|in ordnung|benchmark',
    es: 'bueno|buena|malo|mala|alto|alta|bajo|baja|normal|mucho|esta bien|habitual',
    pt: 'bom|boa|ruim|alto|alta|baixo|baixa|normal|muito|aceitavel|comum',
    fr: 'bon|bonne|mauvais|eleve|bas|normal|beaucoup|correct|habituel',
  },
  /** Whether somebody is what they seem. */
  real: {
    en: 'legit|legitimate|genuine|for real|a real account|the real deal|kosher|fishy|dodgy|sketchy|sus|suss|fake account|look fake|looks fake|looking fake|seem fake|seems fake|is fake|are fake|be fake|faking|bought followers|buying followers|buys followers|bought their followers|bought her followers|bought his followers|any fakes|fakes in|fakes on|bots|inflated|too good to be true|a bot|bot account|followers real|look suspicious|looks suspicious|seem suspicious|suspicious account|suspicious accounts|suspicious people',
    de: 'echt|serios|fake account|gekaufte follower|gekauft|verdachtig',
    es: 'de fiar|autentico|autentica|falso|falsa|seguidores comprados|sospechoso|sospechosa',
    pt: 'confiavel|autentico|autentica|falso|falsa|seguidores comprados|suspeito|suspeita',
    fr: 'fiable|authentique|faux compte|abonnes achetes|suspect|suspecte',
  },
  /** Whether a sum is a fair one. */
  fair: {
    en: 'reasonable|fair|worth it|worth that|worth the money|worth paying|be worth|is worth|worth|steep|push back|overpriced|overpaying|over the odds|underpriced|good value|value for money|good deal|good price|rip off|ripoff|pricey|expensive|justified|justify|mad|crazy|too much|a lot|haggle|bargain|good rate|fair ask|in line|take it|accept|say yes to|decent price|ok price|sensible|go for|acceptable',
    de: 'fair|angemessen|zu teuer|zu viel|teuer|lohnt sich|wert|gunstig|ok',
    es: 'razonable|justo|caro|cara|demasiado|vale la pena|merece la pena',
    pt: 'razoavel|justo|caro|cara|demais|vale a pena',
    fr: 'raisonnable|juste|cher|chere|trop|vaut le coup|vaut la peine',
  },
};
