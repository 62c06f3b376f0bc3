"""An invented story in each language: a headline and sentences, of which two make a paragraph."""

from __future__ import annotations

from typing import Final

_TEXTS: Final = {
    "en": """The harbour bridge will close for the winter
The old harbour bridge will close to all traffic on the first of November, the town council decided on Tuesday evening.
Engineers had found cracks in two of its pillars during the summer, and the repair is expected to take until the spring.
Shopkeepers on the eastern bank fear that they will lose a third of their customers before Christmas.
The council has promised them a ferry that runs every twenty minutes from six in the morning until midnight.
The ferry was built in 1961 and has spent the last nine years as a restaurant in a neighbouring town.
Its owner, Mathilda Krone, said that the engine still starts, although nobody has asked it to move since then.
School children will travel for free, and the elderly can ask for a card at the counter of the library.
Critics say that the money for the repair should have been set aside when the cracks were first reported in 2014.
The mayor answered that the reports of that time had been read by everybody and believed by nobody.
A group of residents wants to use the closed bridge as a market until the workers arrive with their machines.
Their proposal was signed by more than four hundred people within two days, among them the vicar and both dentists.
The council will vote on it next week, and the ferry makes its first trial run on Saturday afternoon.""",
    "de": """Die Hafenbrücke bleibt den ganzen Winter gesperrt
Die alte Hafenbrücke wird vom ersten November an für den gesamten Verkehr gesperrt, das hat der Stadtrat am Dienstag beschlossen.
Ingenieure hatten im Sommer Risse in zwei Pfeilern entdeckt, und die Arbeiten sollen bis in das Frühjahr dauern.
Die Händler am östlichen Ufer befürchten, dass ihnen vor Weihnachten ein Drittel der Kundschaft verloren geht.
Die Stadt hat ihnen eine Fähre versprochen, die von sechs Uhr früh bis Mitternacht alle zwanzig Minuten ablegt.
Das Schiff wurde 1961 gebaut und diente in den vergangenen neun Jahren als Gaststätte in einem Nachbarort.
Die Besitzerin Mathilde Krone sagt, dass der Motor noch anspringt, obwohl ihn seither niemand darum gebeten hat.
Schulkinder fahren umsonst mit, und ältere Menschen erhalten eine Karte am Schalter der Bücherei.
Kritiker meinen, das Geld für die Sanierung hätte schon 2014 zurückgelegt werden müssen, als die Risse gemeldet wurden.
Der Bürgermeister entgegnete, die Berichte von damals habe jeder gelesen und keiner geglaubt.
Eine Gruppe von Anwohnern will die gesperrte Brücke als Markt nutzen, bis die Arbeiter mit ihren Maschinen kommen.
Ihren Vorschlag haben in zwei Tagen mehr als vierhundert Menschen unterschrieben, darunter der Pfarrer und beide Zahnärzte.
Der Rat stimmt in der kommenden Woche darüber ab, und die Fähre legt am Samstag zur ersten Probefahrt ab.""",
    "fr": """Le pont du port sera fermé tout l'hiver
Le vieux pont du port sera fermé à la circulation à partir du premier novembre, a décidé mardi soir le conseil municipal.
Des ingénieurs avaient découvert cet été des fissures dans deux piliers, et les travaux devraient durer jusqu'au printemps.
Les commerçants de la rive orientale craignent de perdre un tiers de leur clientèle avant les fêtes de fin d'année.
La ville leur a promis un bac qui partira toutes les vingt minutes, de six heures du matin jusqu'à minuit.
Le bateau a été construit en 1961 et a servi de restaurant pendant neuf ans dans une commune voisine.
Sa propriétaire, Mathilde Krone, assure que le moteur démarre encore, même si personne ne le lui demande plus.
Les écoliers voyageront sans payer, et les personnes âgées pourront retirer une carte au guichet de la bibliothèque.
Les critiques estiment que l'argent aurait dû être mis de côté dès 2014, quand les fissures ont été signalées.
Le maire a répondu que tout le monde avait lu les rapports de l'époque et que personne ne les avait crus.
Un groupe d'habitants veut faire du pont fermé un marché en attendant que les ouvriers arrivent avec leurs machines.
Leur proposition a recueilli plus de quatre cents signatures en deux jours, dont celles du curé et des deux dentistes.
Le conseil se prononcera la semaine prochaine, et le bac fera son premier essai samedi après-midi.""",
    "es": """El puente del puerto cerrará todo el invierno
El viejo puente del puerto quedará cerrado al tráfico desde el primero de noviembre, según decidió el martes el ayuntamiento.
Los ingenieros habían encontrado grietas en dos pilares durante el verano, y la obra durará hasta la primavera.
Los comerciantes de la orilla oriental temen perder un tercio de sus clientes antes de las fiestas.
La ciudad les ha prometido un transbordador que saldrá cada veinte minutos desde las seis de la mañana hasta medianoche.
El barco fue construido en 1961 y ha pasado los últimos nueve años como restaurante en un pueblo vecino.
Su dueña, Matilde Corona, asegura que el motor todavía arranca, aunque nadie se lo ha pedido desde entonces.
Los niños viajarán sin pagar y los mayores podrán pedir una tarjeta en el mostrador de la biblioteca.
Los críticos sostienen que el dinero debió apartarse ya en 2014, cuando se avisó de las primeras grietas.
El alcalde respondió que los informes de aquel tiempo los leyó todo el mundo y no los creyó nadie.
Un grupo de vecinos quiere usar el puente cerrado como mercado hasta que lleguen los obreros con sus máquinas.
Más de cuatrocientas personas firmaron la propuesta en dos días, entre ellas el párroco y los dos dentistas.
El pleno votará la semana próxima y el transbordador hará su primera prueba el sábado por la tarde.""",
    "pt": """A ponte do porto ficará fechada todo o inverno
A velha ponte do porto ficará fechada ao trânsito a partir de primeiro de novembro, decidiu na terça-feira a câmara municipal.
Os engenheiros tinham encontrado fissuras em dois pilares durante o verão, e a obra deve durar até à primavera.
Os comerciantes da margem oriental receiam perder um terço dos clientes antes das festas.
A cidade prometeu uma balsa que sai a cada vinte minutos, das seis da manhã até à meia-noite.
O barco foi construído em 1961 e passou os últimos nove anos como restaurante numa vila vizinha.
A dona, Matilde Coroa, garante que o motor ainda pega, embora ninguém lhe tenha pedido isso desde então.
As crianças viajam sem pagar, e os mais velhos podem pedir um cartão no balcão da biblioteca.
Os críticos dizem que o dinheiro devia ter sido guardado já em 2014, quando as fissuras foram relatadas.
O presidente respondeu que os relatórios daquele tempo foram lidos por todos e acreditados por ninguém.
Um grupo de moradores quer usar a ponte fechada como mercado até que os operários cheguem com as máquinas.
Mais de quatrocentas pessoas apoiaram a proposta em dois dias, entre elas o padre e os dois dentistas.
A câmara vota na próxima semana, e a balsa faz a primeira viagem de ensaio no sábado à tarde.""",
    "it": """Il ponte del porto resterà chiuso tutto l'inverno
Il vecchio ponte del porto resterà chiuso al traffico dal primo novembre, ha deciso martedì sera il consiglio comunale.
Gli ingegneri avevano trovato in estate crepe in due piloni, e i lavori dovrebbero durare fino alla primavera.
I negozianti della riva orientale temono di perdere un terzo dei clienti prima delle feste.
La città ha promesso loro un traghetto ogni venti minuti, dalle sei del mattino fino a mezzanotte.
La nave fu costruita nel 1961 e negli ultimi nove anni è stata un ristorante in un paese vicino.
La proprietaria, Matilde Corona, dice che il motore parte ancora, anche se da allora nessuno glielo ha chiesto.
Gli scolari viaggeranno senza pagare, e gli anziani potranno chiedere una tessera allo sportello della biblioteca.
I critici dicono che i soldi andavano messi da parte già nel 2014, quando le crepe furono segnalate.
Il sindaco ha risposto che i rapporti di allora li avevano letti tutti e non li aveva creduti nessuno.
Un gruppo di residenti vuole usare il ponte chiuso come mercato finché gli operai non arrivano con le macchine.
La proposta è stata firmata in due giorni da oltre quattrocento persone, tra cui il parroco e i due dentisti.
Il consiglio voterà la prossima settimana, e il traghetto farà la prima prova sabato pomeriggio.""",
    "nl": """De havenbrug gaat de hele winter dicht
De oude havenbrug gaat vanaf één november dicht voor al het verkeer, zo heeft de gemeenteraad dinsdagavond besloten.
Ingenieurs hadden in de zomer scheuren gevonden in twee pijlers, en de werkzaamheden duren naar verwachting tot het voorjaar.
Winkeliers op de oostelijke oever vrezen dat zij voor de feestdagen een derde van hun klanten kwijtraken.
De stad heeft hun een veerboot beloofd die van zes uur 's ochtends tot middernacht om de twintig minuten vaart.
Het schip werd in 1961 gebouwd en was de afgelopen negen jaar een restaurant in een naburige plaats.
Eigenares Mathilde Krone zegt dat de motor nog start, al heeft niemand hem dat sindsdien gevraagd.
Scholieren varen zonder te betalen mee, en ouderen kunnen een kaart halen aan de balie van de bibliotheek.
Critici vinden dat het geld al in 2014 opzij gezet had moeten worden, toen de scheuren werden gemeld.
De burgemeester antwoordde dat iedereen de rapporten van toen had gelezen en niemand ze had geloofd.
Een groep bewoners wil de gesloten brug als markt gebruiken totdat de arbeiders met hun machines komen.
Hun voorstel werd in twee dagen door meer dan vierhonderd mensen ondertekend, onder wie de dominee en beide tandartsen.
De raad stemt er volgende week over, en de veerboot maakt zaterdagmiddag zijn eerste proefvaart.""",
    "da": """Havnebroen lukker hele vinteren
Den gamle havnebro lukker for al trafik den første november, besluttede byrådet tirsdag aften efter en lang debat.
Ingeniører havde i sommer fundet revner i to af pillerne, og arbejdet ventes at vare indtil foråret.
De handlende på den østlige bred frygter, at de mister en tredjedel af deres kunder inden jul.
Byen har lovet dem en færge, der sejler hvert tyvende minut fra klokken seks om morgenen til midnat.
Skibet blev bygget i 1961 og har de seneste ni år været restaurant i en naboby.
Ejeren Mathilde Krone siger, at motoren stadig starter, selv om ingen har bedt den om det siden.
Skolebørn sejler uden at betale, og ældre kan hente et kort ved skranken på biblioteket.
Kritikere mener, at pengene burde være sat til side allerede i 2014, da revnerne blev meldt.
Borgmesteren svarede, at rapporterne dengang blev set af alle og troet af ingen.
En gruppe beboere vil bruge den lukkede bro som marked, indtil arbejderne kommer med deres maskiner.
Deres forslag blev på to dage underskrevet af mere end fire hundrede mennesker, blandt dem præsten og begge tandlæger.
Byrådet stemmer om det i næste uge, og færgen sejler sin første prøvetur lørdag eftermiddag.""",
    "sv": """Hamnbron stängs hela vintern
Den gamla hamnbron stängs för all trafik den första november, beslutade kommunfullmäktige på tisdagskvällen.
Ingenjörer hade i somras hittat sprickor i två av pelarna, och arbetet väntas pågå fram till våren.
Handlarna på den östra stranden befarar att de förlorar en tredjedel av sina kunder före jul.
Staden har lovat dem en färja som går var tjugonde minut från sex på morgonen till midnatt.
Fartyget byggdes 1961 och har de senaste nio åren varit restaurang i en grannkommun.
Ägaren Matilda Krona säger att motorn fortfarande startar, även om ingen har bett den om det sedan dess.
Skolbarn åker utan att betala, och äldre kan hämta ett kort vid disken på biblioteket.
Kritiker menar att pengarna borde ha lagts undan redan 2014, när sprickorna först rapporterades.
Borgmästaren svarade att rapporterna då sågs av alla och troddes av ingen.
En grupp boende vill använda den stängda bron som marknad tills arbetarna kommer med sina maskiner.
Deras förslag skrevs under av mer än fyrahundra personer på två dagar, däribland prästen och båda tandläkarna.
Fullmäktige röstar om det nästa vecka, och färjan gör sin första provtur på lördag eftermiddag.""",
    "no": """Havnebroen stenges hele vinteren
Den gamle havnebroen stenges for all trafikk fra første november, vedtok kommunestyret tirsdag kveld.
Ingeniører hadde i sommer funnet sprekker i to av pilarene, og arbeidet er ventet å vare til våren.
Kjøpmennene på den østlige siden frykter at de mister en tredel av kundene sine før jul.
Byen har lovet dem en ferge som går hvert tjuende minutt fra klokken seks om morgenen til midnatt.
Skipet ble bygget i 1961 og har de siste ni årene vært restaurant i en nabokommune.
Eieren Mathilde Krone sier at motoren fortsatt starter, selv om ingen har bedt den om det siden.
Skolebarn reiser uten å betale, og eldre kan hente et kort ved skranken på biblioteket.
Kritikere mener at pengene burde vært satt av allerede i 2014, da sprekkene ble meldt.
Ordføreren svarte at rapportene den gang ble sett av alle og trodd av ingen.
En gruppe beboere vil bruke den stengte broen som marked til arbeiderne kommer med maskinene sine.
Forslaget ble på to dager undertegnet av mer enn fire hundre mennesker, blant dem presten og begge tannlegene.
Kommunestyret stemmer over det neste uke, og fergen går sin første prøvetur lørdag ettermiddag.""",
    "fi": """Satamasilta suljetaan koko talveksi
Vanha satamasilta suljetaan kaikelta liikenteeltä marraskuun ensimmäisenä päivänä, päätti kaupunginvaltuusto tiistai-iltana.
Insinöörit olivat löytäneet kesällä halkeamia kahdesta pilarista, ja työn odotetaan kestävän kevääseen asti.
Itäisen rannan kauppiaat pelkäävät menettävänsä kolmanneksen asiakkaistaan ennen joulua.
Kaupunki on luvannut heille lautan, joka kulkee kahdenkymmenen minuutin välein aamukuudesta keskiyöhön.
Alus rakennettiin vuonna 1961, ja se on ollut viimeiset yhdeksän vuotta ravintolana naapurikunnassa.
Omistaja Matilda Kruunu sanoo, että moottori käynnistyy yhä, vaikka kukaan ei ole sitä siltä pyytänyt.
Koululaiset matkustavat maksamatta, ja vanhukset voivat hakea kortin kirjaston tiskiltä.
Arvostelijoiden mielestä rahat olisi pitänyt varata jo vuonna 2014, kun halkeamista kerrottiin.
Pormestari vastasi, että silloiset raportit näkivät kaikki eikä niitä uskonut kukaan.
Joukko asukkaita haluaa käyttää suljettua siltaa torina, kunnes työmiehet tulevat koneineen.
Ehdotuksen allekirjoitti kahdessa päivässä yli neljäsataa ihmistä, muiden muassa pappi ja molemmat hammaslääkärit.
Valtuusto äänestää asiasta ensi viikolla, ja lautta tekee ensimmäisen koeajonsa lauantaina.""",
    "pl": """Most portowy będzie zamknięty przez całą zimę
Stary most portowy zostanie zamknięty dla ruchu od pierwszego listopada, zdecydowała we wtorek wieczorem rada miasta.
Inżynierowie znaleźli latem pęknięcia w dwóch filarach, a prace mają potrwać do wiosny.
Kupcy ze wschodniego brzegu boją się, że przed świętami stracą jedną trzecią klientów.
Miasto obiecało im prom, który będzie odpływał co dwadzieścia minut od szóstej rano do północy.
Statek zbudowano w 1961 roku, a przez ostatnie dziewięć lat był restauracją w sąsiednim miasteczku.
Właścicielka Matylda Korona mówi, że silnik nadal odpala, choć nikt go o to od dawna nie prosił.
Uczniowie popłyną bez opłaty, a starsi mogą odebrać kartę przy ladzie w bibliotece.
Krytycy twierdzą, że pieniądze należało odłożyć już w 2014 roku, gdy zgłoszono pierwsze pęknięcia.
Burmistrz odpowiedział, że ówczesne raporty widzieli wszyscy, a nie uwierzył w nie nikt.
Grupa mieszkańców chce urządzić na zamkniętym moście targ, dopóki robotnicy nie przyjadą z maszynami.
Ich wniosek podpisało w dwa dni ponad czterysta osób, w tym proboszcz i obaj dentyści.
Rada zagłosuje w przyszłym tygodniu, a prom wypłynie w pierwszy próbny rejs w sobotę po południu.""",
    "cs": """Přístavní most bude zavřený celou zimu
Starý přístavní most bude od prvního listopadu uzavřen pro veškerou dopravu, rozhodlo v úterý večer zastupitelstvo.
Inženýři našli v létě trhliny ve dvou pilířích a práce mají trvat až do jara.
Obchodníci na východním břehu se bojí, že před Vánoci ztratí třetinu zákazníků.
Město jim slíbilo přívoz, který bude jezdit každých dvacet minut od šesti ráno do půlnoci.
Loď byla postavena v roce 1961 a posledních devět let sloužila jako restaurace v sousední obci.
Majitelka Matylda Korunová říká, že motor pořád naskočí, i když ho o to od té doby nikdo nepožádal.
Školáci pojedou bez placení a starší lidé si mohou vyzvednout kartu u pultu v knihovně.
Kritici soudí, že se peníze měly odložit už v roce 2014, kdy byly trhliny poprvé nahlášeny.
Starosta odpověděl, že tehdejší zprávy viděli všichni a nevěřil jim nikdo.
Skupina obyvatel chce zavřený most využít jako tržiště, dokud nepřijedou dělníci se stroji.
Jejich návrh podepsalo za dva dny přes čtyři sta lidí, mezi nimi farář i oba zubaři.
Zastupitelé o něm budou hlasovat příští týden a přívoz vypluje na první zkoušku v sobotu odpoledne.""",
    "ru": """Портовый мост закроют на всю зиму
Старый портовый мост закроют для движения с первого ноября, решил во вторник вечером городской совет.
Летом инженеры нашли трещины в двух опорах, и работы, как ожидается, продлятся до весны.
Торговцы восточного берега боятся, что до праздников потеряют треть покупателей.
Город обещал им паром, который будет ходить каждые двадцать минут с шести утра до полуночи.
Судно построили в 1961 году, а последние девять лет в нём работал ресторан в соседнем посёлке.
Хозяйка Матильда Кроне говорит, что мотор по-прежнему заводится, хотя его давно об этом не просили.
Школьники поедут без оплаты, а пожилые люди смогут взять карту у стойки в библиотеке.
Критики считают, что деньги следовало отложить ещё в 2014 году, когда о трещинах сообщили впервые.
Мэр ответил, что тогдашние отчёты видели все, но не поверил в них никто.
Группа жителей хочет устроить на закрытом мосту рынок, пока рабочие не приедут со своими машинами.
Под их предложением за два дня подписались больше четырёхсот человек, среди них священник и оба зубных врача.
Совет проголосует на следующей неделе, а паром выйдет в первый пробный рейс в субботу днём.""",
    "uk": """Портовий міст закриють на всю зиму
Старий портовий міст закриють для руху з першого листопада, вирішила у вівторок увечері міська рада.
Улітку інженери знайшли тріщини у двох опорах, і роботи, як очікують, триватимуть до весни.
Торговці східного берега бояться, що до свят втратять третину покупців.
Місто пообіцяло їм пором, який ходитиме кожні двадцять хвилин від шостої ранку до півночі.
Судно збудували 1961 року, а останні дев'ять років у ньому був ресторан у сусідньому селищі.
Власниця Матильда Кроне каже, що мотор досі заводиться, хоча його про це давно ніхто не просив.
Школярі їздитимуть без оплати, а літні люди зможуть узяти картку біля стійки в бібліотеці.
Критики вважають, що гроші слід було відкласти ще 2014 року, коли про тріщини повідомили вперше.
Мер відповів, що тодішні звіти бачили всі, але не повірив у них ніхто.
Група мешканців хоче влаштувати на закритому мосту ринок, доки робітники не приїдуть зі своїми машинами.
Під їхньою пропозицією за два дні підписалися понад чотириста людей, серед них священник і обидва зубні лікарі.
Рада голосуватиме наступного тижня, а пором вийде в перший пробний рейс у суботу вдень.""",
    "tr": """Liman köprüsü bütün kış kapalı kalacak
Eski liman köprüsü bir kasımdan itibaren bütün trafiğe kapatılacak, belediye meclisi salı akşamı böyle karar verdi.
Mühendisler yaz aylarında iki ayakta çatlaklar bulmuştu ve çalışmaların ilkbahara kadar sürmesi bekleniyor.
Doğu yakasındaki esnaf, yılbaşından önce müşterilerinin üçte birini kaybetmekten korkuyor.
Şehir onlara sabah altıdan gece yarısına kadar yirmi dakikada bir kalkacak bir vapur sözü verdi.
Gemi 1961 yılında yapıldı ve son dokuz yılını komşu bir kasabada lokanta olarak geçirdi.
Sahibi Matilda Taç, motorun hâlâ çalıştığını ama o zamandan beri kimsenin bunu istemediğini söylüyor.
Öğrenciler para ödemeden binecek, yaşlılar ise kütüphanenin gişesinden bir kart alabilecek.
Eleştirenlere göre para daha 2014 yılında, çatlaklar ilk bildirildiğinde ayrılmalıydı.
Belediye başkanı o günkü raporları herkesin gördüğünü ve kimsenin inanmadığını söyledi.
Bir grup mahalleli, işçiler makineleriyle gelene kadar kapalı köprüyü pazar yeri olarak kullanmak istiyor.
Öneriyi iki günde dört yüzden fazla kişi imzaladı, aralarında imam ve iki diş hekimi de var.
Meclis gelecek hafta oylayacak, vapur ise cumartesi öğleden sonra ilk deneme seferine çıkacak.""",
    "ar": """إغلاق جسر الميناء طوال الشتاء
سيغلق جسر الميناء القديم أمام حركة المرور ابتداء من أول نوفمبر، كما قرر مجلس المدينة مساء الثلاثاء.
وكان المهندسون قد عثروا في الصيف على شقوق في دعامتين، ومن المتوقع أن تستمر الأعمال حتى الربيع.
ويخشى أصحاب المتاجر على الضفة الشرقية أن يفقدوا ثلث زبائنهم قبل نهاية العام.
وقد وعدتهم المدينة بعبارة تنطلق كل عشرين دقيقة من السادسة صباحا حتى منتصف الليل.
بنيت السفينة عام 1961 وقضت السنوات التسع الأخيرة مطعما في بلدة مجاورة.
وتقول صاحبتها ماتيلدا كرونه إن المحرك ما زال يعمل، رغم أن أحدا لم يطلب منه ذلك منذ زمن.
ويسافر التلاميذ من دون أجرة، ويمكن لكبار السن أخذ بطاقة من شباك المكتبة العامة.
ويرى المنتقدون أن المال كان يجب أن يدخر منذ عام 2014 حين أبلغ عن الشقوق أول مرة.
ورد رئيس البلدية بأن الجميع رأى تقارير تلك الأيام ولم يصدقها أحد.
وتريد مجموعة من السكان أن تجعل من الجسر المغلق سوقا إلى أن يصل العمال بآلاتهم.
ووقع على اقتراحهم في يومين أكثر من أربعمئة شخص، بينهم الإمام وطبيبا الأسنان.
وسيصوت المجلس عليه في الأسبوع المقبل، وتقوم العبارة بأول رحلة تجريبية بعد ظهر السبت.""",
    "hi": """बंदरगाह का पुल पूरी सर्दी बंद रहेगा
बंदरगाह का पुराना पुल पहली नवंबर से सारे यातायात के लिए बंद कर दिया जाएगा, नगर परिषद ने मंगलवार शाम यह फैसला किया।
इंजीनियरों को गर्मियों में दो खंभों में दरारें मिली थीं और काम के वसंत तक चलने की उम्मीद है।
पूर्वी किनारे के दुकानदारों को डर है कि त्योहार से पहले उनके एक तिहाई ग्राहक चले जाएंगे।
शहर ने उन्हें एक नौका देने का वादा किया है जो सुबह छह बजे से आधी रात तक हर बीस मिनट पर चलेगी।
यह जहाज 1961 में बना था और पिछले नौ साल से पड़ोस के कस्बे में भोजनालय था।
मालकिन मटिल्डा क्रोने कहती हैं कि इंजन अब भी चलता है, हालांकि तब से किसी ने उससे यह मांगा नहीं।
स्कूल के बच्चे बिना किराये के जाएंगे और बुजुर्ग पुस्तकालय की खिड़की से कार्ड ले सकते हैं।
आलोचकों का कहना है कि मरम्मत का पैसा 2014 में ही रख लेना चाहिए था, जब दरारों की सूचना मिली थी।
महापौर ने जवाब दिया कि उस समय की रिपोर्टें सबने देखीं और किसी ने नहीं मानीं।
निवासियों का एक समूह चाहता है कि मजदूरों के आने तक बंद पुल पर बाजार लगाया जाए।
दो दिन में चार सौ से ज्यादा लोगों ने इस प्रस्ताव पर हस्ताक्षर किए, उनमें पुजारी और दोनों दंत चिकित्सक भी हैं।
परिषद अगले हफ्ते मतदान करेगी और नौका शनिवार दोपहर को पहली बार चलाकर देखी जाएगी।""",
    "ja": """港の橋、冬の間は通行止めに
古い港の橋は十一月一日からすべての車と歩行者の通行が止められると、市議会が火曜日の夜に決めた。
夏の点検で二本の橋脚にひびが見つかり、工事は来年の春まで続く見込みだという。
東岸の商店主たちは、年末までに客の三分の一を失うのではないかと心配している。
市は朝六時から真夜中まで二十分おきに出る渡し船を用意すると約束した。
船は一九六一年に造られ、この九年間は隣町で食堂として使われてきた。
持ち主のマチルダさんは、動かす人がいなかっただけで、エンジンは今もかかると話す。
小中学生の運賃はかからず、高齢者は図書館の窓口で乗船証を受け取れる。
ひびが最初に報告された二〇一四年に費用を積み立てておくべきだったという批判もある。
市長は、当時の報告は誰もが目にしたが、誰も信じなかったのだと答えた。
住民の一部は、作業員が機械とともに来るまで、閉じた橋の上で市を開きたいと考えている。
この案には二日間で四百人を超える署名が集まり、住職と二人の歯科医も名を連ねた。
議会は来週採決し、渡し船は土曜日の午後に最初の試運転を行う予定だ。""",
    "ko": """항구 다리, 겨울 내내 통행 막는다
오래된 항구 다리가 십일월 일일부터 모든 차량의 통행을 막는다고 시의회가 화요일 저녁에 결정했다.
여름 점검에서 교각 두 곳에 금이 간 것이 발견되었고 공사는 내년 봄까지 이어질 전망이다.
동쪽 강변의 상인들은 연말까지 손님의 삼분의 일을 잃을까 걱정하고 있다.
시는 아침 여섯 시부터 자정까지 이십 분마다 떠나는 나룻배를 마련하겠다고 약속했다.
이 배는 1961년에 만들어졌고 지난 구 년 동안 이웃 마을에서 식당으로 쓰였다.
주인 마틸다 씨는 아무도 부탁하지 않았을 뿐 엔진은 지금도 걸린다고 말했다.
학생들은 요금을 내지 않고 노인들은 도서관 창구에서 승선증을 받을 수 있다.
금이 처음 보고된 2014년에 이미 돈을 모아 두었어야 한다는 비판도 나온다.
시장은 당시 보고서를 모두가 보았지만 아무도 믿지 않았다고 대답했다.
주민 일부는 일꾼들이 기계를 가져올 때까지 닫힌 다리 위에서 장터를 열고 싶어 한다.
이 제안에는 이틀 동안 사백 명이 넘게 서명했고 신부와 치과 의사 두 명도 이름을 올렸다.
의회는 다음 주에 표결하고 나룻배는 토요일 오후에 첫 시험 운항을 한다.""",
    "zh": """港口大桥整个冬天将关闭
市议会星期二晚上决定，老港口大桥从十一月一日起对所有车辆和行人关闭。
工程师夏天在两座桥墩上发现了裂缝，维修预计要到明年春天才能完成。
东岸的店主担心，在年底之前会失去三分之一的顾客。
市政府答应为他们安排一条渡船，从早上六点到午夜每二十分钟开一班。
这条船造于一九六一年，最近九年一直在邻近的小镇上当餐馆。
船主玛蒂尔达说，发动机现在还能启动，只是这些年没有人要它动过。
学生乘船不用付钱，老人可以在图书馆的柜台领取一张乘船证。
批评者认为，早在二〇一四年首次报告裂缝时就应该把钱留出来。
市长回答说，当年的那些报告人人都看过，却没有一个人相信。
一些居民希望在工人带着机器到来之前，把关闭的大桥当作集市来使用。
两天之内就有四百多人在这项提议上签了名，其中包括牧师和两位牙医。
议会将在下周表决，渡船则在星期六下午进行第一次试航。""",
}


class Story:
    """A language's story: its headline and six paragraphs."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.headline, *sentences = _TEXTS[language].split("\n")
        glue = "" if language in ("ja", "zh") else " "
        self.paragraphs = [glue.join(sentences[at : at + 2]) for at in range(0, len(sentences), 2)]

    @property
    def whole(self) -> list[str]:
        return self.paragraphs

    @property
    def teaser(self) -> list[str]:
        return self.paragraphs[:2]

    @property
    def rest(self) -> list[str]:
        return self.paragraphs[2:]


LANGUAGES: Final = tuple(_TEXTS)
