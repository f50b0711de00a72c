"""Who says what in English: each row is a sentence and the (speaker, side, act) that it states."""

from __future__ import annotations

import pytest

from pipelines.coding.coder import code_document
from pipelines.model import Statement
from tests.coding.one_text import document
from tests.coding.texts import coded, shipped


def _statements(text: str, on: str = "2018-05-10", perspective: str = "JP") -> list[Statement]:
    return coded(text, published_on=on, perspective=perspective).statements


def _who(text: str, **known: str) -> list[tuple[str, str, str]]:
    return [(s.speaker, s.side, s.act) for s in _statements(text, **known)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“The fishing ban is wholly absurd and unacceptable,” Kono told a crowded hall of islanders.",
            ("Taro Kono", "JP", "reject"),
        ),
        (
            "The Japanese minister, Taro Kono, on Friday called the peace treaty near.",
            ("Taro Kono", "JP", "state"),
        ),
        ("Lavrov said the peace treaty talks would grow easier.", ("Sergey Lavrov", "RU", "state")),
        (
            "Lavrov said his ministry would reopen the peace treaty talks.",
            ("Sergey Lavrov", "RU", "announce"),
        ),
        ("Lavrov said the Kuril exercise would not be destructive.", ("Sergey Lavrov", "RU", "state")),
        ("Boats met near the islands claimed by Tokyo.", ("Japan", "JP", "state")),
        (
            "Lavrov said the drills off the Kuril Islands did not pose a threat to Japan.",
            ("Sergey Lavrov", "RU", "state"),
        ),
        ("Lavrov noted Tokyo's plan to deploy Aegis Ashore.", ("Sergey Lavrov", "RU", "state")),
        ("A note issued by Moscow said the Kuril Islands were rich in fish.", ("Russia", "RU", "state")),
        ("Kono told reporters Moscow was too stubborn on the islands.", ("Taro Kono", "JP", "criticise")),
        (
            "Kono sought understanding from Moscow for the deployment of Aegis Ashore.",
            ("Taro Kono", "JP", "request"),
        ),
        ("Kono affirmed that the peace treaty was due.", ("Taro Kono", "JP", "state")),
        (
            "Lavrov underlined the need for Japan to accept the outcome of the war.",
            ("Sergey Lavrov", "RU", "request"),
        ),
        ("Kono wants to resume the visa-free visits, he told the Diet.", ("Taro Kono", "JP", "announce")),
        ("Lavrov said his trip to the Kuril Islands had been a success.", ("Sergey Lavrov", "RU", "support")),
        ("Kono said Tokyo was ready to receive the Kuril islanders.", ("Taro Kono", "JP", "announce")),
        ("Moscow is ready to offer a peace treaty.", ("Russia", "RU", "propose")),
        ("Kono hopes to see the peace treaty within a year.", ("Taro Kono", "JP", "support")),
        ("Moscow proclaimed a unilateral moratorium on the fishing quotas.", ("Russia", "RU", "announce")),
        (
            "The fishing quota is too low, a Russian Foreign Ministry statement said.",
            ("Russian Foreign Ministry", "RU", "state"),
        ),
        ("Lavrov signalled his intention to suspend the fishing talks.", ("Sergey Lavrov", "RU", "announce")),
        ("Lavrov said the fishing accord was a real achievement.", ("Sergey Lavrov", "RU", "support")),
        ("Lavrov said the Kuril Islands were going to be fortified.", ("Sergey Lavrov", "RU", "announce")),
        ("Lavrov said that the Kuril Islands were part of his country.", ("Sergey Lavrov", "RU", "state")),
        (
            "At a briefing in Moscow on Friday Lavrov rejected the territorial claim.",
            ("Sergey Lavrov", "RU", "reject"),
        ),
        ("“The peace treaty talks go on,” stressed Taro Kono.", ("Taro Kono", "JP", "state")),
        ("The peace treaty talks go on, Mr. Kono told reporters.", ("Taro Kono", "JP", "state")),
        (
            "Taro Kono, speaking in Sapporo, urged Russia to free the fishing boat.",
            ("Taro Kono", "JP", "request"),
        ),
        ("Lavrov, who came to Tokyo late, warned against Aegis Ashore.", ("Sergey Lavrov", "RU", "warn")),
        ("The peace treaty, according to the Kremlin, needs time.", ("Russia", "RU", "state")),
        ("Lavrov's appeal for a peace treaty went unheard.", ("Sergey Lavrov", "RU", "propose")),
        ("The Aegis Ashore plan was criticised by Lavrov.", ("Sergey Lavrov", "RU", "criticise")),
        ("Tokyo lodged a strong protest over the missiles on Etorofu.", ("Japan", "JP", "criticise")),
        ("Moscow did not agree to the return of the islands.", ("Russia", "RU", "reject")),
        ("Kono hastened to add that sanctions on Russia would stay.", ("Taro Kono", "JP", "state")),
        ("The Sankei Shimbun calls the peace treaty talks a mistake.", ("Sankei Shimbun", "JP", "criticise")),
        ("Kyodo quoted Kono as saying that the peace treaty was near.", ("Taro Kono", "JP", "state")),
        ("Experts in Moscow doubt that a peace treaty is near.", ("Russian experts", "RU", "concern")),
        (
            "In a talk with the Asahi Shimbun, Lavrov said the peace treaty took time.",
            ("Sergey Lavrov", "RU", "state"),
        ),
        (
            "The Kremlin spokesman, Dmitry Peskov, said Moscow saw no peace treaty yet.",
            ("Dmitry Peskov", "RU", "state"),
        ),
        (
            "Kono's plan for the Northern Territories was dismissed by Moscow as a dream.",
            ("Russia", "RU", "reject"),
        ),
        (
            "The Japanese embassy sent a note of protest over the missiles on Etorofu.",
            ("Japanese embassy", "JP", "criticise"),
        ),
        (
            "A Russian briefer told reporters that the peace treaty was far off.",
            ("Russian briefer", "RU", "state"),
        ),
        ("Kono called for Russia to give back the Northern Territories.", ("Taro Kono", "JP", "request")),
        (
            "The Government of Japan is ready to resume the peace treaty talks.",
            ("Japan", "JP", "propose"),
        ),
        ("Kono could only protest that the Kuril Islands were closed.", ("Taro Kono", "JP", "criticise")),
        ("Japan is an old and promising partner in trade, Lavrov said.", ("Sergey Lavrov", "RU", "state")),
        (
            "Before the peace treaty is agreed the air must clear, said Kono.",
            ("Taro Kono", "JP", "state"),
        ),
        (
            "Kono, recalling that the four islands are Japanese, pointed out that a peace treaty was due.",
            ("Taro Kono", "JP", "state"),
        ),
    ],
)
def test_a_speaker_is_found_wherever_he_stands(text: str, expected: tuple[str, str, str]) -> None:
    assert _who(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Lavrov demanded a pledge on the peace treaty.",
        "Lavrov said that Japan should recognise Russian sovereignty over the islands.",
        "Lavrov said that Tokyo had rejected the Russian offer on the Kuril Islands.",
        "Kyodo reported that Lavrov had turned down the return of the islands.",
        "Lavrov said Tokyo rejected the Russian offer on the Kuril Islands.",
    ],
)
def test_what_lies_in_another_ones_words_or_is_only_relayed_is_no_statement(text: str) -> None:
    assert [speaker for speaker, _, _ in _who(text)] == ["Sergey Lavrov"]


