"""Who is named behind an English quotation of several sentences.

What belongs here: whether it is another one than who spoke before. What does not: where quotations begin and
end (quotes.py), who speaks in a sentence (attribution_en.py).
"""

from __future__ import annotations

import re

from pipelines.coding.attribution import Speaker
from pipelines.coding.reading import DocumentView, SentenceView

NAMED_BEHIND = re.compile(
    r"[”\"],? (?P<name>[A-Z][\w’'-]+) (?:also |then |further )?(?:said|says|told|added|stressed|noted|stated"
    r"|explained|declared|argued|concluded|warned|pointed out|emphasi[sz]ed|underlined|commented)\b"
)


def is_of_another(sentence: SentenceView, view: DocumentView, speaker: Speaker) -> bool:
    """Whether the quotation around the head of ``sentence`` runs on to the name of another one than
    ``speaker``."""
    first = next(
        (i for i, char in enumerate(sentence.text, sentence.start) if char.isalnum()), sentence.start
    )
    span = view.quotes.around(first, first + 1)
    named = NAMED_BEHIND.match(view.document.text, span[1]) if span and span[1] > sentence.end else None
    return named is not None and named["name"] not in speaker.name
