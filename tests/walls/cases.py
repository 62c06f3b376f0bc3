"""The cases: pages of each kind that a wall or the look of one brings about, and what is to be said of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final, NamedTuple

from walls.baits import MORE_LINES, boxes, counters
from walls.skeletons import Parts, box, data, paragraphs, render
from walls.stories import LANGUAGES, Story
from walls.wordings import MORE_GATES, gates, more_gates

ANY: Final = frozenset({"free", "metered", "registration", "subscription", "unknown"})
ASKS: Final = frozenset({"metered", "registration", "subscription"})
SILENT: Final = frozenset({"free", "unknown"})
COMPLETE: Final = frozenset({"complete"})
CUT: Final = frozenset({"truncated"})
KEPT: Final = frozenset({"withheld", "truncated"})
GIVEN: Final = frozenset({"withheld", "complete"})
_ACCESS: Final = {"S": ASKS - {"registration"}, "R": frozenset({"registration"}), "?": ASKS}
GATE_CLASSES: Final = (
    'class="paywall"', 'class="gh-post-upgrade-cta"', 'class="offer-box" id="subscription-offer"',
    'class="css-9xk" data-testid="gateway"', 'class="piano-offer tp-container-inner"', 'class="article-gate"',
    'class="c-promo c-promo--abo"', 'id="poool-widget" class="poool-widget"',
)  # fmt: skip


class Case(NamedTuple):
    """A page and what is right: `end` is the last text of the body, `kept` what must not be in it."""

    name: str
    page: str
    access: frozenset[str]
    completeness: frozenset[str]
    end: str | None = None
    kept: tuple[str, ...] = ()


def cut_by_the_server() -> Iterator[Case]:
    """Each gate's wording behind a teaser, in three systems."""
    for language in LANGUAGES:
        story = Story(language)
        for number, (asks, lines) in enumerate(gates(language)):
            for turn in range(3):
                skeleton = number + 2 * turn
                teaser = list(story.teaser)
                if turn == 1:
                    last = teaser[-1]
                    teaser[-1] = f"{last[: len(last) * 2 // 3].rstrip(' ,.')}{'…' if number % 2 else ' ...'}"
                head = data(story) if turn == 0 else data(story, isAccessibleForFree=False) if turn == 2 else ""
                gate = box(lines, GATE_CLASSES[(number + turn) % len(GATE_CLASSES)])
                parts = Parts(paragraphs(teaser), behind=gate, head=head)
                if turn == 2:
                    parts = Parts(paragraphs(teaser), after=gate, head=head)
                yield Case(
                    f"cut/{language}/{number}/{turn}", render(story, parts, skeleton), _ACCESS[asks], CUT, teaser[-1]
                )


def free_with_boxes() -> Iterator[Case]:
    """A whole story with a box behind it, after it, or between its paragraphs."""
    for language in LANGUAGES:
        story = Story(language)
        for number, lines in enumerate(boxes(language)):
            shown = box(lines, ('class="box"', 'class="article-end"', 'class="c-promo"', 'class="widget"')[number % 4])
            counter = lines in counters(language)
            access = frozenset({"metered", "unknown", "free"}) if counter else SILENT
            for turn, parts in enumerate(
                (
                    Parts(paragraphs(story.whole), behind=shown),
                    Parts(paragraphs(story.whole), after=shown),
                    Parts(f"{paragraphs(story.whole[:3])}{shown}{paragraphs(story.whole[3:])}"),
                    Parts(paragraphs(story.whole), above=shown, head=data(story, isAccessibleForFree=True)),
                )
            ):
                yield Case(f"free/{language}/{number}/{turn}", render(story, parts, number + turn), access, COMPLETE)


