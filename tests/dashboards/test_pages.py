"""Every page: with texts, by a link, filtered, one-sided, empty, before the first build, after another."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import duckdb
import mini_warehouse
import pytest
from streamlit.testing.v1 import AppTest

ON_TEXTS = ["overview", "meetings", "issues", "framing", "statements", "compare", "read"]
ON_THE_VERSION = ["versions", "quality", "sql", "method"]
PAGES = ON_TEXTS + ON_THE_VERSION
TITLES = {
    "overview": "Overview",
    "meetings": "Meetings",
    "issues": "Issues",
    "framing": "Framing",
    "statements": "Statements",
    "compare": "Compare",
    "read": "Read",
    "versions": "Versions",
    "quality": "Quality",
    "sql": "SQL",
    "method": "Method",
}
Open = Callable[..., AppTest]


def html_of(app: AppTest) -> str:
    return "\n".join(element.value for element in app.get("html"))


def said(app: AppTest) -> str:
    """Everything that the page says in words."""
    kinds = ("caption", "markdown", "info", "warning", "text", "subheader")
    return "\n".join(str(element.value) for kind in kinds for element in app.get(kind)).replace("\\", "")


@pytest.mark.parametrize("page", PAGES)
def test_page_on_all_texts(dashboard: Open, warehouse: Path, page: str) -> None:
    app = dashboard(warehouse, page)
    assert not app.exception
    assert app.title[0].value == TITLES[page]
    all_texts = "Showing everything: 7 texts from 3 sources."
    assert (all_texts if page in ON_TEXTS else "This page is about the whole version") in said(app)


@pytest.mark.parametrize("page", ON_TEXTS)
def test_page_on_one_side(dashboard: Open, one_sided: Path, page: str) -> None:
    app = dashboard(one_sided, page)
    assert not app.exception
    assert "Showing everything: 3 texts from 1 source." in said(app)


@pytest.mark.parametrize("page", ON_THE_VERSION)
def test_page_on_the_version_needs_no_texts(dashboard: Open, no_texts: Path, page: str) -> None:
    app = dashboard(no_texts, page)
    assert not app.exception
    assert not app.error


@pytest.mark.parametrize("page", ON_TEXTS)
def test_page_without_texts_says_so(dashboard: Open, no_texts: Path, page: str) -> None:
    app = dashboard(no_texts, page)
    assert not app.exception
    assert "leave no text" in app.info[0].value


@pytest.mark.parametrize("page", PAGES)
def test_page_before_the_first_build_names_the_command(dashboard: Open, tmp_path: Path, page: str) -> None:
    app = dashboard(tmp_path, page)
    assert not app.exception
    assert "`make run`" in app.info[0].value
    assert str(tmp_path / "current.duckdb") in app.info[0].value


def test_a_file_that_is_no_warehouse_is_named(dashboard: Open, tmp_path: Path) -> None:
    (tmp_path / "current.duckdb").write_text("not a database", encoding="utf-8")
    app = dashboard(tmp_path)
    assert not app.exception
    assert str(tmp_path / "current.duckdb") in app.error[0].value


LINKS: list[tuple[str, dict[str, str | list[str]], list[str]]] = [
    ("overview", {"source": "volga"}, ["The newest of these texts is of 2019-05-31"]),
    # of all texts the difference is that which the build published
    ("overview", {}, ["Territorial dispute takes 44% of the sentences of Japanese texts (4 of 9)"]),
    ("overview", {"source": "volga"}, ["Showing 3 texts from 1 source (Volga Courier)."]),
    ("overview", {"perspective": ["JP", "third"]},
     ["Showing 4 texts from 2 sources (Japanese texts, Third-party texts)."]),
    ("overview", {"from": "2018", "to": "2018"},
     ["Showing 2 texts from 2 sources (published 2018 to 2018)."]),
    ("overview", {"language": "ja", "from": "2018"}, ["(Japanese; published 2018 to …)"]),
    ("overview", {"source": "unknown", "from": "1066"},
     ["Showing everything"]),  # a stale link does no harm
    ("meetings", {}, ["the sentences behind the number open here"]),
    ("meetings", {"status": "planned", "format": "summit"},
     ["Meetings: planned, Summit: 1 sentence in 1 text"]),
    ("meetings", {"status": "cancelled", "outlet": "volga"},
     ["Meetings: cancelled, Volga Courier: 1 sentence in 1 text"]),
    ("meetings", {"format": "two_plus_two", "year": "2017"},
     ["Meetings: held, 2+2, 2017: 2 sentences in 2 texts"]),
    ("meetings", {"outlet": "volga"}, ["Meetings: held, Volga Courier: 2 sentences in 2 texts"]),
    ("meetings", {"meeting": "m-tokyo"},
     ["2+2 · 2017-03-20 · Tokyo: 2 sentences in 2 texts", "Contradictions between the texts",
      "Given: 2017-03-20 in 2 of 2 texts", "What each side’s texts say"]),
    ("meetings", {"meeting": "m-tokyo", "value": "date|2017-03-20", "texts": "RU"},
     ["Russian texts, Date: 2017-03-20: 1 sentence in 1 text"]),
    ("meetings", {"meeting": "m-tokyo", "show": "conflicts", "conflict": "c1"},
     ["Date: 2017-03-20 – 2017-03-21: 2 sentences in 2 texts"]),
    ("meetings", {"meeting": "m-tokyo", "said": "v1"}, ["Title of v1: 1 sentence in 1 text"]),
    ("meetings", {"meeting": "m-tokyo", "show": "issues"}, ["4 sentences in 2 texts"]),
    ("meetings", {"meeting": "m-tokyo", "show": "issues", "issue": "territorial_dispute", "texts": "RU"},
     ["Territorial dispute, Russian texts: 1 sentence in 1 text"]),
    ("meetings", {"stage": "cancelled"}, ["Meetings: called off: 1 sentence in 1 text"]),
    ("meetings", {"meeting": "m-tokyo", "show": "statements"}, ["2 sentences in 2 texts"]),
    ("issues", {}, ["the sentences behind the number open here", "Territorial dispute over the years"]),
    ("issues", {"measure": "rate", "copies": "once"}, ["per 1,000 words, with the 95 % interval"]),
    ("issues", {"issue": "missile_defence"},
     ["Missile defence: 3 sentences in 3 texts", "Missile defence over the years"]),
    ("issues", {"issue": "missile_defence", "published": "2018"},
     ["Missile defence, 2018: 1 sentence in 1 text"]),
    ("issues", {"from": "2018", "to": "2018"}, ["there is no trend to draw"]),
    ("issues", {"issue": "missile_defence", "texts": "JP"},
     ["No sentence: Missile defence, Japanese texts."]),
    ("issues", {"by": "source", "outlet": "harbour"},
     ["All issues, Harbour Gazette: 5 sentences in 3 texts"]),
    ("framing", {}, ["Greyed: 2 of 3 issues", "the sentences behind the number open here"]),
    ("framing", {"issue": "peace_treaty", "texts": "RU"},
     ["Peace treaty, Russian texts: 1 sentence in 1 text"]),
    ("framing", {"aspect": "terms", "texts": "RU"},
     ["All contested names, Russian texts: 2 sentences in 2 texts"]),
    ("framing", {"aspect": "terms", "variant": "south_kurils"}, ["South Kurils: 2 sentences in 2 texts"]),
    ("framing", {"aspect": "terms", "voice": "JP", "variant": "northern_territories"},
     ["Northern Territories: 2 sentences in 2 texts"]),
    ("framing", {"aspect": "terms", "voice": "third"}, ["none in this voice"]),
    ("framing", {"aspect": "positions", "side": "RU", "act": "reject"},
     ["All statements, Russia, reject: 1 sentence"]),
    ("framing", {"aspect": "positions", "side": "RU", "told": "own"},
     ["All statements, Russia, Texts of the side itself: 3 sentences"]),
    ("framing", {"aspect": "positions", "told": "other"}, ["attribute no statement to this side"]),
    ("framing", {"aspect": "frames", "code": "security_defence"},
     ["Security defence: 1 sentence in 1 text"]),
    ("framing", {"aspect": "orientation", "code": "conflict", "texts": "RU"},
     ["conflict, Russian texts: 1 sentence in 1 text"]),
    ("framing", {"aspect": "words", "word": "shield"}, ["“shield”: 1 sentence in 1 text"]),
    ("framing", {"aspect": "mouth"},
     ["Russian texts let Japan say “South Kurils”", "1 of 1 namings in its words"]),
    ("framing", {"aspect": "mouth", "variant": "south_kurils"}, ["South Kurils: 1 sentence in 1 text"]),
    ("framing", {"aspect": "periods"},
     ["Before 2018: Territorial dispute, share of the sentences: 44% (20% – 70%) in Japanese texts (4 of 9",
      "clear of chance by its interval (q = 0.04)"]),
    ("framing", {"aspect": "periods", "period": "before", "texts": "RU"},
     ["Territorial dispute, Before 2018, Russian texts: 1 sentence in 1 text"]),
    ("framing", {"aspect": "periods", "span": "year"},
     ["2017: Territorial dispute", "fewer than three independent Russian texts"]),
    ("framing", {"aspect": "periods", "compared": "frame"}, ["to be told apart by period"]),
    ("framing", {"aspect": "sources"},
     ["Territorial dispute, share of the sentences: 44% (0% – 90%) in Harbour Gazette (4 of 9",
      "the sentences behind the number open here"]),
    ("framing", {"aspect": "sources", "code": "territorial_dispute", "against": "rest"},
     ["Territorial dispute, All other texts: 1 sentence in 1 text"]),
    ("framing", {"aspect": "sources", "compared": "act", "code": "RU:reject"},
     ["Russia: reject: 1 sentence in 1 text"]),
    ("framing", {"aspect": "sources", "compared": "frame"}, ["has anything of this kind"]),
    ("framing", {"aspect": "stability"},
     ["1 differences between Japanese and Russian texts", "It rests on “Title of h2”",
      "with F1 0.80"]),
    ("framing", {"aspect": "stability", "clear": "all", "contrast": "act|JP:request|"},
     ["Japan: request: 2 sentences in 2 texts", "finds this code unreliably"]),
    ("framing", {"aspect": "stability", "compared": "frame"}, ["No difference between the two sides"]),
    ("framing", {"aspect": "periods", "language": "en"}, ["the filters do not apply here"]),
    ("framing", {"perspective": "JP"}, ["nothing can be compared: Russian texts"]),
    ("statements", {}, ["All statements: 5 statements in 5 texts"]),
    ("statements", {"side": "RU", "act": "reject"}, ["Russia, reject: 1 statement in 1 text"]),
    ("statements", {"issue": "-"}, ["no issue: 1 statement in 1 text"]),
    ("statements", {"speaker": "Russia", "search": "радары"}, ["Russia, with “радары”: 1 statement"]),
    ("statements", {"search": "nowhere said"}, ["No statement fits"]),
    ("statements", {"statement": "s3"}, ["The statement of the selected row: 1 sentence in 1 text"]),
    ("compare", {}, ["sentences of Harbour Gazette (3 texts) (A) and of Volga Courier (3 texts) (B)"]),
    ("compare", {"by": "document", "a": "v1", "b": "h1", "item": "territorial_dispute", "which": "v1"},
     ["Territorial dispute, 2017-03-21 · Volga Courier · Title of v1: 1 sentence in 1 text"]),
    ("compare", {"dimension": "act", "base": "RU", "item": "reject"},
     ["Russia, reject: 1 sentence in 1 text"]),
    ("compare", {"dimension": "orientation", "item": "conflict"}, ["conflict: 1 sentence in 1 text"]),
    ("compare", {"source": "volga"}, ["It takes two to compare"]),
    ("compare", {"by": "document", "find-a": "nowhere", "find-b": "Volga 2018"},
     ["No text fits these words", "It takes two to compare"]),
    ("read", {"find-document": "gazette 2018"}, ["What was coded in it"]),
    ("read", {"find-document": "nowhere"}, ["No text fits these words."]),
    ("issues", {"issue": "missile_defence", "layout": "table"},
     ["Missile defence: 3 sentences in 3 texts", "Select a row for the way to the text"]),
    ("quality", {}, ["texts coded by hand", "All kinds: 1 differences"]),
    ("quality", {"measure": "frame"}, ["No error of this kind"]),
    ("quality", {"quality": "trust"}, ["Weak: 1 of 1"]),
    ("quality", {"quality": "checks"}, ["1 of 2 checks passed"]),
    ("quality", {"quality": "remarks"}, ["What was left open"]),
    ("quality", {"quality": "corrections"}, ["What persons corrected"]),
    ("quality", {"quality": "coverage"}, ["how many carry a code"]),
    ("sql", {"q": "SELECT 1 AS one"}, ["1 row"]),
    ("versions", {}, ["1 version, newest first", "There is only one version so far"]),
    ("method", {"rule": "no such rule"}, ["Every rule with an example"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("part", "names"),
    [
        ("language", ["English", "Japanese", "Russian"]),
        ("year", ["2017", "2018", "2019", "undated"]),
        ("perspective", ["Japanese texts", "Russian texts", "Third-party texts"]),
    ],
)
def test_the_corpus_is_counted_by_part(dashboard: Open, warehouse: Path, part: str, names: list[str]) -> None:
    app = dashboard(warehouse, part=part)
    assert app.dataframe[0].value["part_name"].tolist() == names


@pytest.mark.parametrize(("page", "link", "words"), LINKS)
def test_a_link_restores_the_view(
    dashboard: Open, warehouse: Path, page: str, link: dict[str, str | list[str]], words: list[str]
) -> None:
    app = dashboard(warehouse, page, **link)
    assert not app.exception
    for each in words:
        assert each in said(app)


@pytest.mark.parametrize(
    ("aspect", "words"),
    [
        ("mouth", "into the mouth of the other side"),
        ("periods", "told apart by period"),
        ("sources", "has anything of this kind"),
        ("stability", "No difference between the two sides"),
    ],
)
def test_aspects_of_a_version_without_contrasts_say_so(
    dashboard: Open, tmp_path: Path, aspect: str, words: str
) -> None:
    file = mini_warehouse.build(tmp_path / "current.duckdb", mini_warehouse.everything())
    with duckdb.connect(str(file)) as connection:
        for table in ("framing_contrast", "period_contrast", "source_contrast", "term_contrast"):
            connection.execute(f"DELETE FROM {table}")
    app = dashboard(tmp_path, "framing", aspect=aspect)
    assert not app.exception
    assert words in said(app)


@pytest.mark.parametrize(
    ("page", "link"),
    [
        ("meetings", {"format": "two_plus_two"}),
        ("issues", {"issue": "territorial_dispute"}),
        ("framing", {"issue": "territorial_dispute"}),
        ("framing", {"aspect": "terms", "texts": "JP"}),
    ],
)
def test_numbers_open_highlighted_sentences(
    dashboard: Open, warehouse: Path, page: str, link: dict[str, str]
) -> None:
    html = html_of(dashboard(warehouse, page, **link))
    assert html.count('<div class="evidence">') >= 4
    assert "<mark class=" in html


def test_choosing_goes_into_the_address_and_back(dashboard: Open, warehouse: Path) -> None:
    app = dashboard(warehouse, "issues")
    app.selectbox(key="box-issue").select("peace_treaty").run()
    assert app.query_params == {"issue": "peace_treaty"}
    assert "Peace treaty: 2 sentences in 2 texts" in said(app)
    app.selectbox(key="box-issue").select("").run()
    assert app.query_params == {}


@pytest.mark.parametrize(
    ("page", "link", "box", "choice", "left"),
    [
        ("read", {"document": "h1", "sentence": "3"}, "box-document", "v1", {"document": "v1"}),
    ],
)
def test_a_wider_choice_forgets_the_narrower_one(
    dashboard: Open,
    warehouse: Path,
    page: str,
    link: dict[str, str],
    box: str,
    choice: str,
    left: dict[str, str],
) -> None:
    app = dashboard(warehouse, page, **link)
    app.selectbox(key=box).select(choice).run()
    assert app.query_params == left


def test_the_page_of_a_meeting_leads_back_to_all(dashboard: Open, warehouse: Path) -> None:
    app = dashboard(warehouse, "meetings", meeting="m-tokyo", said="v1")
    back = next(button for button in app.button if button.label == "All meetings")
    back.click().run()
    assert app.query_params == {}
    assert "Choose meetings" in said(app)


def test_filters_stay_when_the_page_changes(dashboard: Open, warehouse: Path) -> None:
    app = dashboard(warehouse, "issues")
    app.get("multiselect")[0].select("volga").run()
    app.switch_page("app_pages/meetings.py").run()
    assert "Showing 3 texts from 1 source (Volga Courier)." in said(app)
    assert app.query_params == {"source": "volga"}


def test_filters_that_leave_nothing_can_be_cleared(dashboard: Open, warehouse: Path) -> None:
    app = dashboard(warehouse, "issues", source="volga", language="ja")
    assert "leave no text" in app.info[0].value
    app.button(key="clear-here").click().run()
    assert "Showing everything" in said(app)
    assert app.query_params == {}


def test_the_period_cannot_end_before_it_begins(dashboard: Open, warehouse: Path) -> None:
    app = dashboard(warehouse, "overview", **{"from": "2018", "to": "2017"})
    assert app.selectbox(key="box-to").options == ["any", "2018", "2019"]
    assert "(published 2018 to …)" in said(app)


def test_the_period_narrows_to_the_years_chosen(dashboard: Open, warehouse: Path) -> None:
    app = dashboard(warehouse, "overview")
    app.selectbox(key="box-to").select("2018").run()
    assert app.query_params == {"to": "2018"}
    assert "Showing 4 texts" in said(app)


def test_read_shows_the_text_as_text(dashboard: Open, warehouse: Path) -> None:
    html = html_of(dashboard(warehouse, "read", document="h3"))
    assert "<b>&lt;i&gt;Fish&lt;/i&gt; &amp; *chips*</b>" in html
    assert "wait for &lt;b&gt;better&lt;/b&gt; &amp; calmer" in html


def test_read_dims_what_is_no_article_and_outlines_the_sentence_of_the_link(
    dashboard: Open, warehouse: Path
) -> None:
    html = html_of(dashboard(warehouse, "read", document="h1", sentence="3"))
    assert '<span class="boilerplate" title="">Home | World | Contact</span>' in html
    assert '<mark class="here" title="">A </mark>' in html
    assert 'href="https://example.org/h1"' in html


def test_read_highlights_the_kinds_that_are_chosen(dashboard: Open, warehouse: Path) -> None:
    html = html_of(dashboard(warehouse, "read", document="h1", kind="meeting"))
    assert 'class="meeting"' in html
    assert 'class="issue' not in html


@pytest.mark.parametrize(
    ("language", "title", "words"),
    [
        ("en", "Issues", "Showing everything: 7 texts from 3 sources."),
        ("ja", "論点", "すべてを表示中：3件の情報源からの7件の文書。"),
        ("ru", "Темы", "Показано всё: 7 текстов, 3 источника."),
        ("xx", "Issues", "Showing everything"),  # a language that the interface does not speak
    ],
)
def test_the_interface_speaks_the_language_of_the_link(
    dashboard: Open, warehouse: Path, language: str, title: str, words: str
) -> None:
    app = dashboard(warehouse, "issues", ui=language)
    assert not app.exception
    assert app.title[0].value == title
    assert words in said(app)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", ["ja", "ru"])
def test_every_page_in_every_language(dashboard: Open, warehouse: Path, page: str, language: str) -> None:
    assert not dashboard(warehouse, page, ui=language).exception


def test_codes_have_their_names_of_the_codebook_in_that_language(dashboard: Open, warehouse: Path) -> None:
    assert "ミサイル防衛" in said(dashboard(warehouse, "issues", ui="ja", issue="missile_defence"))


@pytest.fixture
def two_versions(tmp_path: Path) -> Path:
    """A warehouse folder: version 1 with a Japanese text, version 2, the current one, with a Russian one."""
    for number, (name, content_hash) in enumerate((("h1", "aaaa1111"), ("v1", "bbbb2222")), start=1):
        file = tmp_path / "versions" / f"{number:04}-{content_hash}.duckdb"
        mini_warehouse.build(file, {name: ""})
        line = {"version_no": number, "content_hash": content_hash, "created_at": "2024-05-01T00:00:00Z"}
        with (tmp_path / "ledger.jsonl").open("a", encoding="utf-8") as ledger:
            ledger.write(json.dumps(line) + "\n")
    (tmp_path / "tags.json").write_text('{"paper": 1}', encoding="utf-8")
    (tmp_path / "current.duckdb").symlink_to(file)
    return tmp_path


def sources(app: AppTest) -> list[str]:
    return list(app.dataframe[0].value["source_id_name"])


@pytest.mark.parametrize(
    ("version", "source"),
    [("1", "Harbour Gazette"), ("paper", "Harbour Gazette"), ("aaaa", "Harbour Gazette"),
     ("2", "Volga Courier"), ("current", "Volga Courier"), ("", "Volga Courier")],
)  # fmt: skip
def test_a_link_shows_the_whole_as_of_a_version(
    dashboard: Open, two_versions: Path, version: str, source: str
) -> None:
    app = dashboard(two_versions, version=version)
    assert sources(app) == [source]
    assert ("earlier version" in said(app)) == (source == "Harbour Gazette")


def test_versions_shows_what_each_step_changed(dashboard: Open, two_versions: Path) -> None:
    app = dashboard(two_versions, "versions")
    assert "No fact changed." in said(app)  # version 2 holds a Russian text, which no change concerns
    app = dashboard(two_versions, "versions", before="2", after="1")
    assert "earlier version first" in said(app)


def test_the_environment_names_the_version_to_start_on(
    dashboard: Open, two_versions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TWOPLUSTWO_VERSION", "paper")
    app = dashboard(two_versions)
    assert sources(app) == ["Harbour Gazette"]
    app.button(key="newer").click().run()
    assert sources(app) == ["Volga Courier"]
    assert app.query_params == {"version": "current"}


def test_the_version_is_chosen_in_the_side_bar_and_the_place_is_kept(
    dashboard: Open, two_versions: Path
) -> None:
    app = dashboard(two_versions, "issues", language="en", issue="peace_treaty")
    app.selectbox(key="box-version").select("1").run()
    assert app.title[0].value == "Issues"
    assert app.query_params == {"version": "1", "language": "en", "issue": "peace_treaty"}
    assert "Harbour" in html_of(app)


def test_a_version_that_is_not_there_is_named_with_those_that_are(
    dashboard: Open, two_versions: Path
) -> None:
    app = dashboard(two_versions, version="9")
    assert "no version “9”" in app.error[0].value
    assert "2, 1" in app.error[0].value
    app.button(key="to-newest").click().run()
    assert sources(app) == ["Volga Courier"]


def test_a_newer_version_is_offered_and_shown_on_demand(dashboard: Open, tmp_path: Path) -> None:
    versions = [
        mini_warehouse.build(tmp_path / f"{n}.duckdb", {name: ""}) for n, name in enumerate(("h1", "v1"))
    ]
    pointer = tmp_path / "current.duckdb"
    pointer.symlink_to(versions[0])
    app = dashboard(tmp_path)
    assert "newer version" not in said(app)
    pointer.unlink()
    pointer.symlink_to(versions[1])
    app.run()
    assert "newer version" in said(app)
    app.button(key="newer").click().run()
    assert "newer version" not in said(app)
    assert "Volga Courier" in app.dataframe[0].value["source_id_name"].tolist()
