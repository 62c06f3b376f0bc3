"""The evidence on each block of text: its own words, the blocks of its shape, its neighbours, its section."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate
from typing import Final

from foldline.model import Outline
from foldline.record import BlockType
from foldline.stages.native_bins import SHARES, TENTHS, Columns, count_bins, share_bin, share_bins, tenths, word_bins
from foldline.stages.native_blocks import TextBlocks, ends_sentence
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
_PHRASE_OF: Final = {word: number for number, line in enumerate(_PHRASES, 1) for word in line.split()}
_TELLING: Final = frozenset(_PHRASE_OF)
_POINTS: Final = ".,:;!?()|"
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
    heading = numbers.index(heading) if heading >= 0 else -1
    columns = _run_features(whole, places, numbers)
    columns |= home_features(text, places, heading)
    columns |= _own_features(text, places)
    columns |= _shape_features(outline, text, places)
    columns |= _order_features(text, places, heading)
    columns |= _crossed_features(columns)
    columns |= _section_features(text)
    return columns


def _own_features(text: TextBlocks, places: Places) -> Columns:
    """What a block's own text says."""
    guarded = places.guarded
    return {
        "type": [_TYPES[block.type] for block in text.blocks],
        "words": word_bins(text.words),
        "links": tenths(text.linked),
        "ending": [_ending(block.text) for block in text.blocks],
        "phrase": [
            _phrase_of(block.text) if words <= MAX_PHRASE_WORDS else 0
            for block, words in zip(text.blocks, text.words, strict=True)
        ],
        "hidden": [int(block.hidden) for block in text.blocks],
        "guarded": [guarded[line] for line in text.line],
    }


def _ending(text: str) -> int:
    """1 for the end of a sentence, 2 for a colon, 0 for neither."""
    return 2 if text.endswith(":") else int(ends_sentence(text))


def _phrase_of(text: str) -> int:
    """What most of a line's telling words speak of; 0 for nothing."""
    text = text.lower()
    for point in _POINTS:  # a third of the time of `str.translate`
        if point in text:
            text = text.replace(point, " ")
    words = text.split()
    if _TELLING.isdisjoint(words):
        return 0
    found = [_PHRASE_OF[word] for word in words if word in _PHRASE_OF]
    return max(found, key=found.count)


def _shape_features(outline: Outline, text: TextBlocks, places: Places) -> Columns:
    """What blocks of the same shape (tag and class of line and home) have in common over the page. `span` and `gap`
    tell where a block stands towards those of the commonest shape: the rhythm of the story's paragraphs."""
    shapes = _shapes(outline, text)
    guarded = places.guarded
    size = max(shapes) + 1
    count, left = [0] * size, [0] * size
    for shape, line, words in zip(shapes, text.line, text.paragraph_words, strict=True):
        count[shape] += 1
        if not guarded[line]:
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
    numbers: dict[tuple[str, ...], int] = {}
    shapes = []
    for line, home in zip(text.line, text.home, strict=True):
        one, other = elements[line], elements[home]
        around = elements[other.parent].marks if other.parent >= 0 else ""
        shapes.append(numbers.setdefault((one.tag, one.marks, other.marks, around), len(numbers)))
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
    guarded = places.guarded
    run: list[int] = []
    totals: list[int] = []
    breaks: list[int] = []
    words = count = start = last = 0
    for number, (line, own) in enumerate(zip(whole.line, whole.paragraph_words, strict=True)):
        role = guarded[line]
        if role:
            count += words > 0 or role != last
            totals += [words] * (number - start)
            totals.append(0)
            start, words, last = number + 1, 0, role
        else:
            words += own
        run.append(words)
        breaks.append(count)
    totals += [words] * (len(run) - start)
    shares = share_bins([totals[number] for number in numbers], places.left[0])
    return {
        "run": word_bins([run[number] for number in numbers]),
        "run_share": [min(share, SHARES) for share in shares],
        "breaks": [min(breaks[number], MAX_BREAKS) for number in numbers],
    }


def _order_features(text: TextBlocks, places: Places, heading: int) -> Columns:
    """Where a block stands in the page's order of paragraphs, and what is next to it."""
    guarded = places.guarded
    free = [0 if guarded[line] else words for line, words in zip(text.line, text.paragraph_words, strict=True)]
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
        "page_left": [share_bin(places.left[0], places.paragraph_words[0], TENTHS)] * size,
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
