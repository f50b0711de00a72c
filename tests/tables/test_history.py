"""Any history of a collection: after every step the incremental build equals a build from scratch, row by
row, and every fact that differs from the version before has one cause, which the step has given."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import real_build
from fake_coding import FAKE
from hypothesis import given, settings
from hypothesis import strategies as st
from real_build import Text
from tiny_build import TEXTS, build, content, correction, write_corrections, write_texts

from pipelines.tables.build import Coding, Inputs, open_build
from pipelines.tables.contract import CONTENT, order
from pipelines.tables.sql import read_database

LINES = (
    "China!",
    "A treaty with China.",
    "They met 2017-03-20.",
    "They met 2018-07-31, met 2017-03-20 before.",
    "Lavrov said the treaty waits.",
    "The Kurils, sanctions.",
    "# China",
)
WORDS = ("China", "treaty", "sanctions", "Kurils", "met")
ISSUES = ("china", "peace_treaty", "sanctions")
CAUSES = {
    "correct": {"correction"},
    "add a rule": {"codebook_changed"},
    "add": {"document_added"},
    "correct again": {"correction"},
    "edit": {"text_changed"},
    "rename": {"document_added", "document_removed"},
    "date": {"metadata_changed"},
    "remove a rule": {"codebook_changed"},
    "take a correction back": {"correction"},
    "remove": {"document_removed"},
    "edit a rule": {"codebook_changed"},
}
"""Steps, and the causes that facts may have after each of them."""
FACTS = {
    "issue": ("issue_mention", "mention_id"),
    "term": ("term_use", "term_use_id"),
    "statement": ("statement", "statement_id"),
}
PLACES = {"sentence_no", "char_start", "char_end", "cue_start", "cue_end"}
NEW = {
    "issue_mention": {"issue_id": "sanctions"},
    "statement": {"act": "warn", "issues": ["china"]},
    "meeting_mention": {"status": "planned"},
    "document_meeting": {"date": "2017-03-21", "place": "Moscow"},
    "meeting": {"place": "Moscow"},
    "sentence": {"role": "boilerplate"},
}
Draw = st.integers(min_value=0, max_value=59)
Step = tuple[str, int, int]


class Version(NamedTuple):
    """Content of a version, with the names of the columns, and what differs from its parent."""

    rows: dict[str, list[dict[str, Any]]]
    changes: list[dict[str, Any]]


class Collection:
    """A folder of texts with codebook and corrections, to which steps are done."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.texts = {"a": LINES[:3], "b": LINES[3:]}
        self.dates = {"a": "2017-03-22"}
        self.words = {"China": "china", "treaty": "peace_treaty"}
        self.corrections: list[dict[str, Any]] = []
        self.write()

    @property
    def inputs(self) -> Inputs:
        return Inputs(self.folder / "raw", self.folder / "warehouse", self.folder / "codebook", 1)

    def write(self) -> None:
        rows = [f"{name}.txt,{self.dates.get(name, '')},JP" for name in self.texts]
        listed = "\n".join(["file,published_on,perspective", *rows])
        texts = {f"{name}.txt": "\n".join(lines) for name, lines in self.texts.items()}
        write_texts(self.folder / "raw", {"c.jsonl": TEXTS["c.jsonl"], "documents.csv": listed} | texts)
        words = "\n".join(f"{word} = {issue}" for word, issue in self.words.items())
        write_texts(self.folder / "codebook", {"words.txt": words})
        write_corrections(self.folder / "raw", *self.corrections)

    def do(self, step: Step, current: Version) -> None:
        """Do one step; ``current`` has the facts that a correction may speak of."""
        what, a, b = step
        name, word = sorted(self.texts)[a % len(self.texts)], WORDS[a % len(WORDS)]
        issue, lines = ISSUES[b % len(ISSUES)], (LINES[a % len(LINES)], LINES[b % len(LINES)])
        match what:
            case "add":
                self.texts["d"] = lines
            case "edit":
                self.texts[name] = (*lines, *self.texts[name][1:])
            case "rename":
                self.texts["e"] = self.texts.pop(name)
            case "remove":
                self.texts.pop(name)
            case "date":
                self.dates[name] = f"2019-01-{b % 28 + 1:02}"
            case "add a rule" | "edit a rule":
                self.words[word] = issue
            case "remove a rule":
                self.words.pop(sorted(self.words)[a % len(self.words)])
            case "correct" | "correct again":
                self.correct(current, a, b)
            case "take a correction back":
                del self.corrections[: 1 + b % 2]
        self.texts = self.texts or {"f": lines}
        self.words = self.words or {word: issue}
        self.write()

    def correct(self, current: Version, a: int, b: int) -> None:
        targets = list(_targets(current))
        kind, fact_id, document_id, quote = targets[a % len(targets)]
        if any(fact_id == entry["fact_id"] for entry in self.corrections):
            return
        target = {"kind": kind, "fact_id": fact_id, "document_id": document_id, "quote": quote}
        actions: list[dict[str, Any]] = [{"action": "confirm"}, {"action": "replace", "set": NEW[kind]}]
        if kind not in ("sentence", "meeting"):
            actions.append({"action": "reject"})
        self.corrections.append(correction(**target, **actions[b % len(actions)]))


