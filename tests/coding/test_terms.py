"""Contested terms: whose name it is, in whose words, in scare quotes or not."""

from __future__ import annotations

import pytest

from tests.coding.texts import coded


@pytest.mark.parametrize(
    ("text", "variant", "naming_side", "voice", "in_quotes"),
    [
        ("The Northern Territories lie off Hokkaido.", "northern_territories", "JP", "author", False),
        ("The “northern territories” lie off Hokkaido.", "northern_territories", "JP", "author", True),
        ("Lavrov said that the Southern Kurils belong to Russia.", "kurils", "RU", "RU", False),
        ("“The Southern Kurils belong to us,” Lavrov said.", "kurils", "RU", "RU", False),
        ("Kono said that the Northern Territories are Japanese.", "northern_territories", "JP", "JP", False),
    ],
)
def test_a_use_has_a_naming_side_and_a_voice(
    text: str, variant: str, naming_side: str, voice: str, in_quotes: bool
) -> None:
    use = next(use for use in coded(text).term_uses if use.concept_id == "islands")
    assert (use.variant_id, use.naming_side, use.voice, use.in_quotes) == (
        variant,
        naming_side,
        voice,
        in_quotes,
    )