def templates() -> Iterator[Case]:
    """A whole story with a gate's complete markup, which nothing shows."""
    wrappers = (
        "<template>{}</template>", '<div style="display:none">{}</div>', "<div hidden>{}</div>",
        '<div class="modal" role="dialog" aria-hidden="true">{}</div>', "<script type='text/template'>{}</script>",
        '<noscript>{}</noscript>', '<div id="regwall-modal" class="modal fade" tabindex="-1" role="dialog">{}</div>',
        '<dialog class="paywall-dialog">{}</dialog>', '<div class="popup-overlay" aria-hidden="true">{}</div>',
        '<style>.pw-tpl{{display:none}}</style><div class="pw-tpl paywall">{}</div>',
    )  # fmt: skip
    for language in LANGUAGES:
        story = Story(language)
        found = gates(language)
        for number, wrapper in enumerate(wrappers):
            lines = found[number % len(found)][1]
            hidden = wrapper.format(box(lines, GATE_CLASSES[number % len(GATE_CLASSES)]))
            parts = (
                Parts(paragraphs(story.whole), after=hidden)
                if number % 2
                else Parts(paragraphs(story.whole), behind=hidden)
            )
            access = ANY if "pw-tpl" in wrapper else SILENT  # a style that names a gate says what the outlet asks
            yield Case(f"template/{language}/{number}", render(story, parts, number), access, COMPLETE, story.whole[-1])


FLAGS: Final = (
    (data, {"isAccessibleForFree": False}, ASKS), (data, {"isAccessibleForFree": "False"}, ASKS),
    (data, {"isAccessibleForFree": "http://schema.org/False"}, ASKS),
    (data, {"isAccessibleForFree": False, "hasPart": {"@type": "WebPageElement", "isAccessibleForFree": "False", "cssSelector": ".entry-content"}}, ASKS),
    (data, {"isAccessibleForFree": True}, frozenset({"free"})), (data, {"isAccessibleForFree": "True"}, frozenset({"free"})),
)  # fmt: skip
HEADS: Final = (
    ('<meta name="article:content_tier" content="metered">', frozenset({"metered", "subscription", "registration"})),
    ('<meta property="article:content_tier" content="locked">', ASKS),
    ('<meta property="article:content_tier" content="free">', frozenset({"free"})),
    ('<meta property="og:article:content_tier" content="metered">', ASKS),
    ('<meta name="article_content_tier" content="free">', frozenset({"free"})),
    ('<meta name="cXenseParse:xyz-access" content="paid">', ASKS),
    ('<meta name="paywall" content="true">', ASKS),
    ('<meta name="article:premium" content="true">', ASKS),
    ('<meta name="premium" content="1">', ASKS),
    ('<meta itemprop="isAccessibleForFree" content="False">', ASKS),
    ('<meta itemprop="isAccessibleForFree" content="true">', frozenset({"free"})),
    ('<meta name="article.tier" content="premium">', ASKS),
    ('<meta name="accessType" content="subscription">', ASKS),
    ('<meta name="content-access" content="premium">', ASKS),
    ('<meta name="ad:article-access" content="plus">', ASKS),
    ('<meta name="lp:paywall" content="hard">', ASKS),
    ('<meta name="article:paid" content="yes">', ASKS),
    ('<meta name="paid-content" content="true">', ASKS),
    ('<meta property="article:subscription" content="premium">', ASKS),
    ('<meta name="is_free" content="false">', ASKS),
    ('<meta name="access_type" content="free">', frozenset({"free"})),
    ('<meta name="isPremium" content="true">', ASKS),
    ('<meta name="is-paywall" content="true">', ASKS),
    ('<meta name="news_keywords" content="premium, paywall">', SILENT),
    ('<meta name="sailthru.tags" content="subscriber-only">', ANY),
    ('<meta name="parsely-metadata" content=\'{"paywall": "metered"}\'>', ANY),
    ("<script>var dataLayer = [{'page': {'contentAccess': 'metered'}}];</script>", ASKS),
    ('<script>window.digitalData = {"article": {"paywall_type": "metered"}};</script>', ASKS),
    ('<script>dataLayer.push({"articlePaywall":"metered","pageType":"article"});</script>', ASKS),
    ('<script>utag_data = {"content_access":"premium"};</script>', ASKS),
    ('<script>dataLayer = [{"article_type":"story","premium":"yes"}];</script>', ASKS),
    ('<script>dataLayer.push({"isPremium":true});</script>', ANY),
    ('<script>var pageData = {"paidContent": "paid", "title": "x"};</script>', ASKS),
    ('<script>window.cmp = {"metered": false, "paywall": {"active": false}};</script>', SILENT),
    ('<script src="https://cdn.tinypass.com/api/tinypass.min.js"></script><script>tp = window.tp || []; tp.push(["setTags", ["premium"]]);</script>', ANY),
)  # fmt: skip


