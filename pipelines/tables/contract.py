"""Which tables there are, what identifies their rows, and which of them are content.

The columns and their meaning are in schema.sql; a test holds the two together.
"""

from __future__ import annotations

CONTENT: dict[str, tuple[str, ...]] = {
    "source": ("source_id",),
    "corpus_file": ("path",),
    "document": ("document_id",),
    "origin": ("origin_id",),
    "origin_member": ("document_id",),
    "sentence": ("document_id", "sentence_no"),
    "sentence_word": ("document_id", "sentence_no"),
    "issue_mention": ("mention_id",),
    "term_use": ("term_use_id",),
    "statement": ("statement_id",),
    "statement_issue": ("statement_id", "issue_id"),
    "document_meeting": ("document_meeting_id",),
    "document_meeting_participant": ("document_meeting_id", "participant_no"),
    "meeting_mention": ("mention_id",),
    "meeting": ("meeting_id",),
    "meeting_participant": ("meeting_id", "actor_id", "name"),
    "conflict": ("conflict_id",),
    "correction": ("correction_id",),
    "notice": (),
    "quarantine": ("path",),
    "issue": ("issue_id",),
    "frame": ("frame_id",),
    "actor": ("actor_id",),
    "actor_office": ("actor_id", "office_id", "valid_from"),
    "concept": ("concept_id",),
    "variant": ("concept_id", "variant_id"),
    "term": ("term_id",),
    "rule": ("rule_id",),
    "era": ("era_id",),
    "coder_reliability": ("gold_set", "kind", "code"),
    "meeting_count": ("source_id", "year", "format", "status"),
    "meeting_report": ("meeting_id", "document_id"),
    "meeting_issue_sentence": ("meeting_id", "issue_id", "document_id", "sentence_no"),
    "meeting_issue": ("meeting_id", "issue_id"),
    "position": ("perspective", "side", "issue_id", "act", "year"),
    "document_issue": ("document_id", "issue_id"),
    "issue_frequency": ("source_id", "issue_id"),
    "framing_contrast": ("dimension", "item", "issue_id", "language"),
    "period_contrast": ("dimension", "item", "period_kind", "period"),
    "source_contrast": ("source_id", "dimension", "item"),
    "term_contrast": ("concept_id", "variant_id", "perspective", "voice", "in_quotes"),
    "contrast_robustness": ("dimension", "item", "issue_id", "language", "leave_out"),
}
"""Tables that ``content_hash`` covers, with their keys. ``notice`` has none: a warning may repeat."""

ABOUT: dict[str, tuple[str, ...]] = {
    "codebook_file": ("path",),
    "software": ("name",),
    "content_table": ("table_name",),
    "check_result": ("check_name", "table_name"),
    "change": ("change", "kind", "fact_id"),
    "evaluation": ("gold_set", "kind"),
    "evaluation_difference": (),
    "version": ("version_no",),
}
"""Tables about a version, which its ``content_hash`` does not cover."""

KEYS = CONTENT | ABOUT

CODEBOOK = (
    "issue",
    "frame",
    "actor",
    "actor_office",
    "concept",
    "variant",
    "term",
    "rule",
    "era",
    "coder_reliability",
)
"""Tables that hold the codebook as rows."""


def order(table: str) -> str:
    """The ORDER BY that fixes the order of a table's rows."""
    return ", ".join(KEYS[table]) or "ALL"
