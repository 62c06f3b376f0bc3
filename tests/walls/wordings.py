"""How gates are worded in each language: the lines of a box that stands where the server cut the story.

A gate is a block of lines. Its first line says what it asks (`S` money, `R` a free account, `?` cannot be told); a line
with ">" is a button.
"""

from __future__ import annotations

from typing import Final

GATES: Final = {
    "en": """
S
Subscribe to continue reading
Get unlimited access to the Courier. Cancel any time.
>Subscribe now
>Already a subscriber? Log in

S
Want to read more?
Subscribe now and get unlimited digital access on web and our smartphone and tablet apps. Free for your first month.
>Start your free trial
Already a member? Log in

S
Subscribe to unlock this article
Try unlimited access. Only £1 for 4 weeks, then £59 per month. Complete digital access to quality journalism on any device.
>Try for £1

S
This article is for subscribers only
To continue reading, log in or subscribe.

S
Continue reading your article with a Courier subscription
>Subscribe now
>Already a subscriber? Sign in

S
You've read your last free article.
Subscribe for unlimited access.
>Subscribe
>Sign in

?
The author made this story available to paying members only.
If you're new here, create an account to read this story on us.
>Sign up with e-mail

S
Keep reading with a 7-day free trial
Subscribe to The Ferry Post to keep reading this post and get 7 days of free access to the full post archives.
>Start trial
>Already a paid subscriber? Sign in

S
This post is for paying subscribers only
>Subscribe now
Already have an account? Sign in

R
This post is for subscribers only
Sign up now to read the post and get access to the full library of posts for subscribers only. It's free.
>Sign up for free

R
Subscribe to keep reading
This content is free, but you must be subscribed to The Ferry Post to continue reading.
>Already a subscriber? Sign in.

S
Upgrade to Premium to read the rest.
Become a paying subscriber of The Ferry Post to get access to this post and other subscriber-only content.

S
Join to unlock
This post is for members of the Harbour tier and above.

S
Subscribe or log in to read the rest of this content.

S
This content is for members only. Please log in or join.

R
To continue reading this article, register for free
It takes less than a minute and you can read three articles a week.
>Create account

S
A subscription is required to continue reading.
Thank you for reading 5 free articles. You can come back at the end of your 30-day period for another 5 free articles, or you can purchase a subscription.

S
This is a Premium article available exclusively to our subscribers.
To read 250+ such premium articles every month, subscribe.

S
Unlock this story
Get all of our reporting with Courier Prime.
>Join now

R
Finish reading this article for free
Enter your email and we'll send a link to the full text.

S
Please sign in to read the full article
Not a subscriber? See our offers.

S
This is a preview of subscription content
Access this article for 1 day for £25. Access options.

S
The full story appears in this week's print edition. Subscribe to read it online.

S
To read the full story, subscribe or sign in.

S
Our journalism needs your support.
This article is only available to members of the Courier.
>Become a member

R
Create a free account to read this article
>Register
>Log in

S
You have reached your limit of free articles this month.
>View subscription options

S
The remainder of this article is available to subscribers.

S
Exclusive for subscribers
Read this story and everything else we publish for $1 a week.
>Get access

S
Log in or subscribe to read the full story
""",
    "de": """
S
Diesen Artikel weiterlesen mit KURIER+
Alle Artikel auf Kurier.de frei zugänglich. Monatlich kündbar.
>Jetzt abonnieren
Sie haben bereits ein Abo? Hier anmelden

S
Weiterlesen mit K+
Testen Sie unser Angebot: vier Wochen für einen Euro.
>Jetzt testen

S
Diesen Artikel lesen Sie mit Kurier Plus
>Jetzt Artikel freischalten

S
Jetzt Artikel freischalten:
Testen Sie Kurier Plus vier Wochen lang.
>Weiter

S
Weiter mit Kurier Premium
Erhalten Sie Zugriff auf diesen und jeden weiteren Artikel im Web und in unserer App.

S
Lesen Sie diesen und viele weitere Artikel mit KR+
Einen Monat kostenlos testen, danach 9,90 Euro im Monat.
>Jetzt testen

S
Um diesen Artikel weiterlesen zu können, benötigen Sie ein Abo.
>Zu den Angeboten
>Schon Abonnent? Anmelden

S
Kostenlos testen und weiterlesen
Danach 9,99 € im Monat. Jederzeit kündbar.

R
Um den Artikel zu lesen, registrieren Sie sich kostenlos.
>Registrieren

S
Um weiterzulesen, brauchen Sie ein Abo.
>Abo abschliessen und weiterlesen

S
Werde Mitglied, um diesen Beitrag zu lesen
Unabhängiger Journalismus braucht deine Unterstützung.
>Mitglied werden

S
Dieser Artikel ist nur für Mitglieder
>Jetzt Mitglied werden

S
Weiterlesen?
Wählen Sie das passende Angebot und lesen Sie sofort weiter.
>Angebote ansehen

S
Sie haben diesen Monat alle Gratis-Artikel gelesen.
>Jetzt Abo abschließen

S
Dieser Inhalt ist kostenpflichtig
Mit dem Digitalabo haben Sie Zugang zu allen Inhalten.

S
Den vollständigen Artikel lesen Sie in der aktuellen Ausgabe oder im E-Paper.

S
Sie möchten weiterlesen?
Loggen Sie sich ein oder bestellen Sie ein Digital-Abo.

S
Lesen Sie den ganzen Artikel mit einem Digital-Abo
>Zum Angebot

R
Jetzt kostenlos registrieren und weiterlesen
Nutzen Sie die Vorteile eines Kontos.

S
Exklusiv für Abonnenten
Dieser Text steht nur unseren Abonnenten zur Verfügung.
""",
    "fr": """
S
Cet article est réservé aux abonnés
Il vous reste la suite à découvrir. Abonnez-vous à partir de 1 € par mois.
>Je m'abonne
Déjà abonné ? Connectez-vous

S
Vous avez envie de lire la suite ?
Débloquez tous les articles immédiatement.
>Tester pour 0,99 €

S
La lecture des articles est réservée aux abonnés
>Je m'abonne
>Se connecter

S
Vous souhaitez lire la suite de cet article ?
Abonnez-vous et profitez de tout le Courrier en illimité.

S
Contenu réservé aux abonnés
Pour lire cet article en intégralité, abonnez-vous.

S
Pour lire la suite, abonnez-vous
>Voir les offres

R
Inscrivez-vous gratuitement pour lire la suite de cet article
>Créer mon compte

S
Vous lisez un article exclusif réservé à nos abonnés
>Découvrir nos offres

S
Ce contenu est accessible aux abonnés uniquement
>S'abonner pour lire

S
Continuez votre lecture en vous abonnant
Sans engagement, résiliable à tout moment.

S
Il vous reste une grande partie de l'article à lire
La suite est réservée à nos abonnés.

S
Vous avez atteint votre limite d'articles gratuits
>Abonnez-vous

S
Retrouvez l'intégralité de cet article dans notre édition du jour.
>Acheter le numéro

R
Créez un compte gratuit pour poursuivre votre lecture
""",
    "es": """
S
Suscríbete para seguir leyendo
Lee sin límites
>Suscríbete
>Ya soy suscriptor

S
Para seguir leyendo, hazte Premium
Desde 1 € el primer mes
>Hazte Premium

S
Este contenido es exclusivo para suscriptores
>Suscríbete por 1 €
¿Ya eres suscriptor? Inicia sesión

S
Para leer este artículo completo, suscríbete

S
Artículo solo para suscriptores
>Ver planes

R
Regístrate gratis para seguir leyendo
>Crear cuenta

S
Has alcanzado el límite de artículos gratuitos
Suscríbete y accede a todo el contenido.

S
Esta nota es exclusiva para suscriptores
Suscribite para acceder a todas las notas.

S
Para continuar leyendo, suscribite
>Ya estoy suscripto

S
Hazte socio para leer este artículo
>Hazte socio

S
Lee la nota completa en nuestra edición impresa o suscríbete a la versión digital.

R
Para continuar leyendo, inicia sesión o crea una cuenta gratuita
""",
    "pt": """
S
Assine e continue lendo
Acesso ilimitado por R$ 1,90 no primeiro mês
>Assinar
>Já sou assinante

S
Para continuar lendo, assine
Já é assinante? Entrar

S
Esta matéria é exclusiva para assinantes
>Assine agora

S
Você atingiu o limite de matérias gratuitas
>Assine

S
Este artigo é exclusivo para assinantes
Continue a ler este artigo, assine o jornal.

S
Artigo exclusivo para subscritores
Subscreva já por apenas 1,63 € por semana.
>Já é subscritor? Faça login e continue a ler

R
Cadastre-se gratuitamente para continuar lendo

S
Conteúdo exclusivo para assinantes
>Quero assinar

S
Leia a íntegra desta reportagem na edição digital
>Assine
""",
    "it": """
S
Per continuare a leggere, abbonati
>Abbonati a 1 €
Sei già abbonato? Accedi

S
Questo contenuto è riservato agli abbonati
>Scopri le offerte

S
Se vuoi continuare a leggere questo articolo, abbonati
Sei già abbonato? Accedi e inizia a leggere

S
Hai raggiunto il limite di articoli gratuiti
>Abbonati

S
Abbonati per leggere l'articolo completo

R
Registrati gratis per continuare a leggere
>Crea un account

S
L'articolo completo è disponibile per gli abbonati

S
Vuoi leggere tutto l'articolo?
Scegli l'abbonamento che fa per te.

S
Articolo riservato agli abbonati
""",
    "nl": """
S
Verder lezen?
Kies een abonnement en lees direct verder.
>Bekijk de abonnementen
>Al abonnee? Log in

S
Lees verder met een abonnement
>Abonneer

S
Word abonnee en lees verder
Onbeperkt toegang tot alle artikelen.

S
Dit artikel is exclusief voor abonnees
>Al abonnee? Log in

R
Registreer en lees gratis verder

R
Maak een gratis account aan om dit artikel te lezen
>Account aanmaken

S
Lees dit artikel met een proefabonnement
>Probeer vier weken

S
Wil je dit verhaal verder lezen? Word lid.

S
Je hebt je maximum aan gratis artikelen bereikt
>Neem een abonnement
""",
    "da": """
S
Læs videre for 1 kr.
Få fuld adgang den første måned.
>Bliv abonnent
Er du allerede abonnent? Log ind

S
Fortsæt med at læse – bliv abonnent

S
Læs hele artiklen med et abonnement
>Køb abonnement

S
Denne artikel er kun for abonnenter

S
Artiklen er låst
Køb adgang for at læse videre.

R
Opret en gratis profil for at læse videre

S
Vil du læse resten? Bliv medlem i dag.
""",
    "sv": """
S
Läs vidare med en prenumeration
>Bli prenumerant
Är du redan prenumerant? Logga in

S
För att läsa artikeln behöver du vara prenumerant

S
Bli prenumerant och läs artikeln i sin helhet

S
Det här är en låst artikel
Logga in eller prenumerera för att fortsätta läsa.

S
Den här artikeln är för dig som prenumererar
>Skaffa prenumeration

R
Skapa ett gratis konto för att läsa vidare

S
Skaffa Plus för att läsa hela artikeln
""",
    "no": """
S
Vil du lese hele saken?
>Bli abonnent
Allerede abonnent? Logg inn

S
For å lese videre må du være abonnent

S
Denne artikkelen er forbeholdt abonnenter

S
Les videre med abonnement
>Prøv for 1 krone

S
Kjøp tilgang for å lese saken

R
Opprett en gratis konto for å lese videre

S
Denne saken er for abonnenter
""",
    "fi": """
S
Tämä artikkeli on vain tilaajille
>Tilaa
Oletko jo tilaaja? Kirjaudu sisään

S
Tilaa ja jatka lukemista

S
Jatka lukemista tilaajana
>Tutustu tarjoukseen

S
Lue koko juttu tilaamalla
Kokeile kuukausi eurolla.

R
Luo ilmainen tunnus ja jatka lukemista

S
Artikkeli on tilaajille
Kirjaudu sisään tai tilaa lukeaksesi jutun.
""",
    "pl": """
S
Ten artykuł jest dostępny dla prenumeratorów
>Wykup prenumeratę
Masz już prenumeratę? Zaloguj się

S
Wykup prenumeratę, aby czytać dalej

S
Czytaj ten tekst i setki innych dzięki prenumeracie
>Wypróbuj za 1 zł

S
Kup dostęp i czytaj dalej

S
Pełna treść tego artykułu jest dostępna dla subskrybentów

R
Zarejestruj się bezpłatnie, aby czytać dalej

S
Chcesz przeczytać cały artykuł?
Kup dostęp na miesiąc lub zaloguj się.

S
Dalsza część artykułu dostępna jest dla prenumeratorów cyfrowych

S
Wykorzystałeś limit bezpłatnych artykułów
>Subskrybuj
""",
    "cs": """
S
Tento článek je exkluzivním obsahem pro předplatitele
>Předplatit
Máte předplatné? Přihlaste se

S
Chcete číst dál? Předplaťte si Kurýr Premium

S
Celý článek si přečtou jen předplatitelé

S
Článek je dostupný pouze pro předplatitele

S
Pokud chcete celý článek dočíst, předplaťte si náš týdeník

R
Zaregistrujte se zdarma a čtěte dál

S
Pokračování článku je jen pro předplatitele
""",
    "ru": """
S
Этот материал доступен только подписчикам
>Оформить подписку
Уже есть подписка? Войдите

S
Оформите подписку, чтобы читать полностью

S
Читать материал целиком могут только подписчики

S
Полная версия доступна подписчикам

S
Подпишитесь, чтобы продолжить чтение

R
Зарегистрируйтесь бесплатно, чтобы дочитать статью

S
Чтобы прочитать статью до конца, купите доступ
""",
    "uk": """
S
Цей матеріал доступний лише передплатникам
>Оформити передплату
Вже маєте передплату? Увійдіть

S
Хочете прочитати далі? Оформіть передплату

S
Передплатіть, щоб читати повністю

S
Щоб продовжити читання, оформіть підписку

R
Зареєструйтеся безкоштовно, щоб дочитати статтю

S
Повна версія статті доступна за передплатою
""",
    "tr": """
S
Bu içerik sadece abonelere özeldir
>Abone ol
Zaten abone misiniz? Giriş yapın

S
Devamını okumak için abone olun

S
Haberin tamamını okumak için abone olun

R
Yazının devamını okumak için ücretsiz üye olun

S
Okumaya devam etmek için abonelik satın alın

R
Bu yazının devamını okuyabilmek için üye girişi yapmanız gerekmektedir
""",
    "ar": """
S
هذا المحتوى للمشتركين فقط
>اشترك الآن
مشترك بالفعل؟ تسجيل الدخول

S
اشترك لمتابعة القراءة

R
سجل مجانا لإكمال قراءة المقال

S
لقراءة المقال كاملا يرجى الاشتراك

S
هذا المقال حصري للمشتركين
""",
    "hi": """
S
यह लेख केवल सदस्यों के लिए है
>सदस्य बनें
पहले से सदस्य हैं? लॉगिन करें

S
पूरी खबर पढ़ने के लिए सब्सक्राइब करें

R
आगे पढ़ने के लिए लॉगिन करें या मुफ्त खाता बनाएं

S
यह प्रीमियम खबर है, पूरा पढ़ने के लिए मेंबरशिप लें

S
आगे की खबर केवल सब्सक्राइबर के लिए
""",
    "ja": """
S
この記事は有料記事です。
有料会員になると続きをお読みいただけます。
>有料会員に登録する
会員の方はログイン

S
この記事は有料会員限定です
登録すると続きをお読みいただけます。

R
ここから先は会員限定です
無料会員登録をすると全文を読むことができます。
>無料会員登録

S
続きを読むには有料プランへの登録が必要です

S
この続きをみるには
この続き：1,204文字
>記事を購入する

R
残り: 文章を読むには会員登録（無料）が必要です

S
全文を読むには購読が必要です
""",
    "ko": """
S
이 기사는 유료 회원 전용입니다
>구독하기
이미 구독 중이신가요? 로그인

S
구독하시면 기사 전문을 보실 수 있습니다

R
로그인하시면 기사를 계속 읽을 수 있습니다
>무료 회원가입

S
이 기사를 끝까지 읽으려면 멤버십에 가입하세요

R
무료 회원가입하고 이어서 읽기
""",
    "zh": """
S
本文为付费会员专享
>立即订阅
已是会员？请登录

S
订阅后可继续阅读全文

S
试读结束，购买后继续阅读

R
请登录或免费注册后继续阅读

S
成为会员 继续阅读
>加入会员

S
訂閱會員，閱讀全文
""",
}