@pytest.mark.parametrize(
    "text",
    [
        "Japan should demand the return of the islands.",
        "The plan to propose a peace treaty came late.",
        "From Putin's perspective the islands are settled.",
        "After the agreement by the leaders lunch was served.",
        "Will Russia reject the peace treaty?",
        "There was no doubt about the peace treaty.",
        "Putin came to Nagato hoping that a peace treaty was near.",
        "Much is to be done before Japan and Russia sign a peace treaty.",
        "Such an agreement by Moscow on the peace treaty was far off.",
        "The hardest thing is to fully agree on a peace treaty.",
    ],
)
def test_what_only_the_author_says_is_no_statement(text: str) -> None:
    assert _who(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Kono said he and Lavrov had agreed on visa-free visits to the islands.",
        "Kono and Lavrov vowed to conclude a peace treaty.",
        "Kono met Lavrov in Moscow. “We agreed on visa-free visits to the islands,” the minister said.",
    ],
)
def test_what_one_tells_for_both_or_both_pledge_is_agreed(text: str) -> None:
    assert sorted(_who(text)) == [("Sergey Lavrov", "RU", "agree"), ("Taro Kono", "JP", "agree")]


def test_what_the_other_side_asks_for_is_its_own_act_in_anybodys_words() -> None:
    assert _who("Lavrov said the Japanese demand for the Kuril Islands was late.") == [
        ("Sergey Lavrov", "RU", "state"),
        ("Japan", "JP", "request"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The two sides agreed on joint economic activities on the islands.",
        "Both ministers confirmed that joint economic activities on the islands will go ahead.",
        "It was confirmed that the peace treaty talks would go on.",
        "Agreement was reached on visa-free visits to the islands.",
        "Japan and Russia shared the view that the peace treaty talks should go on.",
        "Putin and Abe met in Nagato. They agreed to speed up the peace treaty talks.",
        "During their lunch in Moscow, Abe and Putin said in a joint statement that a peace treaty is due.",
        "Lavrov and his Japanese counterpart, Taro Kono, agreed on visa-free visits to the islands.",
        "Kono confirmed with Lavrov that the peace treaty talks would go on.",
    ],
)
def test_a_joint_act_is_one_statement_for_each_side(text: str) -> None:
    assert {(side, act) for _, side, act in _who(text)} == {("JP", "agree"), ("RU", "agree")}


