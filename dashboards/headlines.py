"""The short answers to the three questions, in words, each with the counts behind it.

What belongs here: one function an answer, view in, text out. What does not: layout.
"""

from __future__ import annotations

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
    rows = view.shares("cells_issue", by="perspective").sort_values(["hits", "item"], ascending=[False, True])
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
    """The widest supported difference in emphasis, and whether it may be chance."""
    words = view.words
    rows = view.contrasts("cells_issue", by="perspective")
    clear = (rows["difference_low"] > 0) | (rows["difference_high"] < 0)
    rows = rows.assign(clear=clear, size=rows["difference"].abs())
    rows = rows[rows["supported"]].sort_values(["clear", "size"], ascending=False)
    if rows.empty:
        return words.say("overview.answer.no_contrast")
    row = rows.iloc[0]
    answer = words.say(
        "overview.answer.framing",
        issue=words.label("issue", row["item"]),
        jp=words.share(row["jp_share"]),
        jp_count=words.say("of", part=row["jp_count"], whole=row["jp_total"]),
        ru=words.share(row["ru_share"]),
        ru_count=words.say("of", part=row["ru_count"], whole=row["ru_total"]),
        difference=words.points(row["difference"], row["difference_low"], row["difference_high"]),
    )
    return answer if row["clear"] else f"{answer}\n\n{words.say('overview.answer.unclear')}"
