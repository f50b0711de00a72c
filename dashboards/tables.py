"""Rows of queries made readable: names beside codes, shares with intervals and counts as text, titles of
columns.

What belongs here: frame in, frame with further columns out. What does not: queries, charts, layout.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboards.words import Words

RENDERED = frozenset(
    ("interval", "rate_text", "value_text", "value", "value_low", "value_high", "count", "percent")
) | frozenset(("odds_text", "difference_text", "jp_text", "jp_n", "ru_text", "ru_n", "bar", "size"))
RENDERED |= frozenset(("own_text", "own_n", "rest_text", "rest_n", "told", "robust", "trust", "line", "how"))
"""Columns that only say in words what others hold."""


KEPT = ("base", "item", "period", "period_name", "supported", "difference_text", "verdict")
"""Columns of a contrast that both its marks keep."""


def records(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows one by one."""
    return [{str(column): value for column, value in row.items()} for row in rows.to_dict("records")]


def named(rows: pd.DataFrame, words: Words, **kinds: str) -> pd.DataFrame:
    """Adds ``<column>_name`` for every ``column=kind``."""
    return rows.assign(
        **{f"{column}_name": words.labels(kind, rows[column]) for column, kind in kinds.items()}
    )


def with_intervals(rows: pd.DataFrame, words: Words, part: str, whole: str) -> pd.DataFrame:
    """Adds ``interval`` (share with 95 % interval), ``count`` ("3 of 40") and ``percent``, as text."""
    intervals = zip(rows["share"], rows["share_low"], rows["share_high"], strict=True)
    counts = zip(rows[part], rows[whole], strict=True)
    return rows.assign(
        interval=[words.interval(*three) for three in intervals],
        count=[words.say("of", part=x, whole=n) for x, n in counts],
        percent=[words.share(share) for share in rows["share"]],
    )


def measured(rows: pd.DataFrame, measure: str, words: Words) -> pd.DataFrame:
    """Adds ``value``, ``value_low``, ``value_high`` and ``value_text`` of a measure: share, rate (per 1,000
    words) or count, which has no interval; and ``rate_text``, the rate with its interval.
    """
    values = rows["hits" if measure == "count" else measure]
    ends = {end: rows[f"{measure}_{end}"] if measure != "count" else float("nan") for end in ("low", "high")}
    rates = zip(rows["rate"], rows["rate_low"], rows["rate_high"], strict=True)
    return rows.assign(
        value=values,
        value_low=ends["low"],
        value_high=ends["high"],
        value_text=[words.measured(measure, value) for value in values],
        rate_text=[words.rate(*three) for three in rates],
    )


def order(rows: pd.DataFrame, column: str, by: str) -> list[str]:
    """The values of a column, those with the largest sum of ``by`` first."""
    sums = rows.groupby(column)[by].sum().sort_values(ascending=False, kind="stable")
    return [str(value) for value in sums.index]


def described(rows: pd.DataFrame, row: str, column: str, what: str, words: Words) -> str:
    """``what`` a chart shows, with its largest values: alternative text. Columns: value, value_text."""
    top = records(rows[rows["supported"]].sort_values("value", ascending=False).head(3))
    parts = "; ".join(f"{each[row]}, {each[column]}: {each['value_text']}" for each in top)
    return words.say("figure.largest", what=what.rstrip(".。"), largest=parts) if parts else what


def titles(words: Words, *columns: str, item: str = "issue") -> dict[str, str]:
    """Title of each column, in order; what an ``item`` of a share is depends."""
    own = {"item_name": words.say(f"pick.{item}")}
    return {column: own.get(column) or words.say(f"column.{column}") for column in columns}


def options(rows: pd.DataFrame, code: str, name: str) -> dict[str, str]:
    """Code to name, for a select box, in the order of the names."""
    pairs = rows[[code, name]].drop_duplicates().sort_values(name)
    return {str(value): text for value, text in pairs.itertuples(index=False)}


