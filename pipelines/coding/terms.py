"""Uses of contested terms: which name of a thing, in whose words, with or without scare quotes.

``voice`` is the author's unless the term stands inside words that the sentence attributes: then it is the
side's to whom they are attributed. What belongs here: term uses. What does not: the terms
(codebooks/terms.toml).
"""

from __future__ import annotations

from collections.abc import Sequence

from pipelines.coding import layers
from pipelines.coding.match import Hit
from pipelines.coding.quotes import SCARE_LENGTH, Quotes
from pipelines.coding.reading import DocumentView, SentenceView
from pipelines.model import FactIds, Statement, TermUse

AUTHOR = "author"


def code_terms(view: DocumentView, statements: Sequence[Statement], ids: FactIds) -> list[TermUse]:
    """All uses of contested terms in the article."""
    by_sentence: dict[int, list[Statement]] = {}
    for statement in statements:
        by_sentence.setdefault(statement.sentence_no, []).append(statement)
    return [
        _use(hit, sentence, view, by_sentence.get(sentence.number, []), ids)
        for sentence in view.article
        for hit in sentence.hits[layers.TERM]
    ]


def _use(
    hit: Hit,
    sentence: SentenceView,
    view: DocumentView,
    statements: Sequence[Statement],
    ids: FactIds,
) -> TermUse:
    document, variant = view.document, view.codebook.variants[hit.code]
    quote = document.text[hit.start : hit.end]
    return TermUse(
        ids.next("term", hit.code, quote),
        document.document_id,
        sentence.number,
        hit.start,
        hit.end,
        quote,
        f"terms.{hit.code}",
        variant.concept_id,
        variant.variant_id,
        variant.naming_side,
        _voice(hit, statements),
        _in_scare_quotes(hit, view.quotes),
    )


def _voice(hit: Hit, statements: Sequence[Statement]) -> str:
    """The side whose words the term stands in: those after a cue, up to the next one, or the whole of a
    quotation."""
    speaking = [s for s in statements if s.cue_end <= hit.start or s.cue_start == s.cue_end]
    if not speaking and any(s.quoted for s in statements):
        speaking = list(statements)
    return max(speaking, key=lambda s: s.cue_start).side if speaking else AUTHOR


def _in_scare_quotes(hit: Hit, quotes: Quotes) -> bool:
    span = quotes.around(hit.start, hit.end)
    return (
        span is not None
        and span[1] - span[0] <= max(SCARE_LENGTH, hit.end - hit.start + 4)
        and (hit.end - hit.start >= 0.6 * (span[1] - span[0]))
    )
