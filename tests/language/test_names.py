import pytest

from assistant.language.names import clean_name, initials_of, is_name, is_person, surname_of


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Cllr Anna Bell OBE", "Anna Bell"),
        ("the Rev’d Tom Frame", "Tom Frame"),
        ("Professor Sir Neil Ashdown", "Sir Neil Ashdown"),
        ("**Dr Fatima de Abreu** *", "Fatima de Abreu"),
        ("Chief Superintendent Joan O’Hara, QPM", "Joan O’Hara"),
        ("Mrs D E Lockyer JP DL", "D E Lockyer"),
    ],
)
def test_titles_and_honours_are_dropped_and_sir_stays(written, name):
    assert clean_name(written) == name


@pytest.mark.parametrize(
    "name",
    ["Anna Bell", "T. J. Frame", "Fatima de Abreu", "Marisa DeMeglio", "Joan O’Hara", "W T Oddie", "Neil Summers"],
)
def test_names_of_people(name):
    assert is_name(name)


@pytest.mark.parametrize(
    "words",
    ["Finance Director", "Harrowmere Council", "Matters Arising", "T. J.", "Anna", "anna bell", "Parks Committee"],
)
def test_roles_bodies_and_headings_are_no_names(words):
    assert not is_name(words)


def test_a_surname_that_is_a_word_of_office_counts_last_only():
    assert is_name("Anna Bishop")
    assert not is_name("Bishop Council")


def test_a_title_makes_a_surname_a_person():
    assert is_person("Cllr Begy")
    assert not is_person("Begy")


def test_initials_leave_particles_and_honorifics_out():
    assert initials_of("Fatima de Abreu") == "FA"
    assert initials_of("Sir Neil Ashdown-Moor") == "NAM"


def test_a_surname_keeps_its_particles():
    assert surname_of("Fatima de Abreu") == "de Abreu"
    assert surname_of("Anna Bell") == "Bell"
    assert surname_of("Karla Bell") == "Bell"  # "la" is no word of its own there
