"""The charts: rows in, Vega-Lite out. They ask nothing, know no page and speak no language.

Every function takes a frame with one row a mark and the names of its columns; texts come with the frame and
in ``titles`` (column to title). What it gives is a Vega-Lite specification whose ``datasets`` are frames. A
chart has the selection ``pick`` over the fields that the page needs back. Sides are told apart by shape and
position besides colour (Okabe and Ito's palette); all colours stand on light and dark.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

import pandas as pd

Spec: TypeAlias = dict[str, Any]
"""A part of a Vega-Lite specification, or a whole one."""
Labels: TypeAlias = int | dict[str, str]
PICK, MARKS = "pick", "marks"
"""Names of the selection and of the layer that it is made on."""
COLOURS = {"JP": "#0072B2", "RU": "#D55E00", "third": "#009E73", "": "#999999"}
SHAPES = {"JP": "circle", "RU": "square", "third": "triangle-up", "": "diamond"}
STATUS_SHAPES = {"held": "circle", "planned": "diamond", "cancelled": "cross"}
STATUS_COLOURS = {"held": "#0072B2", "planned": "#E69F00", "cancelled": "#CC79A7"}
NAMING_COLOURS = {"JP": "#0072B2", "neutral": "#6e6e6e", "RU": "#D55E00"}
INK, PALE, GREY, EDGE, FAINT = "#0072B2", "#deebf4", "#8c8c8c", "#8c8c8c55", "#8c8c8c1f"
CHOSEN = "#E69F00"
UPRIGHT, FEW, SHORT = 2, 10, 24
"""Columns whose heads fit as they are, and aslant; more stand upright. Names of a legend in a row."""
LABEL_WIDTH, ROW, BROKEN, AXIS, HEAD, SLANTED, TREND = 160, 26, 34, 70, 100, 115, 300
LONG_LABELS: Labels = {"expr": "containerSize()[0] < 500 ? 120 : 270"}
"""Width of row labels that are names of sources."""
BESIDE = 36
"""Days by which the marks of one year stand beside each other."""
FORMS = {"share": "%", "rate": ",.1f", "count": ",d", "odds": "+.1f", "points": "+%"}
"""Number format of an axis by what is measured."""
SUPPORTED = {"test": "datum.supported"}


def _field(name: str, kind: str, **properties: Any) -> Spec:
    return {"field": name, "type": kind, **properties}


def _mark(kind: str, encoding: Spec, **properties: Any) -> Spec:
    return {"mark": {"type": kind, **properties}, "encoding": encoding}


def _clickable(kind: str, encoding: Spec, *, edge: str = "transparent", **properties: Any) -> Spec:
    """Marks that a reader clicks, with the line ``edge`` around them and a bold one around the clicked."""
    picked = {"param": PICK, "empty": False}
    outline = {
        "stroke": {"value": edge, "condition": {**picked, "value": CHOSEN}},
        "strokeWidth": {"value": 1, "condition": {**picked, "value": 3}},
    }
    return {"name": MARKS, **_mark(kind, {**encoding, **outline}, **properties)}


def _figure(rows: pd.DataFrame, fields: Sequence[str], *layers: Spec, height: int) -> Spec:
    """The chart of ``layers`` on ``rows``; a click on a clickable mark gives its ``fields`` back."""
    pick = {"name": PICK, "select": {"type": "point", "fields": list(fields)}, "views": [MARKS]}
    return {**_data(rows), "height": height, "params": [pick], "layer": list(layers)}


def _data(rows: pd.DataFrame) -> Spec:
    """The rows under a name of their own: a browser draws anew what has another name."""
    name = hashlib.blake2b(
        rows.to_json(orient="split", date_format="iso").encode(), digest_size=8
    ).hexdigest()
    return {"data": {"name": name}, "datasets": {name: rows}}


def _coded(field: str, codes: Mapping[str, str], names: Mapping[str, str], legend: Spec) -> Spec:
    """Colours or shapes of the codes that are present in ``names``, under the names that the legend shows."""
    kept = [code for code in codes if code in names]
    scale = {"domain": [names[code] for code in kept], "range": [codes[code] for code in kept]}
    return _field(field, "nominal", scale=scale, legend=legend)


def _legend(names: Iterable[str] = ()) -> Spec:
    """A legend on top; in one column where the chart is too narrow for a row, or the ``names`` too long."""
    columns = 1 if any(len(name) > SHORT for name in names) else {"expr": "width < 300 ? 1 : 4"}
    return {"title": None, "orient": "top", "columns": columns, "labelLimit": 320, "symbolOpacity": 1}


def _names(rows: pd.DataFrame, code: str, name: str) -> dict[str, str]:
    return dict(zip(rows[code], rows[name], strict=True))


def _rows(
    field: str, order: Sequence[str], *, lines: bool = True, offset: int = 0, labels: Labels = LABEL_WIDTH
) -> Spec:
    axis = {
        "title": None,
        "labelLimit": labels,
        "labelExpr": "split(datum.label, '|')",
        "labelOverlap": False,
        "labelFlush": False,
        "labelOffset": offset,
        "domain": False,
        "ticks": False,
        "grid": lines,
    }
    return _field(field, "nominal", sort=list(order), axis=axis)


def _tips(rows: pd.DataFrame, titles: Mapping[str, str]) -> list[Spec]:
    return [_field(field, _kind(rows[field]), title=title) for field, title in titles.items()]


def _kind(column: pd.Series[Any]) -> str:
    """How a value is written: numbers and days in the reader's way, everything else as it stands."""
    if pd.api.types.is_datetime64_any_dtype(column):
        return "temporal"
    numbers = pd.api.types.is_numeric_dtype(column) and not pd.api.types.is_bool_dtype(column)
    return "quantitative" if numbers else "nominal"