def meetings(rows: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Meetings with a line that names each, and lists as text."""
    rows = named(rows, words, format="format", status="status")
    return rows.assign(
        year=rows["year"].fillna(0).astype(int),
        parties=[", ".join(party(code, words) for code in codes) for codes in rows["parties"]],
        source_ids=rows["sources"],
        sources=[", ".join(words.label("source", code) for code in codes) for codes in rows["sources"]],
        title=meeting_titles(rows, words),
    )


def meeting_titles(rows: pd.DataFrame, words: Words) -> list[str]:
    """A line that names each meeting: its ``format_name``, ``date`` and ``place``."""
    return [
        " · ".join(filter(None, (row["format_name"], row["date"] or words.say("undated"), row["place"])))
        for row in records(rows)
    ]


def party(code: str, words: Words) -> str:
    """The name of a country that meets: of the two sides in words, else its ISO 3166 code."""
    return words.label("side", code) if code in ("JP", "RU") else code


def years(rows: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Adds the year as text; 0 is a meeting without a date."""
    return rows.assign(year_name=[str(year) if year else words.say("undated") for year in rows["year"]])


def contrasts(rows: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Contrasts, supported ones by size first, with both shares, counts and the difference as text."""
    size = rows["difference"].abs().fillna(-1)
    rows = rows.assign(size=size).sort_values(["supported", "size"], ascending=False, kind="stable")
    return told(rows, words)


def told(rows: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Contrasts with both shares, counts and the difference as text."""
    texts: dict[str, list[str]] = {"difference_text": [difference(row, words) for row in records(rows)]}
    for side in ("jp", "ru"):
        ends = zip(rows[f"{side}_share"], rows[f"{side}_low"], rows[f"{side}_high"], strict=True)
        texts[f"{side}_text"] = [words.interval(*three) for three in ends]
        counts = zip(rows[f"{side}_count"], rows[f"{side}_total"], strict=True)
        texts[f"{side}_n"] = [words.say("of", part=x, whole=n) for x, n in counts]
    return rows.assign(**texts)


def difference(row: Mapping[str, Any], words: Words) -> str:
    """The difference of a contrast in percentage points with its interval, or that there is too little."""
    if not row["supported"]:
        return words.say("too_little")
    return words.points(row["difference"], row["difference_low"], row["difference_high"])


def odds(rows: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Contrasts of words with the log-odds as ``value`` with its ends and as text, and the counts as text."""
    ends = list(zip(rows["log_odds"], rows["log_odds_low"], rows["log_odds_high"], strict=True))
    signed = [[words.number(value, "+.2f") for value in three] for three in ends]
    counts = {
        f"{side}_n": [
            words.say("of", part=x, whole=n)
            for x, n in zip(rows[f"{side}_count"], rows[f"{side}_total"], strict=True)
        ]
        for side in ("jp", "ru")
    }
    return rows.assign(
        side_name=words.labels("perspective", rows["side"]),
        value=rows["log_odds"],
        value_low=rows["log_odds_low"],
        value_high=rows["log_odds_high"],
        odds_text=["{} ({} – {})".format(*three) for three in signed],
        **counts,
    )


def sides(pairs: pd.DataFrame, words: Words) -> pd.DataFrame:
    """The shares of the Japanese and the Russian texts of each contrast, one row a mark, also as ``value``
    with its ends; where a side has no texts there is no mark.
    """
    named = {"count": "hits", "total": "total", "share": "share", "low": "share_low", "high": "share_high"}
    kept = [column for column in KEPT if column in pairs]
    marks = [
        pairs[kept].assign(
            **{new: pairs[f"{side.lower()}_{old}"] for old, new in named.items()},
            side=side,
            group_id=side,
            side_name=words.label("perspective", side),
        )
        for side in ("JP", "RU")
    ]
    rows = pd.concat(marks, ignore_index=True).dropna(subset=["share"])
    return rows.assign(value=rows["share"], value_low=rows["share_low"], value_high=rows["share_high"])


def terms(shares: pd.DataFrame, naming: pd.DataFrame, pairs: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Shares of contested names with whose name each is.

    ``bar`` names concept and texts, in two lines, and counts the namings.
    """
    rows = shares[shares["hits"] > 0].merge(naming, on=["base", "item"], how="left")
    rows = rows.merge(pairs[["base", "item", "difference_text"]], on=["base", "item"], how="left")
    rows = named(
        rows.fillna({"naming_side": "", "difference_text": words.say("too_little")}),
        words,
        base="concept",
        item="variant",
        group_id="perspective",
    )
    rows = rows.assign(
        naming_name=words.labels("naming", rows["naming_side"]),
        bar=[
            words.say("framing.bar", concept=row["base_name"], texts=row["group_id_name"], n=row["total"])
            for row in records(rows)
        ],
    )
    size = rows.groupby("base")["hits"].transform("sum")
    rows = rows.assign(size=size).sort_values(
        ["size", "base", "group_id"], ascending=[False, True, True], kind="stable"
    )
    return with_intervals(rows, words, "hits", "total")


def documents(rows: pd.DataFrame, words: Words) -> dict[str, str]:
    """Document id to a line that names it."""
    return {
        row["document_id"]: " · ".join(
            (
                row["published_on"] or words.say("undated"),
                words.label("source", row["source_id"]),
                row["title"] or row["path"],
            )
        )
        for row in records(rows)
    }
