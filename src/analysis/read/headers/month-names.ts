/**
 * Names of months, long and short, in the languages that headers come in, as `tokens` writes them; one text a month. They
 * are Intl.DateTimeFormat's: asking it at every start took 100 ms and 15 MB, and versions of Node differ.
 */
export const MONTHS: ReadonlyMap<string, number> = monthsNamed([
  `january stycznia styczniu ledna sijecanj sijecnja января січня
    jan januar janvier janv enero ene gennaio gen janeiro januari tammikuu tammi styczen sty leden led
    ianuarie ian январь янв січень січ ιανουαριου ιαν ocak oca يناير ژانويه ינואר ינו जनवरी มกราคม`,
  `february lutego lutym unora veljaca veljace февраля лютого
    feb februar fevrier fevr febrero febbraio fevereiro fev februari helmikuu helmi luty lut unor uno
    febr februarie февраль февр лютии лют φεβρουαριου φεβ subat sub فبراير فوريه פברואר פבר फ़रवरी फ़र
    กุมภาพันธ์`,
  `march marcu brezna ozujak ozujka марта березня
    mar marz mars marzo marco maart mrt marts maaliskuu maalis marzec brezen bre marec marcius marc martie
    март березень бер μαρτιου μαρ mart maret مارس מרץ मार्च มีนาคม`,
  `april kwietnia kwietniu dubna travanj travnja апреля квітня
    apr avril avr abril abr aprile huhtikuu huhti kwiecien kwi duben dub aprilis aprilie апрель апр
    квітень квіт απριλιου απρ nisan nis ابريل اوريل אפריל אפר अप्रैल เมษายน`,
  `may maju kvetna svibanj svibnja мая травня
    mai mayo maggio mag maio mei maj toukokuu touko kveten kve majus маи травень трав μαιου μαι mayis مايو
    מאי พฤษภาคม`,
  `june czerwca czerwcu cervna lipanj lipnja июня червня
    jun juni juin junio giugno giu junho kesakuu kesa czerwiec cze cerven cvn junius iunie iun июнь червень
    черв ιουνιου ιουν haziran haz يونيو ژوئن יוני जून มิถุนายน`,
  `july lipca lipcu cervence srpanj srpnja июля липня
    jul juli juillet juil julio luglio lug julho heinakuu heina lipiec lip cervenec cvc julius iulie iul
    июль липень лип ιουλιου ιουλ temmuz tem يوليو ژوئيه יולי जुलाई जुल กรกฎาคม`,
  `august sierpnia sierpniu srpna kolovoz kolovoza августа серпня
    aug aout agosto ago augustus augusti elokuu elo sierpien sie srpen srp augusztus август авг серпень
    серп αυγουστου αυγ agustos agu agt ags agst agustus اغسطس اوت אוגוסט אוג अगस्त สิงหาคม`,
  `sept wrzesnia wrzesniu rujan rujna сентября вересня
    september sep septembre septiembre settembre set setembro syyskuu syys wrzesien wrz zari zar szeptember
    szept septembrie сентябрь сент вересень вер σεπτεμβριου σεπ eylul eyl سبتمبر سپتامبر ספטמבר ספט सितंबर सित
    กันยายน`,
  `october pazdziernika pazdzierniku rijna октября жовтня
    oct oktober okt octobre octubre ottobre ott outubro out lokakuu loka pazdziernik paz rijen rij
    octombrie октябрь окт жовтень жовт οκτωβριου οκτ ekim eki اكتوبر اكتبر אוקטובר אוק अक्टूबर अक्टू ตุลาคม`,
  `november listopada listopadzie listopadu studeni studenog studenoga ноября листопада
    nov novembre noviembre novembro marraskuu marras listopad lis noiembrie ноябрь нояб листопад лист
    νοεμβριου νοε kasim kas نوفمبر نوامبر נובמבר נוב नवंबर พฤศจิกายน`,
  `december grudnia grudniu prosince prosinac prosinca декабря грудня
    dec dezember dez decembre diciembre dic dicembre dezembro desember des joulukuu joulu grudzien gru
    prosinec pro decembrie декабрь дек грудень груд δεκεμβριου δεκ aralik ara ديسمبر دسامبر דצמבר דצמ दिसंबर दिस
    ธันวาคม`,
]);

/** @param names one text a month, from January */
export function monthsNamed(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.flatMap((list, i) => list.split(/\s+/).map((name): [string, number] => [name, i + 1])));
}
