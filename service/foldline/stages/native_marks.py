"""What an element's tag, class and id say of the text in it: the roles of places that are not the story."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from typing import Final

from foldline.stages.outline import INLINE


class Role(IntEnum):
    """What a place is for, as its tag or class words claim; the most telling first, and `NONE` last.

    A "related-posts-sidebar" is `RELATED`, a "newsletter-form" `NEWSLETTER`. The numbers are bins of the weights.
    """

    VENDOR = 1
    CONSENT = 2
    NEWSLETTER = 3
    COMMENT = 4
    SHARE = 5
    RELATED = 6
    TAGS = 7
    AUTHOR = 8
    CAPTION = 9
    AD = 10
    LEGAL = 11
    PROMO = 12
    MENU = 13
    ASIDE = 14
    FORM = 15
    CARD = 16
    TEASER = 17
    OTHER_STORY = 18
    STORY = 19
    NONE = 20


# Class words, and pairs of words written as one: "read-more", "read_more" and "readmore" are all "readmore".
# A word that ends in "*" also counts as the beginning of a glued word: "newsletterbox".
_WORDS: Final = {
    Role.VENDOR: """
        onetrust* didomi* usercentrics* sourcepoint* spmessage cookiebot* cybotcookie* cmplz* borlabs*
        truste qccmp""",
    Role.CONSENT: "cookie* consent* gdpr ccpa",
    Role.NEWSLETTER: """
        newsletter* subscrib* subscription* signup* mailing* mailchimp mcwp mcembed optin hsform
        convertkit mailpoet klaviyo""",
    Role.COMMENT: """
        comment comments commentlist commentform disqus* kommentar* comentario* respond replies livefyre*""",
    Role.SHARE: """
        share sharing shares social followus addtoany* sharedaddy* addthis* teilen partage* compartir
        sharebar""",
    Role.RELATED: """
        related* relation recommend* recirc* readmore readmores morefrom morestories moreon morenews
        morearticles moreposts alsoread alsolike youmay mostread mostpopular mostviewed popular trending
        latest* recent recentposts teaser* nextpost nextarticle nextup prevpost prevarticle postnav
        postnavigation navlinks outbrain* taboola* zergnet similar* continuereading seealso upnext
        suggested suggestions onward crosslink* mehrzum verwandt* lireaussi furtherreading postpreview
        cardgrid postgrid postlist loopitem""",
    Role.TAGS: """
        tag tags taglist tagcloud taglinks catlinks categorylist categorylinks topics keywords terms
        postterms""",
    Role.AUTHOR: """
        author authors authorbox authorbio bio biography byline* aboutthe contributor* postmeta entrymeta
        articlemeta metadata meta postauthor""",
    Role.CAPTION: """
        caption* credit credits legend copyright photoby imageinfo imagetext imagesource bildunterschrift
        figcaption wpcaption""",
    Role.AD: """
        ad ads adv advert* sponsor* adslot adunit adcontainer adwrapper anzeige* werbung* affiliate*
        disclosure* googlead gptad dfp""",
    Role.LEGAL: "disclaimer* legal privacy imprint impressum licence license republish*",
    Role.PROMO: """
        promo promos promotion* banner* cta calltoaction popup* modal* dialog overlay* donat* paywall*
        widget sidebarwidget upsell* toast tooltip* marketing download demo productcard productlist
        productgrid productbox shop pricing rating reviewbox reviewcard testimonial* login account""",
    Role.MENU: """
        nav navbar navigation* menu* breadcrumb* footer* foot toolbar topbar masthead siteheader skiplink
        sitemap toc tableofcontents pagination pager search""",
    Role.ASIDE: "sidebar* aside infobox factbox pullquote rail complementary secondary",
    Role.FORM: "form forms wpcf wpforms gform quiz poll survey calculator",
    Role.CARD: "card cards tile tiles slider* carousel* swiper* slick owl",
    Role.STORY: """
        articlebody articlecontent articletext articlemain articleinner articlecopy articledetail
        postcontent postbody posttext entrycontent entrybody entrytext storycontent storybody storytext
        blogcontent blogpost newscontent newsbody newstext pagecontent singlecontent maincontent richtext
        bodytext bodycopy bodycontent prose wysiwyg markdown econtent contentbody textcontent""",
    # Page builders call each paragraph of a story a widget.
    Role.NONE: "elementorwidget widgetcontainer widgettext nosidebar",
}  # fmt: skip
_MIN_START_CHARS: Final = 5  # "ad" begins "address"
_NOT_STORY_TAGS: Final = {
    "nav": Role.MENU, "footer": Role.MENU, "menu": Role.MENU, "aside": Role.ASIDE, "form": Role.FORM,
    "button": Role.FORM, "label": Role.FORM, "legend": Role.FORM, "option": Role.FORM,
    "figcaption": Role.CAPTION, "dialog": Role.PROMO, "address": Role.AUTHOR, "time": Role.AUTHOR,
    "article": Role.STORY, "main": Role.STORY,
}  # fmt: skip
TELLING_TAGS: Final = frozenset(_NOT_STORY_TAGS)
# What WordPress says of a story's subject tells no place: "post tag-newsletter category-related-laws".
_SUBJECTS: Final = re.compile(r"\b(?:tag|category)-[\w-]+")
_WORD: Final = re.compile(r"[a-z]+")
_HELD_BY_FIGURES: Final = re.compile(r"table|code|highlight|quote")  # what figures hold beside pictures
MAX_MARKS_CHARS: Final = 200  # utility classes by the dozen say nothing; the telling word stands early


def _exact(table: dict[Role, str]) -> dict[str, Role]:
    """The role of each word; the more telling one where a word has two."""
    return {word.rstrip("*"): role for role in reversed(table) for word in table[role].split()}


def _starts(table: dict[Role, str]) -> dict[str, tuple[tuple[str, Role], ...]]:
    """The words that may begin a glued one, by their first letters."""
    found: dict[str, tuple[tuple[str, Role], ...]] = {}
    for role, line in table.items():
        for word in line.split():
            if word.endswith("*"):
                key = word[:_MIN_START_CHARS]
                found[key] = (*found.get(key, ()), (word[:-1], role))
    return found


_NONE: Final = Role.NONE
_EXACT: Final = _exact(_WORDS)
_STARTS: Final = _starts(_WORDS)


@lru_cache(maxsize=32768)
def role_of(tag: str, marks: str) -> Role:
    """The role that an element's class and id claim, else the one of its tag; inline elements claim none
    ("hljs-comment" is code).

    >>> role_of("div", "related-posts widget").name
    'RELATED'
    """
    if tag in INLINE:
        return _NONE
    if marks:
        if "tag-" in marks or "category-" in marks:
            marks = _SUBJECTS.sub("", marks)
        found = _best_role(_WORD.findall(marks[:MAX_MARKS_CHARS]))
        if found is not _NONE:
            return found
        if tag == "figure" and not _HELD_BY_FIGURES.search(marks):
            return Role.CAPTION
    return _NOT_STORY_TAGS.get(tag, _NONE)


@lru_cache(maxsize=8192)
def _role_of_word(word: str) -> Role | None:
    """The role of one word, or of the word it begins with."""
    role = _EXACT.get(word)
    if role is None and len(word) > _MIN_START_CHARS:
        starts = _STARTS.get(word[:_MIN_START_CHARS], ())
        role = next((one for start, one in starts if word.startswith(start)), None)
    return role


def _best_role(words: list[str]) -> Role:
    """The most telling of the roles of the words, and of neighbours read as one word."""
    best, before = _NONE, ""
    for word in words:
        role = _EXACT.get(before + word) or _role_of_word(word)
        if role is not None and role < best:
            best = role
        before = word
    return best
