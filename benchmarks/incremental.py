"""What one changed text among many costs: a build from scratch and one after the change, stage by stage.

Each build has a process of its own, so that its peak of memory is its own. What belongs here: measuring
builds. What does not: making texts (``generated``).
"""

from __future__ import annotations

import resource
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter, process_time
from typing import NamedTuple

from benchmarks.generated import documents
from pipelines.coding.codebook import load_codebook
from pipelines.tables.build import STAGES, Inputs, open_build
from pipelines.tables.documents import Counters

DOCUMENTS, WORDS = 5_000, 200
CHANGED = 0
CHANGE = " Tokyo and Moscow spoke of sanctions again."


class Measured(NamedTuple):
    """A build: documents by what was done, seconds of processor time by stage, memory in MB."""

    name: str
    counters: Counters
    stages: dict[str, float]
    wall_seconds: float
    peak_megabytes: float


def write_texts(folder: Path, count: int, words: int) -> Path:
    """``count`` English texts of about ``words`` words, a file each, half of them of each perspective."""
    folder.mkdir()
    for number, document in enumerate(documents(load_codebook(), "en", count, words=words)):
        (folder / f"{number:06}.txt").write_text(document.text, "utf-8")
    rows = (f"{number:06}.txt,{'JP' if number % 2 else 'RU'},2017-03-22" for number in range(count))
    (folder / "documents.csv").write_text("\n".join(["file,perspective,published_on", *rows]), "utf-8")
    return folder


def measure(name: str, raw: Path, warehouse: Path) -> Measured:
    """One build with one process."""
    started, stages = perf_counter(), {}
    with open_build(Inputs(raw, warehouse, processes=1)) as build:
        for stage in STAGES:
            before = process_time()
            build.upto(stage)
            stages[stage] = process_time() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    return Measured(name, build.counters, stages, perf_counter() - started, peak)


def in_own_process(name: str, raw: Path, warehouse: Path) -> Measured:
    """As ``measure``, with a peak of memory that is this build's alone."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(measure, name, raw, warehouse).result()


def table(measured: list[Measured]) -> str:
    """The builds side by side as a Markdown table."""
    lines = [
        "| | " + " | ".join(one.name for one in measured) + " |",
        "|---|" + "---:|" * len(measured),
    ]
    for field in Counters._fields:
        numbers = (f"{getattr(one.counters, field):,}" for one in measured)
        lines.append(f"| documents {field} | " + " | ".join(numbers) + " |")
    for stage in STAGES:
        lines.append(f"| {stage}, s | " + " | ".join(f"{one.stages[stage]:.1f}" for one in measured) + " |")
    for name, field in (("wall clock, s", "wall_seconds"), ("peak memory, MB", "peak_megabytes")):
        lines.append(f"| {name} | " + " | ".join(f"{getattr(one, field):,.0f}" for one in measured) + " |")
    return "\n".join(lines)


def main() -> None:
    """Measure and print the table."""
    given = [int(word) for word in sys.argv[1:]]
    count, words = given + [DOCUMENTS, WORDS][len(given) :]
    print(f"{count:,} generated documents of {words} words, one process; seconds of processor time")
    with tempfile.TemporaryDirectory() as folder:
        raw, warehouse = write_texts(Path(folder) / "raw", count, words), Path(folder) / "warehouse"
        scratch = in_own_process("from scratch", raw, warehouse)
        changed = raw / f"{CHANGED:06}.txt"
        changed.write_text(changed.read_text("utf-8") + CHANGE, "utf-8")
        one = in_own_process("one text changed", raw, warehouse)
        nothing = in_own_process("nothing changed", raw, warehouse)
    print(table([scratch, one, nothing]))


if __name__ == "__main__":
    main()
