"""The charts: rows in, Altair chart out. They ask nothing, know no page and speak no language.

Every function takes a frame with one row a mark and the names of its columns; texts come with the frame and
in ``titles`` (column to title). A chart has the selection ``pick`` over the fields that the page needs
back. Sides are told apart by shape and position besides colour (Okabe and Ito's palette); all colours stand
on light and dark.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

import altair as alt
import pandas as pd

Labels: TypeAlias = int | alt.ExprRef
Figure: TypeAlias = alt.Chart | alt.LayerChart | alt.FacetChart
PICK = "pick"
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
LONG_LABELS = alt.ExprRef("containerSize()[0] < 500 ? 120 : 270")
"""Width of row labels that are names of sources."""
BESIDE = 36
"""Days by which the marks of one year stand beside each other."""
FORMS = {"share": "%", "rate": ",.1f", "count": ",d", "odds": "+.1f", "points": "+%"}
"""Number format of an axis by what is measured."""
SUPPORTED = {"test": "datum.supported"}


def _scale(codes: Mapping[str, str], present: Sequence[str], names: Mapping[str, str]) -> alt.Scale:
    """Colours or shapes of the codes that are ``present``, under the names that the legend shows."""
    kept = [code for code in codes if code in set(present)]
    return alt.Scale(domain=[names[code] for code in kept], range=[codes[code] for code in kept])


def _legend(names: Iterable[str] = ()) -> alt.Legend:
    """A legend on top; in one column where the chart is too narrow for a row, or the ``names`` too long."""
    columns = 1 if any(len(name) > SHORT for name in names) else alt.ExprRef("width < 300 ? 1 : 4")
    return alt.Legend(title=None, orient="top", columns=columns, labelLimit=320, symbolOpacity=1)


def _names(rows: pd.DataFrame, code: str, name: str) -> dict[str, str]:
    return dict(zip(rows[code], rows[name], strict=True))


def _rows(
    field: str, order: Sequence[str], *, lines: bool = True, offset: int = 0, labels: Labels = LABEL_WIDTH
) -> alt.Y:
    broken = "split(datum.label, '|')"
    axis = alt.Axis(
        title=None,
        labelLimit=labels,
        labelExpr=broken,
        domain=False,
        ticks=False,
        labelFlush=False,
        labelOffset=offset,
        grid=lines,
    )
    axis.labelOverlap = False
    return alt.Y(f"{field}:N", sort=list(order), axis=axis)


def _tips(titles: Mapping[str, str]) -> list[alt.Tooltip]:
    return [alt.Tooltip(field, title=title) for field, title in titles.items()]


def _pick(fields: Sequence[str]) -> Any:
    return alt.selection_point(name=PICK, fields=list(fields))


def _outline(pick: Any, edge: str = "transparent") -> dict[str, Any]:
    """Encodings that draw a line around the mark that was picked."""
    picked = {"param": pick.name, "empty": False}
    return {
        "stroke": alt.StrokeValue(edge, condition=picked | {"value": CHOSEN}),
        "strokeWidth": alt.StrokeWidthValue(1, condition=picked | {"value": 3}),
    }


def _pale(opacity: float) -> alt.OpacityValue:
    """What is not supported is drawn with this opacity."""
    return alt.OpacityValue(opacity, condition=SUPPORTED | {"value": 1})


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
) -> Figure:
    """Values with intervals, one line a ``row``, one mark a side. Columns: value, value_low, value_high,
    side, side_name, supported; what is not supported is pale. ``form`` is the number format of the axis.
    """
    names, pick = _names(rows, "side", "side_name"), _pick(fields)
    colour = alt.Color(
        "side_name:N", scale=_scale(COLOURS, list(names), names), legend=_legend(names.values())
    )
    shape = alt.Shape("side_name:N", scale=_scale(SHAPES, list(names), names), legend=_legend(names.values()))
    opacity = _pale(0.35)
    base = alt.Chart(rows).encode(y=_rows(row, order, labels=labels))
    if rows[row].duplicated().any():
        base = base.encode(yOffset=alt.YOffset("side_name:N", sort=[names[s] for s in COLOURS if s in names]))
    x = alt.X("value:Q", axis=alt.Axis(format=form, title=None, orient="top", tickCount=5))
    interval = base.mark_rule(strokeWidth=3).encode(
        x=alt.X("value_low:Q"), x2=alt.X2("value_high:Q"), color=colour, opacity=opacity
    )
    point = base.mark_point(filled=True, size=110, opacity=1).encode(
        x=x, color=colour, shape=shape, opacity=opacity, tooltip=_tips(titles), **_outline(pick)
    )
    height = _height(rows, row, max(BROKEN, 16 + 12 * len(names)), around=HEAD)
    return alt.layer(interval, point.add_params(pick)).properties(height=height)


def trend(rows: pd.DataFrame, meetings: pd.DataFrame, *, titles: Mapping[str, str], form: str) -> Figure:
    """Values by year, one line a side, with ``meetings`` (date_from, title) as upright lines. Columns: year,
    base, item, group_id, value, value_low, value_high, side, side_name, supported. The scale is made for the
    values: intervals of years with few texts may run out of it.
    """
    names, pick = _names(rows, "side", "side_name"), _pick(["base", "item", "group_id"])
    apart = rows["side"].map({side: BESIDE * at for at, side in enumerate(COLOURS)}).fillna(0)
    middle = pd.to_datetime(rows["year"].astype(str) + "-06-01")
    rows = rows.assign(day=middle + pd.to_timedelta(apart, unit="D"))
    top = max(float(rows["value"].max()) * 1.25, float(rows.loc[rows["supported"], "value_high"].max() or 0))
    colour = alt.Color("side_name:N", scale=_scale(COLOURS, list(names), names), legend=_legend())
    shape = alt.Shape("side_name:N", scale=_scale(SHAPES, list(names), names), legend=_legend())
    opacity = _pale(0.45)
    years = alt.Axis(title=None, format="%Y", tickCount="year", labelOverlap=True, grid=False)
    x = alt.X("day:T", axis=years)
    scale = alt.Scale(domain=[0, top or 1])
    y = alt.Y("value:Q", scale=scale, axis=alt.Axis(format=form, title=None, tickCount=5))
    base = alt.Chart(rows).encode(x=x, color=colour, opacity=opacity)
    line = base.mark_line(strokeWidth=1.5).encode(y=y, opacity=alt.OpacityValue(0.5))
    interval = base.mark_rule(strokeWidth=2, clip=True).encode(
        y=alt.Y("value_low:Q", scale=scale), y2=alt.Y2("value_high:Q")
    )
    point = base.mark_point(filled=True, size=110).encode(
        y=y, shape=shape, tooltip=_tips(titles), **_outline(pick)
    )
    when = alt.Chart(meetings).encode(x=alt.X("date_from:T"), tooltip=[alt.Tooltip("title:N", title=" ")])
    marks = when.mark_rule(strokeDash=[3, 3], strokeWidth=1.5, color=GREY, opacity=0.6)
    return alt.layer(marks, line, interval, point.add_params(pick)).properties(height=TREND)


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
) -> Figure:
    """A table of cells shaded by ``value`` with ``text`` in them; cells that are not ``supported`` have a
    grey text and no shade. The text hides where cells are too narrow for it.
    """
    columns, top, pick = rows[column].nunique(), float(rows[value].max() or 1), _pick(fields)
    angle = 0 if columns <= UPRIGHT else -40 if columns <= FEW else -90
    head = alt.Axis(
        title=None,
        orient="top",
        labelAngle=angle,
        labelLimit=SLANTED,
        domain=False,
        ticks=False,
        labelFlush=False,
    )
    head.labelOverlap = False
    x = alt.X(f"{column}:N", sort=list(column_order), axis=head)
    base = alt.Chart(rows).encode(x=x, y=_rows(row, row_order, lines=False, labels=labels))
    scale = {"domain": [0, top], "range": [PALE, INK]}
    shade = {"field": value, "type": "quantitative", "scale": scale, "legend": None}
    cell = base.mark_rect(cornerRadius=3).encode(
        color=alt.ColorValue(FAINT, condition=SUPPORTED | shade),
        tooltip=_tips(titles),
        **_outline(pick, EDGE),
    )
    dark = f"datum['{value}'] > {0.5 * top} ? 'white' : '#1f1f1f'"
    room = 6 * int(rows[text].astype(str).str.len().max())
    hidden = alt.ExprRef(f"width / {columns} > {room} ? 1 : 0")
    label = base.mark_text(fontSize=11, opacity=hidden).encode(
        text=alt.Text(f"{text}:N"), color=alt.ColorValue({"expr": f"datum.supported ? ({dark}) : '{GREY}'"})
    )
    height = _height(rows, row, around=SLANTED + 10)
    return alt.layer(cell.add_params(pick), label).properties(height=height)


def timeline(rows: pd.DataFrame, *, order: Sequence[str], titles: Mapping[str, str]) -> Figure:
    """Meetings along time, one line a format; the status by shape and colour. Columns: meeting_id, date_from,
    date_to, format_name, status, status_name, documents."""
    names, pick, legend = _names(rows, "status", "status_name"), _pick(["meeting_id"]), _legend()
    colour = alt.Color("status_name:N", scale=_scale(STATUS_COLOURS, list(names), names), legend=legend)
    shape = alt.Shape("status_name:N", scale=_scale(STATUS_SHAPES, list(names), names), legend=legend)
    base = alt.Chart(rows).encode(y=_rows("format_name", order))
    when = alt.X("date_from:T", axis=alt.Axis(title=None, format="%Y", tickCount="year", labelOverlap=True))
    span = base.mark_rule(strokeWidth=2).encode(x=when, x2=alt.X2("date_to:T"), color=colour)
    point = base.mark_point(filled=True, opacity=0.85).encode(
        x=when,
        color=colour,
        shape=shape,
        size=alt.Size("documents:Q", scale=alt.Scale(range=[60, 420]), legend=None),
        tooltip=_tips(titles),
        **_outline(pick),
    )
    height = _height(rows, "format_name", 30)
    return alt.layer(span, point.add_params(pick)).properties(height=height)


def parts(
    rows: pd.DataFrame, *, row: str, order: Sequence[str], fields: Sequence[str], titles: Mapping[str, str]
) -> Figure:
    """What each ``row`` is made of: shares that fill a bar in the order Japanese, neutral, Russian name.

    Columns: share, naming_side, naming_name, supported. A bar in the text of ``row`` breaks its line.
    """
    names, pick = _names(rows, "naming_side", "naming_name"), _pick(fields)
    rank = {side: at for at, side in enumerate(NAMING_COLOURS)}
    rows = rows.assign(rank=rows["naming_side"].map(rank).fillna(len(rank)))
    bars = alt.Chart(rows).mark_bar(cornerRadius=2)
    figure: alt.Chart = bars.encode(
        y=_rows(row, order, lines=False, offset=-6),
        x=alt.X("share:Q", stack="zero", axis=alt.Axis(format="%", title=None, tickCount=5)),
        order=alt.Order("rank:Q"),
        color=alt.Color("naming_name:N", scale=_scale(NAMING_COLOURS, list(names), names), legend=_legend()),
        opacity=_pale(0.4),
        tooltip=_tips(titles),
        **_outline(pick, "white"),
    ).add_params(pick)
    return figure.properties(height=_height(rows, row, 36) + 30)
