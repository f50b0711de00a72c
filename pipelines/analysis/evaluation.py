"""How well codes agree with hand-coded files: precision, recall, F1 per kind of fact, kappa for frame and
orientation.

Facts are matched by the hand-coded sentence in which their evidence begins, so that a different splitting of
sentences does not count as an error. A meeting matches on format, parties and overlapping dates. Facts that
may occur twice in a sentence (two Japanese speakers who agree) are counted as often as they occur. What
belongs here: reading hand-coded files and scoring. What does not: where the codes come from.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from pipelines.errors import GoldError, no_folder
from pipelines.text.edtf import bounds, overlap

KINDS = (
    "issue",
    "statement_side",
    "statement_side_act",
    "statement_speaker",
    "statement_side_issue",
    "meeting",
    "meeting_status",
    "meeting_mention",
    "boilerplate",
    "frame",
    "orientation",
)


class SentenceCode(NamedTuple):
    """A sentence: code-point span, whether it is boilerplate, frame and orientation ("" and "none" where
    there is none).
    """

    start: int
    end: int
    boilerplate: bool
    frame: str
    orientation: str


class StatementCode(NamedTuple):
    """A statement that begins at ``start``."""

    start: int
    speaker: str
    side: str
    act: str
    issues: tuple[str, ...]


class MeetingCode(NamedTuple):
    """A meeting as one text knows it, with the starts of the sentences that mention it."""

    format: str
    parties: tuple[str, ...]
    date: str
    status: str
    mentions: tuple[int, ...]


class DocumentCode(NamedTuple):
    """The codes of one document, hand-made or by the coder. ``issues`` are (start, issue)."""

    file: str
    sha256: str
    sentences: tuple[SentenceCode, ...]
    issues: tuple[tuple[int, str], ...]
    statements: tuple[StatementCode, ...]
    meetings: tuple[MeetingCode, ...]


class Difference(NamedTuple):
    """A fact that only one side has: ``miss`` is in the hand-coded file alone, ``extra`` in the coder's
    output alone.
    """

    kind: str
    which: str
    file: str
    sentence_no: int
    start: int
    end: int
    fact: str


class Score(NamedTuple):
    """Agreement on one kind of fact. ``n`` is the number of hand-coded facts (sentences, for kappa).

    ``f1`` holds the share of equal statuses for meeting_status and Cohen's kappa (1960) for frame and
    orientation; precision and recall are then None.
    """

    kind: str
    n: int
    precision: float | None
    recall: float | None
    f1: float
    note: str


class Agreement(NamedTuple):
    """One code in hand-coded texts: how often it was coded by hand, how often found, how often both agree."""

    hand_coded: int
    found: int
    agreed: int


class Evaluation(NamedTuple):
    """Scores in the order of KINDS, and every fact on which the two sides differ."""

    scores: tuple[Score, ...]
    differences: tuple[Difference, ...]


def load_gold(folder: Path) -> list[DocumentCode]:
    """All hand-coded files (``*.json``) of ``folder``, by name. Raises GoldError for a missing folder or a
    malformed file.
    """
    if not folder.is_dir():
        raise GoldError(no_folder(folder), place="FOLDER", remedy="name the folder with hand-coded files")
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise GoldError(
            "no hand-coded files (*.json)", place=str(folder), remedy="name the folder that holds them"
        )
    return [_gold(path) for path in paths]


def score(gold: Sequence[DocumentCode], coded: Mapping[str, DocumentCode]) -> Evaluation:
    """Compare ``gold`` with ``coded`` (by the gold file's name); documents that were not coded must not be in
    ``gold``.
    """
    pairs = [(g, coded[g.file]) for g in gold]
    differences: list[Difference] = []
    scores = [_facts_score(kind, facts, pairs, differences) for kind, facts in FACTS.items()]
    meetings = _meeting_scores(pairs, differences)
    kappas = [_kappa(kind, label, pairs) for kind, label in LABELS.items()]
    by_kind = {s.kind: s for s in (*scores, *meetings, *kappas)}
    return Evaluation(tuple(by_kind[kind] for kind in KINDS), tuple(differences))


def agreements(pairs: Iterable[tuple[DocumentCode, DocumentCode]]) -> dict[tuple[str, str], Agreement]:
    """Agreement on each single code, by kind (issue, act, frame, orientation) and code, over pairs of the
    hand-made and the coder's codes of a document."""
    hand_coded, found, agreed = (Counter[tuple[str, str]]() for _ in Agreement._fields)
    for gold, coded in pairs:
        places = _Places(gold)
        for kind, extract in CODED.items():
            hand, machine = Counter(extract(gold, places)), Counter(extract(coded, places))
            for counter, facts in ((hand_coded, hand), (found, machine), (agreed, hand & machine)):
                counter.update((kind, str(fact[-1])) for fact in facts.elements())
    return {code: Agreement(hand_coded[code], found[code], agreed[code]) for code in hand_coded | found}


def _gold(path: Path) -> DocumentCode:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        sentences = {int(n): s for n, s in data["sentences"].items()}
        return DocumentCode(
            data["file"],
            data.get("sha256", ""),
            tuple(_sentence(s) for _, s in sorted(sentences.items())),
            tuple((s["start"], i) for _, s in sorted(sentences.items()) for i in s.get("issues", ())),
            tuple(
                StatementCode(s["start"], s["speaker"], s["side"], s["act"], tuple(s["issues"]))
                for s in data["statements"]
            ),
            tuple(_meeting(m, sentences) for m in data["meetings"]),
        )
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise GoldError(f"not valid JSON: {error}", place=str(path), remedy="mend the file") from error
    except (KeyError, TypeError, ValueError) as error:
        remedy = "a file has file, sentences, statements and meetings in the form that the README describes"
        raise GoldError(
            f"a value is missing or malformed: {error!r}", place=str(path), remedy=remedy
        ) from error


def _sentence(values: Mapping[str, Any]) -> SentenceCode:
    frame, orientation = values.get("frame") or "", values.get("orientation") or "none"
    return SentenceCode(values["start"], values["end"], bool(values["boilerplate"]), frame, orientation)


def _meeting(values: Mapping[str, Any], sentences: Mapping[int, Mapping[str, Any]]) -> MeetingCode:
    mentions = tuple(sentences[n]["start"] for n in values["mentions"])
    return MeetingCode(values["format"], tuple(values["parties"]), values["date"], values["status"], mentions)


class _Places:
    """Maps offsets to the hand-coded sentence that they begin in."""

    def __init__(self, gold: DocumentCode) -> None:
        self._starts = [s.start for s in gold.sentences]
        self._gold = gold

    def at(self, start: int) -> int:
        """Number (from 1) of the sentence in which ``start`` lies."""
        return max(1, bisect_right(self._starts, start))

    def span(self, number: int) -> tuple[int, int]:
        sentence = self._gold.sentences[number - 1]
        return sentence.start, sentence.end


Fact = tuple[Hashable, ...]
Extract = Callable[[DocumentCode, _Places], Iterator[Fact]]


def _issues(document: DocumentCode, places: _Places) -> Iterator[Fact]:
    yield from dict.fromkeys((places.at(start), issue) for start, issue in document.issues)


def _sides(document: DocumentCode, places: _Places) -> Iterator[Fact]:
    return ((places.at(s.start), s.side) for s in document.statements)


def _acts(document: DocumentCode, places: _Places) -> Iterator[Fact]:
    return ((places.at(s.start), s.side, s.act) for s in document.statements)


def _speakers(document: DocumentCode, places: _Places) -> Iterator[Fact]:
    return ((places.at(s.start), s.speaker.casefold()) for s in document.statements)


def _side_issues(document: DocumentCode, places: _Places) -> Iterator[Fact]:
    yield from dict.fromkeys((places.at(s.start), s.side, i) for s in document.statements for i in s.issues)


def _boilerplate(document: DocumentCode, places: _Places) -> Iterator[Fact]:
    gold = places._gold
    for number, sentence in enumerate(gold.sentences, start=1):
        own = _covering(document.sentences, sentence)
        if own is None or own.boilerplate:
            yield (number,)


FACTS: dict[str, Extract] = {
    "issue": _issues,
    "statement_side": _sides,
    "statement_side_act": _acts,
    "statement_speaker": _speakers,
    "statement_side_issue": _side_issues,
    "boilerplate": _boilerplate,
}
LABELS: dict[str, Callable[[SentenceCode], str]] = {
    "frame": lambda sentence: sentence.frame or "none",
    "orientation": lambda sentence: sentence.orientation or "none",
}
CODED: dict[str, Extract] = {
    "issue": _issues,
    "act": _acts,
    "frame": lambda document, places: _labels(document, places, LABELS["frame"]),
    "orientation": lambda document, places: _labels(document, places, LABELS["orientation"]),
}
"""Facts that end in their code."""


def _labels(document: DocumentCode, places: _Places, label: Callable[[SentenceCode], str]) -> Iterator[Fact]:
    """The label of each hand-coded sentence that is not boilerplate, where the document has one for it."""
    for number, sentence in enumerate(places._gold.sentences, start=1):
        own = _covering(document.sentences, sentence)
        if not sentence.boilerplate and own and not own.boilerplate and label(own) != "none":
            yield (number, label(own))


def _covering(sentences: Sequence[SentenceCode], wanted: SentenceCode) -> SentenceCode | None:
    """The sentence that shares most characters with ``wanted``."""
    shared = ((min(s.end, wanted.end) - max(s.start, wanted.start), -s.start, s) for s in sentences)
    best = max(shared, default=None)
    return best[2] if best and best[0] > 0 else None


def _facts_score(
    kind: str,
    extract: Extract,
    pairs: Iterable[tuple[DocumentCode, DocumentCode]],
    differences: list[Difference],
) -> Score:
    right = wanted = found = 0
    for gold, coded in pairs:
        places = _Places(gold)
        hand, machine = Counter(extract(gold, places)), Counter(extract(coded, places))
        right += (hand & machine).total()
        wanted, found = wanted + hand.total(), found + machine.total()
        differences.extend(_differences(kind, "miss", gold, places, hand - machine))
        differences.extend(_differences(kind, "extra", gold, places, machine - hand))
    return _f1(kind, right, wanted, found)


def _differences(
    kind: str, which: str, gold: DocumentCode, places: _Places, facts: Counter[Fact]
) -> Iterator[Difference]:
    for fact in sorted(facts.elements(), key=str):
        number = int(str(fact[0]))
        yield Difference(kind, which, gold.file, number, *places.span(number), " ".join(map(str, fact[1:])))


def _f1(kind: str, right: int, wanted: int, found: int, note: str = "") -> Score:
    precision = right / found if found else 0.0
    recall = right / wanted if wanted else 0.0
    return Score(
        kind, wanted, precision, recall, 2 * right / (wanted + found) if wanted + found else 1.0, note
    )


def _meeting_scores(
    pairs: Iterable[tuple[DocumentCode, DocumentCode]], differences: list[Difference]
) -> list[Score]:
    right = wanted = found = same_status = mentions_right = mentions_wanted = mentions_found = 0
    for gold, coded in pairs:
        places = _Places(gold)
        matched = _matched(gold.meetings, coded.meetings, places)
        right, wanted, found = right + len(matched), wanted + len(gold.meetings), found + len(coded.meetings)
        same_status += sum(gold.meetings[g].status == coded.meetings[c].status for g, c in matched)
        differences.extend(_meeting_differences(gold, coded, matched, places))
        hand, machine = (
            _mentions(gold.meetings, places, None),
            _mentions(coded.meetings, places, {c: g for g, c in matched}),
        )
        mentions_right += (hand & machine).total()
        mentions_wanted, mentions_found = mentions_wanted + hand.total(), mentions_found + machine.total()
        differences.extend(_differences("meeting_mention", "miss", gold, places, hand - machine))
        differences.extend(_differences("meeting_mention", "extra", gold, places, machine - hand))
    status = same_status / right if right else 0.0
    return [
        _f1("meeting", right, wanted, found),
        Score("meeting_status", right, None, None, status, "share of matched meetings with equal status"),
        _f1("meeting_mention", mentions_right, mentions_wanted, mentions_found),
    ]


def _matched(
    gold: Sequence[MeetingCode], coded: Sequence[MeetingCode], places: _Places
) -> list[tuple[int, int]]:
    """Pairs of indices, one to one; among several candidates the one with most common mentions."""
    candidates = [
        (_common(g, c, places), -gi, -ci)
        for gi, g in enumerate(gold)
        for ci, c in enumerate(coded)
        if _same_meeting(g, c)
    ]
    pairs: list[tuple[int, int]] = []
    for _, gi, ci in sorted(candidates, reverse=True):
        if all(-gi != p[0] and -ci != p[1] for p in pairs):
            pairs.append((-gi, -ci))
    return sorted(pairs)


def _common(a: MeetingCode, b: MeetingCode, places: _Places) -> int:
    return len({places.at(s) for s in a.mentions} & {places.at(s) for s in b.mentions})


def _same_meeting(a: MeetingCode, b: MeetingCode) -> bool:
    dated = bounds(a.date) and bounds(b.date)
    return (
        a.format == b.format
        and a.parties == b.parties
        and (overlap(a.date, b.date) if dated else a.date == b.date)
    )


def _mentions(
    meetings: Sequence[MeetingCode], places: _Places, names: Mapping[int, int] | None
) -> Counter[Fact]:
    """(sentence, meeting) once each; ``names`` maps the coder's meetings to the hand-coded ones."""
    counted: set[Fact] = set()
    for index, meeting in enumerate(meetings):
        name = (
            f"meeting {index}"
            if names is None
            else f"meeting {names[index]}"
            if index in names
            else f"unmatched {index}"
        )
        counted.update((places.at(start), name) for start in meeting.mentions)
    return Counter(counted)


def _meeting_differences(
    gold: DocumentCode, coded: DocumentCode, matched: Sequence[tuple[int, int]], places: _Places
) -> Iterator[Difference]:
    for which, meetings, used in (
        ("miss", gold.meetings, {g for g, _ in matched}),
        ("extra", coded.meetings, {c for _, c in matched}),
    ):
        for index, m in enumerate(meetings):
            if index not in used:
                number = places.at(m.mentions[0]) if m.mentions else 1
                fact = f"{m.format} {'-'.join(m.parties)} {m.date} {m.status}"
                yield Difference("meeting", which, gold.file, number, *places.span(number), fact)
    for g, c in matched:
        if gold.meetings[g].status != coded.meetings[c].status:
            m = gold.meetings[g]
            number = places.at(m.mentions[0]) if m.mentions else 1
            yield Difference(
                "meeting_status",
                "miss",
                gold.file,
                number,
                *places.span(number),
                f"{m.format} {m.date} {m.status}",
            )


def _kappa(
    kind: str, label: Callable[[SentenceCode], str], pairs: Iterable[tuple[DocumentCode, DocumentCode]]
) -> Score:
    """Cohen's kappa over the sentences that the hand-coded file does not call boilerplate."""
    both: Counter[tuple[str, str]] = Counter()
    for gold, coded in pairs:
        for sentence in gold.sentences:
            if not sentence.boilerplate:
                own = _covering(coded.sentences, sentence)
                both[label(sentence), label(own) if own and not own.boilerplate else "none"] += 1
    n = both.total()
    equal = sum(count for (a, b), count in both.items() if a == b)
    hand, machine = Counter[str](), Counter[str]()
    for (a, b), count in both.items():
        hand[a] += count
        machine[b] += count
    chance = sum(hand[name] * machine[name] for name in hand) / n**2 if n else 1.0
    kappa = (equal / n - chance) / (1 - chance) if n and chance < 1 else 1.0
    return Score(kind, n, None, None, kappa, f"Cohen's kappa; equal labels in {equal} of {n} sentences")