def declared() -> Iterator[Case]:
    """A whole story, openly there, under each spelling of a declaration."""
    for number, (build, more, access) in enumerate(FLAGS):
        story = Story(LANGUAGES[number % len(LANGUAGES)])
        page = render(story, Parts(paragraphs(story.whole), head=build(story, **more)), number)
        yield Case(f"declared/flag/{number}", page, access, COMPLETE, story.whole[-1])
    for number, (head, access) in enumerate(HEADS):
        story = Story(LANGUAGES[number % len(LANGUAGES)])
        page = render(story, Parts(paragraphs(story.whole), head=head), number)
        yield Case(f"declared/head/{number}", page, access, COMPLETE, story.whole[-1])


HIDINGS: Final = (
    ("", 'style="display:none"'), ("", 'style="display: none !important;" class="paywall-content"'), ("", "hidden"),
    ("<style>.paywall{display:none}</style>", 'class="paywall"'),
    ("<style>.article .premium-content,.premium-content{display:none !important}</style>", 'class="premium-content"'),
    ("<style>.is-locked{max-height:120px;overflow:hidden;position:relative}</style>", 'class="is-locked"'),
    ("<style>.blurred-paywall{filter:blur(6px);user-select:none}</style>", 'class="blurred-paywall"'),
    ("<style>.subscriber-only{visibility:hidden}</style>", 'class="subscriber-only"'),
    ("<style>.rest{display:none}</style>", 'class="rest"'),
    ("<style>.fade-out{height:90px;overflow:hidden}</style>", 'class="fade-out"'),
    ("", 'class="subscriber-hide" style="display:none;"'), ("", 'style="visibility:hidden"'),
    ("", 'style="max-height:80px;overflow:hidden"'), ("", 'style="filter: blur(5px)"'),
    ("", 'class="non-subscriber" aria-hidden="true" style="height:0;overflow:hidden"'),
    ("<style>@media screen{.tp-locked{display:none}}</style>", 'class="tp-locked"'),
    ("<style>.x9{clip-path:inset(0 0 100% 0)}</style>", 'class="x9"'),
)  # fmt: skip


def hidden() -> Iterator[Case]:
    """The rest is in the page and hidden, with a note, a declaration, or both."""
    for number, (head, attributes) in enumerate(HIDINGS):
        for turn in range(6):
            story = Story(LANGUAGES[(number + 4 * turn) % len(LANGUAGES)])
            found = gates(story.language)
            gate = box(found[number % len(found)][1], GATE_CLASSES[number % len(GATE_CLASSES)]) if turn % 3 != 1 else ""
            flag = data(story, isAccessibleForFree=False) if turn % 3 else ""
            text = (
                f"{paragraphs(story.teaser)}{gate if turn % 2 else ''}<div {attributes}>{paragraphs(story.rest)}</div>"
            )
            parts = Parts(text, behind="" if turn % 2 else gate, head=flag + head)
            yield Case(
                f"hidden/{number}/{turn}/{story.language}",
                render(story, parts, number + turn),
                ASKS,
                KEPT,
                None,
                tuple(story.rest[:1]),
            )


def after_gate() -> Iterator[Case]:
    """A gate in front of the text or after its opening, and the text behind it, open."""
    for language in LANGUAGES:
        story = Story(language)
        for number, (_, lines) in enumerate(gates(language)[:4]):
            gate = box(lines, GATE_CLASSES[number % len(GATE_CLASSES)])
            text = f"{paragraphs(story.whole[:1])}{gate}{paragraphs(story.whole[1:])}"
            head = data(story, isAccessibleForFree=False) if number % 2 else ""
            yield Case(f"after/{language}/{number}", render(story, Parts(text, head=head), number), ASKS, GIVEN)


def data_only() -> Iterator[Case]:
    """The rest is in JSON-LD or a script's state alone."""
    for language in LANGUAGES:
        story = Story(language)
        for number, (_, lines) in enumerate(gates(language)[:4]):
            whole = " ".join(story.whole)
            if number % 2:
                head = data(story, articleBody=whole, isAccessibleForFree=False)
            else:
                state = json.dumps({"props": {"article": {"body": whole}}}, ensure_ascii=False)
                head = f'{data(story)}<script id="__NEXT_DATA__" type="application/json">{state}</script>'
            gate = box(lines, GATE_CLASSES[number % len(GATE_CLASSES)])
            yield Case(
                f"data/{language}/{number}",
                render(story, Parts(paragraphs(story.teaser), behind=gate, head=head), number + 4),
                ASKS, KEPT, story.teaser[-1], tuple(story.rest[:1]),
            )  # fmt: skip


