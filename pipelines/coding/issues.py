"""Which issues a sentence is about, also when it says so in a roundabout way.

Rules over the concepts of the sentence come first; a definite phrase ("this issue", "such activities") stands for an
issue of the sentences before; the state of relations as a whole is coded only where nothing narrower is.
What belongs here: applying the issue rules. What does not: the rules (codebooks/issue_rules.toml).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pipelines.coding import layers
from pipelines.coding.match import Hit
from pipelines.coding.reading import DocumentView, SentenceView
from pipelines.coding.rules import Rule

BACK_REACH = 2
RESIDUAL = "bilateral_relations"
MOST_ISSUES = 4


class CodedIssue(NamedTuple):
    """An issue of a sentence with the words that show it and the rule that found it."""

    issue_id: str
    start: int
    end: int
    term: str
    rule_id: str


def code_issues(view: DocumentView) -> dict[int, list[CodedIssue]]:
    """Issues by sentence number, for the sentences of the article."""
    by_feature = _rules_by_feature(view.codebook.issue_rules)
    coded: dict[int, list[CodedIssue]] = {}
    recent: list[list[CodedIssue]] = []
    for sentence in view.article:
        found = _narrowest(_by_rules(sentence, view, by_feature))
        found = found or _pointing_back(sentence, view, recent)
        found = _narrowest(found)[:MOST_ISSUES]
        coded[sentence.number] = found
        recent = [*recent[-(BACK_REACH - 1) :], found] if found else recent
    return coded


def _rules_by_feature(rules: Sequence[Rule]) -> list[tuple[int, Rule]]:
    return [(rule.required[0], rule) for rule in rules]


def features(sentence: SentenceView, view: DocumentView) -> int:
    """Bit mask of everything that rules may ask about the sentence."""
    known: Mapping[str, int] = view.codebook.features
    names = {hit.code for layer in (layers.TOPIC, layers.BACK) for hit in sentence.hits[layer]}
    names.update(f"@{m.country}" for m in sentence.mentions if m.country)
    names.update("@both" for m in sentence.mentions if m.kind == "both")
    names.update("talks_cue" for code in sentence.codes(layers.MEETING) if code.startswith(("generic", "back")))
    mask = 0
    for name in names:
        mask |= known.get(name, 0)
    return mask


def _by_rules(sentence: SentenceView, view: DocumentView, rules: list[tuple[int, Rule]]) -> list[CodedIssue]:
    present = features(sentence, view)
    found: dict[str, CodedIssue] = {}
    for first, rule in rules:
        if first & present and not rule.excluded & present and rule.code not in found and all(m & present for m in rule.required):
            hit = _evidence(sentence, rule)
            if hit:
                found[rule.code] = CodedIssue(rule.code, hit.start, hit.end, hit.code, rule.rule_id)
    return list(found.values())


def _evidence(sentence: SentenceView, rule: Rule) -> Hit | None:
    hits = [*sentence.hits[layers.TOPIC], *sentence.hits[layers.BACK]]
    return next((hit for name in rule.evidence for hit in hits if hit.code == name), None)


def _narrowest(found: list[CodedIssue]) -> list[CodedIssue]:
    narrow = [issue for issue in found if issue.issue_id != RESIDUAL]
    return narrow or found


def _pointing_back(sentence: SentenceView, view: DocumentView, recent: list[list[CodedIssue]]) -> list[CodedIssue]:
    """Issues that a definite phrase of the sentence stands for, from the nearest sentence that had a fitting one."""
    for hit in sentence.hits[layers.BACK]:
        allowed = view.codebook.back_issues[hit.code]
        for before in reversed(recent):
            fitting = [i for i in before if (not allowed or i.issue_id in allowed) and i.issue_id != RESIDUAL]
            if fitting:
                rule_id = f"{view.document.language}.anaphora.{hit.code}"
                return [CodedIssue(i.issue_id, hit.start, hit.end, hit.code, rule_id) for i in fitting]
    return []
