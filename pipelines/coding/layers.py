"""The layers of the vocabulary. Within a layer the longest form wins; across layers forms may overlap.

What belongs here: the numbers, and which file belongs to which layer.
"""

from __future__ import annotations

TOPIC, BACK, ACT, CONTENT, ACTOR, MEETING, STATUS, TIME, TERM, TONE, FRAME, SITE, MARK = range(13)
COUNT = 13

VOCABULARY_FILES = {
    "topics": TOPIC,
    "anaphora": BACK,
    "acts": ACT,
    "speakers": ACTOR,
    "meetings": MEETING,
    "tone": TONE,
    "frames": FRAME,
}
STATUS_TABLES = frozenset({"planned", "held", "cancelled"})
MARK_TABLES = frozenset(
    {
        "ordinal",
        "level",
        "definite",
        "indefinite",
        "aside",
        "creation",
        "separate",
        "paper",
        "quantity",
        "previous",
        "process",
        "repeated",
    }
)
