"""Which table is made of which other tables and of which sources, and in which group it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatch

SOURCES: Mapping[str, str] = {
    "text_file": "The files in the raw folder that hold texts: names and bytes.",
    "metadata_file": "What documents.csv and sources.csv say of them.",
    "label_file": "Issues, frames and eras of the codebook: issues.toml, frames.toml, eras.toml.",
    "actor_file": "Actors and offices of the codebook: actors.toml, institutions.toml, offices.toml.",
    "term_file": "Contested terms of the codebook: terms.toml.",
    "stopword_file": "Stop lists of the codebook: stopwords.*.txt.",
    "rule_file": "All other files of the codebook: vocabulary and rules.",
    "correction_file": "Corrections by persons: corrections.toml.",
}
"""What people edit, with its meaning."""

_FILES: Mapping[str, tuple[str, ...]] = {
    "label_file": ("issues.toml", "frames.toml", "eras.toml"),
    "actor_file": ("actors.toml", "institutions.toml", "offices.toml"),
    "term_file": ("terms.toml",),
    "stopword_file": ("stopwords.*",),
}
RAW_SOURCES = ("text_file", "metadata_file")
CODEBOOK_SOURCES = tuple(source for source in SOURCES if source not in (*RAW_SOURCES, "correction_file"))

READ_FROM: Mapping[str, tuple[str, ...]] = {
    "corpus_file": RAW_SOURCES,
    "document": ("correction_file",),
    "issue": ("label_file",),
    "frame": ("label_file",),
    "actor": ("actor_file",),
    "concept": ("term_file",),
    "rule": ("label_file", "actor_file", "term_file", "rule_file"),
    "codebook_file": CODEBOOK_SOURCES,
    "era": ("label_file",),
    "coder_reliability": ("rule_file",),
    "sentence_word": ("stopword_file",),
}
"""Sources that a table takes up itself; all that is made of it depends on them as well."""

GROUPS: Mapping[str, tuple[str, ...]] = {
    "raw": ("corpus_file", "source", "quarantine"),
    "codebook": (
        "issue", "frame", "actor", "actor_office", "concept", "variant", "term", "rule", "era",
        "coder_reliability", "codebook_file",
    ),
    "clean": ("document", "sentence", "sentence_word", "origin_member", "origin"),
    "facts": (
        "issue_mention", "term_use", "statement", "statement_issue", "document_meeting",
        "document_meeting_participant", "meeting_mention", "meeting", "meeting_participant", "conflict",
        "correction", "notice",
    ),
    "analysis": (
        "meeting_report", "meeting_issue_sentence", "meeting_issue", "position", "meeting_count",
        "document_issue", "issue_frequency", "framing_contrast", "period_contrast", "source_contrast",
        "term_contrast", "contrast_robustness",
    ),
    "publish": ("check_result", "software", "content_table", "version"),
}  # fmt: skip

MADE_OF: Mapping[str, tuple[str, ...]] = {
    "actor_office": ("actor",),
    "variant": ("concept",),
    "term": ("variant",),
    "source": ("corpus_file",),
    "quarantine": ("corpus_file",),
    "document": ("corpus_file", "rule"),
    "sentence": ("document", "frame", "rule"),
    "origin_member": ("document", "sentence", "issue_mention", "term_use", "statement"),
    "origin": ("origin_member",),
    "sentence_word": ("sentence",),
    "issue_mention": ("sentence", "issue", "rule"),
    "term_use": ("sentence", "term", "rule"),
    "statement": ("sentence", "actor_office", "rule"),
    "statement_issue": ("statement", "issue_mention"),
    "document_meeting": ("sentence", "rule"),
    "document_meeting_participant": ("document_meeting", "actor_office"),
    "meeting_mention": ("sentence", "document_meeting", "rule"),
    "meeting": ("document_meeting", "meeting_mention"),
    "meeting_participant": ("meeting", "document_meeting_participant"),
    "conflict": ("meeting", "meeting_mention"),
    "correction": ("document", "meeting"),
    "notice": ("document", "meeting", "correction"),
    "meeting_report": ("meeting", "document_meeting", "meeting_mention", "origin_member"),
    "meeting_issue_sentence": ("meeting_report", "meeting_mention", "issue_mention"),
    "meeting_issue": ("meeting_issue_sentence", "meeting_report", "issue"),
    "position": ("statement", "statement_issue", "origin_member"),
    "meeting_count": ("meeting", "meeting_mention", "source", "origin_member"),
    "document_issue": ("issue_mention",),
    "issue_frequency": ("document_issue", "sentence", "source", "origin_member"),
    "framing_contrast": (
        "issue_mention", "sentence", "sentence_word", "term_use", "statement", "statement_issue",
        "origin_member", "coder_reliability",
    ),
    "period_contrast": ("issue_mention", "sentence", "term_use", "statement", "origin_member", "era"),
    "source_contrast": ("issue_mention", "sentence", "term_use", "statement", "origin_member", "source"),
    "term_contrast": ("term_use", "origin_member"),
    "contrast_robustness": ("framing_contrast",),
    "check_result": (
        "meeting_issue",
        "position",
        "meeting_count",
        "issue_frequency",
        "period_contrast",
        "source_contrast",
        "term_contrast",
        "contrast_robustness",
        "meeting_participant",
        "conflict",
        "notice",
    ),
    "content_table": ("check_result", "quarantine"),
    "version": ("content_table", "codebook_file", "software"),
}  # fmt: skip
"""Tables by the tables that they are made of; the others come from files."""

GROUP_OF: Mapping[str, str] = {table: group for group, tables in GROUPS.items() for table in tables}


def sources_of(table: str) -> frozenset[str]:
    """All sources that bear on ``table``: Dagster does not look further than one step, so each is named."""
    inherited = (sources_of(parent) for parent in MADE_OF.get(table, ()))
    return frozenset(READ_FROM.get(table, ())).union(*inherited)


def source_of_file(path: str) -> str:
    """The source that the codebook file ``path`` belongs to."""
    for source, patterns in _FILES.items():
        if any(fnmatch(path, pattern) for pattern in patterns):
            return source
    return "rule_file"
