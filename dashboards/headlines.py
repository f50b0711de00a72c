"""The short answers to the three questions, in words, each with the counts behind it.

What belongs here: one function an answer, view in, text out. What does not: layout.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboards import tables
from dashboards.filters import EVERYTHING
from dashboards.tables import records
from dashboards.views import View


def meetings(view: View) -> str:
    """How many meetings the texts speak of, held ones apart from the rest."""
    rows = view.ask("meeting")
    status = rows["status"]
    held = rows[status == "held"]
    return view.words.say(
        "overview.answer.meetings",
        held=view.words.count("meeting", len(held)),
        series=int((held["format"] == "two_plus_two").sum()),
        planned=int((status == "planned").sum()),
        cancelled=int((status == "cancelled").sum()),
    )


def issues(view: View) -> str:
    """The issue that each perspective raises most."""
    words = view.words
    rows = tables.sides(_emphasis(view), words).sort_values(["hits", "item"], ascending=[False, True])
    tops = rows[rows["hits"] > 0].groupby("group_id").head(1).sort_values("group_id")
    lines = [
        words.say(
            "overview.answer.issues",
            side=words.label("perspective", row["group_id"]),
            issue=words.label("issue", row["item"]),
            share=words.interval(row["share"], row["share_low"], row["share_high"]),
            count=words.say("of", part=row["hits"], whole=words.count("sentence", row["total"])),
        )
        for row in records(tops)
    ]
    return "\n\n".join(lines) or words.say("empty.issues")


def framing(view: View) -> str:
    """The widest supported differences in emphasis and in names, and whether they may be chance."""
    emphasis = _widest(_emphasis(view))
    names = _widest(_contrasts(view, "term", "cells_term", voice=""))
    lines = [_difference(view, row, "issue") for row in emphasis] + [
        _difference(view, row, "variant") for row in names
    ]
    return "\n\n".join(lines) or view.words.say("overview.answer.no_contrast")


def _emphasis(view: View) -> pd.DataFrame:
    return _contrasts(view, "issue", "cells_issue", by="perspective", yearly=False, once=False, issue="")


def _contrasts(view: View, dimension: str, cells: str, **parameters: object) -> pd.DataFrame:
    """Of all texts as the build published them, of some counted anew: the figures are the same."""
    if view.filters == EVERYTHING:
        return view.ask("contrast_published", dimension=dimension)
    return view.contrasts(cells, **parameters)


def _widest(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """The widest supported contrast, if any; first come those whose interval keeps clear of zero."""
    clear = (rows["difference_low"] > 0) | (rows["difference_high"] < 0)
    rows = rows.assign(clear=clear, size=rows["difference"].abs())
    return records(rows[rows["supported"]].sort_values(["clear", "size"], ascending=False).head(1))


def _difference(view: View, row: Mapping[str, Any], kind: str) -> str:
    words = view.words
    answer = words.say(
        f"overview.answer.framing_{kind}",
        item=words.label(kind, row["item"]),
        concept=words.label("concept", row["base"]),
        jp=words.share(row["jp_share"]),
        jp_count=words.say("of", part=row["jp_count"], whole=row["jp_total"]),
        ru=words.share(row["ru_share"]),
        ru_count=words.say("of", part=row["ru_count"], whole=row["ru_total"]),
        difference=words.points(row["difference"], row["difference_low"], row["difference_high"]),
    )
    return answer if row["clear"] else f"{answer} {words.say('overview.answer.unclear')}"
