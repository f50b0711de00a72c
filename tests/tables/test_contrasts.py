"""The tables of contrasts, recomputed from the facts in a second way: counted in Python, or rebuilt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

import duckdb
import numpy as np
import pandas as pd
import pytest

from pipelines.tables import aggregates
from pipelines.tables.sql import create_tables

ISSUES = ("china", "fisheries", "peace_treaty")
VOCABULARY = ("talks", "islands", "treaty", "war", "trade")


@dataclass(frozen=True)
class Text:
    """A document: its sentences are (issue or "", frame, words)."""

    document_id: str
    perspective: str
    source_id: str
    origin_id: str
    published: str
    sentences: tuple[tuple[str, str, tuple[str, ...]], ...]
    terms: tuple[tuple[str, str, bool], ...] = field(default=())


def draw(seed: int = 7, number: int = 12) -> list[Text]:
    """Texts by chance, some of them copies of one origin, also in other hands."""
    random = np.random.default_rng(seed)
    texts = []
    for n in range(number):
        sentences = tuple(
            (
                str(random.choice([*ISSUES, "", ""])),
                str(random.choice(["economic", "political", ""])),
                tuple(random.choice(VOCABULARY, random.integers(1, 6)).tolist()),
            )
            for _ in range(random.integers(3, 9))
        )
        terms = tuple(
            (
                str(random.choice(["kurils", "territories"])),
                str(random.choice(["author", "JP", "RU"])),
                bool(n % 2),
            )
            for _ in range(random.integers(0, 4))
        )
        origin = f"d{n // 3 * 3:02}" if n % 5 == 0 else f"d{n:02}"
        year = 2013 + 3 * (n % 3)
        side = ("JP", "RU")[n % 2]
        texts.append(Text(f"d{n:02}", side, f"s{n % 4}", origin, f"{year}-05-01", sentences, terms))
    return texts


def filled(texts: list[Text]) -> duckdb.DuckDBPyConnection:
    """The warehouse tables that hold the facts of ``texts``."""
    connection = duckdb.connect()
    create_tables(connection)
    facts = {
        "document": [
            {"document_id": t.document_id, "perspective": t.perspective, "source_id": t.source_id,
             "origin_id": t.origin_id, "language": "en", "published_from": t.published,
             "published_to": t.published, "sentence_count": len(t.sentences)}
            for t in texts
        ],
        "sentence": [row | {"role": "body", "orientation": "none", "frame": frame if issue else ""}
                     for row, issue, frame, _ in sentences(texts)],
        "sentence_word": [row | {"words": list(words)} for row, _, _, words in sentences(texts)],
        "issue_mention": [row | {"issue_id": issue} for row, issue, _, _ in sentences(texts) if issue],
        "term_use": [
            {"document_id": t.document_id, "concept_id": "islands", "variant_id": variant, "voice": voice,
             "in_quotes": quoted, "naming_side": {"kurils": "RU"}.get(variant, "JP")}
            for t in texts for variant, voice, quoted in t.terms
        ],
        "era": [{"era_id": "late", "first_day": "2016-01-01", "last_day": "9999-12-31"}],
    }  # fmt: skip
    for table, rows in facts.items():
        complete(connection, table, rows)
    return connection


def sentences(texts: list[Text]) -> Iterator[tuple[dict[str, object], str, str, tuple[str, ...]]]:
    for text in texts:
        for number, (issue, frame, words) in enumerate(text.sentences, start=1):
            yield {"document_id": text.document_id, "sentence_no": number}, issue, frame, words


def complete(connection: duckdb.DuckDBPyConnection, table: str, rows: list[dict[str, object]]) -> None:
    """Insert ``rows``; columns that they leave out and that must be there are empty or 0."""
    described = connection.execute(f"DESCRIBE {table}").fetchall()
    blank = {name: "" if kind == "VARCHAR" else [] if kind.endswith("[]") else 0
             for name, kind, null, *_ in described if null == "NO" and kind != "BOOLEAN"}  # fmt: skip
    frame = pd.DataFrame([blank | row for row in rows])
    if len(frame):
        connection.register("rows", frame)
        connection.execute(f"INSERT INTO {table} BY NAME SELECT * FROM rows")


def contrasts(texts: list[Text], table: str = "framing_contrast") -> pd.DataFrame:
    """A table of contrasts made of ``texts``."""
    with filled(texts) as connection:
        for stage in (
            aggregates.contrast_perspectives,
            aggregates.contrast_periods,
            aggregates.contrast_sources,
            aggregates.contrast_terms,
            aggregates.leave_one_out,
        ):
            stage(connection)
            if len(rows := connection.table(table).df()):
                return rows
    raise AssertionError(f"no rows in {table}")


def issue_sums(texts: list[Text], issue: str) -> tuple[int, int, int, int]:
    """Sentences on the issue, all sentences, documents and origins with the issue."""
    on = [t for t in texts if any(s[0] == issue for s in t.sentences)]
    count = sum(s[0] == issue for t in texts for s in t.sentences)
    return count, sum(len(t.sentences) for t in texts), len(on), len({t.origin_id for t in on})


def test_issues_are_counted_by_sentence_document_and_origin() -> None:
    texts = draw()
    rows = contrasts(texts).set_index(["dimension", "item"])
    for issue in ISSUES:
        for side in ("jp", "ru"):
            own = [t for t in texts if t.perspective == side.upper()]
            row = rows.loc[("issue", issue)]
            names = [f"{side}_{name}" for name in ("count", "total", "documents", "origins")]
            assert tuple(row[names]) == issue_sums(own, issue)
            documents = rows.loc[("issue_document", issue)]
            assert documents[f"{side}_count"] == issue_sums(own, issue)[2]
            assert documents[f"{side}_total"] == documents[f"{side}_documents_total"] == len(own)
            assert documents[f"{side}_origins_total"] == len({t.origin_id for t in own})


def test_words_are_counted_in_all_and_by_issue() -> None:
    texts = draw()
    rows = contrasts(texts).set_index(["dimension", "item", "issue_id"])
    jp = [t for t in texts if t.perspective == "JP"]
    counted = Counter(word for t in jp for *_, words in t.sentences for word in words)
    on_china = Counter(
        word for t in jp for issue, _, words in t.sentences if issue == "china" for word in words
    )
    for word in VOCABULARY:
        assert rows.loc[("word", word, ""), "jp_count"] == counted[word]
    within = rows.loc["word"].xs("china", level="issue_id")
    assert len(within)
    for word, row in within.iterrows():
        assert (row["jp_count"], row["jp_total"]) == (on_china[word], on_china.total())


def merged(texts: list[Text]) -> list[Text]:
    """The texts of one side and origin as one text."""

    def key(t: Text) -> tuple[str, str]:
        return t.perspective, t.origin_id

    groups = (list(group) for _, group in groupby(sorted(texts, key=key), key))
    return [
        Text(g[0].document_id, g[0].perspective, g[0].source_id, g[0].document_id, g[0].published,
             tuple(s for t in g for s in t.sentences), tuple(u for t in g for u in t.terms))
        for g in groups
    ]  # fmt: skip


def test_copies_count_as_one_text() -> None:
    """Intervals and tests are those of a collection where the copies of a side are one document."""
    figures = ["dimension", "item", "issue_id", "difference", "difference_low", "z", "q_value", "supported"]
    apart, together = contrasts(draw()), contrasts(merged(draw()))
    assert len(merged(draw())) < len(draw())
    by_text = apart["dimension"] != "issue_document"
    pd.testing.assert_frame_equal(
        apart[by_text][figures].reset_index(drop=True),
        together[together["dimension"] != "issue_document"][figures].reset_index(drop=True),
    )


@pytest.mark.parametrize(
    ("kind", "period", "inside"),
    [("year", "2016", "2016"), ("decade", "2010s", "201"), ("era", "late", ("2016", "2019"))],
)
def test_a_period_has_the_figures_of_its_texts(kind: str, period: str, inside: str | tuple[str, ...]) -> None:
    rows = contrasts(draw(), "period_contrast")
    rows = rows[(rows["period_kind"] == kind) & (rows["period"] == period)]
    alone = contrasts([t for t in draw() if t.published.startswith(inside)])
    alone = alone[(alone["dimension"] != "word") & (alone["issue_id"] == "")]
    columns = [name for name in rows.columns if name in alone and name != "q_value"]
    pd.testing.assert_frame_equal(rows[columns].reset_index(drop=True), alone[columns].reset_index(drop=True))


@pytest.mark.parametrize("source", ["s0", "s1", "s2", "s3"])
def test_a_source_has_the_figures_of_two_sides_made_of_it_and_the_rest(source: str) -> None:
    sides = [
        Text(t.document_id, "JP" if t.source_id == source else "RU", t.source_id, t.origin_id, t.published,
             t.sentences, t.terms) for t in draw()
    ]  # fmt: skip
    rows = contrasts(draw(), "source_contrast").query("source_id == @source")
    alone = contrasts(sides)
    alone = alone[(alone["dimension"] != "word") & (alone["issue_id"] == "")]
    names = {name: name.replace("jp_", "").replace("ru_", "rest_") for name in alone.columns}
    alone = alone.rename(columns=names)
    columns = [name for name in rows.columns if name in alone and name not in ("q_value", "reason")]
    pd.testing.assert_frame_equal(rows[columns].reset_index(drop=True), alone[columns].reset_index(drop=True))


KEYS = ["dimension", "item", "issue_id", "language"]


@pytest.fixture(scope="module")
def robustness() -> pd.DataFrame:
    return contrasts(draw(), "contrast_robustness")


@pytest.mark.parametrize("leave_out", ["document", "source"])
def test_ranges_are_those_of_collections_without_each(robustness: pd.DataFrame, leave_out: str) -> None:
    unit = {t.document_id: getattr(t, f"{leave_out}_id") for t in draw()}
    left = {
        without: contrasts([t for t in draw() if unit[t.document_id] != without]).set_index(KEYS)
        for without in sorted(set(unit.values()))
    }
    rows = robustness[robustness["leave_out"] == leave_out].set_index(KEYS)
    assert (rows["units"] == len(left)).all()
    for key, row in rows.iterrows():
        differences = {w: rows_without["difference"].get(key) for w, rows_without in left.items()}
        known = {w: d for w, d in differences.items() if pd.notna(d)}
        assert row["lowest"] == pytest.approx(min(known.values()), abs=1e-9)
        assert row["highest"] == pytest.approx(max(known.values()), abs=1e-9)
        assert known[row["lowest_without"]] == pytest.approx(row["lowest"], abs=1e-9)
        highest_q = [rows_without["q_value"].get(key) for rows_without in left.values()]
        assert row["highest_q_value"] == pytest.approx(np.max(highest_q), abs=1e-9, nan_ok=True)


def test_terms_are_shared_out_within_voice_and_quotation() -> None:
    rows = contrasts(draw(), "term_contrast")
    uses = Counter((v, t.perspective, voice, quoted) for t in draw() for v, voice, quoted in t.terms)
    keys = ["variant_id", "perspective", "voice", "in_quotes"]
    assert rows.set_index(keys)["uses"].to_dict() == dict(uses)
    shares = rows.groupby(["perspective", "voice", "in_quotes"])["share"].sum()
    np.testing.assert_allclose(shares, 1)
    flagged = rows[rows["other_mouth"]]
    assert set(flagged[["variant_id", "perspective", "voice"]].itertuples(index=False, name=None)) <= {
        ("kurils", "RU", "JP"),
        ("territories", "JP", "RU"),
    }
    assert len(flagged)


def test_own_words_are_those_of_the_author() -> None:
    rows = contrasts(draw()).set_index(["dimension", "item"])
    own = Counter(v for t in draw() if t.perspective == "JP" for v, voice, _ in t.terms if voice == "author")
    assert rows.loc[("own_term", "kurils"), "jp_count"] == own["kurils"]
    assert rows.loc[("own_term", "kurils"), "jp_total"] == own.total()
