"""What versions cost: a first build, one that changes nothing, one after an edit, a restoration, a copy.

Every row is a command in a process of its own, on generated texts of 1,000 words in a folder that is removed
at the end. Processor time says more than the clock where other work runs beside it.

    python -m benchmarks.publishing [DOCUMENTS]
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from benchmarks.generated import documents
from pipelines.coding.codebook import load_codebook

DOCUMENTS = 300
COPY = "import shutil, sys; shutil.copyfile(sys.argv[1], sys.argv[2])"
COMMAND = "import sys; from pipelines.cli import main; main()"


class Measured(NamedTuple):
    """One command: seconds by the clock, seconds of processor time, peak memory of the process."""

    name: str
    seconds: float
    processor_seconds: float
    peak_megabytes: float


def measure(name: str, program: str, words: Sequence[str | Path]) -> Measured:
    """Run a Python program to its end.

    Raises:
        RuntimeError: it failed; with what it said.
    """
    start = perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", program, *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        assert process.stdout
        said = process.stdout.read().decode()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(said)
    peak = used.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    return Measured(name, perf_counter() - start, used.ru_utime + used.ru_stime, peak)


def rows(folder: Path, count: int) -> Iterable[Measured]:
    """All measurements, in their order."""
    raw, warehouse = folder / "raw", folder / "warehouse"
    raw.mkdir()
    for document in documents(load_codebook(), "en", count):
        (raw / f"{document.document_id}.txt").write_text(document.text, "utf-8")
    place = ("--raw", raw, "--warehouse", warehouse)
    yield measure(f"first build of {count} texts", COMMAND, ("build", *place))
    yield measure("build, nothing changed", COMMAND, ("build", *place))
    text = min(raw.iterdir())
    text.write_text(text.read_text("utf-8") + "\nOne more sentence.\n", "utf-8")
    yield measure("build, one text edited", COMMAND, ("build", *place))
    yield measure("versions restore 1", COMMAND, ("versions", "restore", "1", "--warehouse", warehouse))
    file = (warehouse / "current.duckdb").resolve()
    name = f"plain copy of the file, {file.stat().st_size / 1e6:,.0f} MB"
    yield measure(name, COPY, (file, folder / "copy"))
    ledger = (warehouse / "ledger.jsonl").read_bytes()
    print(f"ledger: {len(ledger) / len(ledger.splitlines()):,.0f} bytes a version", flush=True)


def table(measured: Iterable[Measured]) -> str:
    """The rows as a Markdown table."""
    lines = ["| command | clock, s | processor, s | peak MB |", "|---|---:|---:|---:|"]
    lines += [
        f"| {row.name} | {row.seconds:.1f} | {row.processor_seconds:.1f} | {row.peak_megabytes:,.0f} |"
        for row in measured
    ]
    return "\n".join(lines)


def main() -> None:
    """Measure and print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS
    with TemporaryDirectory() as folder:
        print(table(rows(Path(folder), count)))


if __name__ == "__main__":
    main()