# Wordings of a second round, in one line mostly.
MORE_GATES: Final = {
    "en": """
?
You need a subscription to keep reading
>See plans

?
This report is behind our paywall. Members get full access.
>Become a member

?
To view the complete article, please log in with your subscriber account

?
Get full access to this story and more
Plans from $3 a month.
>Subscribe

?
The rest of this piece is only visible to supporters on Patreon

?
Don't stop here. Subscribe to finish this story.

?
Sign up for free to keep reading

?
Thanks for visiting. This story is part of our premium coverage. Subscribe for access.

?
Register now, it's free, and carry on reading

?
Want the whole story? Subscribe today.
""",
    "de": """
?
Hier endet der kostenlose Teil. Weiterlesen mit Abo.

?
Lust auf mehr? Mit dem Kurier-Abo lesen Sie den ganzen Beitrag.

?
Sie wollen diesen Text lesen? Dann brauchen Sie einen Zugang.
>Abo wählen

?
Der komplette Artikel ist unseren Abonnentinnen und Abonnenten vorbehalten

?
Melden Sie sich an, um den vollständigen Artikel zu lesen

?
Nur für Mitglieder: Den ganzen Bericht gibt es im Mitgliederbereich

?
Gratis registrieren und alles lesen
""",
    "fr": """
?
Pour connaître la suite, abonnez-vous

?
Article payant : déjà abonné ? Identifiez-vous pour lire la suite

?
Cet entretien est en accès réservé. Abonnez-vous pour le lire.

?
Il vous reste à découvrir la majeure partie de ce récit. Abonnement à 1 €.

?
Créez votre compte pour accéder gratuitement à la suite
""",
    "es": """
?
Contenido solo para socios. Asóciate y sigue leyendo.

?
Suscríbete y lee este artículo sin límites

?
Esta noticia forma parte de nuestro contenido premium. Inicia sesión para verla.

?
¿Quieres leer más? Suscríbete

?
Crea tu cuenta gratis y sigue leyendo
""",
    "pt": """
?
Quer continuar a ler? Assine já

?
Conteúdo para assinantes. Faça login para ler o texto completo.

?
Registe-se gratuitamente para ler o artigo

?
O restante deste texto é só para assinantes
""",
    "it": """
?
Sei arrivato alla fine della parte gratuita. Abbonati per proseguire.

?
Vuoi continuare? Abbonati ora

?
Accedi o abbonati per leggere l'articolo intero

?
Registrati per leggere gratuitamente
""",
    "nl": """
?
Om verder te lezen heb je een abonnement nodig

?
Dit verhaal lees je alleen met een abonnement

?
Log in of word abonnee om het hele artikel te lezen

?
Gratis account? Maak er een aan en lees door
""",
    "da": """
?
Du skal være abonnent for at læse hele artiklen

?
Log ind eller køb abonnement for at læse videre

?
Kun abonnenter kan læse resten
""",
    "sv": """
?
Prenumerera för att läsa hela texten

?
Läs resten genom att bli medlem

?
Bara för dig som är prenumerant – logga in för att läsa
""",
    "no": """
?
Bli abonnent for å lese resten av saken

?
Logg inn for å lese videre

?
Hele saken er for deg som abonnerer
""",
    "fi": """
?
Tilaajana voit lukea koko artikkelin

?
Kirjaudu sisään lukeaksesi koko jutun

?
Artikkelin loppuosa on tilaajille
""",
    "pl": """
?
Aby przeczytać całość, wykup dostęp

?
Reszta tekstu tylko dla subskrybentów

?
Zaloguj się, by czytać dalej

?
Tekst dostępny w prenumeracie
""",
    "cs": """
?
Předplaťte si nás a dočtěte článek

?
Zbytek textu je jen pro předplatitele

?
Pro čtení celého článku se přihlaste
""",
    "ru": """
?
Доступно по подписке. Оформите её, чтобы дочитать.

?
Остальная часть статьи доступна подписчикам

?
Войдите, чтобы прочитать полностью
""",
    "uk": """
?
Далі – лише для передплатників

?
Увійдіть, щоб прочитати повністю

?
Оформіть передплату, щоб дочитати
""",
    "tr": """
?
Yazının tamamı abonelere açıktır

?
Devamı için giriş yapın veya abone olun

?
Abone olarak okumaya devam edin
""",
    "ar": """
?
باقي المقال متاح للمشتركين فقط

?
سجل الدخول لمتابعة القراءة
""",
    "hi": """
?
पूरा लेख पढ़ने के लिए सदस्यता लें

?
आगे पढ़ने के लिए साइन इन करें
""",
    "ja": """
?
ここから先は有料会員の方のみご覧いただけます

?
会員登録（無料）で続きが読めます

?
ログインして全文を読む
""",
    "ko": """
?
전체 기사는 구독자만 볼 수 있습니다

?
로그인 후 이어서 보세요

?
유료 구독자에게만 공개된 글입니다
""",
    "zh": """
?
登录后可阅读全文

?
本文剩余部分仅限付费用户阅读

?
升级为会员，阅读完整内容
""",
}


def more_gates(language: str) -> list[tuple[str, ...]]:
    """The lines of each gate of the second round."""
    return [tuple(block.split("\n")[1:]) for block in MORE_GATES[language].strip().split("\n\n")]


def gates(language: str) -> list[tuple[str, tuple[str, ...]]]:
    """What each gate asks, and its lines."""
    blocks = GATES[language].strip().split("\n\n")
    return [(lines[0], tuple(lines[1:])) for lines in (block.split("\n") for block in blocks)]
