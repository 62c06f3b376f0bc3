"""How Polish, Czech, Russian and Ukrainian tell what is left of a text; see `left_words`."""

from __future__ import annotations

from typing import Final

from foldline.text.left_words import LeftWords

POLISH: Final = LeftWords(
    language="pl",
    text="artykuł artykułu artykule tekst tekstu tekście materiału materiał treści treść reportażu wywiadu historii",
    this="tego ten tej tym całego",
    left="""zostało zostały został pozostało pozostały pozostał pozostałe pozostała pozostałych pozostałej reszta
        reszty resztę ostatnie ostatnich ostatni brakuje do_przeczytania nieprzeczytan* przed_tobą
        przed_państwem do_końca dalsze dalszych ukryte zablokowan* ukryta ukrytych ukryto czeka czekają
        pozostały_tekst dalszej inne czeka_na_ciebie kolejnych""",
    still="jeszcze kolejne nadal",
    shown="""przeczytałeś przeczytałaś przeczytano przeczytane przeczytali przeczytałeś/aś już za_darmo darmowe
        bezpłatnie bezpłatne pierwsze widzisz zapowiedź widoczne widziałeś jesteś_na masz_za_sobą przeczytana
        przeczytany wyświetlono zobaczyłeś bez za_tobą za_sobą""",
    reading="czytać czytaj przeczytać dalej czytania doczytać aby_przeczytać lektury czytaj_dalej doczytaj",
    kept="""prenumerat* subskry* abonen* zarezerwowan* zaloguj* zarejestruj* premium wykup* kup dostęp dostępu
        dostępne dostępna dostępny odblokuj* konto członk* płatn* wyłącznie zalogowaniu logowaniu zalogowanych
        paywall paywallem płatną subskrybuj wykupieniu abonament* wymaga* potrzeb* kupuj zostań uzyskaj wspieraj
        aktywuj odkryj""",
    small="""i w z ze na do dla od po o u a się ci państwu tobie masz macie mamy ma jest są to tylko około ok niemal
        prawie część części całość łącznie razem spośród te tę aby teraz tutaj nasz naszych do_niego żeby by
        czeka mój nasza za może mogą możesz jeżeli jeśli chcesz każdy jej jego go przez jesteś aż dotąd nie
        kończy dopiero kto wszystkie co gdy raz oraz nam ich również tylko_dla jak""",
    price="zniżk* oszczędź oszczędz* rabat* cen* rok* roczn* miesi* tygod* zł promocj* taniej ofert*",
    words="słowo słowa słów wyrazów",
    characters="znak znaki znaków",
    paragraphs="akapit akapity akapitów",
    pages="strona strony stron",
    minutes="minuta minuty minut min",
)

CZECH: Final = LeftWords(
    language="cs",
    text="""článek článku článkem text textu obsah obsahu příběh příběhu reportáž reportáže rozhovor rozhovoru
        materiálu""",
    this="tohoto tento tomto této celého",
    left="""zbývá zbývají zbývalo zbývající zbývajících zbylých zbylé zbytek zbytku posledních poslední chybí
        zůstává k_přečtení nepřečten* čeká čekají do_konce před_vámi ostatní další zamčen* dalších skryto skryt*
        skrytý skrytá čekají_na_vás zbylou zbývá_vám dočtení jiné další_část""",
    still="ještě stále",
    shown="""přečetli přečetl přečteno přečetla máte_přečteno již už zdarma prvních první ukázka vidíte zobrazeno
        volně viděli jste_na přečten přečtených zobrazujeme bez za_sebou""",
    reading="číst čtěte přečíst čtení dočíst dočtěte dál číst_dál dočtení čtenáři_číst",
    kept="""předpl* vyhrazen* členy členům členové přihla* registr* premium odemk* kupte kup přístup přístupn* účet
        placen* dostupn* exkluziv* zpřístupn* přihlášení přihlášené paywall předplaťte zaplac* vyžad* potřeb*
        získejte staňte podpořte aktivujte nutné odemkněte""",
    small="""a v ve z ze na do k ke pro od po o u se si vám vás ti je jsou jste jen pouze asi přibližně zhruba téměř
        část části celkem celkově celku tu zde nyní aby i tomu naše našim ho jej teď to máte můj za může mohou
        můžete pokud chcete každý jeho přes musí jste_na zatím ne nekončí kdo všechny co když jednou také než
        právě jak je_to k_dispozici""",
    price="slev* ušetř* cen* rok* roč* měsíc* týd* kč akce nabíd* levněji",
    words="slovo slova slov",
    characters="znak znaky znaků",
    paragraphs="odstavec odstavce odstavců",
    pages="strana strany stran stránek stránky",
    minutes="minuta minuty minut min",
)

