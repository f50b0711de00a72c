"""Corrections by a person, as the file ``corrections.toml`` holds them: which fact, what is right, why, who.

    [[correction]]
    kind = "issue_mention"            # table of the fact
    fact_id = "0123456789abcdef"      # its identifier; none for `add`
    document_id = "letters/1956"
    quote = "the islands"             # its words, so that a person can read it and a change of the text shows
    action = "replace"                # confirm, reject, replace or add
    set = { issue_id = "peace_treaty" }
    reason = "The sentence is about the treaty."
    who = "A. Reader"
    made_on = 2026-11-22

What belongs here: reading and checking these entries. What does not: applying them (correcting.py).
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pipelines.errors import CorrectionError, known
from pipelines.model import digest
from pipelines.text.edtf import is_edtf

if TYPE_CHECKING:
    from pipelines.coding.codebook_model import Codebook

ACTIONS = ("confirm", "reject", "replace", "add")
TARGET = ("fact_id", "document_id", "quote", "sentence")
KEYS = ("kind", *TARGET, "action", "set", "reason", "who", "made_on")
SIDES = ("JP", "RU", "third")
STATUSES = ("held", "planned", "cancelled")
ACTS = (
    "state",
    "announce",
    "propose",
    "request",
    "agree",
    "support",
    "concern",
    "criticise",
    "reject",
    "warn",
)
FORMATS = (
    "two_plus_two", "summit", "foreign_ministers", "defence_ministers", "vice_ministerial", "working_level",
    "multilateral", "visit", "exercise", "other",
)  # fmt: skip


class Correction(NamedTuple):
    """One entry. ``new_values`` is a JSON object; ``fact_id`` is empty for ``add``."""

    correction_id: str
    kind: str
    fact_id: str
    document_id: str
    quote: str
    sentence: str
    action: str
    new_values: str
    reason: str
    who: str
    made_on: date


class Column(NamedTuple):
    """What a column takes: a form (text, date, number, truth), a closed list, or the ids of a codebook table.
    ``many`` columns take a list of it."""

    form: str = "text"
    values: tuple[str, ...] = ()
    table: str = ""
    many: bool = False


class Kind(NamedTuple):
    """Columns of a table that can be set, those that an addition needs (none: nothing can be added), and
    whether a fact of it can be rejected."""

    columns: Mapping[str, Column]
    needed: tuple[str, ...] = ()
    rejectable: bool = True


TEXT, TRUTH, NUMBER, EDTF = Column(), Column("truth"), Column("number"), Column("date")
SERIES = {"series_no": NUMBER, "date": EDTF, "place": TEXT, "status": Column(values=STATUSES)}

KINDS: Mapping[str, Kind] = {
    "sentence": Kind(
        {
            "role": Column(values=("headline", "body", "boilerplate")),
            "frame": Column(values=("",), table="frame"),
            "orientation": Column(values=("none", "conflict", "cooperation")),
        },
        rejectable=False,
    ),
    "issue_mention": Kind({"issue_id": Column(table="issue"), "term": TEXT}, ("issue_id",)),
    "term_use": Kind(
        {
            "concept_id": Column(table="concept"),
            "variant_id": TEXT,
            "naming_side": Column(values=("JP", "RU", "neutral")),
            "voice": Column(values=("author", *SIDES)),
            "in_quotes": TRUTH,
        },
        ("concept_id", "variant_id", "naming_side"),
    ),
    "statement": Kind(
        {
            "speaker": TEXT,
            "actor_id": Column(values=("",), table="actor"),
            "side": Column(values=SIDES),
            "act": Column(values=ACTS),
            "target": Column(values=("", *SIDES)),
            "quoted": TRUTH,
            "reported_by": TEXT,
            "issues": Column(table="issue", many=True),
        },
        ("speaker", "side", "act"),
    ),
    "document_meeting": Kind(
        {"format": Column(values=FORMATS), "parties": Column(many=True), **SERIES},
        ("format", "parties", "status"),
    ),
    "meeting_mention": Kind(
        {
            "document_meeting_id": TEXT,
            "time_expression": TEXT,
            "date": EDTF,
            "status": Column(values=STATUSES),
        },
        ("document_meeting_id", "status"),
    ),
    "meeting": Kind(SERIES, rejectable=False),
}
"""Kinds of facts by table, in the order in which corrections of one text are applied."""


def load_corrections(path: Path, codebook: Codebook) -> tuple[Correction, ...]:
    """The entries of a file by their id.

    Raises:
        CorrectionError: with entry, key, value and remedy.
    """
    return parse_corrections(_bytes(path), path, codebook)


def parse_corrections(data: bytes, path: Path, codebook: Codebook) -> tuple[Correction, ...]:
    """The entries in ``data``, which is or will be the content of the file ``path``.

    Raises:
        CorrectionError: with entry, key, value and remedy.
    """
    entries = [_Entry(path, number, values) for number, values in enumerate(_parsed(data, path), start=1)]
    corrections = [entry.correction(codebook.tables) for entry in entries]
    _require_different(corrections, entries)
    return tuple(sorted(corrections))


def beside(raw: Path) -> Path:
    """Where the corrections of a raw folder stand unless somebody says otherwise: next to it."""
    return raw.absolute().parent / "corrections.toml"


def corrections_file(raw: Path, given: Path | None) -> Path | None:
    """The file as given, else the one beside ``raw`` if there is one."""
    return given or (beside(raw) if beside(raw).exists() else None)


def hash_file(path: Path) -> str:
    """SHA-256 of the bytes.

    Raises:
        CorrectionError: the file cannot be read.
    """
    return sha256(_bytes(path)).hexdigest()


class _Entry:
    """One table of the file, and how its mistakes are named."""

    def __init__(self, path: Path, number: int, values: object) -> None:
        self.place = f"{path}, correction {number}"
        if not isinstance(values, dict):
            raise self.error(f"{values!r} is no table", "write [[correction]] and the keys below it")
        self.values: dict[str, Any] = values
        named = values.get("fact_id") or values.get("quote")
        self.place += f" ({named})" if named else ""

    def error(self, problem: str, remedy: str, key: str = "") -> CorrectionError:
        place = f"{self.place}, {key}" if key else self.place
        return CorrectionError(problem, place=place, remedy=remedy)

    def correction(self, tables: Mapping[str, Sequence[tuple[Any, ...]]]) -> Correction:
        """The checked entry."""
        self._check_keys()
        kind, action = self._one_of("kind", KINDS), self._one_of("action", ACTIONS)
        self._check_target(kind, action)
        values = self._new_values(kind, action, tables)
        fact_id, document_id, quote, sentence = (self.text(key) for key in TARGET)
        added = json.dumps(values, sort_keys=True) if action == "add" else ""
        reason, who = (self._required(key, "say it in a few words") for key in ("reason", "who"))
        return Correction(
            digest("correction", kind, fact_id, document_id, quote, sentence, added),
            kind, fact_id, document_id, quote, sentence, action,
            json.dumps(values, sort_keys=True, ensure_ascii=False), reason, who, self._made_on(),
        )  # fmt: skip

    def text(self, key: str) -> str:
        """A text value, empty where there is none."""
        value = self.values.get(key, "")
        if not isinstance(value, str):
            raise self.error(f"{value!r} is no text", "put it in quotation marks", key)
        return value

    def _required(self, key: str, remedy: str) -> str:
        value = self.text(key)
        if not value.strip():
            raise self.error(f"{key} is missing", remedy, key)
        return value

    def _one_of(self, key: str, values: Iterable[str]) -> str:
        value = self._required(key, f"one of: {', '.join(values)}")
        if value not in values:
            raise self.error(f"unknown {key} {value!r}", known(value, values), key)
        return value

    def _check_keys(self) -> None:
        for key in self.values:
            if key not in KEYS:
                raise self.error(f"unknown key {key!r}", known(key, KEYS), key)

    def _check_target(self, kind: str, action: str) -> None:
        if action == "add":
            if self.text("fact_id"):
                raise self.error("an addition names a fact", "leave fact_id out, or use replace", "fact_id")
            if not KINDS[kind].needed:
                addable = ", ".join(name for name, other in KINDS.items() if other.needed)
                raise self.error(f"a {kind} cannot be added", f"what can be added: {addable}", "kind")
        else:
            self._required("fact_id", "copy it from the table, or use `twoplustwo correct`")
        if action == "reject" and not KINDS[kind].rejectable:
            remedy = "replace what is wrong; of a meeting reject its rows of document_meeting"
            raise self.error(f"a {kind} cannot be rejected", remedy, "action")
        if kind != "meeting":
            self._required("document_id", "name the document of the fact")
            self._required("quote", "copy the words of the fact")

    def _new_values(
        self, kind: str, action: str, tables: Mapping[str, Sequence[tuple[Any, ...]]]
    ) -> dict[str, Any]:
        given = self.values.get("set", {})
        if not isinstance(given, dict):
            raise self.error(f"{given!r} is no table", "write set = { column = value }", "set")
        if bool(given) != (action in ("replace", "add")):
            problem = f"{action} {'takes no' if given else 'needs'} new values"
            raise self.error(problem, f"columns of {kind}: {', '.join(KINDS[kind].columns)}", "set")
        for column, value in given.items():
            self._check_value(kind, column, value, tables)
        values = implied(kind, given, tables)
        self._check_variant(kind, values, tables)
        if missing := [column for column in KINDS[kind].needed if action == "add" and column not in values]:
            raise self.error(f"{missing[0]} is missing", f"set {', '.join(missing)}", "set")
        return values

    def _check_value(
        self, kind: str, column: str, value: object, tables: Mapping[str, Sequence[tuple[Any, ...]]]
    ) -> None:
        columns, key = KINDS[kind].columns, f"set.{column}"
        if column not in columns:
            raise self.error(f"unknown column {column!r} of {kind}", known(column, columns), key)
        takes = columns[column]
        if takes.many != isinstance(value, list):
            raise self.error(f"{value!r} is {'no' if takes.many else 'a'} list", EXAMPLES[takes.many], key)
        allowed = {*takes.values, *(row[0] for row in tables.get(takes.table, ()))}
        for one in value if isinstance(value, list) else [value]:
            if not FORMS[takes.form](one):
                raise self.error(f"{one!r} is no {takes.form}", EXAMPLES[takes.form], key)
            if allowed and one not in allowed:
                raise self.error(f"unknown {column} {one!r}", known(str(one), allowed), key)

    def _check_variant(
        self, kind: str, values: Mapping[str, Any], tables: Mapping[str, Sequence[tuple[Any, ...]]]
    ) -> None:
        if kind != "term_use" or not {"concept_id", "variant_id"} & values.keys():
            return
        pairs = {f"{row[1]}.{row[2]}" for row in tables["term"]}
        pair = f"{values.get('concept_id', '')}.{values.get('variant_id', '')}"
        if pair not in pairs:
            raise self.error(f"unknown concept and variant {pair!r}", known(pair, pairs), "set.variant_id")

    def _made_on(self) -> date:
        value = self.values.get("made_on")
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            raise self.error(f"{value!r} is no day", "write made_on = 2026-11-22", "made_on") from None


FORMS: Mapping[str, Callable[[Any], bool]] = {
    "text": lambda value: isinstance(value, str),
    "date": lambda value: isinstance(value, str) and (value == "" or is_edtf(value)),
    "number": lambda value: isinstance(value, int) and not isinstance(value, bool) and value > 0,
    "truth": lambda value: isinstance(value, bool),
}
EXAMPLES: Mapping[str | bool, str] = {
    "text": 'write it in quotation marks: "..."',
    "date": 'write it as EDTF: "2017-03-20", "2017-03" or "2017"',
    "number": "write a whole number above 0",
    "truth": "write true or false",
    True: 'write a list: ["...", "..."]',
    False: "write one value",
}


def implied(
    kind: str, given: Mapping[str, Any], tables: Mapping[str, Sequence[tuple[Any, ...]]]
) -> dict[str, Any]:
    """The values with those that follow from the codebook where they are not given: whose name a variant is,
    what the speaker is called and on which side he is."""
    values = dict(given)
    if kind == "term_use" and "variant_id" in given:
        for row in tables["term"]:
            if (row[1], row[2]) == (given.get("concept_id"), given["variant_id"]):
                values.setdefault("naming_side", row[3])
    if kind == "statement" and given.get("actor_id"):
        actor = next(row for row in tables["actor"] if row[0] == given["actor_id"])
        values = {"speaker": actor[1], "side": actor[4], **given}
    for column in ("issues", "parties"):
        if column in values:
            values[column] = sorted(set(values[column]))
    return values


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        problem = f"the file of corrections cannot be read: {error.strerror}"
        raise CorrectionError(problem, place=str(path), remedy="name another with --corrections") from None


def _parsed(data: bytes, path: Path) -> list[object]:
    remedy = "begin every entry with [[correction]]"
    try:
        content = tomllib.loads(data.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CorrectionError(f"not valid TOML: {error}", place=str(path), remedy="mend it there") from None
    for key in content:
        if key != "correction":
            raise CorrectionError(f"unknown key {key!r}", place=str(path), remedy=remedy)
    entries = content.get("correction", [])
    if not isinstance(entries, list):
        raise CorrectionError("correction is no list of tables", place=str(path), remedy=remedy)
    return entries


def _require_different(corrections: Sequence[Correction], entries: Sequence[_Entry]) -> None:
    seen: dict[tuple[str, ...], _Entry] = {}
    for correction, entry in zip(corrections, entries, strict=True):
        key = (correction.kind, correction.fact_id or correction.correction_id, correction.document_id)
        if key in seen:
            remedy = f"make one entry of it and of {seen[key].place.rpartition(', ')[2]}"
            raise entry.error("a second entry on the same fact", remedy)
        seen[key] = entry
