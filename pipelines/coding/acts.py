"""The act of a whole span of somebody's words, as the language of the text tells it.

What belongs here: the choice of the language. What does not: how a language tells acts (content_acts.py,
acts_ja.py, acts_ru.py).
"""

from __future__ import annotations

from pipelines.coding import acts_ja, acts_ru
from pipelines.coding.content_acts import act_by_content
from pipelines.coding.reading import DocumentView, SentenceView


def act_told(view: DocumentView, sentence: SentenceView, span: tuple[int, int], side: str) -> str:
    """What somebody of ``side`` does by the words of ``span``; "state" where they tell nothing more."""
    match view.document.language:
        case "ja":
            return acts_ja.act_of_content("state", sentence, span, view.codebook, side)
        case "ru":
            return acts_ru.act_of_content("state", sentence, span, view.codebook)
        case _:
            return act_by_content("state", sentence, span, view.codebook)
