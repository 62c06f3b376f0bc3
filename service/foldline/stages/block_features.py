"""The evidence on each block of text: its own words, the blocks of its shape, its neighbours, its section."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate, groupby
from typing import Final

from foldline.model import Outline
from foldline.record import BlockType
from foldline.stages.native_bins import SHARES, TENTHS, Columns, count_bins, share_bin, share_bins, tenths, word_bins
from foldline.stages.native_blocks import CLOSERS, SENTENCE_ENDS, TextBlocks, ends_sentence
from foldline.stages.native_places import Places
from foldline.stages.place_features import home_features

# Words of lines that are no story, by what they speak of. One word proves nothing; its weight is learned.
_PHRASES: Final = (
    """subscribe newsletter newsletters inbox signup subscribers abonnieren abonnez suscríbete iscriviti subscription
    suscríbase assine assinar nieuwsbrief nyhetsbrev nyhedsbrev prenumerera tilmeld uutiskirje zapisz prenumerata odběr
    hírlevél feliratkozás bülten abone подписаться подписка рассылка підписатися розсилка berlangganan boletín اشترك""",
    """cookie cookies consent privacy gdpr datenschutz privacidad privacidade confidentialité personvern tietosuoja
    prywatności soukromí gizlilik çerez конфиденциальности""",
    """copyright © rights reserved disclaimer terms trademark trademarks disclaims liable liability vorbehalten derechos
    reservados direitos réservés riservati voorbehouden rettigheter zastrzeżone vyhrazena fenntartva saklıdır
    защищены""",
    """share tweet facebook twitter whatsapp pinterest linkedin instagram youtube tiktok follow telegram reddit print
    teilen compartir partager condividi compartilhar compartilhe deel dela udostępnij sdílet megosztás paylaş поделиться
    поділитися bagikan drucken imprimir imprimer stampa""",
    """related also previous latest trending recommended popular articles posts stories lesen leer lire weitere mehr
    next leia leggi lees läs lisää czytaj zobacz čtěte související olvass okuyun ilgili читайте baca artículos articoli
    notícias noticias""",
    """comment comments reply logged commenting moderated kommentare comentarios comentários commentaires commenti
    reacties kommentarer kommentit komentarze komentáře hozzászólások yorumlar комментарии коментарі komentar""",
    """author editor writer contributor posted published updated bio biography journalist reporter freelance degree
    written autor autora auteur autore redaktion redakteur journaliste periodista skribent toimittaja redakcja redaktor
    szerző yazar автор редактор penulis publié publicado pubblicato veröffentlicht aktualisiert publisert
    opublikowano""",
    """contact call consultation demo click learn download visit register today join shop buy cart donate donation
    support book quote free trial kontakt contacto contato contatti kaufen comprar acheter acquista spenden donar""",
    """photo photos image images credit getty courtesy foto bild reuters afp shutterstock unsplash photograph imagen
    imagem fotografía immagine kuva zdjęcie fot fotó fotoğraf фото dpa epa imago""",
    """affiliate commission sponsored advertisement advertising ad purchase earn paid partner anzeige werbung publicidad
    publicité publicidade pubblicità reklame annons annonse mainos reklama hirdetés reklam реклама iklan advertentie""",
)
# In UTF-8 as `bytes.lower` leaves it: of ASCII only the small letters, of others both.
_PHRASE_OF: Final = {
    form.encode().lower(): number
    for number, line in enumerate(_PHRASES, 1)
    for word in line.split()
    for form in (word, word.upper())
}
_TELLING: Final = frozenset(_PHRASE_OF)
# Takes the marks around words out of text in UTF-8: where not all is ASCII, in a thirtieth of the time of `str`.
_WITHOUT_POINTS: Final = bytes.maketrans(b".,:;!?()|", b" " * 9)
_BREAK: Final = "\0"  # between two texts: no page holds it
# By the last character of a text how it ends; None where the one before a closing quote or bracket tells.
_ENDINGS: Final = {**dict.fromkeys(SENTENCE_ENDS, 1), ":": 2, **dict.fromkeys(CLOSERS, None)}
# Members of an enum, looked up once: in Python 3.11 that takes longer than making a block.
_CROSSHEAD: Final = BlockType.CROSSHEAD
MAX_PHRASE_WORDS: Final = 60  # longer blocks are told by where they stand
TAIL_BIN: Final = 1  # of the feature "after": at most 10 % of the paragraph words still follow
NEAR: Final = 5  # blocks
MAX_BREAKS: Final = 15
_TYPES: Final = {kind: number for number, kind in enumerate(BlockType)}
_OTHER_TYPE: Final = 3  # quotes, code and tables are few: one bin for all
_SPAN_OF_TYPE: Final = {kind: 4 * min(number, _OTHER_TYPE) for kind, number in _TYPES.items()}


def read_features(outline: Outline, whole: TextBlocks, places: Places, heading: int, numbers: list[int]) -> Columns:
    """All features of the blocks of these numbers, which are in order. `heading` is the number of the headline's
    block, -1 for none."""
    text = whole.pick(numbers)
    guarded = [places.guarded[number] for number in numbers]
    columns = _run_features(whole, places, numbers)
    columns |= home_features(whole, places, heading, numbers)
    columns |= _own_features(text)
    columns["guarded"] = guarded
    columns |= _shape_features(outline, text, guarded)
    columns |= _order_features(text, places, guarded, numbers.index(heading) if heading >= 0 else -1)
    columns |= _crossed_features(columns)
    columns |= _section_features(text)
    return columns


def _own_features(text: TextBlocks) -> Columns:
    """What a block's own text says."""
    return {
        "type": [_TYPES[block.type] for block in text.blocks],
        "words": word_bins(text.words),
        "links": tenths(text.linked),
        "ending": [_ending(block.text) for block in text.blocks],
        "phrase": _phrases_of(
            [
                block.text if words <= MAX_PHRASE_WORDS else ""
                for block, words in zip(text.blocks, text.words, strict=True)
            ]
        ),
        "hidden": [int(block.hidden) for block in text.blocks],
    }