def test_before_1992_the_russian_side_is_the_soviet_union() -> None:
    text = "The two sides agreed on a peace treaty timetable."
    assert [speaker for speaker, _, _ in _who(text, on="1986-01-20")] == ["Japan", "Soviet Union"]


def test_a_quotation_keeps_its_speaker_before_and_after_the_name() -> None:
    text = (
        "“The peace treaty comes first. The islands can wait,” Lavrov said. "
        "“Sanctions help nobody in Russia. They hurt everybody.”"
    )
    assert [(s.sentence_no, s.speaker) for s in _statements(text)] == [
        (1, "Sergey Lavrov"),
        (2, "Sergey Lavrov"),
        (3, "Sergey Lavrov"),
    ]


def test_a_pronoun_means_the_last_speaker() -> None:
    text = (
        "Kono met Lavrov in Munich. Kono said the peace treaty was near. "
        "He also urged Russia to free the fishing boat."
    )
    assert [(s.speaker, s.act) for s in _statements(text)][-1] == ("Taro Kono", "request")


SPEECH = "Mr. President, my delegation has come a long way.\n\n{}"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We call upon the Soviet Union to return the Northern Territories.", [("Japan", "JP", "request")]),
        ("My delegation welcomes the peace treaty talks.", [("Japan", "JP", "support")]),
        ("It is our sincere hope that North Korea will give up its missiles.", [("Japan", "JP", "support")]),
        ("My Government considers that the Northern Territories are ours.", [("Japan", "JP", "state")]),
        ("I must stress that the Northern Territories were seized in 1945.", [("Japan", "JP", "state")]),
        ("We do not deny that the Kuril Islands were Russian once.", [("Japan", "JP", "state")]),
        ("It is most regrettable that the Soviet Union walked out.", [("Japan", "JP", "criticise")]),
        ("I thank the Secretary-General for his work.", []),
        ("We will continue to work for a peace treaty.", []),
        ("The peace treaty is long overdue.", []),
        ("It is gratifying that the peace treaty talks went well.", [("Japan", "JP", "support")]),
        ("The claim to the Northern Territories is utterly unacceptable.", [("Japan", "JP", "reject")]),
        ("Soviet troops must withdraw from Afghanistan.", [("Japan", "JP", "request")]),
        ("North Korea should abandon its missiles.", [("Japan", "JP", "request")]),
        ("We must stop the spread of terrorism.", []),
        ("We can never accept the claim to the Northern Territories.", [("Japan", "JP", "reject")]),
        ("You know that the Kuril Islands were seized.", []),
        (
            "I should be grateful if your Government confirmed the peace treaty talks.",
            [("Japan", "JP", "request")],
        ),
    ],
)
def test_in_a_speech_we_is_the_country_where_the_sentence_performs_an_act(
    sentence: str, expected: list[tuple[str, str, str]]
) -> None:
    assert _who(SPEECH.format(sentence), on="1980-09-23") == expected