RUSSIAN: Final = LeftWords(
    language="ru",
    text="""статья статьи статье статью текст текста тексте материал материала материале интервью репортажа
        публикации новости колонки истории расследования""",
    this="этой этого этот эта эту этом всей всего",
    left="""осталось остался осталась остались остаётся остается оставшиеся оставшаяся оставшихся остальные
        остальная остальных остальное остаток остатка последние последних последняя впереди непрочитан*
        не_прочитано не_прочитали не_дочитали ещё_не_прочитали до_конца продолжение закрыт* скрыт* скрыта скрыты
        скрыто ждёт ждут ожидает не_прочитана не_показано недоступно другие дальнейш* оставшуюся оставшийся""",
    still="ещё еще",
    shown="""прочитали прочитано прочли прочитал уже бесплатно бесплатные бесплатна открыто первые первых видите
        показано вы_прочитали отрывок ознакомились прочтено прочтена увидели просмотрели показан дочитали_до без
        позади""",
    reading="прочитать дочитать читать читайте чтения чтение дальше дочитайте прочтения чтению",
    kept="""подписк* подписч* подпиш* зарегистр* регистр* премиум войдите войти доступ доступно доступны доступна
        доступен оформите купите оплат* платн* по_подписке зарезервирован* эксклюзив* аккаунт платной пейвол*
        вход авторизуйтесь авторизации оплатив подпишитесь подписку откройте открой разблокируйте требуется
        нужн* необходим* получите станьте поддержите получить""",
    small="""и в во из с со на до для от по о у а к вам вас вы вами тебе ты у_вас нам наш наших наши это только лишь
        всего_лишь около примерно почти часть части объёма всего_в за не чтобы тут здесь теперь будет есть
        открыты можно моей может могут можете если хотите каждый её его через ждут того чтобы_это из_них сейчас
        это_лишь пока не_всё кто все что когда также их как ждем далее был сейчас_вы чуть""",
    price="скидк* сэконом* цен* год* месяц* недел* руб* ₽ акци* дешевле выгод*",
    words="слово слова слов",
    characters="знак знака знаков символ символа символов",
    paragraphs="абзац абзаца абзацев",
    pages="страница страницы страниц",
    minutes="минута минуты минут мин",
)

UKRAINIAN: Final = LeftWords(
    language="uk",
    text="""стаття статті статтю текст тексту тексті матеріал матеріалу матеріалі інтерв'ю репортажу публікації
        новини колонки історії розслідування""",
    this="цієї цього цей ця цю цьому всієї всього",
    left="""залишилося залишилось залишився залишилася залишилися залишається решта решту решти залишок останні
        останніх остання попереду непрочитан* не_прочитано не_прочитали не_дочитали до_кінця продовження закрит*
        прихован* інші приховано приховані прихована чекає чекають не_показано недоступно інша подальш*""",
    still="ще",
    shown="""прочитали прочитано прочитав прочитала вже безкоштовно безкоштовні відкрито перші перших бачите показано
        уривок переглянули показана дочитали_до побачили без позаду""",
    reading="прочитати дочитати читати читайте читання далі дочитайте прочитання",
    kept="""передпл* підписк* підписн* підпиш* зареєстр* реєстр* преміум увійдіть увійти доступ доступно доступні
        доступна доступний оформіть придбайте оплат* платн* за_передплатою ексклюзив* акаунт пейвол* вхід
        авторизуйтесь передплативши відкрийте відкрий розблокуйте потрібн* необхідн* отримайте станьте
        підтримайте отримати""",
    small="""і й в у з із зі на до для від по про а к вам вас ви вами тобі ти у_вас нам наш наших наші це тільки лише
        близько приблизно майже частина частини обсягу за не щоб тут тепер буде є відкриті можна та моєї може
        можуть можете якщо хочете кожен її його через чекає того з_них зараз це_лише поки що_ви що хто усі коли
        також їх як був трохи поки_що""",
    price="знижк* заощад* цін* рік рок* річн* місяц* тижн* грн акці* дешевше вигод*",
    words="слово слова слів",
    characters="знак знака знаків символ символи символів",
    paragraphs="абзац абзаци абзаців",
    pages="сторінка сторінки сторінок",
    minutes="хвилина хвилини хвилин хв",
)
