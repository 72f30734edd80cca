import { monthsNamed } from '../headers/month-names.js';

/** Further names of months, as dates in cells have them: behind a day (`ноября`), and in more languages. */
export const MONTHS_OF_CELLS = monthsNamed([
  `января січня stycznia ledna januara tammikuuta sausis gener มค জানুয়ারি জানু جنوري sijecanj sij sijecnja
    јануар јан януари janvaris jaanuar jaan जानेवारी जाने ஜனவரி ஜன జనవరి జన`,
  `февраля лютого lutego unora februara helmikuuta vasaris febrer กพ ফেব্রুয়ারি ফেব فروري pebrero peb veljaca
    velj veljace фебруар феб февруари februaris veebruar veebr फेब्रुवारी फेब्रु பிப்ரவரி பிப் ఫిబ్రవరి ఫిబ్ర`,
  `марта березня marca brezna maaliskuuta kovas มีค মার্চ مارچ mac marso ozujak ozu ozujka мар மார்ச் மார்
    మార్చి`,
  `апреля квітня kwietnia dubna aprila huhtikuuta balandis เมย এপ্রিল اپريل travanj tra travnja април aprill
    एप्रिल एप्रि ஏப்ரல் ஏப் ఏప్రిల్ ఏప్రి`,
  `мая травня maja kvetna toukokuuta geguze maig พค মে مئي svibanj svi svibnja мај maijs मे மே మే`,
  `июня червня czerwca cervna juna kesakuuta birzelis juny มิย জুন جون hunyo hun lipanj lipnja јун юни junij
    junijs juuni ஜூன் జూన్`,
  `июля липня lipca cervence jula heinakuuta liepa juliol กค জুলাই جولائي julai hulyo hul srpanj srpnja јул юли
    julij julijs juuli जुलै ஜூலை జులై`,
  `августа серпня sierpnia srpna augusta elokuuta rugpjutis agost ag สค আগস্ট اگست ogos ogo kolovoz kol
    kolovoza avgust avg augusts ऑगस्ट ऑग ஆகஸ்ட் ஆக ఆగస్టు ఆగ`,
  `сентября вересня wrzesnia septembra syyskuuta rugsejis setembre กย সেপ্টেম্বর সেপ্ট ستمبر setyembre rujan
    ruj rujna септембар сеп септември septembris सप्टेंबर सप्टें செப்டம்பர் செப் సెప్టెంబర్ సెప్టెం`,
  `октября жовтня pazdziernika rijna oktobra lokakuuta spalis ตค অক্টোবর অক্টো oktubre октобар октомври
    oktobris oktoober ऑक्टोबर ऑक्टो அக்டோபர் அக் అక్టోబర్ అక్టో`,
  `ноября листопада listopada listopadu novembra marraskuuta lapkritis พย নভেম্বর نومبر nobyembre nob studeni
    stu studenoga новембар нов ноември novembris नोव्हेंबर नोव्हें நவம்பர் நவ నవంబర్ నవం`,
  `декабря грудня grudnia prosince decembra joulukuuta gruodis desembre ธค ডিসেম্বর ডিসে دسمبر disember dis
    disyembre prosinac prosinca децембар дец декември decembris detsember dets डिसेंबर डिसें டிசம்பர் டிச
    డిసెంబర్ డిసెం`,
]);
