"""What a build may meet: it is killed, another one runs, the disk is full, the folder is read-only."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from fake_coding import FAKE
from tiny_build import publish, query

from pipelines.errors import WarehouseError
from pipelines.tables.build import Inputs, open_build
from pipelines.tables.restore import restore
from pipelines.tables.retention import prune
from pipelines.tables.versions import Warehouse

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """What was found after a build that was killed at each of its points; the first one was let live."""
    folder = tmp_path_factory.mktemp("killed")
    command = [sys.executable, str(HERE / "killed_builds.py"), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_build_is_killed_at_every_step_and_while_it_publishes(killed: list[dict[str, Any]]) -> None:
    assert [found["signal"] for found in killed] == [0, *[signal.SIGKILL] * (len(killed) - 1)]
    assert len(killed) > 15
    assert {found["read"]["version"] for found in killed} == {1, 2}


def test_a_reader_finds_a_whole_version_after_any_kill(killed: list[dict[str, Any]]) -> None:
    assert [found["at"] for found in killed if found["read"]["said"] != found["read"]["found"]] == []


def test_the_build_after_any_kill_succeeds_and_leaves_no_litter(killed: list[dict[str, Any]]) -> None:
    undisturbed = killed[0]
    for found in killed:
        assert found["next"]["version"] == 2, found
        assert found["next"]["content"] == undisturbed["next"]["content"], found
        assert found["files"] == undisturbed["files"], found


def in_the_warehouse(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if not path.is_dir())


def test_open_readers_keep_their_version_while_builds_publish(raw: Path, current: Path) -> None:
    """A reader of its own process asks again and again, as a shell or a dashboard does."""
    script = (
        "import sys, duckdb\n"
        "with duckdb.connect(sys.argv[1], read_only=True) as connection:\n"
        "    for line in sys.stdin:\n"
        "        print(connection.execute('SELECT count(*) FROM document').fetchall()[0][0], flush=True)\n"
    )
    command = [sys.executable, "-c", script, str(current / "current.duckdb")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as reader:
        assert reader.stdin
        assert reader.stdout
        answers = []
        for number in range(3):
            (raw / f"new{number}.txt").write_text(f"China {number}.")
            publish(raw, current)
            reader.stdin.write("again\n")
            reader.stdin.flush()
            answers.append(int(reader.stdout.readline()))
            assert query(current, "SELECT count(*) FROM document") == [(5 + number,)]
        reader.stdin.close()
    assert answers == [4, 4, 4]


def test_two_builds_at_once_publish_one_version_and_one_message(raw: Path, current: Path) -> None:
    (raw / "d.txt").write_text("China.")
    start = threading.Barrier(2)
    outcomes: list[object] = []

    def build_at_once() -> None:
        start.wait()
        try:
            outcomes.append(publish(raw, current).version.version_no)
        except WarehouseError as error:
            outcomes.append(error.problem)

    threads = [threading.Thread(target=build_at_once) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    messages = [outcome for outcome in outcomes if isinstance(outcome, str)]
    holders = (f"process {os.getpid()} on ", "another process")  # the latter while the name is being written
    assert all(any(holder in message for holder in holders) for message in messages)
    assert [outcome for outcome in outcomes if isinstance(outcome, int)] == [2] * (2 - len(messages))
    assert [version.version_no for version in Warehouse(current).versions()] == [1, 2]


def test_nothing_else_writes_while_a_build_runs(raw: Path, current: Path) -> None:
    house = Warehouse(current)
    version = house.versions()[0]
    with open_build(Inputs(raw, current), FAKE):
        for write in (lambda: restore(house, version), lambda: prune(house, 1)):
            with pytest.raises(WarehouseError, match="is running already: process"):
                write()


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    """The disk is full: what would make a file larger than ``size`` bytes fails."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


@pytest.mark.parametrize("size", [0, 1_000, 100_000, 800_000])
def test_a_full_disk_is_a_message_and_loses_nothing(raw: Path, current: Path, size: int) -> None:
    before = Warehouse(current).versions()
    (raw / "d.txt").write_text("China.")
    with no_file_larger_than(size), pytest.raises(WarehouseError, match="the disk refuses") as raised:
        publish(raw, current)
    assert str(current) in str(raised.value)
    assert query(current, "SELECT count(*) FROM document") == [(4,)]
    assert Warehouse(current).versions() == before
    assert publish(raw, current).version.version_no == 2
    assert len(in_the_warehouse(current)) == 5


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for the superuser")
def test_a_read_only_folder_is_a_message(raw: Path, current: Path) -> None:
    current.chmod(0o555)
    try:
        with pytest.raises(WarehouseError, match="the disk refuses"):
            publish(raw, current)
    finally:
        current.chmod(0o755)
    assert query(current, "SELECT count(*) FROM document") == [(4,)]