def _rot47(text: str) -> str:
    return "".join(chr(33 + (ord(sign) - 33 + 47) % 94) if 33 <= ord(sign) <= 126 else sign for sign in text)


def _rot13(text: str) -> str:
    def turn(sign: str) -> str:
        for first in "aA":
            if "a" <= sign.lower() <= "z" and first.isupper() == sign.isupper():
                return chr(ord(first) + (ord(sign) - ord(first) + 13) % 26)
        return sign

    return "".join(map(turn, text))


LOREM: Final = (
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris.",
    "Duis aute irure dolor in reprehenderit in voluptate velit esse cillum dolore eu fugiat nulla pariatur. Excepteur sint occaecat cupidatat non proident, sunt in culpa qui officia deserunt.",
    "At vero eos et accusam et justo duo dolores et ea rebum. Stet clita kasd gubergren, no sea takimata sanctus est lorem ipsum dolor sit amet, consetetur sadipscing elitr, sed diam nonumy.",
)


def no_text() -> Iterator[Case]:
    """In place of the rest stands filler, or text whose letters were replaced."""
    latin = ("en", "de", "fr", "es", "pt", "it", "nl", "da", "sv", "no", "pl", "fi", "cs", "tr")
    for number, language in enumerate(latin):
        story = Story(language)
        for turn, rest in enumerate(
            (
                LOREM,
                [_rot13(text) for text in story.rest],
                [f"kAm{_rot47(text)}k^Am" for text in story.rest],
            )
        ):
            _, lines = gates(language)[number % len(gates(language))]
            gate = box(lines, GATE_CLASSES[number % len(GATE_CLASSES)])
            wraps = (
                'class="blur"',
                'class="subscriber-only encrypted-content" style="display:none"',
                'class="paywall-blur" aria-hidden="true"',
            )
            mess = f"<div {wraps[(number + turn) % 3]}>{paragraphs(rest)}</div>"
            text = f"{paragraphs(story.teaser)}{gate}{mess}" if number % 2 else f"{paragraphs(story.teaser)}{mess}"
            head = data(story, isAccessibleForFree=False) if turn != 2 else ""
            parts = Parts(text, behind="" if number % 2 else gate, head=head)
            kept = (rest[0][:60], rest[-1][:60])
            yield Case(
                f"notext/{language}/{turn}",
                render(story, parts, number + turn),
                _ACCESS["?"],
                KEPT,
                story.teaser[-1],
                kept,
            )


QUOTES: Final = {
    "en": 'Readers who came to the page saw a line that said "Subscribe to continue reading", and most of them went away again.',
    "de": 'Wer die Seite aufrief, sah den Satz "Jetzt abonnieren und weiterlesen", und die meisten gingen wieder.',
    "fr": "Ceux qui ouvraient la page lisaient « Cet article est réservé aux abonnés », et la plupart repartaient.",
    "es": "Quien abría la página leía «Suscríbete para seguir leyendo», y la mayoría se marchaba.",
    "it": "Chi apriva la pagina leggeva «Per continuare a leggere, abbonati», e quasi tutti se ne andavano.",
    "nl": "Wie de pagina opende las 'Word abonnee en lees verder', en de meesten gingen weer weg.",
    "pl": "Kto otwierał stronę, czytał „Wykup prenumeratę, aby czytać dalej”, i większość odchodziła.",
    "pt": "Quem abria a página lia «Assine e continue lendo», e a maioria ia embora.",
    "sv": "Den som öppnade sidan såg raden ”Bli prenumerant och läs vidare”, och de flesta gick igen.",
    "ja": "ページを開いた人には「続きを読むには登録が必要です」という一文が示され、多くの人はそこで去ったという。",
    "ru": "Тот, кто открывал страницу, видел строку «Оформите подписку, чтобы читать дальше», и почти все уходили.",
}


