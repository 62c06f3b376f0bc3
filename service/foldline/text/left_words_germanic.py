"""How English, German, Dutch, Danish, Swedish and Norwegian tell what is left of a text; see `left_words`."""

from __future__ import annotations

from typing import Final

from foldline.text.left_words import LeftWords

ENGLISH: Final = LeftWords(
    language="en",
    text="""article story post piece text report interview column content page essay feature review analysis
        newsletter dispatch chapter article's story's""",
    this="this the_full the_whole the_entire",
    left="""left remain* rest remainder unread missing ahead to_go last final other following locked not_read
        haven't_read not_yet_read hidden more_to_come behind_the_paywall still_waiting waiting beyond masked
        obscured concealed blurred need_to_read won't_see can't_see not_shown yet_to_read to_come cannot_be_read
        coming_up awaits await undisclosed unavailable""",
    still="still another yet more only_have only_got",
    shown="""have_read you've_read you_read already_read have_already_read you've_already_read have_only_read
        you've_only_read have_reached you've_reached you've_seen have_seen been_read read_so_far so_far
        have_finished you've_finished finished you're_reading you_are_reading free visible shown shows showing
        preview excerpt first available_for_free into seen have_just_read you've_just_read just_read way_through
        are_at you've_got_through you're_at have_viewed viewed displayed sample without behind_you done_with""",
    reading="""to_read reading read to_finish to_discover to_be_read to_see to_enjoy to_explore continue see discover
        finish read_on finishing""",
    kept="""subscri* member* reserved unlock* paywall* paid premium exclusive* account register* registered sign log
        login join gated free_account create upgrade plus paying customers logged-in registration membership
        restricted accessible log-in sign-in subscribing signed paid-up patrons supporters wall barrier gift
        require* unlocked buy purchase renew joining become activate support sponsor""",
    small="""a an the of in on to for with and or is are be has have had been you your you've you're you'll there
        there's it it's its only just about around roughly nearly almost over than our out us up by from at as
        do don't now here part portion section total all in_all altogether that which what will can get go keep
        stop below access available long whole full entire approximately some we who yourself i'm this_is but
        not goes has_got contains contain take takes want need needs must may could would through way me my
        one's also if please them their until until_the only_the they he these those while after before much
        many once just_over halfway even each every down point onwards because since everything else right next
        too note continues continued ends end ended""",
    price="""off save saving savings discount* sale deal offer* price* cheaper reduc* year* annual* month* week*
        cost* $ € £ trial voucher coupon""",
    words="word words",
    characters="character characters signs",
    paragraphs="paragraph paragraphs sections",
    pages="page pages",
    minutes="minute minutes min mins",
)

GERMAN: Final = LeftWords(
    language="de",
    text="""artikel artikels beitrag beitrags beitrages text textes texts bericht berichts geschichte interview
        interviews inhalt inhalts story reportage meldung kommentars analyse essays porträts dossiers recherche""",
    this="dieses diesem diesen dieser diese ganzen gesamten",
    left="""fehl* verbleib* bleib* übrig* restlich* rest ungelesen* letzte* verbliebene* ausstehend* aussteh*
        vor_sich vor_ihnen vor_dir nicht_gelesen weitere* folgen folgt gesperrt verborgen warten wartet
        hinter_der_bezahlschranke noch_vor versteckt unsichtbar nicht_sichtbar ausgeblendet nicht_angezeigt
        warten_auf_sie erwarten_sie andere* nicht_lesbar kommen kommt erwartet erwarten""",
    still="noch weitere",
    shown="""gelesen haben_gelesen geschafft gesehen vorschau zeigt sehen_sie auszug kostenlos frei gratis erste*
        bereits bisher sichtbar leseprobe schon sehen siehst seht angezeigt angelesen sind_bei bist_bei
        vorgeschmack ohne hinter_sich hinter_ihnen hinter_dir""",
    reading="""lesen zu_lesen gelesen_werden weiterlesen weiterzulesen lesezeit zu_entdecken entdecken lesestoff
        lesedauer lies""",
    kept="""abo abos abonn* abonnent* mitglied* vorbehalten registrier* premium exklusiv* plus zugang freischalten
        freigeschaltet anmeld* login reserviert bezahl* kostenpflichtig* abo-* digitalabo zahlende* abschließen
        anmelden angemeldete* probeabo probeabos bezahlschranke bezahlwand paywall paywalls probemonat testen
        freischaltung freizuschalten eingeloggte plus-abo anmeldung registrierung brauchen benötig* erforderlich
        nötig erfordert voraus kaufen erwerben werden_sie holen""",
    small="""der die das des dem den ein eine eines einer von vom im in an am auf zu zum für mit und oder ist sind
        hat haben sie ihnen ihr du dir es gibt etwa rund circa ca nur ungefähr fast knapp teil anteil insgesamt
        gesamt weiter jetzt hier liegen liegt stehen steht wird werden bis ende müssen wollen können nun mehr
        man wir unser unsere auch so als zugänglich verfügbar umfasst enthält sichern ab davon sich uns welche
        erhältlich gerade alles ganz zirka dafür einem meine mein ihre ihren ihrem deine dein dich hinter kann
        könnte möchten soll nach beim wenn bitte unseren unserem zurzeit bei dann allen erst jedoch schließen
        damit dabei mehr_als wie alle seite_an wurde wurden hierfür inhaltlich dran dort vom_artikel trennen
        gleich gilt bleibt_ihnen zwar kein keine""",
    price="""rabatt sparen spar* günstiger preis* jahr jahres* monat* woche* € euro nachlass prozente angebot*
        ermäßig* gutschein billiger""",
    words="wort wörter wörtern woerter worte",
    characters="zeichen",
    paragraphs="absatz absätze absätzen absaetze",
    pages="seite seiten",
    minutes="minute minuten min",
)

