"""Consent walls and script frames, by their words."""

from __future__ import annotations

import pytest

from foldline.text.shell_words import asks_for_script, is_accept_button, speaks_of_privacy


@pytest.mark.parametrize(
    "text",
    ["Accept all", "I agree", "Reject all", "Manage settings", "Alle akzeptieren", "Zustimmen und weiter", "Einverstanden",
     "Tout accepter", "Continuer sans accepter", "Aceptar todo", "Aceitar todos", "Accetta tutti", "Akkoord",
     "Acceptera alla", "Accepter alle", "Godta alle", "Hyväksy kaikki", "Akceptuję", "Przejdź do serwisu",
     "Přijmout vše", "Принять все", "Прийняти всі", "Kabul et", "قبول الكل", "同意する", "동의", "接受全部"],
)  # fmt: skip
def test_accept_buttons(text: str) -> None:
    assert is_accept_button(text)


@pytest.mark.parametrize(
    "text", ["Accept the ferry as it is", "Read on", "Subscribe", "Anmelden", "", "Akzeptiert?" * 9]
)
def test_other_buttons(text: str) -> None:
    assert not is_accept_button(text)


@pytest.mark.parametrize(
    "text",
    ["We use cookies to count lanterns.", "Wir verarbeiten personenbezogene Daten.", "Vos données personnelles",
     "Usamos tus datos personales", "Os seus dados pessoais", "I tuoi dati personali", "Uw persoonsgegevens",
     "Dina personuppgifter", "Tietosuojakäytäntö", "Ochrona danych osobowych", "Osobních údajů", "Файлы cookie",
     "Çerez politikası", "プライバシー", "隐私政策"],
)  # fmt: skip
def test_privacy_lines(text: str) -> None:
    assert speaks_of_privacy(text)


@pytest.mark.parametrize(
    "text",
    ["You need to enable JavaScript to run this app.", "Please turn on JavaScript.", "This site requires JavaScript",
     "JavaScript is disabled in your browser", "Bitte aktivieren Sie JavaScript", "JavaScript ist deaktiviert",
     "Veuillez activer JavaScript", "Por favor, activa JavaScript", "Habilite o JavaScript", "Abilita JavaScript",
     "Schakel JavaScript in", "Aktivera JavaScript", "Aktiver JavaScript", "Ota JavaScript käyttöön", "Włącz JavaScript",
     "Povolte JavaScript", "Включите JavaScript", "Увімкніть JavaScript", "JavaScriptを有効にしてください"],
)  # fmt: skip
def test_requests_for_scripts(text: str) -> None:
    assert asks_for_script(text)


def test_a_line_on_scripts_asks_for_nothing() -> None:
    assert not asks_for_script("JavaScript was named in a week, and the ferry in a day.")
