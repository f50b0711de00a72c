"""Which table is made of which, and in which group it is shown."""

from __future__ import annotations

from collections.abc import Mapping

GROUPS: Mapping[str, tuple[str, ...]] = {
    "raw": ("corpus_file", "source", "quarantine"),
    "codebook": (
        "issue", "frame", "actor", "actor_office", "concept", "variant", "term", "rule", "codebook_file",
    ),
    "clean": ("document", "sentence", "origin_member", "origin"),
    "facts": (
        "issue_mention", "term_use", "statement", "statement_issue", "document_meeting",
        "document_meeting_participant", "meeting_mention", "meeting", "meeting_participant", "conflict",
        "notice",
    ),
    "analysis": ("meeting_count", "issue_frequency", "framing_contrast"),
    "publish": ("check_result", "software", "content_table", "version"),
}  # fmt: skip

MADE_OF: Mapping[str, tuple[str, ...]] = {
    "actor_office": ("actor",),
    "variant": ("concept",),
    "term": ("variant",),
    "source": ("corpus_file",),
    "quarantine": ("corpus_file",),
    "document": ("corpus_file",),
    "sentence": ("document", "frame", "rule"),
    "origin_member": ("document", "sentence"),
    "origin": ("origin_member",),
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
    "notice": ("document", "meeting"),
    "meeting_count": ("meeting", "meeting_mention", "source", "origin_member"),
    "issue_frequency": ("issue_mention", "sentence", "source", "origin_member"),
    "framing_contrast": ("issue_mention", "sentence", "term_use", "statement", "statement_issue"),
    "check_result": (
        "meeting_count",
        "issue_frequency",
        "framing_contrast",
        "meeting_participant",
        "conflict",
        "notice",
    ),
    "content_table": ("check_result", "quarantine"),
    "version": ("content_table", "codebook_file", "software"),
}
"""Tables by the tables that they are made of; the others come from files."""

GROUP_OF: Mapping[str, str] = {table: group for group, tables in GROUPS.items() for table in tables}