DUTCH: Final = LeftWords(
    language="nl",
    text="""artikel verhaal stuk bericht tekst interview bijdrage reportage inhoud analyse column achtergrondverhaal
        essay""",
    this="dit deze",
    left="""rest resten resteert resteren resterend* resterende over overig* overblij* blijft_over laatste ongelezen
        voor_de_boeg te_gaan niet_gelezen overgebleven achter_de_betaalmuur ontbreekt ontbreken mist volgt
        volgen verborgen wacht wachten niet_zichtbar afgeschermd andere komt komen onleesbaar""",
    still="nog",
    shown="""gelezen las heeft_gelezen gratis vrij voorproefje eerste al reeds getoond zichtbaar ziet voorvertoning
        bent_op zit_op gezien bekeken getoond_wordt bekijkt zie je_bent_bij zonder achter_de_rug achter_u""",
    reading="""lezen te_lezen verder_lezen doorlezen verderlezen leestijd te_ontdekken lees ontdekken lees_je leest
        uitlezen""",
    kept="""abonnee* abonneer abonnement* leden lid voorbehouden inloggen premium exclusief account registre*
        toegang ontgrendel* betalende plus word betaalmuur abonnementen proefabonnement ingelogde inlog login
        aanmelden gratis_account abonneren nodig vereist kopen neem krijg activeer steun""",
    small="""de het een van in op te voor met en of is zijn heeft hebt heb u je jij er ongeveer circa zo'n maar
        slechts deel gedeelte totaal in_totaal nu hier alleen aan moet moeten wil wilt kan kunt blijft blijven
        staat wordt worden verder beschikbaar toegankelijk bestemd hele die dat om uw jouw bijna ruim uit kunnen
        mag meer jullie achter als ook mijn heen wachten af op_dit_moment zo via bij pas zijn_er tot einde
        hebben zich wij onze alles elke geen alvast""",
    price="korting bespaar* prijs jaar* maand* week* € euro goedkoper aanbieding* actie",
    words="woord woorden",
    characters="tekens letters karakters",
    paragraphs="alinea alinea's alineas",
    pages="pagina pagina's paginas",
    minutes="minuut minuten min",
)