def _ending(text: str) -> int:
    """1 for the end of a sentence, 2 for a colon, 0 for neither."""
    ending = _ENDINGS.get(text[-1:], 0)
    return int(ends_sentence(text)) if ending is None else ending


def _phrases_of(texts: list[str]) -> list[int]:
    """By text what most of its telling words speak of; 0 for nothing. All texts are taken apart together."""
    whole = _BREAK.join(texts).encode("utf-8", "replace").lower().translate(_WITHOUT_POINTS)
    found = []
    for text in whole.split(_BREAK.encode()):
        words = text.split()
        found.append(0 if _TELLING.isdisjoint(words) else _spoken_of(words))
    return found


def _spoken_of(words: list[bytes]) -> int:
    spoken = [_PHRASE_OF[word] for word in words if word in _PHRASE_OF]
    return max(spoken, key=spoken.count)


def _shape_features(outline: Outline, text: TextBlocks, guarded: list[int]) -> Columns:
    """What blocks of the same shape (tag and class of line and home) have in common over the page. `span` and `gap`
    tell where a block stands towards those of the commonest shape: the rhythm of the story's paragraphs."""
    shapes = _shapes(outline, text)
    size = max(shapes) + 1
    count, left = [0] * size, [0] * size
    for shape, role, words in zip(shapes, guarded, text.paragraph_words, strict=True):
        count[shape] += 1
        if not role:
            left[shape] += words
    whole, most = sum(left), max(left)
    commonest = left.index(most) if most else -1
    same = [shape == commonest for shape in shapes]
    shares, counts = share_bins(left, whole), count_bins(count)
    return {
        "shape_left": [shares[shape] for shape in shapes],
        "shape_count": [counts[shape] for shape in shapes],
        "span": _spans(text, same),
        "gap": _distances(same),
    }


def _shapes(outline: Outline, text: TextBlocks) -> list[int]:
    """By block the number of its shape; lines of the same shape have the same number, and the first one is 0."""
    elements = outline.elements
    numbers: dict[tuple[str, str, tuple[str, str]], int] = {}
    of_home: dict[int, tuple[str, str]] = {}
    shapes = []
    for line, home in zip(text.line, text.home, strict=True):
        if home not in of_home:
            other = elements[home]
            of_home[home] = (other.marks, elements[other.parent].marks if other.parent >= 0 else "")
        one = elements[line]
        shapes.append(numbers.setdefault((one.tag, one.marks, of_home[home]), len(numbers)))
    return shapes