def _pale(opacity: float) -> Spec:
    """What is not supported is drawn with this opacity."""
    return {"value": opacity, "condition": {**SUPPORTED, "value": 1}}


def _height(rows: pd.DataFrame, field: str, row: int = ROW, around: int = AXIS) -> int:
    return rows[field].nunique() * row + around


def dots(
    rows: pd.DataFrame,
    *,
    row: str,
    order: Sequence[str],
    fields: Sequence[str],
    titles: Mapping[str, str],
    form: str,
    labels: Labels = LABEL_WIDTH,
) -> Spec:
    """Values with intervals, one line a ``row``, one mark a side. Columns: value, value_low, value_high,
    side, side_name, supported; what is not supported is pale. ``form`` is the number format of the axis.
    """
    names = _names(rows, "side", "side_name")
    legend = _legend(names.values())
    base = {
        "y": _rows(row, order, labels=labels),
        "color": _coded("side_name", COLOURS, names, legend),
        "opacity": _pale(0.35),
    }
    if rows[row].duplicated().any():
        base["yOffset"] = _field("side_name", "nominal", sort=[names[s] for s in COLOURS if s in names])
    axis = {"format": form, "title": None, "orient": "top", "tickCount": 5}
    ends = {"x": _field("value_low", "quantitative"), "x2": {"field": "value_high"}}
    interval = _mark("rule", {**base, **ends}, strokeWidth=3)
    middle = {
        "x": _field("value", "quantitative", axis=axis),
        "shape": _coded("side_name", SHAPES, names, legend),
        "tooltip": _tips(rows, titles),
    }
    point = _clickable("point", {**base, **middle}, filled=True, size=110, opacity=1)
    height = _height(rows, row, max(BROKEN, 16 + 12 * len(names)), around=HEAD)
    return _figure(rows, fields, interval, point, height=height)


def trend(rows: pd.DataFrame, meetings: pd.DataFrame, *, titles: Mapping[str, str], form: str) -> Spec:
    """Values by year, one line a side, with ``meetings`` (date_from, title) as upright lines. Columns: year,
    base, item, group_id, value, value_low, value_high, side, side_name, supported. The scale is made for the
    values: intervals of years with few texts may run out of it.
    """
    names = _names(rows, "side", "side_name")
    apart = rows["side"].map({side: BESIDE * at for at, side in enumerate(COLOURS)}).fillna(0)
    middle = pd.to_datetime(rows["year"].astype(str) + "-06-01")
    rows = rows.assign(day=middle + pd.to_timedelta(apart, unit="D"))
    top = max(float(rows["value"].max()) * 1.25, float(rows.loc[rows["supported"], "value_high"].max() or 0))
    scale = {"domain": [0, top or 1]}
    years = {"title": None, "format": "%Y", "tickCount": "year", "labelOverlap": True, "grid": False}
    base = {
        "x": _field("day", "temporal", axis=years),
        "color": _coded("side_name", COLOURS, names, _legend()),
        "opacity": _pale(0.45),
    }
    values = {"format": form, "title": None, "tickCount": 5}
    y = {"y": _field("value", "quantitative", scale=scale, axis=values)}
    line = _mark("line", {**base, **y, "opacity": {"value": 0.5}}, strokeWidth=1.5)
    ends = {"y": _field("value_low", "quantitative", scale=scale), "y2": {"field": "value_high"}}
    interval = _mark("rule", {**base, **ends}, strokeWidth=2, clip=True)
    told = {"shape": _coded("side_name", SHAPES, names, _legend()), "tooltip": _tips(rows, titles)}
    point = _clickable("point", {**base, **y, **told}, filled=True, size=110)
    figure = _figure(rows, ["base", "item", "group_id"], line, interval, point, height=TREND)
    return _with_meetings(figure, meetings)


def _with_meetings(figure: Spec, meetings: pd.DataFrame) -> Spec:
    own = _data(meetings)
    when = {"x": _field("date_from", "temporal"), "tooltip": [_field("title", "nominal", title=" ")]}
    lines = _mark("rule", when, strokeDash=[3, 3], strokeWidth=1.5, color=GREY, opacity=0.6)
    lines["data"] = own["data"]
    datasets = {**figure["datasets"], **own["datasets"]}
    return {**figure, "datasets": datasets, "layer": [lines, *figure["layer"]]}


