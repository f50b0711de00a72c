"""The language of a text by its script: kana for Japanese, Cyrillic for Russian, Latin for English.

Enough to tell the three languages of this corpus apart. What does not belong here: telling languages of one
script apart; metadata does that.
"""

from __future__ import annotations

import re

_SAMPLE = 4_000
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d]")
_HAN = re.compile(r"[\u3005\u3400-\u4dbf\u4e00-\u9fff]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")


def language_by_script(text: str) -> str:
    """``ja``, ``ru`` or ``en`` by the script of most letters at the beginning; empty where there are none.

    Chinese characters count for Japanese only beside kana, since a Chinese text has none.
    """
    sample = text[:_SAMPLE]
    kana, han = len(_KANA.findall(sample)), len(_HAN.findall(sample))
    letters = {
        "": 0 if kana else han,
        "ja": kana + han if kana else 0,
        "ru": len(_CYRILLIC.findall(sample)),
        "en": len(_LATIN.findall(sample)),
    }
    best = max(letters, key=lambda language: letters[language])
    return best if letters[best] else ""
