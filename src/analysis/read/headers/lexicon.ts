import { tokens } from './tokens.js';

/** What a word in a header speaks of, in the languages that exports come in. */
export const CONCEPTS = {
  followers:
    words(`followers follower fans fan subscribers subscriber subs seguidores seguidor abonnes abonne abonnenten
    abonnent suscriptores inscritos assinantes inscritti iscritti takipci takipcisi pengikut volgers folgere foljare
    seuraajat obserwujacy sledujici kovetok подписчики подписчиков фолловеры 粉丝 粉絲 粉丝数 フォロワー フォロワー数 登録者数
    팔로워 متابعين متابعون المتابعين`),
  following: words(`following followings followed follows seguidos siguiendo seguindo abonnements suivis gefolgt takip
    mengikuti 关注 关注数 フォロー中 팔로잉 подписки`),
  likes: words(`likes like hearts heart diggs loves upvotes curtidas megusta gustas gusta jaime aime gefallt polubienia
    begeni begeniler suka лайки лайков 点赞 点赞数 获赞 いいね 좋아요 إعجابات`),
  views: words(`views view plays play visits impressions watches visualizaciones visualizacoes vistas reproducciones
    visualisations vues aufrufe visualizzazioni wyswietlenia izlenme goruntulenme tayangan penonton просмотры просмотров
    播放 播放量 再生数 조회수 مشاهدات`),
  comments: words(`comments comment commentaires comentarios kommentare commenti komentarze yorum yorumlar komentar
    комментарии 评论 评论数 コメント 댓글 تعليقات`),
  shares: words(`shares share compartidos compartilhamentos partages geteilt condivisioni udostepnienia paylasim
    membagikan репосты 转发 分享 シェア 공유`),
  videos: words(`videos video vids vid posts post uploads upload media publicaciones publicacoes publications beitrage
    videolar vidéos envios videoer unggahan видео 作品 作品数 視频 视频 动画数 動画数 게시물`),
  engagement: words(`engagement engagements er eng interactions interaction interaccion interacciones engajamento
    interaktion interazione etkilesim keterlibatan вовлеченность 互动 互動 エンゲージメント engangement engagment`),
  handle: words(`handle username usernames user userid login screenname nick nickname account konto cuenta conta compte
    usuario usuário benutzername utilisateur identifiant utente uzytkownik kullanici akun pengguna никнейм логин аккаунт
    用户名 账号 アカウント 아이디 uniqueid influencer creator creador criador createur youtuber tiktoker instagrammer channel
    canal kanal chaine creator influenceur profile`),
  name: words(`name names fullname displayname realname title nombre nome nom nama isim имя 昵称 名称 名前 이름`),
  url: words('url link links href enlace lien website perfil profil'),
  country: words(
    'country countries region nation land pais país pays paese kraj ulke negara страна 国家 地区 国 국가 location',
  ),
  language: words('language languages lang idioma lingua langue sprache jezyk dil bahasa язык 语言 言語 언어'),
  category: words(`category categories niche niches genre topic topics vertical industry categoria categorias categoría
    categorie kategorie kategoria kategori tema nische ниша категория 类别 分类 カテゴリ 카테고리`),
  verified: words(`verified verification verificado verificada verificato verificata verificacion verificacao verifie
    verifiee verifiziert verifizierung geverifieerd verifierad verificeret zweryfikowany zweryfikowane dogrulanmis onayli
    terverifikasi подтвержден подтверждён верифицирован верификация 认证 已认证 認証 認証済み 인증 موثق blue`),
  fee: words(`fee fees price prices cost rate_card ratecard quote tarif tarifa tarifas precio preco prix preis harga fiyat
    prezzo cena цена 报价 价格 料金 가격 cpp`),
  spend: words('spend spent budget invested gasto ausgaben depense paid'),
  conversions: words('conversions conversion sales orders purchases signups installs ventas vendas ventes'),
  platform: words(
    'platform network plataforma plateforme plattform platforma платформа 平台 プラットフォーム socialnetwork',
  ),
} as const;

export type Concept = keyof typeof CONCEPTS;

export const AVERAGE =
  words(`avg awg average averages mean median typical per promedio promedios media média medio moyenne moyen
  moyennes durchschnitt durchschnittlich durchschn schnitt media rata srednia ortalama средний среднее 平均 평균 gem ø`);
export const RATE = words(
  'rate rates ratio percent pct percentage taux tasa taxa quote rasio oran tasso коэффициент 率 % er',
);
/** Words after which the rest is about something else than the creator's own count. */
export const FOREIGN =
  words(`growth change gain gained gains delta lost new last days day weekly monthly month daily yearly rank ranking
  position percentile index tier range bucket group class estimated earnings income revenue fake suspicious bot bots
  quality credibility score audience target goal given digg liked date time created updated scraped hashtag hashtags
  description bio biography signature email mail phone picture avatar photo image pic thumbnail setting settings`);
/** Words that change nothing. */
export const NEUTRAL =
  words(`the of de du des la le el os no number num nb n count counts total totals sum all overall cantidad
  numero número nombre anzahl jumlah quantidade toplam liczba antal кол во количество 数 tiktok tik tok instagram insta ig
  youtube yt facebook fb twitter x snapchat account profile user author meta channel creator influencer main primary his
  stats statistics public edge by is has a in on my current amount usd eur $ € in k 1k thousand`);

function words(list: string): ReadonlySet<string> {
  return new Set(
    list
      .split(/\s+/)
      .filter((word) => word !== '')
      .flatMap((word) => [word, ...tokens(word)]),
  );
}
