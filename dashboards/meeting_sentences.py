"""All sentences of one meeting: those that speak of it, those behind a contradiction, the issues and
statements of its texts.

What belongs here: the choice among them. What does not: the figures of the meeting (``meeting``).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboards import evidence, selection, tables
from dashboards.views import View

FACTS = {
    "mentions": "facts_meeting",
    "conflicts": "facts_conflict",
    "issues": "facts_meeting_issue",
    "statements": "facts_statement",
}
"""What can be shown, with the query of its facts."""
ANY: dict[str, Any] = dict.fromkeys(
    ("side", "act", "issue", "perspective", "said", "field", "value", "conflict", "told", "status", "format",
     "source", "stage"),
    "",
) | {"year": None}  # fmt: skip
"""Parameters of these queries: no restriction."""


def show(
    view: View, row: Mapping[str, Any], reports: pd.DataFrame, values: pd.DataFrame, conflicts: pd.DataFrame
) -> None:
    """The sentences on the meeting, or the issues and statements of its texts."""
    words = view.words
    kinds = {
        kind: words.say(f"meetings.show_{kind}") for kind in FACTS if kind != "conflicts" or len(conflicts)
    }
    kind = selection.one("show", words.say("meetings.show"), kinds)
    if kind == "mentions":
        chosen, named = _mentions(view, reports, values)
    elif kind == "conflicts":
        chosen, named = _conflict(view, conflicts)
    else:
        chosen, named = _content(view)
    what = ", ".join(filter(None, (row["title"], *named)))
    if kind in ("issues", "statements"):
        what = words.say("meetings.texts_of", what=what)
    parameters = ANY | {"meeting": row["meeting_id"]} | chosen
    evidence.show(view, FACTS[kind], parameters, what=words.say("meetings.what", meetings=what))


def _mentions(
    view: View, reports: pd.DataFrame, values: pd.DataFrame
) -> tuple[dict[str, str], list[str | None]]:
    """Of one text, one perspective, of texts that say one thing of the meeting."""
    words = view.words
    texts, sides = tables.documents(reports, words), words.kind("perspective")
    line = values["field_name"] + ": " + values["value_name"]
    lines = dict(zip(values["chosen"], line, strict=True))
    said, side, value = selection.boxes(words, {"said": texts, "texts": sides, "value": lines})
    field, _, of = value.partition("|")
    chosen = {"said": said, "perspective": side, "field": field, "value": of}
    return chosen, [texts.get(said), sides.get(side), lines.get(value)]


def _conflict(view: View, conflicts: pd.DataFrame) -> tuple[dict[str, str], list[str | None]]:
    """Of one contradiction."""
    line = conflicts["field_name"] + ": " + conflicts["value_a"] + " – " + conflicts["value_b"]
    lines = dict(zip(conflicts["conflict_id"], line, strict=True))
    (conflict,) = selection.boxes(view.words, {"conflict": lines})
    return {"conflict": conflict}, [lines.get(conflict)]


def _content(view: View) -> tuple[dict[str, str], list[str | None]]:
    """On one issue, in texts of one perspective."""
    issues, sides = view.words.codes("issue"), view.words.kind("perspective")
    issue, side = selection.boxes(view.words, {"issue": issues, "texts": sides})
    return {"issue": issue, "perspective": side}, [issues.get(issue), sides.get(side)]
