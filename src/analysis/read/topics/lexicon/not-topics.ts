/** What holds a word of a topic and is about something else, between bars: of words that begin alike the longest counts. */
export const NOT_TOPICS = [
  'business inquiries|business inquiry|business enquiries|business email|for business|business contact|business account|new business|marketing inquiries',
  'music promo|background music|music by|face the music|music to my ears|dance monkey|life of the party|soccer mom|hockey mom|dance mom',
  'good news|great news|exciting news|big news|fake news|bad news|latest news|for news|my news|no news',
  'mother of dragons|mother of god|madre de dios|mère de dieu|mãe de deus|mom of cats|mother of cats|mom of dogs|mother of dogs|pai de santo|mãe de santo',
  'time travel|time traveler|time traveller|beauty and the beast|beauty of nature|beauty in everything|inner beauty|beauty within|sleeping beauty|beauty of life',
  'mental health|health issues|health condition|chronic health|health problems|health struggles|health journey|health is wealth|salud mental|saúde mental|santé mentale|mentale gesundheit|psychische gesundheit',
  'state of the art|the art of|art of|eine art|jeder art|aller art|el arte de|arte de|a arte de|liberal arts|performing arts|language arts|bachelor of arts|master of arts|art by|art not mine|body art',
  'food for thought|dog food|cat food|pet food|whole foods|buy me a coffee|coffee run|cup of coffee|café com deus',
  'hot dog|top dog|dog eat dog|corn dog|doja cat|cat eye|fat cat|pet peeve|party animal|subway surfer',
  'pharmacy tech|surgical tech|lab tech|rad tech|xray tech|texas tech|virginia tech|georgia tech|louisiana tech|tennessee tech|tech n9ne',
  'political science|science fiction|social science|sports science|rocket science|bachelor of science|master of science|ciencias sociales|ciencias políticas|ciencias de la comunicación|ciências sociais|ciências contábeis',
  'sense of humor|sense of humour|trading card|job hunting|house hunting|bargain hunting|ghost hunting|runner up|front runner|blade runner|maze runner|power plant',
  'old school|high school|middle school|elementary school|law school|med school|medical school|grad school|film school|driving school|private school|no school|back to school|after school|school account|school spam|new school|in school|from school|school is|escola de samba',
  'acting up|acting weird|acting like|acting crazy|movie night|the movie|stock up|in stock|out of stock|death and taxes|ghost rider|social climber',
].join('|');

/** Words that tell a topic in a name, too: most others are surnames, shops or jokes there. */
export const NAME_WORDS =
  'fitness|gym|yoga|gaming|gamer|makeup|makeup artist|make up artist|mua|skincare|beauty|travel|travels|traveler|recipe|recipes|receta|recetas|rezepte|receitas|recettes|cooking|cocina|cozinha|cuisine|food|foodie|bakery|baking|cakes|pastry|chef|coffee|barista|vegan|vegana|vegano|fashion|moda|football|soccer|basketball|photography|photographer|fotografie|fotograf|fotografía|fotografia|photographe|comedy|comedian|music|musik|música|musique|dj|dance|dancer|tech|crypto|bitcoin|finance|real estate|realtor|cars|news|noticias|notícias|anime|cosplay|books|barber|barbershop|hairstylist|nails|diy|crafts|crochet|science|interiors|interior design|gardening|fishing|camping|hiking|tattoo|motovlog|asmr|nutrition|nutritionist|golf|tennis|weddings|homesteading|farming|toys|jewelry|parenting|digital marketing|motivation';

/** What stands beside the word of a topic in a hashtag: "#fitnessmotivation" is of fitness. */
export const TAG_WORDS =
  'a ad ads addict addicts aesthetic and at baby beginner beginners best blog blogger bloggers boss boy boys business challenge channel check clips club coach coaching community content creator creators culture cute daily day days de del der deutschland dream du easy edit edits el en es expert family fan fans for forever foryou france friends fun funny fyp germany girl girls goal goals gram guru guys hack hacks healthy i ideas ig in india indonesia influencer influencers inspiration inspo insta instagood is it italia journey junkie kids la las latino le les life lifestyle live london love lover lovers loves luxury man men mexico mom moms motivation my natural new nyc of on online our page paris people pic pics pro queen queens reel reels review reviews routine s shop shorts squad star stories story street style team teens tik time tips to tok trend trends trending tricks tutorial tutorials tv uk un una und usa video videos viral vlog vlogger vlogs week with woman women world worldwide you your youtube youtuber brasil brazil españa espanol amor amo ama vida mundo tipps liebe leben';
