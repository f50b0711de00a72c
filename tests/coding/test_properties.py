"""What holds for every text, however untidy: evidence, determinism, independence."""

from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipelines.coding.codebook import Codebook, load_codebook
from pipelines.coding.coder import code_document
from pipelines.model import CodedDocument, Document
from tests.coding.one_text import document

FRAGMENTS = {
    "en": [
        "Japanese Foreign Minister Fumio Kishida", "Sergey Lavrov", "said that",
        "told reporters on Monday", "Moscow", "the Northern Territories", "the South Kurils",
        "a peace treaty", "two-plus-two", "2+2", "met in Tokyo", "on 20 March 2017", "last November",
        "“so-called”", "“We will not give up the islands,”", "according to Interfax", "he added",
        "this issue", "missile defence", "the U.S.", "will visit", "was cancelled",
    ],
    "ja": [
        "岸田外相", "ラブロフ外相は", "と述べた", "北方領土", "南クリル", "平和条約", "「２＋２」",
        "2+2", "平成25年11月2日", "東京で会談した", "「固有の領土だ」", "あす", "昨日20日", "ﾛｼｱ", "ﾐｻｲﾙ防衛",
        "昨年11月", "同日", "日露", "モスクワで", "首脳会談", "と強調した", "プーチン大統領",
    ],
    "ru": [
        "Сергей Лавров", "глава МИД Японии", "заявил, что", "Южные Курилы", "«северные территории»",
        "мирный договор", "в формате «2+2»", "20 марта 2017 года", "в ноябре прошлого года",
        "встретились в Токио", "по его словам", "«Мы не отдадим острова»,", "РИА Новости",
        "С.В. Лавров", "ПРО США", "этот вопрос", "планируется визит",
    ],
}  # fmt: skip
UNTIDY = [
    " ", " ", " ", ". ", ". ", "。", "、", ", ", "\n", "\n\n", "\r\n", "\u2028", "\u00ad", "\u200b",
    "\ufeff", "\u00a0", "\u3000", "😀", "👨‍👩‍👧", "！？", "（", "）", "「", "」", "«", "»", "“",
    "”", "Ａ１２３", "…", "\t", "(c) 2017", "•", "é", "İ", "ß",
]  # fmt: skip


def untidy_documents() -> st.SearchStrategy[Document]:
    return st.sampled_from(sorted(FRAGMENTS)).flatmap(untidy_documents_in)


def untidy_documents_in(language: str) -> st.SearchStrategy[Document]:
    other = [piece for pieces in FRAGMENTS.values() for piece in pieces[:5]]
    pieces = st.sampled_from(FRAGMENTS[language] * 3 + UNTIDY * 3 + other)
    return st.builds(
        document,
        st.lists(pieces, max_size=40).map("".join),
        st.just(language),
        st.sampled_from(["", "2017", "2017-03", "2017-03-22", "2022-03-22"]),
        st.sampled_from(["", "JP", "RU", "third"]),
    )


@cache
def shipped() -> Codebook:
    return load_codebook()


def coded(doc: Document) -> CodedDocument:
    return code_document(doc, shipped())


def evidence(facts: CodedDocument) -> list:
    return [*facts.issue_mentions, *facts.term_uses, *facts.statements, *facts.meeting_mentions]


thorough = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@given(untidy_documents())
@thorough
def test_every_quote_is_in_the_text_where_the_fact_says(doc):
    facts = coded(doc)
    assert [f for f in evidence(facts) if doc.text[f.char_start : f.char_end] != f.quote or not f.quote] == []
    assert [s for s in facts.sentences if doc.text[s.char_start : s.char_end] != s.text] == []


@given(untidy_documents())
@thorough
def test_every_fact_begins_in_its_sentence(doc):
    facts = coded(doc)
    spans = {s.sentence_no: (s.char_start, s.char_end) for s in facts.sentences}
    assert [
        f for f in evidence(facts) if not spans[f.sentence_no][0] <= f.char_start < spans[f.sentence_no][1]
    ] == []


LIST_MARKS = "•▪◦‣▶►・"


@given(untidy_documents())
@thorough
def test_sentences_cover_the_text_in_order_and_never_overlap(doc):
    covered = 0
    for number, sentence in enumerate(coded(doc).sentences, start=1):
        assert sentence.sentence_no == number
        assert sentence.char_start >= covered
        assert not _left(doc.text[covered : sentence.char_start])
        covered = sentence.char_end
    assert not _left(doc.text[covered:])


def _left(text: str) -> str:
    """What a stretch between sentences holds besides space, byte order marks and the mark of a list item."""
    return text.replace("\ufeff", "").strip().strip(LIST_MARKS).strip()


@given(untidy_documents())
@thorough
def test_ids_are_unique_and_every_fact_names_a_rule_of_the_codebook(doc):
    facts = coded(doc)
    ids = [fact[0] for fact in [*evidence(facts), *facts.meetings]]
    assert len(ids) == len(set(ids))
    known = {rule.rule_id for rule in shipped().tables["rule"]}
    assert {fact.rule_id for fact in evidence(facts)} <= known
    named = {rule for s in facts.sentences for rule in (s.frame_rule_id, s.orientation_rule_id)}
    assert named - {""} <= known


@given(untidy_documents())
@thorough
def test_boilerplate_has_no_facts(doc):
    facts = coded(doc)
    boilerplate = {s.sentence_no for s in facts.sentences if s.role == "boilerplate"}
    assert [fact for fact in evidence(facts) if fact.sentence_no in boilerplate] == []


@given(st.lists(untidy_documents(), min_size=1, max_size=4), st.randoms(use_true_random=False))
@thorough
def test_coding_does_not_depend_on_what_was_coded_before(documents, random):
    first = {doc.document_id: coded(doc) for doc in documents}
    shuffled = random.sample(documents, len(documents))
    assert [doc for doc in shuffled if coded(doc) != first[doc.document_id]] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Lavrov said that the 2+2 in Tokyo on 20 March 2017 dealt with the Northern Territories."),
        ("ja", "3月20日、東京で日露2＋2が開かれた。ラブロフ外相は北方領土について述べた。"),
        ("ru", "20 марта в Токио прошла встреча «2+2». Лавров заявил, что Южные Курилы не тема."),
    ],
)  # fmt: skip
def test_the_properties_are_not_empty_words(language, text):
    facts = coded(document(text, language))
    assert facts.issue_mentions
    assert facts.term_uses
    assert facts.statements
    assert facts.meeting_mentions
