"""What a list of versions says that each changed, in a few words."""

from __future__ import annotations

import pytest

from pipelines.tables.versions import Version
from pipelines.terminal.history import what_changed

FIRST = Version(
    version_no=1,
    content_hash="a",
    created_at="2026-11-22T00:00:00Z",
    parent_no=None,
    run_id="",
    code_hash="program",
    codebook_hash="codebook",
    corpus_hash="texts",
    corrections_hash="",
    message="",
    documents_coded=5,
    documents_copied=0,
    documents_removed=0,
    counts={"document": 5},
)


@pytest.mark.parametrize(
    ("later", "words"),
    [
        ({"documents_coded": 1, "corpus_hash": "other"}, "1 text edited"),
        ({"documents_coded": 2, "corpus_hash": "other", "counts": {"document": 7}}, "2 texts added"),
        ({"documents_coded": 0, "corpus_hash": "other", "documents_removed": 1, "counts": {"document": 4}},
         "1 text removed"),
        ({"codebook_hash": "other"}, "codebook"),
        ({"codebook_hash": "other", "corpus_hash": "other"}, "texts, codebook"),
        ({"code_hash": "other", "corrections_hash": "other"}, "program, corrections"),
        ({"documents_coded": 0}, "metadata"),
        ({"content_hash": "a"}, "content of version 1"),
    ],
)  # fmt: skip
def test_what_changed(later: dict[str, object], words: str) -> None:
    second = FIRST._replace(**{"version_no": 2, "content_hash": "b", "parent_no": 1} | later)  # type: ignore[arg-type]
    assert what_changed(second, [second, FIRST]) == words
    assert what_changed(FIRST, [second, FIRST]) == "all is new"
