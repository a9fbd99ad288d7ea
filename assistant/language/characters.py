"""Characters that only act, or are none: left out of what is shown, replaced in what comes in."""

import unicodedata


def visible(text: str) -> str:
    """``text`` without control and formatting characters; white space stays as it is."""
    return "".join(
        char for char in text if char in "\n\t " or unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co"}
    )


def whole_characters(text: str) -> str:
    """``text`` with U+FFFD for each half of a character, which no file or database can keep.

    They stand for bytes of a command line that are no UTF-8, or come from an emoji that was cut in two.
    """
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def printable_name(name: str) -> str:
    r"""The name of a file, with ``\udce9`` for a byte that is no UTF-8, so that two such names stay two."""
    return name.encode("utf-8", "backslashreplace").decode()
