"""How the words of a sentence balance between conflict and cooperation.

Each word weighs for its tone, but not alone: what is denied counts the other way or not at all, cooperation
that is ended is none, a dispute that is settled is none either, and what is said before "but" weighs less.
What belongs here: weighing the words of this layer. What does not: the words (codebooks/*/tone.toml), what
acts and issues add (framing.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipelines.coding import layers
from pipelines.coding.codebook_model import Codebook
from pipelines.coding.reading import SentenceView

NEGATION_REACH, REFUSAL_REACH, BACK_REACH = 24, 90, 12
"""How far a word denies those after it; how far a refusal does; how far "not" denies what stands before it in
Japanese."""
CONCEDED = 0.5
ENDING, SETTLING, REFUSING, TURNING, AFTER = "end", "settle", "refusal", "contrast", "after"
ENDED = frozenset({"work", "progress", "settle"})
SETTLED = frozenset({"dispute", "threat"})


class Word(NamedTuple):
    """A word of the tone layer: ``tone`` is conflict, cooperation or neutral, ``kind`` the table of the
    codebook."""

    tone: str
    kind: str
    weight: float
    denied: bool


def tone_scores(sentence: SentenceView, codebook: Codebook) -> dict[str, float]:
    """Weights of the words of each tone in a sentence."""
    scores: dict[str, float] = defaultdict(float)
    *before, last = _clauses(_words(sentence, codebook))
    for clause, share in (*((clause, CONCEDED) for clause in before), (last, 1)):
        for tone, weight in _weighed(clause):
            scores[tone] += weight * share
    return scores


def _words(sentence: SentenceView, codebook: Codebook) -> list[Word]:
    """The words of each tone in order, with whether they are denied; a refusal is a word itself unless it
    denies that something ends."""
    words: list[Word] = []
    denied_until = refused_until = -1
    after = [hit.start for hit in sentence.hits[layers.TONE] if hit.code.endswith(f".{AFTER}")]
    for hit in sentence.hits[layers.TONE]:
        tone, _, kind = hit.code.partition(".")
        weight = codebook.weights[f"tone:{hit.code}"]
        if kind == REFUSING:
            refused_until = hit.end + REFUSAL_REACH
            words.append(Word("conflict", kind, weight, False))
        elif tone == "negation":
            denied_until = denied_until if kind == AFTER else hit.end + NEGATION_REACH
        else:
            refused = kind == ENDING and hit.start <= refused_until
            denied = hit.start <= denied_until or any(0 <= start - hit.end <= BACK_REACH for start in after)
            words.append(Word(tone, kind, weight, refused or denied))
            if refused:
                words = [word for word in words if word.kind != REFUSING]
    return words


def _clauses(words: Sequence[Word]) -> list[list[Word]]:
    """The words between one turn («но», "however") and the next."""
    clauses: list[list[Word]] = [[]]
    for word in words:
        if word.kind == TURNING:
            clauses.append([])
        clauses[-1].append(word)
    return clauses


def _weighed(clause: Sequence[Word]) -> Iterator[tuple[str, float]]:
    ends = any(word.kind == ENDING and not word.denied for word in clause)
    settles = any(word.kind == SETTLING and not word.denied for word in clause)
    for word in clause:
        if word.denied and (word.tone == "cooperation" or word.kind == ENDING):
            yield "conflict" if word.tone == "cooperation" else "cooperation", word.weight
        elif not (word.denied or (ends and word.kind in ENDED) or (settles and word.kind in SETTLED)):
            yield word.tone, word.weight
