"""The contrast of every pair of colours that meet, counted anew and compared with what the design promises."""

from __future__ import annotations

import pytest

from ui.theme.contrast import contrast_ratio
from ui.theme.tokens import DARK, HIGH_CONTRAST, LIGHT, TOKENS, Mark, SystemColours, Tokens, following_system

THEMES = (LIGHT, DARK, HIGH_CONTRAST)
#: Text, background, contrast in light, dark and high contrast.
TEXTS = [
    ("text", "surface", 15.8, 13.8, 21),
    ("on_selected", "selected", 12.7, 9.2, 14.4),
    ("text2", "sunken", 6.6, 10.6, 21),
    ("text3", "surface", 5.9, 6.5, 21),
    ("text3", "sunken", 5.0, 7.6, 21),
    ("primary", "surface", 8.0, 7.2, 14.4),
    ("on_primary", "primary", 8.0, 7.4, 14.4),
    ("tpi", "surface", 5.6, 8.4, 15.1),
]
SHAPES = [
    ("control", "surface", 3.8, 4.7, 21),
    ("control", "bg", 3.5, 5.2, 21),
    ("focus", "surface", 5.8, 8.1, 15.1),
    ("primary", "track", 6.5, 5.6, 8.6),
    ("hatch", "track", 3.2, 3.4, 10.2),
    ("tick", "track", 12.8, 10.7, 12.6),
    ("tpi", "track", 4.6, 6.5, 9.1),
]
ON_TINT = {
    Mark.UNANSWERED: (5.0, 5.3),
    Mark.ANSWERED: (6.6, 5.6),
    Mark.EVIDENCE: (5.8, 6.7),
    Mark.RETURNED: (5.8, 6.1),
    Mark.APPROVED: (5.8, 6.4),
    Mark.FLAGGED: (6.4, 6.4),
    Mark.REMARK: (6.6, 5.6),
}
AA_TEXT = 4.5
AA_SHAPE = 3.0


def drawn(ratio: float) -> float:
    """As the design prints it."""
    return round(ratio) if ratio > 20.9 else round(ratio, 1)


@pytest.mark.parametrize(("ink", "ground", "light", "dark", "high"), TEXTS + SHAPES)
def test_pairs_have_the_contrast_of_the_design(ink: str, ground: str, light: float, dark: float, high: float) -> None:
    found = [drawn(contrast_ratio(tokens.colour(ink), tokens.colour(ground))) for tokens in THEMES]
    assert found == [light, dark, high]


def test_links_on_selected_rows_have_the_contrast_of_the_design() -> None:
    found = [drawn(contrast_ratio(tokens.primary, tokens.selected)) for tokens in (LIGHT, DARK)]
    assert found == [6.4, 4.8]


@pytest.mark.parametrize("mark", ON_TINT)
def test_marks_on_their_tints_have_the_contrast_of_the_design(mark: Mark) -> None:
    looks = [tokens.marks[mark] for tokens in (LIGHT, DARK)]
    assert tuple(drawn(contrast_ratio(look.colour, look.tint or "")) for look in looks) == ON_TINT[mark]


def test_verdicts_on_surface_have_the_contrast_of_the_design() -> None:
    found = [
        drawn(contrast_ratio(tokens.marks[mark].colour, tokens.surface))
        for tokens in (LIGHT, DARK)
        for mark in (Mark.MET, Mark.SHORT)
    ]
    assert found == [6.7, 6.9, 7.6, 6.9]


def test_heat_cells_have_the_contrast_of_the_design() -> None:
    found = [
        drawn(contrast_ratio(look.text, look.fill or ""))
        for tokens in (LIGHT, DARK)
        for look in (tokens.heat_low, tokens.heat_middle, tokens.heat_high)
    ]
    assert found == [7.3, 9.6, 8.0, 7.9, 8.5, 7.4]


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.theme.value)
def test_no_text_is_below_aa_on_any_ground_it_may_stand_on(tokens: Tokens) -> None:
    grounds = (tokens.bg, tokens.surface, tokens.sunken, tokens.hover)
    texts = (tokens.text, tokens.text2, tokens.text3, tokens.primary, tokens.tpi, tokens.danger, tokens.good)
    assert min(contrast_ratio(text, ground) for text in texts for ground in grounds) >= AA_TEXT
    assert min(contrast_ratio(look.colour, tokens.surface) for look in tokens.marks.values()) >= AA_SHAPE


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.theme.value)
def test_focus_is_seen_on_selected_rows_too(tokens: Tokens) -> None:
    assert contrast_ratio(tokens.focus_on_selected, tokens.selected) >= AA_SHAPE


def test_contrast_is_one_with_itself_and_21_between_black_and_white() -> None:
    assert contrast_ratio("#123456", "#123456") == 1
    assert contrast_ratio("#ffffff", "#000000") == pytest.approx(21)


def test_every_theme_has_its_tokens() -> None:
    assert [tokens.theme for tokens in TOKENS.values()] == list(TOKENS)


def test_high_contrast_of_the_system_uses_nothing_but_its_colours() -> None:
    system = SystemColours("#ffffff", "#000000", "#1a0dab", "#fefefe", "#00009f")
    tokens = following_system(system)
    shown = {value for name, value in tokens.colours().items()}
    assert shown == {"#ffffff", "#000000", "#1a0dab", "#fefefe", "#00009f"}
    assert tokens.is_high_contrast


def test_an_unknown_colour_is_an_error() -> None:
    with pytest.raises(KeyError):
        LIGHT.colour("purple")