def _targets(current: Version) -> Iterator[tuple[str, str, str, str]]:
    rows = current.rows
    for kind, key in (
        ("issue_mention", "mention_id"),
        ("statement", "statement_id"),
        ("meeting_mention", "mention_id"),
    ):
        yield from ((kind, row[key], row["document_id"], row["quote"]) for row in rows[kind])
    for row in rows["sentence"]:
        yield "sentence", f"{row['document_id']}:{row['sentence_no']}", row["document_id"], row["text"]
    for row in rows["meeting_mention"]:
        yield "document_meeting", row["document_meeting_id"], row["document_id"], row["quote"]
    for row in rows["meeting"]:
        yield "meeting", row["meeting_id"], "", ""


def from_scratch(inputs: Inputs, coding: Coding | None = None) -> dict[str, list[tuple[Any, ...]]]:
    """What a build gives that has nothing to copy from; it is not published."""
    with open_build(inputs._replace(warehouse=inputs.warehouse.with_name("fresh")), coding) as fresh:
        fresh.upto("checks")
        return {table: fresh.connection.table(table).order(order(table)).fetchall() for table in CONTENT}


def published(warehouse: Path) -> Version:
    with read_database(warehouse / "current.duckdb") as connection:
        named = {}
        for table in (*CONTENT, "change"):
            relation = connection.table(table)
            named[table] = [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()]
    return Version({table: named[table] for table in CONTENT}, named["change"])


def differing(before: Version, after: Version, table: str, key: str) -> int:
    """Number of rows that one version has alone or that differ in more than their place."""
    a, b = (
        {row[key]: {c: v for c, v in row.items() if c not in PLACES} for row in version.rows[table]}
        for version in (before, after)
    )
    if table == "statement":
        for rows, version in ((a, before), (b, after)):
            for link in version.rows["statement_issue"]:
                rows[link["statement_id"]].setdefault("issues", set()).add(link["issue_id"])
    return sum(a.get(one) != b.get(one) for one in a.keys() | b.keys())


@contextmanager
def collection() -> Iterator[Collection]:
    folder = Path(tempfile.mkdtemp())
    try:
        yield Collection(folder)
    finally:
        shutil.rmtree(folder)


LENGTH = 6
HISTORIES = st.tuples(
    st.permutations(list(CAUSES)), st.lists(st.tuples(Draw, Draw), min_size=LENGTH, max_size=LENGTH)
).map(
    lambda drawn: [
        (what, 7 * n + a, 5 * n + b) for n, (what, (a, b)) in enumerate(zip(*drawn, strict=False), 1)
    ]
)


@settings(max_examples=2, deadline=None, derandomize=True)
@given(HISTORIES)
def test_any_history_equals_a_rebuild_and_every_difference_has_its_cause(steps: list[Step]) -> None:
    with collection() as here:
        build(here.inputs.raw, here.inputs.warehouse, codebook=here.inputs.codebook)
        version, causes = published(here.inputs.warehouse), set[str]()
        for step in steps:
            here.do(step, version)
            done = build(here.inputs.raw, here.inputs.warehouse, codebook=here.inputs.codebook)
            assert content(here.inputs.warehouse) == from_scratch(here.inputs, FAKE)
            causes |= CAUSES[step[0]]
            if done.published and done.published.is_new:
                before, version = version, published(here.inputs.warehouse)
                assert {change["cause"] for change in version.changes} <= causes
                for kind, fact in FACTS.items():
                    told = sum(change["kind"] == kind for change in version.changes)
                    assert told == differing(before, version, *fact)
                causes = set()


def test_a_history_with_the_real_coding_equals_a_rebuild(tmp_path: Path) -> None:
    inputs = Inputs(tmp_path / "raw", tmp_path / "warehouse", processes=1)
    texts = {name: Text(source, "en", "2017-03-22", real_build.text(name)) for name, source in REAL.items()}
    real_build.built(texts, tmp_path)
    rows = published(inputs.warehouse).rows["statement"]
    target = {"kind": "statement", "fact_id": rows[0]["statement_id"], "document_id": rows[0]["document_id"]}
    write_corrections(inputs.raw, correction(**target, quote=rows[0]["quote"], action="reject"))
    first, second = REAL
    edited = texts[second]._replace(text=texts[second].text + "\n\nTokyo protested against new sanctions.\n")
    for step in ({first: texts[first], second: edited}, {"renamed": edited}):
        real_build.built(step, tmp_path)
        assert content(inputs.warehouse) == from_scratch(inputs)


REAL = {"release_en": "gaimusho", "snow": "tokyo_wire"}