def quoting() -> Iterator[Case]:
    """Stories that speak of walls, in their middle and in their last paragraph."""
    for number, (language, quote) in enumerate(QUOTES.items()):
        story = Story(language)
        for turn, texts in enumerate(
            (
                [*story.whole[:3], quote, *story.whole[3:]],
                [*story.whole, quote],
                [*story.whole[:5], f"{quote} {story.whole[5]}"],
            )
        ):
            yield Case(
                f"quote/{language}/{turn}",
                render(story, Parts(paragraphs(texts)), number + turn),
                SILENT,
                COMPLETE,
                texts[-1],
            )


def related_labels() -> Iterator[Case]:
    """A whole story beside lists of other stories that are for subscribers."""
    labels = {
        "en": "Subscriber only", "de": "Exklusiv für Abonnenten", "fr": "Article réservé à nos abonnés", "es": "Solo para suscriptores",
        "pt": "Exclusivo para assinantes", "it": "Riservato agli abbonati", "nl": "Exclusief voor abonnees", "da": "For abonnenter",
        "sv": "För prenumeranter", "no": "For abonnenter", "fi": "Tilaajille", "pl": "Tylko dla prenumeratorów", "cs": "Jen pro předplatitele",
        "ru": "Только для подписчиков", "uk": "Лише для передплатників", "tr": "Abonelere özel", "ar": "للمشتركين", "hi": "केवल सदस्यों के लिए",
        "ja": "会員限定", "ko": "회원 전용", "zh": "会员专享",
    }  # fmt: skip
    for number, (language, label) in enumerate(labels.items()):
        story = Story(language)
        for turn, count in enumerate((1, 2, 5)):
            items = "".join(
                f'<div class="teaser"><span class="badge">{label}</span><h4><a href="/s/{each}">{story.headline} {each}</a></h4></div>'
                for each in range(count)
            )
            parts = (
                Parts(paragraphs(story.whole), behind=f'<div class="more">{items}</div>')
                if turn
                else Parts(paragraphs(story.whole), after=f'<div class="more">{items}</div>')
            )
            yield Case(
                f"related/{language}/{turn}", render(story, parts, number + turn), SILENT, COMPLETE, story.whole[-1]
            )


def metered() -> Iterator[Case]:
    """A whole story that a meter counts: in a bar on top, in a bar behind it."""
    for number, language in enumerate(LANGUAGES):
        story = Story(language)
        lines = counters(language)[0]
        bar = box(lines, 'class="meter-bar"', "p")
        for turn, parts in enumerate(
            (Parts(paragraphs(story.whole), above=bar), Parts(paragraphs(story.whole), after=bar))
        ):
            yield Case(
                f"metered/{language}/{turn}",
                render(story, parts, number + turn),
                frozenset({"metered", "registration", "subscription"}),
                COMPLETE,
                story.whole[-1],
            )


def briefs() -> Iterator[Case]:
    """A whole item of one paragraph, with a box behind it."""
    for number, language in enumerate(LANGUAGES):
        story = Story(language)
        for turn in range(3):
            lines = boxes(language)[turn]
            text = paragraphs(story.whole[turn : turn + 1])
            yield Case(
                f"brief/{language}/{turn}",
                render(story, Parts(text, behind=box(lines, 'class="box"')), number + turn),
                SILENT,
                COMPLETE,
            )


def second_round() -> Iterator[Case]:
    """Gates and lines that were worded after the first round's were read."""
    for language in MORE_GATES:
        story = Story(language)
        for number, lines in enumerate(more_gates(language)):
            gate = box(lines, GATE_CLASSES[number * 3 % len(GATE_CLASSES)])
            for turn, parts in enumerate(
                (
                    Parts(paragraphs(story.teaser), after=gate),
                    Parts(paragraphs(story.teaser), behind=gate),
                )
            ):
                name = f"second/{language}/{number}/{turn}"
                yield Case(name, render(story, parts, number + turn), ASKS, CUT, story.teaser[-1])
    for language, lines in MORE_LINES.items():
        story = Story(language)
        for number, line in enumerate(lines):
            shown = box((line,), 'class="article-end"')
            page = render(story, Parts(paragraphs(story.whole), behind=shown), number)
            yield Case(f"second/free/{language}/{number}", page, SILENT, COMPLETE)


FAMILIES: Final = (
    cut_by_the_server, free_with_boxes, templates, declared, hidden, after_gate, data_only, no_text, quoting, related_labels,
    metered, briefs, second_round,
)  # fmt: skip