def test_turns_of_a_transcript_belong_to_their_speakers() -> None:
    text = (
        "Question: What about the peace treaty?\n\nSergey Lavrov: The peace treaty takes time.\n\n"
        "It needs trust in the peace treaty talks.\n\nQuestion: And the islands?\n\n"
        "Taro Kono: The Northern Territories are Japanese."
    )
    assert [s.speaker for s in _statements(text)] == ["Sergey Lavrov", "Sergey Lavrov", "Taro Kono"]
    assert not any(s.quoted for s in _statements(text))


def test_one_label_that_opens_in_the_first_person_gives_the_floor() -> None:
    text = (
        "Talks in Sochi\n\nThe president received the guest on Monday.\n\n"
        "Vladimir Putin: I am glad to see you. The peace treaty takes time."
    )
    assert [s.speaker for s in _statements(text)] == ["Vladimir Putin"]


def test_a_title_gives_the_floor_to_whom_it_names() -> None:
    text = (
        "Sergey Lavrov’s remarks and answers to questions, Osaka\n\nWe met this morning for an hour.\n\n"
        "The peace treaty takes time."
    )
    assert [(s.speaker, s.sentence_no) for s in _statements(text, perspective="RU")] == [("Sergey Lavrov", 3)]


def test_a_speech_is_of_the_author_whom_the_metadata_give() -> None:
    text = "I met the guest today. We urge Moscow to conclude a peace treaty. My government will wait."
    written = document(text, published_on="2018-05-10")._replace(authors=("Shinzo Abe",))
    assert [s.speaker for s in code_document(written, shipped()).statements] == ["Shinzo Abe"]


def test_you_in_a_talk_between_two_is_the_other_one() -> None:
    text = (
        "Talks in Sochi\n\nVladimir Putin: I am glad to see you.\n\n"
        "Shinzo Abe: As you have rightly noted, the peace treaty takes time."
    )
    assert {s.speaker for s in _statements(text)} == {"Vladimir Putin", "Shinzo Abe"}


def test_the_points_of_a_list_are_of_whom_the_line_above_names() -> None:
    text = (
        "The ministers met in Osaka on Monday.\n\n(1) Foreign Minister Lavrov replied as follows:\n\n"
        "  • The peace treaty takes time. The islands will not be handed over.\n\n"
        "The talks on a peace treaty lasted an hour."
    )
    assert [(s.speaker, s.sentence_no) for s in _statements(text)] == [
        ("Sergey Lavrov", 3),
        ("Sergey Lavrov", 4),
    ]


def test_a_quotation_of_several_sentences_is_of_whom_its_end_names() -> None:
    text = (
        "The peace treaty talks go on, Taro Kono said.\n\n“The peace treaty talks are far from over. "
        "The peace treaty needs years,” Lavrov told the press."
    )
    assert [s.speaker for s in _statements(text)] == ["Taro Kono", "Sergey Lavrov", "Sergey Lavrov"]


def test_a_quotation_after_a_named_speaker_is_his_and_not_of_the_one_before() -> None:
    text = (
        "Moscow suspended the peace treaty talks, Lavrov said.\n\n“We regret the end of the peace treaty "
        "talks,” Taro Kono said.\n\n“The sanctions on Russia will stay.”"
    )
    assert [s.speaker for s in _statements(text)][-2:] == ["Taro Kono", "Taro Kono"]


def test_we_agreed_before_the_press_is_said_of_both_sides() -> None:
    text = (
        "Sergey Lavrov’s remarks and answers to questions, Osaka\n\n"
        "We have agreed that the talks on a peace treaty will go on in spring."
    )
    assert {(s.speaker, s.act) for s in _statements(text, perspective="RU")} == {
        ("Japan", "agree"),
        ("Sergey Lavrov", "agree"),
    }


