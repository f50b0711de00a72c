"""Whether a text is a joint document of the two sides, so that what stands in it is said by both.

What belongs here: titles of joint statements. What does not: who says what in them (attribution_en.py).
"""

from __future__ import annotations

import re

from pipelines.coding.reading import DocumentView

HEAD = 700
TITLE = re.compile(
    r"^\W*(?:\d+\.\s*)?(?:(?:text|full text) of (?:the )?)?"
    r"(?:(?:japan(?:ese)?|russian?|soviet|ussr|japan-russia|russia-japan|russian-japanese|japanese-soviet|soviet-japanese"
    r"|japanese-russian)[ -]){0,3}"
    r"(?:joint (?:press )?(?:statement|declaration|communiqu[eé]|announcement)"
    r"|(?:moscow|tokyo|irkutsk) (?:declaration|statement))\b"
    r"(?! (?:by|of|with) [a-z]* ?(?:g7|group))[^.?!\n]{0,160}$",
    re.IGNORECASE | re.MULTILINE,
)
NEWS = re.compile(
    r"\b(?:signed|says|said|issue[sd]?|calls|reporters?|press conference|question)\b", re.IGNORECASE
)


def is_joint(view: DocumentView) -> bool:
    """Whether a line at the head of the text, or its title, is that of a joint document."""
    text = f"{view.document.title}\n{view.document.text[:HEAD]}"
    title = TITLE.search(text) if view.document.language == "en" else None
    return title is not None and not NEWS.search(title[0])
