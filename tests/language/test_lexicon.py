import pytest

from assistant.language.lexicon import Lexicon


def test_words_of_the_same_meaning_count_less_than_the_word_itself():
    lexicon = Lexicon({"cost": 2.0, "roof": 2.0})
    assert lexicon.cover(["cost", "roof"]) == 1.0
    assert 0.5 < lexicon.cover(["price", "roof"]) < 1.0
    assert lexicon.cover(["hedg"]) == 0.0


def test_a_word_beside_one_of_its_meaning_counts_once_and_whole():
    assert Lexicon({"cost": 1.0, "roof": 1.0}).cover(["cost", "price"]) == pytest.approx(0.5)


def test_the_name_of_the_body_does_not_count_within_its_own_meeting():
    assert Lexicon({"amber": 3.0, "roof": 1.0}, names={"amber"}).cover(["roof"]) == 1.0


def test_only_words_that_count_are_its_stems():
    assert Lexicon({"cost": 1.0}).stems.isdisjoint({"hedg", "roof"})
    assert Lexicon({"cost": 1.0}).stems >= {"cost", "price"}


def test_a_question_without_words_is_covered_by_nothing():
    assert Lexicon({}).cover(["roof"]) == 0.0


def test_letters_count_as_the_whole_name_that_they_stand_for():
    lexicon = Lexicon({"harbour": 1.0, "market": 1.0, "cost": 2.0}, short={"hm": ["harbour", "market"]})
    assert lexicon.cover(["hm"]) == lexicon.cover(["harbour", "market"]) == 0.5
    assert "hm" in lexicon.stems
    assert "hm" not in Lexicon({"cost": 1.0}, short={"hm": ["harbour", "market"]}).stems
