"""A warehouse of a few hand-made texts, small enough to check every figure by eye.

A text is a list of lines, one sentence a line; ``~`` opens a line that is no part of the article. Facts name
the words that show them, and their offsets are looked up, so evidence always holds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

TABLES = Path(__file__).parents[2] / "pipelines" / "tables"
Row = dict[str, Any]
DERIVED: dict[str, Row | None] = {
    "ledger/meeting_report": {"days": 31},
    "ledger/meeting_issue_sentence": None,
    "ledger/meeting_issue": None,
    "aggregate/document_issue": None,
}
"""Tables that the build makes of the others in SQL, in order."""

SOURCES: list[Row] = [
    {
        "source_id": "harbour",
        "name": "Harbour Gazette",
        "country": "JP",
        "perspective": "JP",
        "kind": "newspaper",
    },
    {
        "source_id": "volga",
        "name": "Volga Courier",
        "country": "RU",
        "perspective": "RU",
        "kind": "newspaper",
    },
    {
        "source_id": "alpine",
        "name": "Alpine *Review* :red[x]",
        "country": "CH",
        "perspective": "third",
        "kind": "think tank",
    },
]

TEXTS: dict[str, tuple[str, str, str, list[str]]] = {
    "h1": ("harbour", "2017-03-22", "en", [
        "~Home | World | Contact",
        "The four ministers met in Tokyo on 20 March.",
        "Japan asked for the return of the Northern Territories.",
        "A peace treaty is far away.",
    ]),
    "h2": ("harbour", "2018-08-02", "ja", [
        "𠮷報 四人の大臣はモスクワで会った。",
        "日本側は北方領土の返還を求めた。",
        "北方領土では演習が続く。",
    ]),
    "h3": ("harbour", "2019-06-01", "en", [
        "A summit is planned for autumn.",
        "The Northern Territories stay on the agenda.",
        "Fishermen wait for <b>better</b> & calmer days.",
    ]),
    "v1": ("volga", "2017-03-21", "ru", [
        "Четыре министра встретились в Токио.",
        "Россия назвала ПРО угрозой.",
        "Южные Курилы остаются российскими.",
    ]),
    "v2": ("volga", "2018-08-01", "ru", [
        "Министры говорили в Москве о мирном договоре.",
        "Москва отвергла новые радары ПРО.",
    ]),
    "v3": ("volga", "2019-05-31", "en", [
        "The talks of deputy ministers were called off.",
        "The missile shield worries Russia.",
        "The South Kurils are no topic, the paper says.",
        "Trade grows.",
    ]),
    "a1": ("alpine", "", "en", ["Both sides will meet again some day."]),
}  # fmt: skip

ISSUES = [
    ("h1", "Northern Territories", "territorial_dispute"),
    ("h1", "peace treaty", "peace_treaty"),
    ("h2", "北方領土の返還", "territorial_dispute"),
    ("h2", "北方領土では", "territorial_dispute"),
    ("h3", "Northern Territories", "territorial_dispute"),
    ("v1", "ПРО", "missile_defence"),
    ("v1", "Южные Курилы", "territorial_dispute"),
    ("v2", "мирном договоре", "peace_treaty"),
    ("v2", "ПРО", "missile_defence"),
    ("v3", "missile shield", "missile_defence"),
]

TERMS = [
    ("h1", "Northern Territories", "northern_territories", "JP", "JP"),
    ("h2", "北方領土の返還", "northern_territories", "JP", "JP"),
    ("h2", "北方領土では", "northern_territories", "JP", "author"),
    ("h3", "Northern Territories", "northern_territories", "JP", "author"),
    ("v1", "Южные Курилы", "south_kurils", "RU", "author"),
    ("v3", "South Kurils", "south_kurils", "RU", "JP"),
]

STATEMENTS = [
    ("h1", "Japan asked for the return of the Northern Territories.", "asked", "Japan", "JP", "request",
     "territorial_dispute"),
    ("h2", "日本側は北方領土の返還を求めた。", "求めた", "Japan", "JP", "request", "territorial_dispute"),
    ("v1", "Россия назвала ПРО угрозой.", "назвала", "Russia", "RU", "criticise", "missile_defence"),
    ("v2", "Москва отвергла новые радары ПРО.", "отвергла", "Russia", "RU", "reject", "missile_defence"),
    ("v3", "The South Kurils are no topic, the paper says.", "says", "Volga Courier", "RU", "state", ""),
]  # fmt: skip

MEETINGS: list[Row] = [
    {
        "meeting_id": "m-tokyo",
        "format": "two_plus_two",
        "series_no": 2,
        "date": "2017-03-20",
        "place": "Tokyo",
    },
    {
        "meeting_id": "m-moscow",
        "format": "two_plus_two",
        "series_no": 3,
        "date": "2018-07-31",
        "place": "Moscow",
    },
    {"meeting_id": "m-summit", "format": "summit", "date": "2019", "place": "", "status": "planned"},
    {
        "meeting_id": "m-deputies",
        "format": "vice_ministerial",
        "date": "2019-05",
        "place": "",
        "status": "cancelled",
    },
    {"meeting_id": "m-someday", "format": "other", "date": "", "place": "", "status": "planned"},
]
DAYS = {
    "2017-03-20": ("2017-03-20", "2017-03-20"),
    "2018-07-31": ("2018-07-31", "2018-07-31"),
    "2019": ("2019-01-01", "2019-12-31"),
    "2019-05": ("2019-05-01", "2019-05-31"),
    "": (None, None),
}

FRAMED = {("v1", 1): ("security_defence", "conflict"), ("h1", 1): ("", "cooperation")}
"""Frame and orientation of sentences, by document and number."""

MENTIONS = [
    ("h1", "met in Tokyo on 20 March", "m-tokyo"),
    ("v1", "встретились в Токио", "m-tokyo"),
    ("h2", "モスクワで会った", "m-moscow"),
    ("v2", "говорили в Москве", "m-moscow"),
    ("h3", "A summit is planned", "m-summit"),
    ("v3", "talks of deputy ministers", "m-deputies"),
    ("a1", "will meet again", "m-someday"),
]

TEXTS_OF_A_SIDE = {
    f"{side}_{texts}": 3
    for side in ("jp", "ru")
    for texts in ("documents", "documents_total", "origins", "origins_total")
}

CONTRAST: Row = {
    "dimension": "issue", "item": "territorial_dispute", "jp_count": 4, "jp_total": 9, "ru_count": 1,
    "ru_total": 9, "jp_share": 0.44, "jp_share_low": 0.2, "jp_share_high": 0.7, "ru_share": 0.11,
    "ru_share_low": 0.02, "ru_share_high": 0.4, "difference": 0.33, "difference_low": 0.1,
    "difference_high": 0.5, "q_value": 0.04, "supported": True, "coder_f1": 0.8, "weak": False,
    **TEXTS_OF_A_SIDE,
}  # fmt: skip
"""A contrast between the two sides, as the build would make it."""
UNSUPPORTED: Row = {"supported": False, "reason": "few_ru_origins", "q_value": None, "difference_low": None}

CODEBOOK: dict[str, list[Row]] = {
    "issue": [
        {"issue_id": code, "label_en": english, "label_ja": japanese}
        for code, english, japanese in (
            ("territorial_dispute", "Territorial dispute", "領土問題"),
            ("peace_treaty", "Peace treaty", "平和条約"),
            ("missile_defence", "Missile defence", "ミサイル防衛"),
            ("fisheries", "Fisheries", "漁業"),
        )
    ],
    "concept": [{"concept_id": "islands", "label_en": "The islands"}],
    "variant": [
        {"concept_id": "islands", "variant_id": "northern_territories", "naming_side": "JP",
         "label_en": "Northern Territories", "label_ja": "北方領土", "label_ru": "Северные территории"},
        {"concept_id": "islands", "variant_id": "south_kurils", "naming_side": "RU",
         "label_en": "South Kurils", "label_ja": "南クリル", "label_ru": "Южные Курилы"},
    ],
    "framing_contrast": [
        {"dimension": "word", "item": item, "language": "en", "jp_count": jp, "jp_total": 20, "ru_count": ru,
         "ru_total": 20, "log_odds": odds, "log_odds_low": odds - 1, "log_odds_high": odds + 1, "z": odds,
         "q_value": 0.2, "supported": True, **TEXTS_OF_A_SIDE}
        for item, jp, ru, odds in (("return", 5, 0, 1.5), ("calm", 3, 1, 0.5), ("shield", 0, 6, -1.6))
    ] + [
        CONTRAST,
        CONTRAST | UNSUPPORTED | {"dimension": "act", "item": "JP:request", "weak": True, "coder_f1": None},
    ],
    "period_contrast": [
        {name: value for name, value in CONTRAST.items() if name not in ("coder_f1", "weak")}
        | {"period_kind": kind, "period": period} | certain
        for kind, period, certain in (
            ("era", "before", {}), ("era", "after", UNSUPPORTED), ("year", "2017", UNSUPPORTED),
            ("decade", "2010s", {}),
        )
    ],
    "source_contrast": [
        {"source_id": "harbour", "dimension": dimension, "item": item, "count": count, "total": 9,
         "share": count / 9, "share_low": 0.0, "share_high": 0.9, "rest_count": rest, "rest_total": 10,
         "rest_share": rest / 10, "rest_share_low": 0.0, "rest_share_high": 0.9, "origins_total": 3,
         "difference": count / 9 - rest / 10, "difference_low": -0.4, "difference_high": 0.8, "q_value": 0.6,
         "supported": True, **dict.fromkeys(("documents", "documents_total", "origins", "rest_documents",
         "rest_documents_total", "rest_origins", "rest_origins_total"), 3)}
        for dimension, item, count, rest in (
            ("issue", "territorial_dispute", 4, 1), ("issue", "fisheries", 0, 0), ("act", "RU:reject", 0, 1),
        )
    ],
    "term_contrast": [
        {"concept_id": "islands", "variant_id": "south_kurils", "naming_side": "RU", "perspective": "RU",
         "voice": voice, "in_quotes": False, "uses": 1, "uses_total": 1, "documents": 1, "origins": 1,
         "origins_total": 1, "share": 1.0, "share_low": 0.1, "share_high": 1.0, "other_mouth": voice == "JP"}
        for voice in ("author", "JP")
    ],
    "era": [
        {"era_id": code, "label_en": name, "first_day": first, "last_day": last}
        for code, name, first, last in (
            ("before", "Before 2018", "2000-01-01", "2017-12-31"),
            ("after", "From 2018", "2018-01-01", "9999-12-31"),
        )
    ],
    "contrast_robustness": [
        {"dimension": "issue", "item": "territorial_dispute", "leave_out": unit, "units": 6, "lost_units": 0,
         "lowest": low, "highest": 0.4, "holds": True, "vanishes": lost != "", "lost_without": lost}
        for unit, low, lost in (("document", -0.1, "h2"), ("source", 0.2, ""))
    ],
    "sentence_word": [
        {"document_id": "v3", "sentence_no": 1, "words": ["missile", "shield", "worry", "russia"]},
    ],
    "term": [
        {"term_id": "t1", "concept_id": "islands", "variant_id": "northern_territories", "naming_side": "JP",
         "language": "en", "form": "Northern Territories"},
        {"term_id": "t2", "concept_id": "islands", "variant_id": "south_kurils", "naming_side": "RU",
         "language": "en", "form": "South Kurils"},
    ],
    "actor": [{"actor_id": "minister-a", "name_en": "A. Minister", "name_ja": "大臣", "side": "JP"}],
    "actor_office": [
        {"actor_id": "minister-a", "office_id": "foreign_minister", "label_en": "Foreign Minister"},
    ],
    "rule": [{"rule_id": "rule-1", "kind": "issue", "code": "x", "example": "an example of it"}],
}  # fmt: skip


ORIGINS: dict[str, str] = {}
"""Documents that are copies of another one."""


def text_of(lines: Iterable[str]) -> str:
    """The text of a document: its lines without the mark of boilerplate."""
    return "\n".join(line.removeprefix("~") for line in lines)


def sentences(document_id: str, lines: Iterable[str]) -> list[Row]:
    """One sentence a line, with offsets."""
    rows, at = [], 0
    for number, line in enumerate(lines):
        words = line.removeprefix("~")
        role = "boilerplate" if line != words else "body"
        span = {"char_start": at, "char_end": at + len(words)}
        frame, orientation = FRAMED.get((document_id, number), ("", ""))
        framing = {"frame": frame, "orientation": orientation}
        where = {"document_id": document_id, "sentence_no": number}
        rows.append({**where, "text": words, "role": role, **span, **framing})
        at += len(words) + 1
    return rows


def document(document_id: str, title: str = "") -> Row:
    """The row of one of ``TEXTS``."""
    source_id, published, language, lines = TEXTS[document_id]
    perspective = next(row["perspective"] for row in SOURCES if row["source_id"] == source_id)
    return {
        "document_id": document_id, "source_id": source_id, "path": f"{source_id}/{document_id}.txt",
        "title": title or f"Title of {document_id}", "authors": ["A. Writer"], "published_on": published,
        "published_from": published or None, "published_to": published or None, "language": language,
        "perspective": perspective, "origin_id": ORIGINS.get(document_id, document_id),
        "word_count": sum(len(line.split()) for line in lines),
        "sentence_count": sum(not line.startswith("~") for line in lines),
        "url": f"https://example.org/{document_id}" if document_id == "h1" else "", "text": text_of(lines),
    }  # fmt: skip


def origins(chosen: Iterable[str]) -> list[Row]:
    """The rows of ``origin`` of documents."""
    members = Counter(ORIGINS.get(document_id, document_id) for document_id in chosen)
    return [
        {
            "origin_id": first,
            "relation": "copy" if documents > 1 else "single",
            "documents": documents,
            "sources": 1,
            "languages": [TEXTS[first][2]],
        }
        for first, documents in members.items()
    ]


def evidence(document_id: str, words: str) -> Row:
    """Where ``words`` stand in a document: the columns that every fact has."""
    lines = TEXTS[document_id][3]
    start = text_of(lines).index(words)
    inside = [
        s["sentence_no"] for s in sentences(document_id, lines) if s["char_start"] <= start < s["char_end"]
    ]
    span = {"char_start": start, "char_end": start + len(words), "quote": words}
    return {"document_id": document_id, "sentence_no": inside[0], "rule_id": "rule-1", **span}


def statement(number: int, fact: tuple[str, ...]) -> Row:
    """A row of ``statement``; its cue is looked up like any words."""
    document_id, words, cue, speaker, side, act, _ = fact
    said = evidence(document_id, words)
    at = evidence(document_id, cue)
    who = {"speaker": speaker, "side": side, "act": act, "quoted": False}
    return {
        "statement_id": f"s{number}",
        **said,
        **who,
        "cue_start": at["char_start"],
        "cue_end": at["char_end"],
    }


def meeting(row: Row) -> Row:
    """A row of ``meeting`` with the days that its date allows."""
    first, last = DAYS[row["date"]]
    return {
        "status": "held",
        "parties": ["JP", "RU"],
        "document_count": 1,
        "date_from": first,
        "date_to": last,
        **row,
    }


def rows(chosen: Mapping[str, str]) -> dict[str, list[Row]]:
    """All tables of a warehouse with the documents ``chosen`` (id to title, "" for the usual one)."""
    statements = [(n, s) for n, s in enumerate(STATEMENTS) if s[0] in chosen]
    mentions = [(n, m) for n, m in enumerate(MENTIONS) if m[0] in chosen]
    met = [row for row in MEETINGS if row["meeting_id"] in {m[2] for _, m in mentions}]
    return {
        "source": [row for row in SOURCES if row["source_id"] in {TEXTS[d][0] for d in chosen}],
        "document": [document(d, title) for d, title in chosen.items()],
        "origin": origins(chosen),
        "sentence": [row for d in chosen for row in sentences(d, TEXTS[d][3])],
        "issue_mention": [
            {"mention_id": f"i{n}", **evidence(d, words), "issue_id": issue, "term": issue}
            for n, (d, words, issue) in enumerate(ISSUES)
            if d in chosen
        ],
        "term_use": [
            {"term_use_id": f"t{n}", **evidence(d, words), "concept_id": "islands", "variant_id": variant,
             "naming_side": naming, "voice": voice, "in_quotes": False}
            for n, (d, words, variant, naming, voice) in enumerate(TERMS)
            if d in chosen
        ],
        "statement": [statement(n, fact) for n, fact in statements],
        "statement_issue": [{"statement_id": f"s{n}", "issue_id": s[6]} for n, s in statements if s[6]],
        "document_meeting": [
            {**meeting(row), "document_meeting_id": f"{d}:{m}", "document_id": d}
            for _, (d, _, m) in mentions
            for row in MEETINGS
            if row["meeting_id"] == m
        ],
        "meeting": [meeting(row) for row in met],
        "meeting_mention": [
            {"mention_id": f"n{n}", **evidence(d, words), "document_meeting_id": f"{d}:{m}", "meeting_id": m,
             "status": "held"}
            for n, (d, words, m) in mentions
        ],
        "meeting_participant": [
            {"meeting_id": row["meeting_id"], "actor_id": "minister-a", "name": "A. Minister", "side": "JP",
             "role": "foreign_minister"}
            for row in met
            if row["format"] == "two_plus_two"
        ],
        "notice": [{"document_id": "a1", "stage": "read", "kind": "no_date", "detail": "No date was found."}],
        "quarantine": [{"path": "broken.bin", "reason": "no_text", "detail": "not a text"}],
        "version": [
            {"version_no": 7, "content_hash": "0123456789abcdef",
             "created_at": datetime(2024, 5, 1, tzinfo=UTC), "documents_coded": 0,
             "documents_copied": 0, "documents_removed": 0, "counts": {}},
        ],
        **about(chosen),
        **CODEBOOK,
    }  # fmt: skip


def about(chosen: Mapping[str, str]) -> dict[str, list[Row]]:
    """What is known of the version itself: checks, scores with their errors, a correction, its programs."""
    ours = [d for d in chosen if d == "h1"]
    missed = {"gold_set": "mine", "kind": "issue", "which": "miss", "fact": "peace_treaty"}
    corrected = {
        "correction_id": "k1",
        "kind": "statement",
        "fact_id": "s0",
        "action": "replace",
        "quote": "asked",
        "new_values": '{"act": "propose"}',
        "reason": "no demand",
        "who": "A. Reader",
        "made_on": "2024-04-01",
        "state": "applied",
    }
    return {
        "check_result": [
            {"check_name": "keys", "table_name": "document", "blocking": True, "passed": True,
             "violations": 0},
            {"check_name": "boilerplate", "table_name": "document", "blocking": False, "passed": False,
             "violations": 1, "example": "h1"},
        ],
        "evaluation": [
            {"gold_set": "mine", "kind": "issue", "n": 4, "precision": 1.0, "recall": 0.75, "f1": 0.857},
            {"gold_set": "mine", "kind": "frame", "n": 4, "f1": 0.5, "note": "kappa"},
        ],
        "evaluation_difference": [
            {**missed, "document_id": d, "sentence_no": 3, "char_start": 124, "char_end": 151} for d in ours
        ],
        "correction": [{**corrected, "document_id": d} for d in ours],
        "coder_reliability": [
            {"gold_set": name, "kind": "issue", "code": "peace_treaty", "hand_coded": 6,
             "found": 4, "agreed": 3,
             "precision": 0.75, "recall": 0.5, "f1": 0.6 if name == "development" else 0.5}
            for name in ("briefs", "development")
        ],
        "change": [
            {"change": "added", "kind": "statement", "fact_id": f"s{n}", "document_id": "h1",
             "cause": "codebook_changed", "rule_id": "rule-1", "quote": "asked", "after": "request"}
            for n in range(len(ours))
        ],
        "software": [{"name": "duckdb", "version": "2.0.0"}, {"name": "twoplustwo", "version": "0.1.0"}],
    }  # fmt: skip


def conflict(first: str, second: str) -> Row:
    """A contradiction between two mentions of the meeting in Tokyo."""
    ids = {"conflict_id": "c1", "meeting_id": "m-tokyo", "mention_a": first, "mention_b": second}
    return {**ids, "field": "date", "value_a": "2017-03-20", "value_b": "2017-03-21"}


EMPTY: dict[str, Any] = {"VARCHAR": "", "BOOLEAN": False, "VARCHAR[]": []}
"""What stands for "nothing" in a column of that type; NULL in all others."""


def filled(table: duckdb.DuckDBPyRelation, rows: list[Row]) -> pd.DataFrame:
    """The rows with every column of the table, empty where it is left open."""
    empty = {name: EMPTY.get(str(kind)) for name, kind in zip(table.columns, table.types, strict=True)}
    return pd.DataFrame([empty | row for row in rows], columns=table.columns).astype(object)


def build(file: Path, chosen: Mapping[str, str], *, conflicts: bool = False) -> Path:
    """A warehouse at ``file`` by the project's own schema."""
    file.parent.mkdir(parents=True, exist_ok=True)
    tables = rows(chosen)
    tables["conflict"] = [conflict("n0", "n1")] if conflicts else []
    with duckdb.connect(str(file)) as connection:
        connection.execute((TABLES / "schema.sql").read_text(encoding="utf-8"))
        connection.execute((TABLES / "views.sql").read_text(encoding="utf-8"))
        for name, content in tables.items():
            if content:
                connection.from_df(filled(connection.table(name), content)).insert_into(name)
        for derived, parameters in DERIVED.items():
            connection.execute((TABLES / f"{derived}.sql").read_text(encoding="utf-8"), parameters)
    return file


def everything() -> dict[str, str]:
    """All documents; one has a title that would be markup if it were not text."""
    return dict.fromkeys(TEXTS, "") | {"h3": "<i>Fish</i> & *chips*"}
