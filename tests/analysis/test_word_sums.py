"""Words of many texts added up for the contrasts."""

import pandas as pd
import pytest

from pipelines.analysis.contrast import framing_contrast
from pipelines.analysis.words import Passage, word_sums

STOPWORDS = {"en": frozenset({"the"}), "ru": frozenset(), "ja": frozenset()}


def passages(*texts: tuple[str, str], language: str = "en", issue_id: str = "") -> list[Passage]:
    return [Passage(perspective, language, issue_id, text) for perspective, text in texts]


def test_sums_are_over_documents() -> None:
    items, bases = word_sums(
        passages(("JP", "The islands, islands and talks"), ("JP", "islands"), ("RU", "islands talks")),
        STOPWORDS,
    )
    row = items.set_index(["perspective", "item"]).loc[("JP", "islands")]
    assert tuple(row[["documents", "count", "count_squares", "cross"]]) == (2, 3, 2**2 + 1, 2 * 4 + 1 * 1)
    assert tuple(bases.iloc[0][["documents", "total", "total_squares"]]) == (2, 5, 4**2 + 1)


def test_a_word_of_two_documents_is_left_out_but_counted_in_the_totals() -> None:
    items, bases = word_sums(passages(("JP", "rare word"), ("RU", "rare word"), ("RU", "word")), STOPWORDS)
    assert set(items["item"]) == {"word"}
    assert bases["total"].sum() == 5


def test_languages_and_issues_are_kept_apart() -> None:
    texts = [("JP", "talks"), ("JP", "talks"), ("RU", "talks")]
    everything = (
        passages(*texts) + passages(*texts, issue_id="china") + passages(("RU", "переговоры"), language="ru")
    )
    _, bases = word_sums(everything, STOPWORDS)
    assert sorted(bases[["language", "issue_id", "perspective"]].itertuples(index=False, name=None)) == [
        ("en", "", "JP"), ("en", "", "RU"), ("en", "china", "JP"), ("en", "china", "RU"), ("ru", "", "RU"),
    ]  # fmt: skip


def test_no_texts_give_empty_frames_with_all_columns() -> None:
    items, bases = word_sums([], STOPWORDS)
    assert framing_contrast(items, bases).empty


@pytest.mark.parametrize(("word", "sign"), [("territories", 1), ("kurils", -1)])
def test_the_contrast_finds_each_sides_words(word: str, sign: int) -> None:
    texts = [("JP", "northern territories talks " * 40)] * 5 + [("RU", "southern kurils talks " * 40)] * 5
    items, bases = word_sums(passages(*texts), STOPWORDS)
    rows = framing_contrast(items, bases).set_index("item")
    assert rows.loc[word, "z"] * sign > 2
    assert rows.loc["talks", "z"] == 0
    assert (rows["language"] == "en").all()
    both = pd.concat([items, items.assign(dimension="issue", language="")])
    bases_too = pd.concat([bases, bases.assign(dimension="issue", language="")])
    assert len(framing_contrast(both, bases_too)) == 2 * len(rows)
