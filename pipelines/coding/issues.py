"""Which issues a sentence is about, also when it says so in a roundabout way.

Rules over the concepts of the sentence come first; a definite phrase ("this issue", "such activities") stands
for an issue of the sentences before; the state of relations as a whole is coded only where nothing narrower
is. What belongs here: applying the issue rules. What does not: the rules (codebooks/issue_rules.toml).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

from pipelines.coding import layers
from pipelines.coding.match import Hit
from pipelines.coding.quotations_ja import says_so
from pipelines.coding.reading import DocumentView, SentenceView
from pipelines.coding.rules import Rule
from pipelines.text import layout

BACK_REACH = 2
RECENT_REACH = 3
CARRY_REACH = 2
SHORTEST = 24
BILATERAL = frozenset({"bilateral_relations", "economic_cooperation", "people_exchanges"})
NEAR, ASSEMBLY_HEAD = 3, 3000
COURTESY = ".courtesy"
CARRIED = "issues.carried"
# "Announced", "proposed", "were in the": cues of the meeting steps that report no meeting by themselves; an
# ambassador is summoned over something.
OFFERED = "generic.offered"
NO_REPORT = frozenset({OFFERED, "visit.stay", "other.summons"})
RESIDUAL = "bilateral_relations"
MOST_ISSUES = 4
YIELDING = frozenset({"back.islands", "back.weapons", "back.crisis", "back.negotiation", "back.bargaining"})


class CodedIssue(NamedTuple):
    """An issue of a sentence with the words that show it and the rule that found it."""

    issue_id: str
    start: int
    end: int
    term: str
    rule_id: str


class Coded(NamedTuple):
    """The issues of an earlier sentence and its place in the article."""

    position: int
    issues: list[CodedIssue]


def code_issues(view: DocumentView) -> dict[int, list[CodedIssue]]:
    """Issues by sentence number, for the sentences of the article."""
    coded: dict[int, list[CodedIssue]] = {}
    recent: list[Coded] = []
    earlier: list[set[str]] = []
    between = _between_the_two(view)
    for position, sentence in enumerate(view.article):
        found = [
            i for i in _by_rules(sentence, view, earlier) if i.issue_id not in BILATERAL or between[position]
        ]
        found = _narrowest(found)
        found = _with_pointers(found, sentence, view, recent) or _carried(sentence, position, recent)
        found = found or _quoted_on(sentence, position, recent, view)
        found = _narrowest(found)[:MOST_ISSUES]
        coded[sentence.number] = found
        recent = [*recent[-(BACK_REACH - 1) :], Coded(position, found)] if found else recent
        earlier = [*earlier[-(RECENT_REACH - 1) :], set(sentence.codes(layers.TOPIC))]
    return coded


def _between_the_two(view: DocumentView) -> list[bool]:
    """For each sentence whether what binds two countries in it can bind Japan and Russia. A text that speaks
    to an assembly speaks of all the world: there both must be named nearby, except for its own side."""
    article = view.article
    if not before_assembly(view):
        return [True] * len(article)
    own, sides = {view.document.perspective}, [_sides(sentence) for sentence in article]
    near = (set().union(*sides[max(0, i - NEAR) : i + 2]) for i in range(len(article)))
    return [own | found >= {"JP", "RU"} for found in near]


def _sides(sentence: SentenceView) -> set[str]:
    both = any(m.kind == "both" for m in sentence.mentions)
    return {"JP", "RU"} if both else {m.side for m in sentence.mentions if m.kind != "media"}


def before_assembly(view: DocumentView) -> bool:
    """Whether somebody speaks in the text, in the first person, to an assembly of states or a parliament."""
    syntax = view.codebook.syntax.get(view.document.language)
    head = view.document.text[:ASSEMBLY_HEAD]
    first = any(m.kind == "first" for s in view.article for m in s.mentions)
    return first and syntax is not None and bool(syntax.pattern("assembly").search(head))


def without_unspoken(
    issues: Mapping[int, list[CodedIssue]], speaking: Set[int]
) -> dict[int, list[CodedIssue]]:
    """Without what was carried into a sentence in which nobody turned out to speak; ``speaking`` are the
    numbers of those with a statement."""
    return {
        number: [i for i in found if number in speaking or i.rule_id != CARRIED]
        for number, found in issues.items()
    }


def features(sentence: SentenceView, view: DocumentView, earlier: Sequence[set[str]] = ()) -> int:
    """Bit mask of everything that rules may ask about the sentence; ``earlier`` are the concepts of those
    before."""
    known: Mapping[str, int] = view.codebook.features
    names = {hit.code for layer in (layers.TOPIC, layers.BACK) for hit in sentence.hits[layer]}
    names.update(f"@{m.country}" for m in sentence.mentions if m.country)
    names.update(side for m in sentence.mentions if m.kind == "both" for side in ("@JP", "@RU"))
    names.update(f"recent.{name}" for before in earlier for name in before)
    names.update(
        "talks_cue"
        for code in sentence.codes(layers.MEETING)
        if code.startswith(("generic", "back")) and code != OFFERED
    )
    mask = 0
    for name in names:
        mask |= known.get(name, 0)
    return mask


def _by_rules(sentence: SentenceView, view: DocumentView, earlier: Sequence[set[str]]) -> list[CodedIssue]:
    present = features(sentence, view, earlier)
    found: dict[str, CodedIssue] = {}
    for rule in view.codebook.issue_rules:
        if not rule.excluded & present and rule.code not in found and all(m & present for m in rule.required):
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


def _carried(sentence: SentenceView, position: int, recent: list[Coded]) -> list[CodedIssue]:
    """Somebody speaks or acts without naming a new issue: it is still the one of the sentence before."""
    cues = [hit for hit in sentence.hits[layers.ACT] if not hit.code.endswith(COURTESY)]
    if not cues or not recent or position - recent[-1].position > CARRY_REACH or not _carries(sentence):
        return []
    hit = cues[0]
    return [CodedIssue(i.issue_id, hit.start, hit.end, "carried", CARRIED) for i in recent[-1].issues[:1]]


def _quoted_on(
    sentence: SentenceView, position: int, recent: list[Coded], view: DocumentView
) -> list[CodedIssue]:
    """A Japanese quotation that goes on without naming a new issue keeps the one of its sentence before."""
    quoted = view.quotes.around(sentence.start, sentence.start + 1)
    goes_on = quoted is not None and quoted[0] < sentence.start and recent
    if view.document.language != "ja" or not goes_on or position - recent[-1].position > 1:
        return []
    return [
        CodedIssue(i.issue_id, sentence.start, sentence.start + 1, "carried", CARRIED)
        for i in recent[-1].issues
    ]


def _carries(sentence: SentenceView) -> bool:
    """Not a headline, a question, a courtesy of a few words, or a report of a meeting, which has no issue."""
    is_question = sentence.text.rstrip().endswith(("?", "？"))
    is_short = len(sentence.text) < (SHORTEST if sentence.text.isascii() else SHORTEST // 3)
    return (
        sentence.role != layout.HEADLINE
        and all(code in NO_REPORT for code in sentence.codes(layers.MEETING))
        and not is_question
        and not says_so(sentence.text)
        and not is_short
    )


def _with_pointers(
    found: list[CodedIssue], sentence: SentenceView, view: DocumentView, recent: list[Coded]
) -> list[CodedIssue]:
    """Issues that definite phrases of the sentence stand for, from the nearest sentence that had a fitting
    one.

    Phrases that can only mean certain issues ("such activities") add to what the sentence names; open ones
    ("this issue") count where it names nothing.
    """
    named = [issue for issue in found if issue.issue_id != RESIDUAL]
    for hit in sentence.hits[layers.BACK]:
        allowed = view.codebook.back_issues[hit.code]
        if named and (not allowed or hit.code in YIELDING):
            continue
        known = {issue.issue_id for issue in named}
        if hit.code == "back.sanctions" and known & set(allowed):
            continue
        for issue in _fitting(allowed, recent):
            if issue.issue_id not in known:
                rule_id = f"{view.document.language}.anaphora.{hit.code}"
                named.append(CodedIssue(issue.issue_id, hit.start, hit.end, hit.code, rule_id))
    return named or found


def _fitting(allowed: Sequence[str], recent: list[Coded]) -> list[CodedIssue]:
    for before in reversed(recent):
        fitting = [
            i for i in before.issues if (not allowed or i.issue_id in allowed) and i.issue_id != RESIDUAL
        ]
        if fitting:
            return fitting[:1]
    return []