def test_your_words_in_a_note_are_those_of_the_other_side() -> None:
    text = "My government cannot accept your assertion that the Kuril Islands are yours."
    assert _who(text, perspective="RU") == [("Russia", "RU", "reject"), ("Japan", "JP", "state")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Abe and Putin met in Sochi. The two leaders agreed to speed up the peace treaty talks.",
            {"Shinzo Abe", "Vladimir Putin"},
        ),
        (
            "Abe and Putin met in Sochi. The leaders of Japan and Russia stated their commitment to peace.",
            {"Shinzo Abe", "Vladimir Putin"},
        ),
        ("Japan and Russia have signed an interim fishing accord.", {"Japan", "Russia"}),
        ("Officials on both sides said that the fishing talks went on.", {"Japan", "Russia"}),
        ("The four ministers agreed to speed up the peace treaty talks.", {"Japan", "Russia"}),
    ],
)
def test_two_persons_agree_by_name_and_others_as_sides(text: str, expected: set[str]) -> None:
    assert {s.speaker for s in _statements(text)} == expected


def test_both_foreign_ministers_are_those_who_hold_that_office() -> None:
    text = (
        "Foreign Minister Kono met Foreign Minister Lavrov. He called on President Putin with Abe. "
        "Both foreign ministers agreed to speed up the peace treaty talks."
    )
    assert {s.speaker for s in _statements(text)} == {"Taro Kono", "Sergey Lavrov"}


def test_the_ministers_are_those_of_the_talks_though_leaders_are_named_too() -> None:
    text = (
        "Foreign Minister Kono met Foreign Minister Lavrov. Abe and Putin wait. "
        "The ministers agreed to speed up the peace treaty talks."
    )
    assert {s.speaker for s in _statements(text)} == {"Taro Kono", "Sergey Lavrov"}


@pytest.mark.parametrize(
    "text",
    [
        "Putin and Abe agreed to sign a peace treaty, officials said.",
        "After Putin and Abe agreed to sign a peace treaty, nobody ate lunch.",
        "Putin and Abe ate lunch and agreed to sign a peace treaty.",
    ],
)
def test_both_agreed_wherever_they_stand_and_whoever_passes_it_on(text: str) -> None:
    assert {s.speaker for s in _statements(text)} == {"Shinzo Abe", "Vladimir Putin"}


def test_we_confirmed_before_the_press_is_said_of_both_sides_too() -> None:
    text = (
        "Vladimir Putin: I am glad to see you. The peace treaty takes time.\n\n"
        "Shinzo Abe: A peace treaty is due, and today we confirmed this."
    )
    assert {(s.speaker, s.act) for s in _statements(text)} >= {
        ("Shinzo Abe", "agree"),
        ("Vladimir Putin", "agree"),
    }


def test_a_quotation_is_of_whom_its_own_sentence_names() -> None:
    text = "Abe and Putin agreed on fishing quotas. “I think that a peace treaty is near,” said Lavrov."
    assert [s.speaker for s in _statements(text)][-1] == "Sergey Lavrov"


def test_a_dateline_tells_whose_foreign_ministry_speaks() -> None:
    text = "TOKYO -- The talks ended. A Foreign Ministry spokesman said that the peace treaty was near."
    assert _who(text, perspective="third") == [("Japanese Foreign Ministry", "JP", "state")]


def test_a_quotation_that_runs_on_keeps_who_began_it() -> None:
    text = (
        "Abe spoke of his journey, saying, “Putin and I agreed to speed up the peace treaty talks. "
        "The islands are waiting. North Korea came up as well.”"
    )
    assert [s.speaker for s in _statements(text)][-2:] == ["Shinzo Abe", "Shinzo Abe"]


def test_a_courtesy_of_a_turn_is_no_statement() -> None:
    text = (
        "Vladimir Putin: I am glad to see you. The peace treaty takes time.\n\n"
        "Shinzo Abe: I congratulate you on the forum."
    )
    assert [(s.speaker, s.act) for s in _statements(text)] == [("Vladimir Putin", "state")]


def test_what_is_agreed_inside_of_a_quotation_is_agreed_by_whom_it_quotes() -> None:
    text = (
        "Abe said at the rally, “The peace treaty is far off. Putin and I have shared this recognition. "
        "The Kuril Islands are waiting"
    )
    assert [(s.speaker, s.act) for s in _statements(text)] == [
        ("Shinzo Abe", "state"),
        ("Vladimir Putin", "agree"),
        ("Shinzo Abe", "agree"),
        ("Shinzo Abe", "state"),
    ]


