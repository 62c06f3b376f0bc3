"""What is text, and what stands in its place. All of it is invented."""

from __future__ import annotations

import random

import pytest

from foldline.text.plausibility import Fabric, are_substituted, fabric_of

PROSE = {
    "en": "The ferry that has not sailed since spring is to sail again, and nobody on the pier could add to that at all.",
    "de": "Die Fähre, die seit dem Frühjahr nicht mehr gefahren ist, soll wieder fahren, und niemand am Kai wusste mehr.",
    "fr": "Le bac qui ne part plus depuis le printemps doit repartir lundi, et personne sur le quai ne savait quoi dire.",
    "es": "El barco que no sale desde la primavera volverá a salir el lunes, y nadie en el muelle supo qué decir de ello.",
    "pt": "A barca que não sai desde a primavera vai voltar a sair na segunda, e ninguém no cais soube o que dizer disso.",
    "it": "Il traghetto che non parte dalla primavera tornerà a partire lunedì, e nessuno sul molo ha saputo cosa dire.",
    "nl": "De veerboot die sinds het voorjaar niet meer vaart gaat maandag weer varen, en niemand op de kade wist meer.",
    "sv": "Färjan som inte har gått sedan i våras ska gå igen på måndag, och ingen på kajen visste vad de skulle säga.",
    "da": "Færgen, der ikke har sejlet siden foråret, skal sejle igen på mandag, og ingen på kajen vidste mere om det.",
    "no": "Fergen som ikke har gått siden i vår skal gå igjen på mandag, og ingen på kaia visste hva de skulle si om det.",
    "fi": "Lautta, joka ei ole kulkenut kevään jälkeen, lähtee taas maanantaina, eikä kukaan laiturilla osannut sanoa muuta.",
    "pl": "Prom, który nie pływa od wiosny, ma znowu wypłynąć w poniedziałek, a nikt na nabrzeżu nie wiedział nic więcej.",
    "cs": "Přívoz, který od jara nejezdí, má v pondělí znovu vyplout, a nikdo na nábřeží k tomu nevěděl co více dodat.",
    "ru": "Паром, который не ходит с весны, в понедельник снова выйдет в море, и никто на причале не знал, что ещё сказать.",
    "uk": "Пором, який не ходить з весни, у понеділок знову вийде в море, і ніхто на причалі не знав, що ще про це сказати.",
    "tr": "İlkbahardan beri sefer yapmayan vapur pazartesi günü yeniden kalkacak ve iskelede kimse buna bir şey ekleyemedi.",
    "hu": "A komp, amely tavasz óta nem közlekedik, hétfőn ismét elindul, és a rakparton senki sem tudott többet mondani.",
    "ro": "Feribotul care nu mai circulă din primăvară va porni din nou luni, iar nimeni de pe chei nu a știut ce să spună.",
    "hr": "Trajekt koji ne plovi od proljeća ponovno će zaploviti u ponedjeljak, a nitko na rivi nije znao ništa dodati.",
    "vi": "Chuyến phà ngừng chạy từ mùa xuân sẽ lại rời bến vào thứ hai, và không ai trên bến tàu biết nói gì thêm về việc đó.",
    "id": "Kapal feri yang tidak berlayar sejak musim semi akan berlayar lagi pada hari Senin, kata kepala pelabuhan itu.",
}  # fmt: skip
LATIN = "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna."
CICERO = "Sed ut perspiciatis unde omnis iste natus error sit voluptatem accusantium doloremque laudantium totam rem aperiam."


def substituted(text: str, seed: int = 1) -> str:
    """Every letter replaced by a random one of its case."""
    rng = random.Random(seed)  # noqa: S311 - invented text
    letters = "abcdefghijklmnopqrstuvwxyz"
    return "".join(
        (rng.choice(letters).upper() if c.isupper() else rng.choice(letters)) if c.isalpha() else c for c in text
    )


def rotated(text: str) -> str:
    """Every letter thirteen places on."""
    return text.translate({ord(c): chr((ord(c.lower()) - 97 + 13) % 26 + (65 if c.isupper() else 97)) for c in
                           "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"})  # fmt: skip


@pytest.mark.parametrize("language", PROSE)
def test_prose_is_text_in_any_language(language: str) -> None:
    assert fabric_of(PROSE[language], language) is Fabric.TEXT
    assert fabric_of(PROSE[language]) is Fabric.TEXT


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "no", "pl", "cs", "tr"])
@pytest.mark.parametrize("seed", range(4))
def test_substituted_letters_are_known_by_vowels_and_little_words(language: str, seed: int) -> None:
    passage = " ".join(substituted(PROSE[language], seed + number) for number in range(4))
    assert fabric_of(passage, language) is Fabric.SUBSTITUTED
    assert are_substituted([passage])


def test_rotated_letters_are_substituted() -> None:
    assert fabric_of(rotated(PROSE["en"] * 3)) is Fabric.SUBSTITUTED


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt", "it", "pl", "fi", "ru", "ja", None])
@pytest.mark.parametrize("filler", [LATIN, CICERO])
def test_filler_is_latin_in_a_story_of_another_language(filler: str, language: str | None) -> None:
    assert fabric_of(filler, language) is Fabric.FILLER


def test_latin_in_a_latin_story_is_text() -> None:
    assert fabric_of(LATIN, "la") is not Fabric.FILLER


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lovell, Bo Ekdahl, Cem Aydın, Dov Katz, Eve Marsh, Finn Dahl, Gus Hirsch, Hal Jarvis, Ida Kron, Jo Lund",
        "for (i = 0; i < 10; i++) { sum += str[i] * pwr; } // cnt_tmp_ptr = xs[i]; wr_ptr(&tmp, dst, src, len); rtn",
        "Rank | Club | P | W | D | L | Pts | GD || 1 | FC Vst | 34 | 22 | 8 | 4 | 74 | 31 || 2 | SV Nrd | 34 | 20 | 9",
        "https://courier.example/a/b/c https://courier.example/d/e/f https://courier.example/g/h/i rsync -t -l -r",
        "CPU 8 cores | RAM 16 GB DDR5 | SSD 512 GB PCIe | GPU RTX 5050 | 144 Hz IPS LCD | 60 Wh | USB-C | Wi-Fi 6E",
        "O ferry, O ferry, where are you?\nThe tide is in, the moon is too,\nThe captain sings, the nets are dry,\nO ferry.",
        "渡し船は春から動いていなかったが、月曜日に再び出航すると港長が述べた。桟橋では誰もそれ以上のことを言えなかった。",
        "춘계 이후 운항하지 않던 여객선이 월요일에 다시 출항한다고 항만장이 밝혔다. 부두에서는 아무도 더 말하지 못했다.",
        "العبارة التي لم تبحر منذ الربيع ستبحر مرة أخرى يوم الاثنين، ولم يستطع أحد على الرصيف أن يضيف شيئا إلى ذلك كله.",
        "Ferry sails",
        "",
    ],
)
def test_other_things_are_not_taken_for_it(text: str) -> None:
    assert fabric_of(text) in (Fabric.TEXT, Fabric.SHORT)


def test_one_line_alone_is_not_enough() -> None:
    assert not are_substituted([substituted(PROSE["en"])])
