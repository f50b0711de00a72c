"""Frame and orientation of a sentence, from the words in it and the acts that it reports.

Each frame's words add up to its score; the acts, the issues and the form of the sentence lean one way or the
other. A sentence without an issue has neither. What belongs here: weighing. What does not: the words
(codebooks/*/frames.toml, tone.toml) and the leanings (framing.toml of codebooks/ and of the language).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from pipelines.coding import layers
from pipelines.coding.issues import CodedIssue
from pipelines.coding.reading import DocumentView, SentenceView
from pipelines.coding.tone import tone_scores
from pipelines.model import Statement

NONE = "none"
# What an issue leans to by itself tips the balance only where words or acts have spoken already.
TIPPING = 0.5
# Issues about others: conflict in them is not conflict between Japan and Russia unless both are named.
THIRD_PARTY = frozenset(
    {"north_korea", "china", "middle_east", "us_alliance", "transnational_threats", "domestic_politics"}
)


class Framing(NamedTuple):
    """Frame ("" for none) and orientation of one sentence with the rules that decided them."""

    frame: str
    frame_rule_id: str
    orientation: str
    orientation_rule_id: str


def code_framing(
    view: DocumentView, issues: Mapping[int, Sequence[CodedIssue]], statements: Sequence[Statement]
) -> dict[int, tuple[str, str, str, str]]:
    """Framing by sentence number."""
    by_sentence: dict[int, list[Statement]] = {}
    for statement in statements:
        by_sentence.setdefault(statement.sentence_no, []).append(statement)
    return {
        s.number: _framing(s, view, issues[s.number], by_sentence.get(s.number, []))
        for s in view.article
        if issues[s.number]
    }


def _framing(
    sentence: SentenceView, view: DocumentView, issues: Sequence[CodedIssue], statements: Sequence[Statement]
) -> Framing:
    names = [issue.issue_id for issue in issues]
    acts = [statement.act for statement in statements]
    frame, frame_rule = _frame(sentence, view, names, acts)
    speaking = {statement.side for statement in statements}
    orientation, orientation_rule = _orientation(sentence, view, names, acts, speaking)
    return Framing(frame, frame_rule, orientation, orientation_rule)


def _frame(
    sentence: SentenceView, view: DocumentView, issues: Sequence[str], acts: Sequence[str]
) -> tuple[str, str]:
    codebook = view.codebook
    scores: dict[str, float] = defaultdict(float)
    for hit in sentence.hits[layers.FRAME]:
        scores[hit.code.partition(".")[0]] += codebook.weights[f"frames:{hit.code}"]
    thresholds = codebook.leanings["frame.thresholds"]
    for kind, names in (("issue", issues), ("act", acts or [NONE]), ("voice", _voice(sentence, view))):
        for name in dict.fromkeys(names):
            for frame, weight in _leaning(view, f"frame.{kind}.{name}").items():
                if frame == NONE or scores[frame] or weight >= thresholds["alone"]:
                    scores[frame] += weight
    threshold = thresholds["least"] + scores.pop(NONE, 0)
    best = max(scores, key=lambda f: (scores[f], f), default="")
    if not best or scores[best] < threshold:
        return "", ""
    return best, _strongest(sentence, view, layers.FRAME, best, "framing.frame_by_issue")


def _leaning(view: DocumentView, name: str) -> Mapping[str, float]:
    """What leans by this name: as the language's own file has it, else as all languages do."""
    own: Mapping[str, Mapping[str, float]] = view.codebook.leanings
    return own.get(f"{view.document.language}.{name}") or own.get(name, {})


def _voice(sentence: SentenceView, view: DocumentView) -> Iterator[str]:
    """From where the text speaks, and whether a speaker does so in the first person."""
    yield view.document.perspective
    if any(mention.kind == "first" for mention in sentence.mentions):
        yield "first"


def _orientation(
    sentence: SentenceView, view: DocumentView, issues: Sequence[str], acts: Sequence[str], speaking: Set[str]
) -> tuple[str, str]:
    """Conflict or cooperation towards Japan-Russia relations, by the balance of words, acts and issues;
    ``speaking`` are the sides of those who speak in the sentence."""
    codebook = view.codebook
    scores = tone_scores(sentence, codebook)
    if set(issues) <= THIRD_PARTY and not _both_sides(sentence, speaking):
        return NONE, "framing.third_party"
    _lean(scores, view, "act", acts)
    shown = bool(scores["conflict"] or scores["cooperation"])
    for kind, names in (("issue", issues), ("voice", _voice(sentence, view))):
        _lean(scores, view, kind, names, TIPPING if shown else 1)
    difference = scores["conflict"] - scores["cooperation"]
    least = codebook.leanings["orientation.thresholds"]["least" if shown else "alone"]
    if scores["neutral"] or abs(difference) < least:
        return NONE, "framing.balance"
    if difference < 0 and _with_others(sentence, speaking):
        return NONE, "framing.with_others"
    orientation = "conflict" if difference > 0 else "cooperation"
    return orientation, _strongest(sentence, view, layers.TONE, orientation, "framing.orientation_by_act")


def _strongest(sentence: SentenceView, view: DocumentView, layer: int, label: str, otherwise: str) -> str:
    """The vocabulary rule that weighed most for a label."""
    stem = "frames" if layer == layers.FRAME else "tone"
    codes = [code for code in sentence.codes(layer) if code.partition(".")[0] == label]
    best = max(codes, key=lambda code: view.codebook.weights[f"{stem}:{code}"], default="")
    return f"{view.document.language}.{stem}.{best}" if best else otherwise


def _lean(
    scores: dict[str, float], view: DocumentView, kind: str, names: Iterable[str], share: float = 1
) -> None:
    """Add what acts, issues or the voice say by themselves."""
    for name in dict.fromkeys(names):
        for orientation, weight in _leaning(view, f"orientation.{kind}.{name}").items():
            scores[orientation] += weight * share


def _with_others(sentence: SentenceView, speaking: Set[str]) -> bool:
    """Whether the sentence is about one of the two sides and a third country."""
    sides = {mention.side for mention in sentence.mentions if mention.kind != "media"}
    return "third" in sides and not _both_sides(sentence, speaking)


def _both_sides(sentence: SentenceView, speaking: Set[str]) -> bool:
    """Whether Japan and Russia are named or speak."""
    together = any(mention.kind == "both" for mention in sentence.mentions)
    return together or {"JP", "RU"} <= speaking | {mention.side for mention in sentence.mentions}