def test_a_name_in_parentheses_is_the_person_before_them() -> None:
    text = "The Foreign Minister (Mr Taro Kono) proposed a peace treaty."
    assert _who(text) == [("Taro Kono", "JP", "propose")]


def test_he_is_the_unnamed_official_who_spoke_before() -> None:
    text = (
        "Hashimoto and Yeltsin meet on Saturday. “The peace treaty is near,” a Japanese official said. "
        "“The islands are another matter,” he added."
    )
    assert [s.speaker for s in _statements(text, on="1997-10-30")] == [
        "Japanese official",
        "Japanese official",
    ]


def test_a_spokesman_named_after_his_chief_speaks_for_himself() -> None:
    assert _who("“The peace treaty is near,” said Putin spokesman Dmitry Peskov.") == [
        ("Dmitry Peskov", "RU", "state")
    ]


def test_a_label_at_the_head_of_a_line_gives_the_floor_and_a_question_is_nobodys() -> None:
    text = (
        "Press conference\n\nReporter: I would like to ask you about the peace treaty.\n\n"
        "A visit to the islands\nTaro Kono: I have heard of it. The peace treaty is far off.\n\n"
        "Reporter: And the Kuril Islands?\n\nMinister: They are another matter. The Kuril Islands can wait."
    )
    assert [s.speaker for s in _statements(text)] == ["Taro Kono", "Taro Kono"]


def test_a_heading_in_a_transcript_is_nobodys_words() -> None:
    text = "Sergey Lavrov’s remarks and answers to questions, Osaka\n\nThe peace treaty\n\nIt takes time."
    assert _who(text, perspective="RU") == []


def test_the_leader_of_a_country_is_the_person_of_that_country() -> None:
    text = "Abe met Putin in Sochi. The Russian leader called for a peace treaty."
    assert _who(text)[-1] == ("Vladimir Putin", "RU", "propose")


def test_the_number_of_a_paragraph_is_not_part_of_its_sentence() -> None:
    found = coded("Talks\n\n12.\tThe peace treaty needs time, Lavrov said.")
    assert found.sentences[-1].text.startswith("The peace treaty")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Lavrov acceded to a new round of peace treaty talks.", "agree"),
        ("Lavrov held out the prospect of a peace treaty.", "propose"),
        ("Lavrov said the door to a peace treaty was still open.", "propose"),
        ("Lavrov said Moscow was open to discussing a peace treaty.", "propose"),
        ("Lavrov made a strong request for the release of the trawler’s fishing crew.", "request"),
        ("Lavrov insisted that Japan recognise the outcome of the Second World War.", "request"),
        ("Lavrov said Japan had to lift the sanctions.", "request"),
        ("Lavrov said the sanctions must be lifted.", "request"),
        ("Lavrov hopes that Japan does not widen the sanctions.", "request"),
        ("Lavrov was delighted with the visa-free visits.", "support"),
        ("Lavrov called the peace treaty talks productive.", "support"),
        ("Lavrov said the visa-free visits brought the two peoples closer.", "support"),
        ("Lavrov was perplexed by the Aegis Ashore plan.", "concern"),
        ("Lavrov questioned the purpose of Aegis Ashore.", "concern"),
        ("Lavrov made his displeasure with the sanctions plain.", "criticise"),
        ("Lavrov was indignant at the sanctions.", "criticise"),
        ("Lavrov said the sanctions were a grave mistake.", "criticise"),
        ("Lavrov has no intention of giving up the Kuril Islands.", "reject"),
        ("Lavrov sees no need for a peace treaty summit.", "reject"),
        ("Lavrov said the Kuril Islands were not for sale.", "reject"),
        ("Lavrov said two islands were not enough for a peace treaty.", "reject"),
        ("Lavrov said Moscow would not sign the peace treaty.", "reject"),
        ("Lavrov said Moscow would respond to Aegis Ashore.", "warn"),
        ("Lavrov said Moscow would fortify the Kuril Islands.", "announce"),
        ("Lavrov reaffirmed his resolve to conclude the peace treaty.", "announce"),
        ("Lavrov said a peace treaty was a must for both peoples.", "state"),
        ("Lavrov views the sanctions as unlawful.", "state"),
    ],
)
def test_families_of_words_and_modal_verbs_show_the_act(text: str, act: str) -> None:
    assert _who(text) == [("Sergey Lavrov", "RU", act)]


