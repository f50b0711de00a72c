"""Every chart is valid Vega-Lite, can be clicked, and tells sides and support apart by more than colour."""

from __future__ import annotations

from typing import Any

import altair
import pandas as pd
import pytest

from dashboards import charts

SHARES = pd.DataFrame(
    {
        "item": ["a", "a", "b"],
        "item_name": ["Peace", "Peace", "Fish"],
        "side": ["JP", "RU", "RU"],
        "side_name": ["Japanese", "Russian", "Russian"],
        "value": [0.1, 0.2, 0.3],
        "value_low": [0.0, 0.1, float("nan")],
        "value_high": [0.2, 0.3, float("nan")],
        "supported": [True, True, False],
    }
)
CELLS = pd.DataFrame(
    {
        "row": ["x", "y"],
        "column": ["2017", "2018"],
        "value": [1, 3],
        "text": ["1", "3"],
        "supported": [True, False],
    }
)
MEETINGS = pd.DataFrame(
    {
        "meeting_id": ["m", "n"],
        "date_from": pd.to_datetime(["2017-03-20", "2019-01-01"]),
        "date_to": pd.to_datetime(["2017-03-20", "2019-12-31"]),
        "format_name": ["2+2", "Summit"],
        "status": ["held", "planned"],
        "status_name": ["Held", "Planned"],
        "documents": [4, 1],
    }
)
NAMES = pd.DataFrame(
    {
        "bar": ["Islands|Japanese texts: 4", "Islands|Japanese texts: 4", "Islands|Russian texts: 1"],
        "share": [0.75, 0.25, 1.0],
        "naming_side": ["RU", "JP", "JP"],
        "naming_name": ["Russian name", "Japanese name", "Japanese name"],
        "supported": [True, True, False],
    }
)


def dots() -> charts.Spec:
    return charts.dots(
        SHARES, row="item_name", order=["Peace", "Fish"], fields=["item", "side"], titles={"value": "Share"},
        form="%",
    )  # fmt: skip


def matrix() -> charts.Spec:
    orders: dict[str, Any] = {"row_order": ["x", "y"], "column_order": ["2017", "2018"]}
    names: dict[str, Any] = {"row": "row", "column": "column", "value": "value", "text": "text"}
    return charts.matrix(CELLS, **names, **orders, fields=["row", "column"], titles={"value": "Number"})


def timeline() -> charts.Spec:
    return charts.timeline(MEETINGS, order=["2+2", "Summit"], titles={"documents": "Texts"})


def trend() -> charts.Spec:
    rows = SHARES.assign(year=[2017, 2017, 2018], base=["2017", "2017", "2018"], group_id=SHARES["side"])
    meetings = MEETINGS.assign(title=["2+2", "Summit"])
    return charts.trend(rows, meetings, titles={"value": "Share"}, form="%")


def parts() -> charts.Spec:
    return charts.parts(
        NAMES, row="bar", order=list(NAMES["bar"].unique()), fields=["bar"], titles={"share": "Share"}
    )


@pytest.mark.parametrize(
    ("chart", "fields"),
    [
        (dots, ["item", "side"]),
        (trend, ["base", "item", "group_id"]),
        (matrix, ["row", "column"]),
        (timeline, ["meeting_id"]),
        (parts, ["bar"]),
    ],
)
def test_a_chart_is_valid_and_gives_back_what_was_picked(chart: Any, fields: list[str]) -> None:
    spec = chart()
    altair.Chart.from_dict(charts.alone(spec), validate=True)
    picks = [p for p in spec["params"] if p["name"] == charts.PICK]
    assert [p["select"]["fields"] for p in picks] == [fields]


def scale(spec: dict[str, Any], channel: str) -> dict[str, str]:
    """Category to colour or shape of the marks."""
    scales = [layer["encoding"][channel]["scale"] for layer in spec["layer"] if channel in layer["encoding"]]
    return dict(zip(scales[0]["domain"], scales[0]["range"], strict=True))


@pytest.mark.parametrize(
    ("chart", "categories"), [(dots, ["Japanese", "Russian"]), (timeline, ["Held", "Planned"])]
)
def test_shape_and_colour_say_the_same(chart: Any, categories: list[str]) -> None:
    spec = chart()
    for channel in ("color", "shape"):
        found = scale(spec, channel)
        assert list(found) == categories
        assert len(set(found.values())) == len(categories)


def test_names_stand_in_the_same_order_in_every_bar() -> None:
    (rows,) = parts()["datasets"].values()
    assert dict(zip(rows["naming_side"], rows["rank"], strict=True)) == {"JP": 0, "RU": 2}


def test_a_cell_that_is_not_supported_has_no_shade() -> None:
    cell = matrix()["layer"][0]["encoding"]["color"]
    assert cell["condition"]["test"] == "datum.supported"
    assert cell["value"] == charts.FAINT


def test_a_chart_grows_with_its_rows() -> None:
    few, many = (charts.dots(
        pd.concat([SHARES.assign(item_name=f"{n}") for n in range(number)]),
        row="item_name", order=[], fields=["item"], titles={}, form="%",
    )["height"] for number in (2, 20))  # fmt: skip
    assert many > 5 * few / 2


def test_other_rows_have_another_name() -> None:
    def name(rows: pd.DataFrame) -> str:
        return str(charts.bars(rows, x="Year", y="Texts")["data"]["name"])

    rows = pd.DataFrame({"x": ["2017", "2018"], "y": [3, 1]})
    assert name(rows) == name(rows.copy())
    assert name(rows) != name(rows.assign(y=[3, 2]))


def test_alone_a_chart_holds_its_rows_with_days_as_text_and_gaps_as_null() -> None:
    rows = pd.DataFrame({"x": pd.to_datetime(["2017-03-20"]), "y": [float("nan")]})
    (written,) = charts.alone(charts.bars(rows, x="Day", y="Share"))["datasets"].values()
    assert written[0]["x"].startswith("2017-03-20")
    assert written[0]["y"] is None
