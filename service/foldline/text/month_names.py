"""Month names of the languages that `dates.py` reads: one string of words a month, January to December."""

from __future__ import annotations

from typing import Final

# Full names, the case forms that dates use, and printed abbreviations: en de fr es pt it nl da sv no fi is et lv lt pl
# cs sk sl ru uk be bg sr hr mk tr az hu ro sq el ca id ms fil sw xh af hi mr bn ur th he ar (of Egypt, the Levant and
# the Maghreb). Words are looked up after `fold_month`, so case and accents do not matter; "_" stands for a space.
MONTH_WORDS: Final = (
    """
    january jan januar januari jänner jän janvier janv enero ene janeiro gennaio gen tammikuu tammikuuta
    styczeń stycznia sty leden ledna január januára январь января янв січень січня січ януари јануар
    siječanj siječnja ocak oca ianuarie ian ιανουάριος ιανουαρίου ιαν januarie जनवरी يناير
    јануара januara jaanuar janvāris janvārī sausio sausis студзеня студзень janar gener yanvar জানুয়ারি
    জানুয়ারী जानेवारी جنوری ינואר בינואר มกราคม جانفي كانون_الثاني
    """,
    """
    february feb februar februari feber février févr fév febrero fevereiro fev febbraio febb helmikuu
    helmikuuta luty lutego lut únor února február februára февраль февраля фев февр лютий лютого лют
    февруари фебруар veljača veljače şubat şub februarie φεβρουάριος φεβρουαρίου φεβ फरवरी فبراير
    фебруара februara veebruar februāris februārī vasario vasaris лютага люты shkurt febrer pebrero fevral
    ফেব্রুয়ারি ফেব্রুয়ারী फेब्रुवारी فروری פברואר בפברואר กุมภาพันธ์ فيفري شباط
    """,
    """
    march mar märz mrz mars marzo março maart mrt marts maaliskuu maaliskuuta marzec marca březen března
    marec март марта мар березень березня бер ožujak ožujka mart március márc martie μάρτιος μαρτίου μαρ
    maret machi मार्च مارس
    марта marta märts martā kovo kovas сакавіка сакавік març marso mart মার্চ مارچ מרץ במרץ มีนาคม آذار
    """,
    """
    april apr avril avr abril abr aprile huhtikuu huhtikuuta kwiecień kwietnia kwi duben dubna apríl
    apríla апрель апреля апр квітень квітня квіт април travanj travnja nisan nis április ápr aprilie
    απρίλιος απριλίου απρ aprili अप्रैल أبريل
    априла aprila aprill aprīlis aprīlī balandžio balandis красавіка красавік prill abril এপ্রিল एप्रिल اپریل
    אפריל באפריל เมษายน أفريل نيسان
    """,
    """
    may mai mayo maio maggio mag mei maj toukokuu toukokuuta maja květen května máj mája май мая травень
    травня трав мај svibanj svibnja mayıs mayis május μάιος μαΐου μάης μαι meie मई مايو
    маја maja maijs maijā gegužės gegužė траўня maig মে मे מאי במאי พฤษภาคม ماي أيار
    """,
    """
    june jun juni juin junio junho giugno giu kesäkuu kesäkuuta czerwiec czerwca cze červen června jún
    júna июнь июня июн червень червня черв юни јун lipanj lipnja haziran haz június iunie ιούνιος
    ιουνίου ιουν जून يونيو
    јуна juna juuni jūnijs jūnijā birželio birželis чэрвеня чэрвень qershor juny hunyo iyun junija জুন जून جون
    יוני ביוני มิถุนายน جوان حزيران
    """,
    """
    july jul juli juillet juil julio julho luglio lug heinäkuu heinäkuuta lipiec lipca červenec července
    júl júla июль июля июл липень липня лип юли јул srpanj srpnja temmuz tem július iulie ιούλιος
    ιουλίου ιουλ julai जुलाई يوليو
    јула jula juuli jūlijs jūlijā liepos liepa ліпеня ліпень korrik juliol hulyo iyul julija জুলাই जुलै جولائی
    יולי ביולי กรกฎาคม جويلية تموز
    """,
    """
    august aug août aout agosto ago augustus elokuu elokuuta sierpień sierpnia sie srpen srpna augusta
    август августа авг серпень серпня серп kolovoz kolovoza ağustos ağu augusztus αύγουστος αυγούστου
    αυγ agustus agosti अगस्त أغسطس
    августа avgusta avgust augusts augustā rugpjūčio rugpjūtis жніўня жнівень gusht agost ogos avqust ágúst
    আগস্ট ऑगस्ट اگست אוגוסט באוגוסט สิงหาคม أوت آب
    """,
    """
    september sept sep septembre septiembre setiembre setembro set settembre sett syyskuu syyskuuta
    wrzesień września wrz září septembra сентябрь сентября сен сент вересень вересня вер септември
    септембар rujan rujna eylül eyl szeptember szept septembrie σεπτέμβριος σεπτεμβρίου σεπ σεπτ
    septemba सितंबर سبتمبر
    септембра septembris septembrī rugsėjo rugsėjis верасня верасень shtator setembre setyembre sentyabr
    সেপ্টেম্বর सप्टेंबर ستمبر ספטמבר בספטמבר กันยายน أيلول
    """,
    """
    october oct oktober okt octobre octubre outubro out ottobre ott lokakuu lokakuuta październik
    października paź říjen října október októbra октябрь октября окт жовтень жовтня жовт октомври
    октобар ekim eki octombrie οκτώβριος οκτωβρίου οκτ oktoba अक्टूबर أكتوبر
    октобра oktobra oktoober oktobris oktobrī spalio spalis кастрычніка кастрычнік tetor octubre oktubre
    oktyabr অক্টোবর ऑक्टोबर اکتوبر אוקטובר באוקטובר ตุลาคม تشرين_الأول
    """,
    """
    november nov novembre noviembre novembro marraskuu marraskuuta listopad listopada lis novembra
    ноябрь ноября ноя нояб листопад листопада лист ноември новембар studeni studenoga kasım kasim
    noiembrie noi νοέμβριος νοεμβρίου νοε novemba नवंबर نوفمبر
    новембра novembra novembris novembrī lapkričio lapkritis лістапада лістапад nëntor novembre nobyembre
    noyabr nóvember নভেম্বর नोव्हेंबर نومبر נובמבר בנובמבר พฤศจิกายน تشرين_الثاني
    """,
    """
    december dec dezember dez décembre déc diciembre dic dezembro dicembre des desember joulukuu
    joulukuuta grudzień grudnia gru prosinec prosince decembra декабрь декабря дек грудень грудня груд
    декември децембар prosinac prosinca aralık aralik ara decembrie δεκέμβριος δεκεμβρίου δεκ desemba
    दिसंबर ديسمبر
    децембра decembra detsember decembris decembrī gruodžio gruodis снежня снежань dhjetor desembre disyembre
    disember dekabr ডিসেম্বর डिसेंबर دسمبر דצמבר בדצמבר ธันวาคม كانون_الأول
    """,
)
# Words that mean another month in one language: Croatian "listopad" is October, Polish and Czech "listopad"
# November; Malay "Mac" is March, elsewhere a computer.
MONTHS_OF_LANGUAGE: Final = {"hr": {"listopad": 10, "listopada": 10}, "ms": {"mac": 3}}