def matrix(
    rows: pd.DataFrame,
    *,
    row: str,
    column: str,
    value: str,
    text: str,
    row_order: Sequence[str],
    column_order: Sequence[str],
    fields: Sequence[str],
    titles: Mapping[str, str],
    labels: Labels = LABEL_WIDTH,
) -> Spec:
    """A table of cells shaded by ``value`` with ``text`` in them; cells that are not ``supported`` have a
    grey text and no shade. The text hides where cells are too narrow for it.
    """
    columns, top = rows[column].nunique(), float(rows[value].max() or 1)
    base = {
        "x": _field(column, "nominal", sort=list(column_order), axis=_head(columns)),
        "y": _rows(row, row_order, lines=False, labels=labels),
    }
    scale = {"domain": [0, top], "range": [PALE, INK]}
    shade = {**SUPPORTED, **_field(value, "quantitative", scale=scale, legend=None)}
    colour = {"value": FAINT, "condition": shade}
    filled = {**base, "color": colour, "tooltip": _tips(rows, titles)}
    cell = _clickable("rect", filled, edge=EDGE, cornerRadius=3)
    dark = f"datum['{value}'] > {0.5 * top} ? 'white' : '#1f1f1f'"
    ink = {"value": {"expr": f"datum.supported ? ({dark}) : '{GREY}'"}}
    room = 6 * int(rows[text].astype(str).str.len().max())
    hidden = {"expr": f"width / {columns} > {room} ? 1 : 0"}
    label = _mark(
        "text", {**base, "text": _field(text, "nominal"), "color": ink}, fontSize=11, opacity=hidden
    )
    height = _height(rows, row, around=SLANTED + 10)
    return _figure(rows, fields, cell, label, height=height)


def _head(columns: int) -> Spec:
    """The names of columns above them, the more upright the more there are."""
    angle = 0 if columns <= UPRIGHT else -40 if columns <= FEW else -90
    return {
        "title": None,
        "orient": "top",
        "labelAngle": angle,
        "labelLimit": SLANTED,
        "labelOverlap": False,
        "labelFlush": False,
        "domain": False,
        "ticks": False,
    }


def timeline(rows: pd.DataFrame, *, order: Sequence[str], titles: Mapping[str, str]) -> Spec:
    """Meetings along time, one line a format; the status by shape and colour. Columns: meeting_id, date_from,
    date_to, format_name, status, status_name, documents."""
    names = _names(rows, "status", "status_name")
    years = {"title": None, "format": "%Y", "tickCount": "year", "labelOverlap": True}
    base = {
        "y": _rows("format_name", order),
        "x": _field("date_from", "temporal", axis=years),
        "color": _coded("status_name", STATUS_COLOURS, names, _legend()),
    }
    span = _mark("rule", {**base, "x2": {"field": "date_to"}}, strokeWidth=2)
    size = _field("documents", "quantitative", scale={"range": [60, 420]}, legend=None)
    told = {
        "shape": _coded("status_name", STATUS_SHAPES, names, _legend()),
        "size": size,
        "tooltip": _tips(rows, titles),
    }
    point = _clickable("point", {**base, **told}, filled=True, opacity=0.85)
    return _figure(rows, ["meeting_id"], span, point, height=_height(rows, "format_name", 30))


def parts(
    rows: pd.DataFrame, *, row: str, order: Sequence[str], fields: Sequence[str], titles: Mapping[str, str]
) -> Spec:
    """What each ``row`` is made of: shares that fill a bar in the order Japanese, neutral, Russian name.

    Columns: share, naming_side, naming_name, supported. A bar in the text of ``row`` breaks its line.
    """
    names = _names(rows, "naming_side", "naming_name")
    rank = {side: at for at, side in enumerate(NAMING_COLOURS)}
    rows = rows.assign(rank=rows["naming_side"].map(rank).fillna(len(rank)))
    axis = {"format": "%", "title": None, "tickCount": 5}
    encoding = {
        "y": _rows(row, order, lines=False, offset=-6),
        "x": _field("share", "quantitative", stack="zero", axis=axis),
        "order": _field("rank", "quantitative"),
        "color": _coded("naming_name", NAMING_COLOURS, names, _legend()),
        "opacity": _pale(0.4),
        "tooltip": _tips(rows, titles),
    }
    bar = _clickable("bar", encoding, edge="white", cornerRadius=2)
    return _figure(rows, fields, bar, height=_height(rows, row, 36) + 30)


def bars(rows: pd.DataFrame, *, x: str, y: str) -> Spec:
    """One bar a row in the order of the rows. Columns: x, y; their titles are given."""
    titles = {"x": x, "y": y}
    encoding = {
        "x": _field("x", "nominal", sort=None, title=x),
        "y": _field("y", "quantitative", title=y),
        "tooltip": _tips(rows, titles),
    }
    return {**_data(rows), **_mark("bar", encoding, color=INK)}


def alone(figure: Spec) -> Spec:
    """The chart with its rows written into it, for where there is no browser that has them."""
    written = {name: _written(rows) for name, rows in figure["datasets"].items()}
    return {**figure, "datasets": written}


def _written(rows: pd.DataFrame) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = json.loads(rows.to_json(orient="records", date_format="iso"))
    return records