def _spans(text: TextBlocks, same: list[bool]) -> list[int]:
    """Before, of, between and behind the blocks of the commonest shape; apart for each type of block."""
    first = same.index(True) if True in same else len(same)
    last = len(same) - 1 - same[::-1].index(True) if True in same else len(same)
    return [
        _SPAN_OF_TYPE[block.type] + (0 if number < first else 3 if number > last else 1 if is_same else 2)
        for number, (block, is_same) in enumerate(zip(text.blocks, same, strict=True))
    ]


def _distances(marked: Iterable[object]) -> list[int]:
    """By block how many blocks back the last marked one stands, as a bin; 0 for a marked one."""
    found, distance = [], 99
    for is_marked in marked:
        distance = 0 if is_marked else distance + 1
        found.append(distance)
    return count_bins(found)


def _run_features(whole: TextBlocks, places: Places, numbers: list[int]) -> Columns:
    """Runs: text without a guarded place in it, on the whole page. `run` counts the paragraph words of a block's run
    so far (0 in guarded places), `run_share` those of the whole run, `breaks` the guarded places before the block."""
    runs: list[int] = []
    totals: list[int] = []
    breaks: list[int] = []
    words = count = last = 0
    for role, group in groupby(places.guarded):
        start, size = len(runs), len(list(group))
        if role:
            count += words > 0 or role != last
            words, last = 0, role
            runs += [0] * size
        else:
            runs += accumulate(whole.paragraph_words[start : start + size])
            words = runs[-1]
        totals += [words] * size
        breaks += [count] * size
    shares = share_bins([totals[number] for number in numbers], places.left[-1])
    return {
        "run": word_bins([runs[number] for number in numbers]),
        "run_share": [min(share, SHARES) for share in shares],
        "breaks": [min(breaks[number], MAX_BREAKS) for number in numbers],
    }


def _order_features(text: TextBlocks, places: Places, guarded: list[int], heading: int) -> Columns:
    """Where a block stands in the page's order of paragraphs, and what is next to it."""
    free = [0 if role else words for role, words in zip(guarded, text.paragraph_words, strict=True)]
    size = len(free)
    until = [0, *accumulate(free)]
    whole = until[-1]
    near = until[NEAR + 1 :] + [whole] * NEAR
    home = [-1, *text.home, -1]
    behind = [2 + number for number in count_bins(range(size - heading))] if heading >= 0 else [0] * size
    return {
        "before": share_bins(until[:-1], whole),
        "after": share_bins([whole - words for words in until[1:]], whole),
        "after_5": word_bins([later - words for later, words in zip(near, until[1:], strict=False)]),
        "to_next": _distances(reversed(free))[::-1],
        "next_links": [*tenths(text.linked[1:]), 0],
        "same_home": [
            2 * (before == own) + (own == after) for before, own, after in zip(home, text.home, home[2:], strict=False)
        ],
        "from_heading": [1] * max(heading, 0) + behind,
        "page_left": [share_bin(places.left[-1], places.paragraph_words[-1], TENTHS)] * size,
    }


def _crossed_features(columns: Columns) -> Columns:
    """What a line speaks of and how long it is, apart for the story's tail: "Learn more" ends no chapter; and
    `standing`, how a line ends by the side of the story's elements: no full stop is fine inside the container."""
    tail = [share <= TAIL_BIN for share in columns["after"]]
    return {
        "tail_phrase": [2 * phrase + end for phrase, end in zip(columns["phrase"], tail, strict=True)],
        "tail_length": [2 * length + end for length, end in zip(columns["words"], tail, strict=True)],
        "standing": [
            9 * inside + 3 * ending + hint
            for inside, ending, hint in zip(
                columns.pop("in_container"), columns.pop("ending"), columns.pop("in_hint"), strict=True
            )
        ],
    }


def _section_features(text: TextBlocks) -> Columns:
    """What all that stands under a crosshead says of it and of each of its blocks."""
    size = len(text.blocks)
    starts = [number for number, block in enumerate(text.blocks) if block.type is _CROSSHEAD]
    links: list[int] = []
    blocks: list[int] = []
    for first, end in zip([0, *starts], [*starts, size], strict=True):
        under = text.blocks[first + 1 : end]
        linked = sum([block.linked for block in under])
        share = share_bin(linked, sum([len(block.text) for block in under]), TENTHS) if linked else 0
        links += [share] * (end - first)
        blocks += [end - first] * (end - first)
    return {"section_links": links, "section_blocks": count_bins(blocks)}