@pytest.mark.parametrize(
    ("text", "speakers", "act"),
    [
        ("Kono met Lavrov and the two “agreed on a peace treaty”.", {"Taro Kono", "Sergey Lavrov"}, "agree"),
        ("Kono met Lavrov, and they agreed on a peace treaty.", {"Taro Kono", "Sergey Lavrov"}, "agree"),
        ("Both sides expressed their wish to sign the peace treaty.", {"Japan", "Russia"}, "agree"),
        ("Concern over Aegis Ashore was voiced by the Russian side.", {"Russia"}, "concern"),
        ("In Lavrov’s view, the peace treaty takes time.", {"Sergey Lavrov"}, "state"),
        ("The Japanese rejected the peace treaty draft.", {"Japan"}, "reject"),
        ("The Abe government rejected the peace treaty draft.", {"Japan"}, "reject"),
        ("The Russian leader rejected the peace treaty draft.", {"Vladimir Putin"}, "reject"),
    ],
)  # fmt: skip
def test_pairs_peoples_and_cabinets_speak(text: str, speakers: set[str], act: str) -> None:
    assert {(s.speaker, s.act) for s in _statements(text)} == {(name, act) for name in speakers}


@pytest.mark.parametrize(
    "text",
    [
        "If Moscow agrees to the peace treaty, the sanctions will go.",
        "Whether Russia will agree to the peace treaty is open.",
        "Should Tokyo reject the peace treaty, nothing will follow.",
        "The island dispute keeps Tokyo from signing a peace treaty.",
    ],
)
def test_what_is_only_supposed_is_no_statement(text: str) -> None:
    assert _who(text) == []


def test_a_joint_declaration_is_said_by_both_sides_from_its_preamble_on() -> None:
    text = (
        "JOINT DECLARATION\nbetween Japan and the Russian Federation\n\n"
        "The Prime Minister of Japan and the President of the Russian Federation,\n\n"
        "Convinced that a peace treaty is overdue,\n\n"
        "Appreciating the visa-free visits of the last years,\n\n"
        "Have declared as follows."
    )
    found = {(s.speaker, s.act) for s in _statements(text)}
    assert found >= {("Japan", "agree"), ("Russia", "agree"), ("Japan", "support"), ("Russia", "support")}


def test_the_source_at_the_end_of_a_headline_speaks() -> None:
    text = "Peace treaty with Japan takes time – Lavrov\n\nNobody else in Moscow had a word to say on Monday."
    assert _who(text, perspective="RU") == [("Sergey Lavrov", "RU", "state")]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Lavrov aired deep misgivings over Aegis Ashore.", "concern"),
        ("Lavrov registered a sharp protest over the sanctions.", "criticise"),
        ("Lavrov relayed a formal request for fishing quotas.", "request"),
        ("Lavrov tabled a long-awaited proposal on the peace treaty.", "propose"),
        ("Lavrov signalled renewed willingness to go on with the peace treaty.", "propose"),
        ("Lavrov conveyed his unbending resolve to conclude the peace treaty.", "announce"),
        ("Lavrov lodged a flat refusal to lift the fishing ban.", "reject"),
        ("Lavrov uttered a veiled threat over Aegis Ashore.", "warn"),
        ("Lavrov offered warm thanks for the visa-free visits.", "support"),
        ("Lavrov said the sanctions were totally senseless.", "criticise"),
        ("Lavrov said there would be consequences for the sanctions.", "warn"),
        ("Lavrov said he would like Japan to lift the sanctions.", "request"),
    ],
)
def test_a_verb_of_little_meaning_and_its_noun_show_the_act(text: str, act: str) -> None:
    assert _who(text) == [("Sergey Lavrov", "RU", act)]


def test_what_both_call_an_island_is_no_statement() -> None:
    assert _who("Those reefs, which Moscow calls the South Kurils, nobody else wants.") == []
