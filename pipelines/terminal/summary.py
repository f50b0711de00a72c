"""The end of a build: what is in the version, what stands out, what to be wary of, what to do next."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.markup import escape

from pipelines.tables.summary import Listing, Summary
from pipelines.terminal.listing import show
from pipelines.terminal.run import Outcome


def show_summary(console: Console, outcome: Outcome, summary: Summary, warehouse: Path) -> None:
    """Print everything."""
    console.print()
    console.print(_headline(outcome), highlight=False, soft_wrap=True)
    console.print(_documents(outcome), highlight=False)
    show(console, *_texts(summary.texts), title="Texts")
    show(
        console, *summary.meetings, title="Meetings by format and status (different meetings over all texts)"
    )
    _show_issues(console, summary.issues)
    _show_contrasts(console, summary.contrasts)
    _show_warnings(console, summary.warnings)
    console.print(_next_commands(warehouse), highlight=False, soft_wrap=True)


def _headline(outcome: Outcome) -> str:
    what = "published" if outcome.is_new else "is current; the content has not changed, nothing was published"
    return f"[bold]Version {outcome.version_no}[/bold] {what}. Content hash {outcome.content_hash}"


def _documents(outcome: Outcome) -> str:
    return (
        f"Documents: {outcome.documents_coded:,} read and coded, {outcome.documents_copied:,} unchanged, "
        f"{outcome.documents_removed:,} removed"
    )


def _texts(texts: Listing) -> Listing:
    return Listing(
        texts.columns, [(_or_unknown(row[0]), _or_unknown(row[1]), *row[2:]) for row in texts.rows]
    )


class IssueShare(NamedTuple):
    """A row of the listing of issues."""

    source: str
    rank: int
    documents_total: int
    issue: str
    sentences: int
    sentences_total: int
    share: float
    low: float | None
    high: float | None
    sources: int


def _show_issues(console: Console, issues: Listing) -> None:
    rows = [IssueShare(*row) for row in issues.rows]
    columns = ["source", "texts", "issue", "sentences", "share", "95 % interval"]
    show(
        console,
        columns,
        [_issue(row) for row in rows],
        title="Most frequent issues by source (share of its sentences)",
    )
    shown = len({row.source for row in rows})
    if rows and rows[0].sources > shown:
        console.print(f"    and {rows[0].sources - shown} more sources: SELECT * FROM issue_by_source")


def _issue(row: IssueShare) -> tuple[object, ...]:
    source, texts = (row.source, row.documents_total) if row.rank == 1 else ("", None)
    sentences = f"{row.sentences} of {row.sentences_total}"
    return (source, texts, row.issue, sentences, percent(row.share), interval(row.low, row.high))


def _show_contrasts(console: Console, contrasts: Listing) -> None:
    title = "Strongest contrasts of Japanese and Russian texts"
    if not contrasts.rows:
        console.print(f"[bold italic]{title}[/bold italic]")
        console.print(
            "    Not enough data: no difference lies beyond its interval. The counts are in framing_contrast."
        )
        return
    rows = [_contrast(Contrast(*row)) for row in contrasts.rows]
    columns = ["dimension", "item", "JP", "RU", "JP share", "RU share", "difference", "interval", "q"]
    show(console, columns, rows, title=title)
    if any(Contrast(*row).weak for row in contrasts.rows):
        console.print("    * the coder is weak in this code: read the sentences before the figure")


class Contrast(NamedTuple):
    """A row of the listing of contrasts."""

    dimension: str
    item: str
    issue_id: str
    jp_count: int
    jp_total: int
    ru_count: int
    ru_total: int
    jp_share: float
    ru_share: float
    difference: float
    low: float | None
    high: float | None
    q_value: float | None
    weak: bool


def _contrast(row: Contrast) -> tuple[object, ...]:
    return (
        row.dimension,
        (f"{row.item} ({row.issue_id})" if row.issue_id else row.item) + ("*" if row.weak else ""),
        f"{row.jp_count} of {row.jp_total}",
        f"{row.ru_count} of {row.ru_total}",
        percent(row.jp_share),
        percent(row.ru_share),
        percent(row.difference, signed=True),
        interval(row.low, row.high, signed=True),
        row.q_value,
    )


def _show_warnings(console: Console, warnings: Listing) -> None:
    if warnings.rows:
        show(console, *warnings, title="Warnings (all of them: tables notice and quarantine)")


def _next_commands(warehouse: Path) -> str:
    option = "" if warehouse == Path("warehouse") else f" --warehouse {escape(str(warehouse))}"
    return (
        "[bold]Next[/bold]\n"
        f"  charts, and the sentences behind every number:  twoplustwo dashboard{option}\n"
        f"  ask in SQL (.tables lists the tables):          twoplustwo sql{option}\n"
        "  your own texts:                                 twoplustwo build --raw FOLDER --warehouse FOLDER"
    )


def percent(share: float | None, *, signed: bool = False) -> str:
    """A share as per cent; nothing for NULL."""
    return "" if share is None else f"{100 * share:{'+' if signed else ''}.1f} %"


def interval(low: float | None, high: float | None, *, signed: bool = False) -> str:
    """Two shares as an interval, or that there is none."""
    if low is None or high is None:
        return "not enough data"
    return f"{percent(low, signed=signed).removesuffix(' %')} to {percent(high, signed=signed)}"


def _or_unknown(value: str) -> str:
    return value or "(unknown)"
