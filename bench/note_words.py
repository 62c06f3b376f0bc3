"""Paywall notes and counters for the bench's cut pages, in every language that foldline reads notes in.

The wording is the bench's own: it follows how a language says such a thing, not what foldline's tables hold. A line
that foldline does not read is a finding; it is not a reason to reword the line.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteWords:
    """One language. `shares` hold `{share}`, `lengths` `{left}` and `{whole}`, `counters` `{read}` and `{free}`.

    `percents` are the forms of a share around its number, `decimal` and `thousands` the marks inside a number,
    `digits` the figures from 0 to 9.
    """

    language: str
    percents: tuple[str, ...] = ("{} %", "{}%")
    decimal: str = ","
    thousands: str = "."
    digits: str = "0123456789"
    shares: tuple[str, ...]
    lengths: tuple[str, ...]
    counters: tuple[str, ...]


GERMANIC: Final = (
    NoteWords(
        language="en",
        percents=("{}%", "{} percent", "{} per cent"),
        decimal=".",
        thousands=",",
        shares=(
            "You still have {share} of this story to read. Subscribe to go on.",
            "{share} of this article is left. The rest is for members.",
            "There is {share} of this report left to read: unlock it with a subscription.",
        ),
        lengths=("{left} of {whole} words left to read", "The remaining {left} of {whole} words are for subscribers."),
        counters=(
            "You have {free} free articles left this month.",
            "You have read {read} of your {free} free stories.",
        ),
    ),
    NoteWords(
        language="de",
        percents=("{} %", "{}%", "{} Prozent"),
        shares=(
            "Sie haben noch {share} dieses Artikels vor sich. Mit einem Abo lesen Sie weiter.",
            "Es bleiben {share} des Textes, nur für Abonnenten.",
            "Noch {share} zu lesen: Jetzt Abo abschließen",
        ),
        lengths=(
            "Noch {left} von {whole} Wörtern zu lesen",
            "Die restlichen {left} von {whole} Wörtern lesen Abonnenten.",
        ),
        counters=(
            "Sie können diesen Monat noch {free} Artikel kostenlos lesen.",
            "{read} von {free} Gratis-Artikeln gelesen",
        ),
    ),
    NoteWords(
        language="nl",
        percents=("{}%", "{} %", "{} procent"),
        shares=(
            "U moet nog {share} van dit artikel lezen. Verder lezen kan met een abonnement.",
            "Nog {share} van dit verhaal te gaan: word abonnee",
            "De overige {share} van het artikel is voor abonnees.",
        ),
        lengths=("Nog {left} van de {whole} woorden te lezen",),
        counters=(
            "U kunt deze maand nog {free} artikelen gratis lezen.",
            "{read} van de {free} gratis artikelen gelezen",
        ),
    ),
    NoteWords(
        language="da",
        percents=("{} %", "{} procent"),
        shares=(
            "Du mangler {share} af artiklen. Bliv abonnent og læs videre.",
            "Der er {share} tilbage af denne artikel.",
            "De sidste {share} af historien er for abonnenter.",
        ),
        lengths=("Der er {left} af {whole} ord tilbage",),
        counters=(
            "Du har {free} gratis artikler tilbage denne måned.",
            "Du har læst {read} af {free} gratis artikler.",
        ),
    ),
    NoteWords(
        language="sv",
        percents=("{} %", "{} procent"),
        thousands="\u00a0",
        shares=(
            "Du har {share} kvar av artikeln. Läs vidare som prenumerant.",
            "{share} av texten återstår: bli prenumerant",
            "Resterande {share} av artikeln är för prenumeranter.",
        ),
        lengths=("{left} av {whole} ord kvar att läsa",),
        counters=("Du har {free} gratisartiklar kvar den här månaden.", "Du har läst {read} av {free} fria artiklar."),
    ),
    NoteWords(
        language="no",
        percents=("{} %", "{} prosent"),
        thousands="\u00a0",
        shares=(
            "Du har {share} igjen av denne artikkelen. Bli abonnent for å lese videre.",
            "Det er {share} igjen av saken.",
            "De siste {share} av artikkelen er for abonnenter.",
        ),
        lengths=("{left} av {whole} ord igjen å lese",),
        counters=("Du har {free} gratis artikler igjen denne måneden.", "Du har lest {read} av {free} gratis saker."),
    ),
)

ROMANCE: Final = (
    NoteWords(
        language="fr",
        percents=("{}\u00a0%", "{} %", "{} pour cent"),
        thousands="\u202f",
        shares=(
            "Il vous reste {share} de ce récit à découvrir. Abonnez-vous pour lire la suite.",
            "Encore {share} de l’article à lire, réservés à nos abonnés",
            "{share} de ce texte restent à lire.",
        ),
        lengths=("Il reste {left} mots à lire sur {whole}",),
        counters=(
            "Il vous reste {free} articles gratuits ce mois-ci.",
            "Vous avez lu {read} de vos {free} articles offerts.",
        ),
    ),
    NoteWords(
        language="es",
        percents=("{} %", "{}%", "{} por ciento"),
        shares=(
            "Te queda por leer el {share} de este artículo. Suscríbete para seguir.",
            "Aún queda un {share} de la noticia por leer.",
            "El {share} restante del texto es solo para suscriptores.",
        ),
        lengths=("Quedan {left} de {whole} palabras por leer",),
        counters=("Te quedan {free} artículos gratis este mes.", "Has leído {read} de {free} artículos gratuitos."),
    ),
    NoteWords(
        language="pt",
        percents=("{}%", "{} %", "{} por cento"),
        shares=(
            "Ainda faltam {share} deste texto. Assine para continuar lendo.",
            "Você ainda tem {share} da reportagem para ler.",
            "Os {share} restantes da matéria são exclusivos para assinantes.",
        ),
        lengths=("Faltam {left} de {whole} palavras",),
        counters=("Você ainda tem {free} matérias grátis neste mês.", "Você leu {read} de {free} artigos gratuitos."),
    ),
    NoteWords(
        language="it",
        percents=("{}%", "{} %", "{} per cento"),
        shares=(
            "Ti resta da leggere il {share} dell’articolo. Abbonati per continuare.",
            "Manca ancora il {share} del testo.",
            "Il restante {share} dell’articolo è riservato agli abbonati.",
        ),
        lengths=("Restano {left} parole su {whole}",),
        counters=("Ti restano {free} articoli gratuiti questo mese.", "Hai letto {read} articoli gratis su {free}."),
    ),
)