DANISH: Final = LeftWords(
    language="da",
    text="""artikel artiklen historie historien tekst teksten indhold indholdet indlæg indlægget interview
        interviewet reportage reportagen artiklens historiens""",
    this="denne dette hele",
    left="""tilbage resterer resterende rest resten mangler sidste ulæst ulæste til_gode foran_dig øvrige resteren*
        venter låst følger ikke_læst skjult skjulte usynlig gemt afventer andre kommer""",
    still="stadig endnu yderligere fortsat",
    shown="""læst har_læst læste gratis første allerede viser forsmag synlig ser indtil_nu nået er_nået set ser_du
        kigget vist uden bag_dig""",
    reading="at_læse læse læs læse_videre læs_videre læsetid opdage",
    kept="""abonnent* abonner* abonnement* medlem* forbeholdt log login premium eksklusiv* profil adgang lås køb
        registrer* betalende plus bliv kræver opret betalingsmur* betalingsmuren loginbruger oprette
        abonnementet prøveabonnement køber medlemskab kræves nødvendig* tegn_abonnement tegn få_adgang støt
        aktiver""",
    small="""en et den det de af i på til for med og er har du dig din der om ca cirka omkring kun bare del i_alt alt
        nu her som ud ud_af må skal kan vi vores fra dele samlet tilgængelig tilgængelige også blot næsten ind
        når mig jer sig bag ved mit få mere alle kom mod når_du ikke foreløbig slut slutningen vil blive hvis
        alt_indhold kan_du dette_er at der_er""",
    price="spar rabat pris* år* måned* uge* kr kroner tilbud billigere",
    words="ord",
    characters="tegn anslag",
    paragraphs="afsnit",
    pages="side sider",
    minutes="minut minutter min",
)

SWEDISH: Final = LeftWords(
    language="sv",
    text="""artikel artikeln text texten berättelse berättelsen reportage reportaget inlägg inlägget innehåll
        innehållet intervju intervjun artikelns textens granskning granskningen""",
    this="denna den_här detta det_här hela",
    left="""kvar återstår återstående resterande rest resten sista oläst olästa saknar saknas framför_dig övriga
        väntar låst låsta följer inte_läst återstod kvarvarande dold dolda gömd gömda väntar_på andra kommer""",
    still="fortfarande ännu ytterligare till",
    shown="""läst har_läst läste gratis första redan visar förhandsvisning synlig ser hittills kommit_till sett
        ser_du visats nått utan bakom_dig""",
    reading="att_läsa läsa läs läsa_vidare läs_vidare läsning lästid upptäcka",
    kept="""prenumer* medlem* medlemmar reserverad* förbehåll* logga premium exklusiv* konto tillgång lås köp
        registrera* betalande plus bli kräver skapa betalvägg* betalväggen inloggning prenumerera abonnemang
        provprenumeration medlemskap krävs behöv* nödvändig* teckna stöd aktivera""",
    small="""en ett den det de av i på för med och är har du dig din som om ca cirka ungefär omkring bara endast
        enbart del totalt nu här ut måste ska kan vi vår från finns delen tillgänglig tillgängligt också knappt
        nästan inloggade inte dig_som mig er bakom vid få mer alla mot när du_är ditt kommit in slutet slut vill
        att blir om_du allt behållning det_är sig når nedan""",
    price="spara rabatt* pris* år* månad* vecka* kr kronor erbjudande* billigare",
    words="ord",
    characters="tecken",
    paragraphs="stycke stycken",
    pages="sida sidor",
    minutes="minut minuter min",
)

NORWEGIAN: Final = LeftWords(
    language="no",
    text="""artikkel artikkelen sak saken tekst teksten innhold innholdet historie historien innlegg innlegget
        intervju intervjuet reportasje reportasjen sakens artikkelens""",
    this="denne dette hele",
    left="""igjen gjenstår gjenstående resterende rest resten siste ulest uleste mangler foran_deg øvrige venter
        låst følger ikke_lest gjenværende skjult skjulte gjemt venter_på andre kommer""",
    still="fortsatt ennå fremdeles ytterligere",
    shown="""lest har_lest leste gratis første allerede viser forsmak synlig ser hittil kommet_til sett ser_du vist
        nådd uten bak_deg""",
    reading="å_lese lese les lese_videre les_videre lesetid oppdage",
    kept="""abonnent* abonner* abonnement* medlem* forbeholdt logg login premium eksklusiv* konto tilgang lås kjøp
        registrer* betalende pluss bli krever opprett betalingsmur* betalingsmuren innlogging abonnere
        prøveabonnement medlemskap kreves nødvendig* tegn_abonnement støtt aktiver kjøper""",
    small="""en et ei den det de av i på til for med og er har du deg din der som om ca cirka omtrent rundt kun bare
        del totalt nå her ut må skal kan vi vår fra finnes delen tilgjengelig også nesten ikke deg_som meg bak
        ved få mer alle mot når ditt kommet inn foreløpig slutten slutt vil å blir hvis alt det_er seg nås
        nedenfor""",
    price="spar rabatt pris* år* måned* uke* kr kroner tilbud billigere",
    words="ord",
    characters="tegn",
    paragraphs="avsnitt",
    pages="side sider",
    minutes="minutt minutter min",
)
