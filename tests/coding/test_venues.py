"""Where a sentence says a meeting to be, and where a place only stands near it."""

from __future__ import annotations

import pytest

from tests.coding.texts import coded

SAID = [
    ("en", 'The second "2+2" was held in Tokyo on March 20, 2017.', "Tokyo"),
    ("en", 'In Moscow on July 31, 2018, the ministers held the third "2+2".', "Moscow"),
    ("en", 'They agreed in Moscow to hold the next "2+2" in Tokyo in 2019.', "Tokyo"),
    ("en", "Kono met Lavrov in Munich on February 16, 2019.", "Munich"),
    ("en", "Abe and Putin met on September 10, 2018, and spoke of the war in Ukraine.", ""),
    ("en", "Foreign Minister Kono met Lavrov on May 10, 2019, before he went to Tokyo.", ""),
    ("ru", "20 марта 2017 года в Токио прошла встреча министров «2+2».", "Tokyo"),
    ("ru", "Следующую встречу «2+2» в 2019 году решено провести в Москве.", "Moscow"),
    ("ru", "Встреча «2+2» состоится в Токио в мае 2019 года.", "Tokyo"),
    ("ru", "После встречи «2+2» 31 июля 2018 года министр вылетел в Москву.", ""),
    ("ru", "На встрече «2+2» 20 марта 2017 года министры обсудили события на Украине.", ""),
    ("ja", "２プラス２は2017年３月20日、東京で開かれた。", "Tokyo"),
    ("ja", "2018年７月31日、モスクワで日露の２プラス２が行われた。", "Moscow"),
    ("ja", "両国は次回の２プラス２を2019年に東京で開催することで一致した。", "Tokyo"),
    ("ja", "2017年３月20日の２プラス２では、ウクライナで続く戦闘について意見を交わした。", ""),
]


@pytest.mark.parametrize(("language", "sentence", "place"), SAID)
def test_the_place_said_of_a_meeting(language: str, sentence: str, place: str) -> None:
    mentions = coded(sentence, language=language, published_on="2018-08-01").meeting_mentions
    assert {mention.place for mention in mentions if mention.place} == ({place} if place else set())


POSTPONED = [
    ("en", 'The "2+2" of April 2014 was postponed.', True),
    ("en", 'The "2+2" of April 2014 was cancelled.', False),
    ("ja", "2014年４月の２プラス２は延期された。", True),
    ("ru", "Встреча «2+2» в апреле 2014 года отложена.", True),
    ("ru", "Встреча «2+2» в апреле 2014 года отменена.", False),
]


@pytest.mark.parametrize(("language", "sentence", "postponed"), POSTPONED)
def test_put_off_is_not_called_off(language: str, sentence: str, postponed: bool) -> None:
    (mention,) = coded(sentence, language=language, published_on="2014-04-20").meeting_mentions
    assert (mention.status, mention.postponed) == ("cancelled", postponed)
