"""How pages without a story ask for consent, or for JavaScript, in the languages of the bench and a few more."""

from __future__ import annotations

import re
from typing import Final

# What a consent page speaks of: a line of it names one of these.
_PRIVACY: Final = (
    r"cookies?\b",
    r"\bprivacy",
    r"\bconsent",
    r"personal data",
    r"data protection",
    r"\btracking",
    r"our partners",
    "datenschutz",
    "personenbezogen",
    "einwilligung",
    "zustimm",
    r"unsere partner",
    r"werbung und tracking",
    "confidentialité",
    "consentement",
    "données personnelles",
    "nos partenaires",
    "traceurs",
    "privacidad",
    "consentimiento",
    "datos personales",
    "nuestros socios",
    "galletas",
    "privacidade",
    "consentimento",
    "dados pessoais",
    "nossos parceiros",
    "riservatezza",
    "consenso",
    "dati personali",
    "nostri partner",
    "toestemming",
    "persoonsgegevens",
    "onze partners",
    "samtycke",
    "personuppgifter",
    "samtykke",
    "personoplysninger",
    "personopplysninger",
    "våre partnere",
    "evästei",
    "tietosuoja",
    "suostumu",
    "henkilötiet",
    "ciastecz",
    "prywatnoś",
    "zgod[aęy]",
    "danych osobowych",
    "zaufan[iy]",
    "souhlas",
    "soukrom",
    "osobních údajů",
    "конфиденциальн",
    "персональн",
    "согласи[ея]",
    "файл[ыов]+ cookie",
    "конфіденційн",
    "персональних даних",
    "згод[ауи]",
    "çerez",
    "gizlilik",
    "kişisel veri",
    "açık rıza",
    "ملفات تعريف الارتباط",
    "الخصوصية",
    "कुकी",
    "गोपनीयता",
    "クッキー",
    "プライバシー",
    "쿠키",
    "개인정보",
    "隐私",
    "隱私",
)
# Its buttons.
_ACCEPT: Final = (
    r"(?:i )?(?:accept|agree|consent)(?: (?:all|and (?:continue|close)|to all|cookies))*",
    r"(?:allow|reject|decline) all",
    r"got it",
    r"manage (?:settings|options|preferences|cookies)",
    r"continue with (?:ads|advertising)",
    r"(?:alle[ns]? )?(?:cookies )?(?:akzeptieren|zustimmen|annehmen|ablehnen)",
    r"(?:akzeptieren|zustimmen) und (?:weiter|schließen|weiterlesen)",
    r"(?:ich )?stimme zu",
    r"einverstanden",
    r"akzeptieren und weiter",
    r"mit werbung (?:weiterlesen|lesen|fortfahren)",
    r"(?:tout )?(?:accepter|refuser)(?: (?:tout|et (?:continuer|fermer)))*",
    r"j'accepte",
    r"continuer sans accepter",
    r"(?:aceptar|rechazar)(?: (?:todo|todas|y (?:continuar|cerrar)|cookies))*",
    r"(?:aceitar|rejeitar|recusar)(?: (?:todos|tudo|e continuar))*",
    r"(?:accetta|rifiuta)(?: (?:tutto|tutti|e continua|e chiudi))*",
    r"continua senza accettare",
    r"(?:alles )?(?:accepteren|weigeren|akkoord)",
    r"akkoord",
    r"(?:ik )?ga akkoord",
    r"(?:acceptera|godkänn|avvisa)(?: (?:alla|alle|cookies))*",
    r"(?:accepter|godkend|afvis|godta|avslå)(?: (?:alle|alt|cookies))*",
    r"jeg godtar",
    r"hyväksy(?: (?:kaikki|evästeet))*",
    r"(?:akceptuj|zgadzam się|przejdź do serwisu|odrzuć)[\w ]{0,30}",
    r"akceptuję",
    r"(?:přijmout|souhlasím|povolit|odmítnout)(?: (?:vše|všechny|a pokračovat))*",
    r"(?:принять|согласен|согласиться|принимаю)(?: (?:все|всё|и продолжить))*",
    r"(?:прийняти|погоджуюсь)(?: (?:все|всі))*",
    r"(?:tümünü )?(?:kabul et|reddet)",
    r"kabul ediyorum",
    r"(?:قبول|أوافق|موافق)(?: الكل)?",
    r"(?:सभी )?स्वीकार(?: करें)?",
    r"(?:すべて)?(?:同意|許可)(?:する|して続ける)?",
    r"(?:모두 )?동의(?:합니다|하고 계속)?",
    r"(?:全部)?(?:接受|同意)(?:全部|并继续|並繼續)?",
)
# What a shell says to a reader without scripts.
_SCRIPT: Final = (
    r"(?:enable|turn on|activate|requires?|needs?|without|allow) (?:\w+ ){0,3}javascript",
    r"javascript (?:is|must be|has been|needs to be|to be) ",
    r"javascript[^.]{0,40}(?:aktivier|einschalt|eingeschaltet|benötigt|deaktiviert)",
    r"aktivier\w* (?:\w+ ){0,3}javascript",
    r"(?:activer|activez|active|nécessite|désactivé)[^.]{0,30}javascript",
    r"javascript[^.]{0,30}(?:activ|désactiv|nécessaire|habilit|desactiv)",
    r"(?:habilit|activ|requier|requer|precis|necesit|abilit|attiv|richied)\w*[^.]{0,30}javascript",
    r"javascript[^.]{0,30}(?:abilit|attiv|disattiv|necess)",
    r"javascript[^.]{0,30}(?:inschakel|ingeschakeld|uitgeschakeld|nodig)",
    r"schakel[^.]{0,20}javascript",
    r"(?:aktivera|aktivér|aktiver|slå på|kräver|kræver|krever)[^.]{0,20}javascript",
    r"javascript[^.]{0,30}(?:aktiver|avstäng|påslag|slået)",
    r"(?:salli|ota|vaatii)[^.]{0,20}javascript",
    r"javascript[^.]{0,30}(?:käyttöön|käytössä|päälle)",
    r"(?:włącz|wymaga|obsług)[^.]{0,30}javascript",
    r"javascript[^.]{0,30}(?:włącz|wyłącz|jest wymagan)",
    r"(?:povolte|zapněte|vyžaduje)[^.]{0,20}javascript",
    r"(?:включ|требу|увімкн|потріб|поддерж)[^.]{0,30}javascript",
    r"javascript[^.]{0,30}(?:отключ|включ|вимкн|etkin|gerek|açın)",
    r"(?:تفعيل|تمكين|تشغيل) (?:ال)?(?:جافا|javascript)",
    r"जावास्क्रिप्ट",
    r"javascript ?(?:を|が|の)(?:有効|必要|設定|オン)",
    r"자바스크립트|javascript ?(?:를|을|가) ",
    r"(?:启用|啟用|开启|開啟) ?javascript",
)
PRIVACY: Final = re.compile("|".join(_PRIVACY), re.IGNORECASE)
ACCEPT: Final = re.compile(rf"\W*(?:{'|'.join(_ACCEPT)})\W*", re.IGNORECASE)
ASKS_FOR_SCRIPT: Final = re.compile("|".join(_SCRIPT), re.IGNORECASE)
MAX_BUTTON_CHARS: Final = 60


def is_accept_button(text: str) -> bool:
    """Whether a line is a consent page's button and nothing else.

    >>> is_accept_button("Alle akzeptieren")
    True
    """
    return len(text) <= MAX_BUTTON_CHARS and ACCEPT.fullmatch(text) is not None


def speaks_of_privacy(text: str) -> bool:
    return PRIVACY.search(text) is not None


def asks_for_script(text: str) -> bool:
    """Whether a line tells a reader to turn scripts on.

    >>> asks_for_script("You need to enable JavaScript to run this app.")
    True
    """
    return ASKS_FOR_SCRIPT.search(text) is not None
