/**
 * Words that change nothing about a question. What is neither one of them nor understood makes the bot ask back, so
 * nothing that narrows or turns round a question may be here: no "not", "without", "except", "new", "old", "again".
 */
export const FILLERS: ReadonlySet<string> = new Set(
  `
  a an the this that these those our ours my mine your yours their its it them they we us i me you u he she him her
  his hers one ones who whom whose which what whats what's who's whos where there here how's hows
  is are was were be been being am i'm im we're were they're you're it's that's there's theres let's lets i'd i'll
  we'd we'll he's she's do does did done have has had having having got get gets getting gotten can could may might
  would should shall will wanna want wants wanted gonna need needs needed like'd d'you
  please pls plz plss plis thanks thx thank ty cheers kindly hi hey hello yo dear hiya heya morning afternoon evening good
  bot influencer-bot guys team folks mate buddy friend sir bro dude man yall y'all everyone anyone someone
  somebody anybody people person persons accounts account profiles profile pages page handles handle names name
  influencers influencer creators creator creater creators' influencers' influencer's creator's tiktokers tiktoker
  youtubers youtuber instagrammers kols kol talent talents candidates candidate partners partner bloggers blogger
  ambassadors ambassador stars
       
  and or so then also plus but well ok okay right now just actually really very quick quickly fast real btw
  to for of in on at by with from as about into out up per via among amongst within
  show showing shown give gimme giving tell say list display see look find search fetch bring pull pulled run
  make made send provide share pass know think consider check suggest return print hand
  fine ok'd cool
  if possible maybe perhaps some any all every each kind kinds sort type types bit lot quite pretty
  could can't able should've wondering wonder curious looking looked seeking trying try hoping hope
  file csv list sheet data dataset spreadsheet table document upload uploaded list's file's
  today currently moment    asap first soon next? again?
  us' mind help? question quick? answer result results info information
  rn w/ w b/c tho idk fyi asap tbh imo
  whichever whoever whatever exactly ideally preferably especially basically roughly around approx approximately
  hmm um uh er? oh ah lol haha hehe :) :d ;) 🙏 😊 👀 🔥 😅 🙂 👋 ❤️ 💪
     boss bosses client clients customer customers   director ceo cmo colleague
  colleagues company project projects campaign campaigns launch launches launching pitch pitching  
            intern  finance marketing comms
  morning afternoon evening  today        minute minutes 
         q1 q2 q3 q4 asap soon already still yet even anyway though although however
  way ways thing things point points idea ideas moment matter case cases part parts side fact facts reason purpose
  noise radar fun sorry apologies hopefully honestly frankly clearly definitely certainly probably possibly simply
  mainly mostly overall generally usually normally especially particularly specifically currently presently
  good nice great decent solid suitable relevant interesting interested important useful helpful easy simple quick
  proper fitting ideal appropriate amazing awesome lovely super excellent fantastic wonderful happy glad curious keen
  whole entire complete total main key major certain particular several various many much few couple
  start   begin beginning finish plan planning planned prepare preparing prepared decide deciding decided
  discuss discussing present  review reviewing work    handle manage run running
  bring brings put putting pull keep keeping take taking use using used provide suggest propose suggestion pick choose
  choosing select selecting consider considering include including included come comes came go goes going went
  tell told says said say speaking spoken hear heard understand understood mean means meant guess believe feel
  needing needed require required requires wanting hoping wish wishing prefer preferably love loving appreciate
  appreciated grateful obliged kindly respectfully dearly regards
  he'll she'll they'll you'll it'll he'd she'd they'd could've would've who'd who'll what'd there'd
  ourselves yourself yourselves myself themselves himself herself itself own
  while when whenever until till during meanwhile
  else finds find finding found look looks looked seems seem seemed
  because since therefore thus hence anyways besides furthermore additionally moreover
  ones' numbered nr number num no. number's listing lists listed lineup roster pool bunch set range
  s t d m re ve ll collab collabs collaboration collaborations partnership partnerships together abeg oga na
  lol lmao omg wow yay yep yeah yup nope? ha hah xd xx x thx! :) :-) ;-) 😂 🤔 🎉 ✨ 💯
  & - – — + . , ! ? : ; ( ) " ' / ... …
`
    .split(/\s+/)
    .filter((word) => word !== '' && !(word.length > 1 && word.endsWith('?'))),
);

/** The words of a text that say something nobody has understood. */
export function unexplained(said: string): string[] {
  return said
    .split(/\s+/)
    .map((word) => word.toLowerCase().replace(/^[("'“”‘’,;:.!?¡¿*_~<-]+|[)"'“”‘’,;:.!?*_~>…-]+$/g, ''))
    .filter((word) => word !== '' && word !== '¦' && /[\p{L}\p{N}]/u.test(word))
    .filter((word) => !FILLERS.has(word) && !FILLERS.has(word.replace(/[’]/g, "'")));
}
