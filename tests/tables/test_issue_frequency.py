"""How often each source raises each issue, out of which of its texts."""

from __future__ import annotations

from pathlib import Path

from tiny_build import TEXTS, build, query, write_texts


def test_texts_and_origins_are_counted_out_of_those_with_a_sentence(raw: Path, warehouse: Path) -> None:
    documents = TEXTS["documents.csv"] + "menu.txt,s1,JP,M,2018\n"
    build(
        write_texts(raw, TEXTS | {"menu.txt": "# menu\n# imprint\n", "documents.csv": documents}), warehouse
    )
    asked = (
        "SELECT sentences, documents, origins, documents_total, origins_total FROM issue_frequency "
        "WHERE source_id = 's1' AND issue_id = 'china'"
    )
    assert query(warehouse, "SELECT count(*) FROM document WHERE source_id = 's1'") == [(2,)]
    assert query(warehouse, asked) == [(1, 1, 1, 1, 1)]
