"""Frame and orientation: tables of (text, label of its last sentence)."""

from __future__ import annotations

import pytest

from tests.coding.texts import coded

FRAMES = [
    ("The missile shield is a threat to the military balance.", "security_defence"),
    ("Under international law the islands belong to Japan, the treaty says.", "legality_jurisdiction"),
    ("The trade projects need investment and markets.", "economic"),
    ("Family graves on the islands matter to elderly former residents.", "quality_of_life"),
    ("After Crimea Moscow feared isolation and the status of a pariah.", "external_reputation"),
    ("A peace treaty was mentioned.", ""),
    ("It is important that both sides seek a peace treaty.", "policy_prescription"),
    ("The two sides agreed to expand trade.", ""),
    ("The militarisation of the islands goes on.", "security_defence"),
    ("Tokyo courted Moscow as a counterweight to China.", "political"),
    ("Bilateral trade fell.", "economic"),
    ("The vessels went out for crab, fishermen in the press club said.", ""),
]
ORIENTATIONS = [
    ("Tokyo condemned the illegal occupation of the islands.", "conflict"),
    ("Both sides agreed to work together on a peace treaty.", "cooperation"),
    ("The peace treaty made no progress.", "conflict"),
    ("The missile shield is not directed against Russia.", "none"),
    ("North Korea threatened its neighbours again.", "none"),
    ("Lunch was served at noon.", "none"),
    ("Iturup is one of the four islands.", "none"),
]

RUSSIAN = [
    ("Токио приостановил сотрудничество с Россией и обмены.", "conflict"),
    ("Интенсивность двусторонних контактов снизилась.", "conflict"),
    ("Двусторонние отношения никто не намерен сворачивать.", "cooperation"),
    ("Стороны преодолели разногласия в двусторонних отношениях.", "cooperation"),
    ("Двусторонний диалог шёл, но доверия всё меньше.", "conflict"),
    ("Развивается не только двусторонний диалог, но и торговля.", "cooperation"),
]
JAPANESE = [
    ("平和条約の交渉に進展は見られない。", "conflict"),
    ("両国は北朝鮮の核問題で緊密に連携した。", "cooperation"),
    ("平和条約締結問題", "none"),
]


@pytest.mark.parametrize(("text", "frame"), FRAMES)
def test_frame(text: str, frame: str) -> None:
    assert coded(text).sentences[-1].frame == frame


@pytest.mark.parametrize(("text", "orientation"), ORIENTATIONS)
def test_orientation(text: str, orientation: str) -> None:
    assert coded(text).sentences[-1].orientation == orientation


@pytest.mark.parametrize(("text", "orientation"), RUSSIAN)
def test_what_ends_or_settles_something_turns_its_words(text: str, orientation: str) -> None:
    sentences = coded(text, language="ru", perspective="RU").sentences
    assert sentences[-1].orientation == orientation


@pytest.mark.parametrize(("text", "orientation"), JAPANESE)
def test_not_stands_behind_in_japanese_and_names_have_no_tone(text: str, orientation: str) -> None:
    assert coded(text, language="ja").sentences[-1].orientation == orientation


def test_every_label_names_its_rule() -> None:
    sentence = coded("Tokyo condemned the illegal occupation of the islands.").sentences[-1]
    assert sentence.frame_rule_id
    assert sentence.orientation_rule_id
