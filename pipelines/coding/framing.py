"""Frame and orientation of a sentence, from the words in it and the acts that it reports.

Each frame's words add up to its score; the acts, the issues and the form of the sentence lean one way or the other.
A sentence without an issue has neither. What belongs here: weighing. What does not: the words (codebooks/*/frames.toml,
tone.toml) and the leanings (codebooks/framing.toml).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pipelines.coding import layers
from pipelines.coding.codebook import Codebook
from pipelines.coding.issues import CodedIssue
from pipelines.coding.reading import DocumentView, SentenceView
from pipelines.model import Statement

NONE = "none"
NEGATION_REACH = 24
# Issues about others: conflict in them is not conflict between Japan and Russia unless both are named.
THIRD_PARTY = frozenset({"north_korea", "china", "middle_east", "us_alliance", "transnational_threats", "domestic_politics"})


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
        s.number: _framing(s, view, issues[s.number], by_sentence.get(s.number, [])) for s in view.article if issues[s.number]
    }


def _framing(
    sentence: SentenceView, view: DocumentView, issues: Sequence[CodedIssue], statements: Sequence[Statement]
) -> Framing:
    names = [issue.issue_id for issue in issues]
    acts = [statement.act for statement in statements]
    frame, frame_rule = _frame(sentence, view.codebook, names, acts)
    orientation, orientation_rule = _orientation(sentence, view.codebook, names, acts)
    return Framing(frame, frame_rule, orientation, orientation_rule)


def _frame(sentence: SentenceView, codebook: Codebook, issues: Sequence[str], acts: Sequence[str]) -> tuple[str, str]:
    scores: Counter[str] = Counter()
    for hit in sentence.hits[layers.FRAME]:
        scores[hit.code.partition(".")[0]] += codebook.weights[f"frames:{hit.code}"]
    leaning = codebook.leanings
    for kind, names in (("issue", issues), ("act", acts)):
        for name in dict.fromkeys(names):
            for frame, weight in leaning.get(f"frame.{kind}.{name}", {}).items():
                if frame == NONE or scores[frame] or weight >= leaning["frame.thresholds"]["alone"]:
                    scores[frame] += weight
    threshold = leaning["frame.thresholds"]["least"] + scores.pop(NONE, 0)
    best = max(scores, key=lambda f: (scores[f], f), default="")
    if not best or scores[best] < threshold:
        return "", ""
    return best, f"frames.{best}"


def _orientation(
    sentence: SentenceView, codebook: Codebook, issues: Sequence[str], acts: Sequence[str]
) -> tuple[str, str]:
    """Conflict or cooperation towards Japan-Russia relations, by the balance of words, acts and issues."""
    scores = _tone(sentence, codebook)
    leaning = codebook.leanings
    if set(issues) <= THIRD_PARTY and not _both_sides(sentence):
        return NONE, "tone.third_party"
    for kind, names in (("issue", issues), ("act", acts)):
        for name in dict.fromkeys(names):
            for orientation, weight in leaning.get(f"orientation.{kind}.{name}", {}).items():
                scores[orientation] += weight
    difference = scores["conflict"] - scores["cooperation"]
    if scores["neutral"] or abs(difference) < leaning["orientation.thresholds"]["least"]:
        return NONE, "tone.balance"
    orientation = "conflict" if difference > 0 else "cooperation"
    return orientation, f"tone.{orientation}"


def _tone(sentence: SentenceView, codebook: Codebook) -> Counter[str]:
    """Weights of the words of each tone; what a negation governs counts the other way or not at all."""
    scores: Counter[str] = Counter()
    negated_until = -1
    for hit in sentence.hits[layers.TONE]:
        tone = hit.code.partition(".")[0]
        weight = codebook.weights[f"tone:{hit.code}"]
        if tone == "negation":
            negated_until = hit.end + NEGATION_REACH
        elif hit.start > negated_until:
            scores[tone] += weight
        elif tone == "cooperation":
            scores["conflict"] += weight
    return scores


def _both_sides(sentence: SentenceView) -> bool:
    sides = {mention.side for mention in sentence.mentions} | {
        side for mention in sentence.mentions if mention.kind == "both" for side in ("JP", "RU")
    }
    return {"JP", "RU"} <= sides
