"""Which issue a sentence is about, also in roundabout words: (text, issues of its last sentence)."""

from __future__ import annotations

import pytest

from tests.coding.texts import issues_of_last

NAMED = [
    ("Nobody in the cabinet talks of a peace treaty any more.", {"peace_treaty"}),
    ("The row over the four islands began before he was born.", {"territorial_dispute"}),
    ("A visitor centre opened on Shikotan.", {"territorial_dispute"}),
    ("Two fish farms are among the joint economic activities.", {"joint_economic_activities"}),
    ("Bilateral trade shrank for the third year.", {"economic_cooperation"}),
    ("Fresh battalions were stationed on Iturup.", {"military_buildup"}),
    ("Aegis Ashore will be built after all.", {"missile_defence"}),
    ("The US-Japan alliance was praised.", {"us_alliance"}),
    ("Neither likes blocs in the Indo-Pacific.", {"security_architecture"}),
    ("Their navies trained search and rescue.", {"defence_cooperation"}),
    ("North Korea fired two rockets.", {"north_korea"}),
    ("What Beijing plans is anybody's guess.", {"china"}),
    ("The war in Ukraine goes on.", {"ukraine_crimea"}),
    ("Western sanctions hurt the ports.", {"sanctions"}),
    ("Visa-free trips were a relief for the former residents.", {"people_exchanges"}),
    ("Terrorism and drugs were on the list.", {"transnational_threats"}),
    ("Syria filled the last half hour.", {"middle_east"}),
    ("A crab trawler was seized off Nemuro.", {"fisheries"}),
    ("The outcome of the Second World War was invoked.", {"wartime_history"}),
    ("His approval rating sank before the election.", {"domestic_politics"}),
    ("Bilateral relations need fresh air.", {"bilateral_relations"}),
    ("Tokyo wants the islands back.", {"territorial_dispute"}),
    ("Stalin seized these islands at the end of World War II.", {"territorial_dispute"}),
    ("He cited the treaties of 1855 and 1875.", {"territorial_dispute"}),
    ("They could not even agree on a treaty formally ending the war.", {"peace_treaty"}),
    ("Our talks were held in a warm atmosphere.", {"bilateral_relations"}),
    ("Brezhnev wound up his three-day visit to Japan.", {"bilateral_relations"}),
    ("The thermonuclear menace hangs over all.", {"transnational_threats"}),
    ("A slackening of international tension was felt in Europe.", {"security_architecture"}),
    ("The armistice in Korea held.", {"north_korea"}),
    ("Nobody moved without the approval of Washington in the United States.", {"us_alliance"}),
]
ROUNDABOUT = [
    ("The peace treaty was discussed. This issue needs patience.", {"peace_treaty"}),
    ("Joint economic activities were agreed. Such activities need a law.", {"joint_economic_activities"}),
    ("The ministers opened a two-plus-two. The framework lay idle for years.", {"defence_cooperation"}),
    ("North Korea tested a rocket. Tokyo wants the sanctions tightened.", {"north_korea"}),
    ("The island dispute is old. Lavrov rejected any deadline whatsoever.", {"territorial_dispute"}),
    ("The island dispute is old. It began in the last days of summer, long ago.", {"territorial_dispute"}),
    ("The island dispute and the peace treaty came up. He found the issue dull.", {"territorial_dispute"}),
]
NOT_AN_ISSUE = [
    "I congratulate you on being elected President of the General Assembly.",
    "A two-plus-two takes place in Tokyo on Friday.",
    "The war in Indo-China drags on.",
    "Peoples fight for their national liberation.",
    "My office is in the Prime Minister's Office.",
    "The delegation flew over the Sea of Japan.",
    "Lunch was served at noon.",
    "The Foreign Minister arrives on an official visit.",
]


@pytest.mark.parametrize(("text", "issues"), NAMED)
def test_an_issue_by_its_name(text: str, issues: set[str]) -> None:
    assert issues <= issues_of_last(text)


@pytest.mark.parametrize(("text", "issues"), ROUNDABOUT)
def test_an_issue_that_was_named_before(text: str, issues: set[str]) -> None:
    assert issues_of_last(text) == issues


@pytest.mark.parametrize("text", NOT_AN_ISSUE)
def test_no_issue(text: str) -> None:
    assert issues_of_last(text) == set()


def test_before_an_assembly_relations_are_those_of_the_two_only_where_both_are_near() -> None:
    speech = "Mr. President, I speak for my country. {} Our relations of friendship with Africa are close."
    assert issues_of_last(speech.format("Africa is dear to us.")) == set()
    assert issues_of_last(speech.format("I turn to the Soviet Union.")) == {"bilateral_relations"}


def test_a_courtesy_carries_no_issue() -> None:
    assert (
        issues_of_last("The island dispute is old. Lavrov thanked his host for the lavish dinner.") == set()
    )


def test_an_ambassador_is_summoned_over_the_issue_before() -> None:
    protest = "The island dispute is old. Tokyo summoned the Russian ambassador and protested."
    assert issues_of_last(protest) == {"territorial_dispute"}


def test_the_state_of_relations_stands_alone() -> None:
    assert issues_of_last("Bilateral relations suffer from the missing peace treaty.") == {"peace_treaty"}


def test_an_issue_is_not_carried_into_a_question_or_far_away() -> None:
    assert issues_of_last("The island dispute is old. Did Lavrov reject any deadline whatsoever?") == set()
    lunch = "Lunch was at noon. Soup was served. Fish as well."
    far = f"The island dispute is old. {lunch} Lavrov rejected dessert outright."
    assert issues_of_last(far) == set()
