"""Bytes to text: byte order marks, UTF-8, Windows-1252, labels, and what is no text."""

from __future__ import annotations

import pytest

from newsum.errors import InputError, UsageError
from newsum.reading.encoding import as_utf8, decode, resolve

TEXT = "L’œuvre a coûté 3 000 € à l’État : « trop », dit-on.\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        pytest.param(TEXT.encode("utf-8"), "utf-8", id="utf-8"),
        pytest.param(TEXT.encode("utf-8-sig"), "utf-8", id="utf-8 with its mark"),
        pytest.param(TEXT.encode("cp1252"), "cp1252", id="windows-1252"),
        pytest.param(
            b"\xff\xfe" + TEXT.encode("utf-16-le"), "utf-16-le", id="utf-16 little-endian with its mark"
        ),
        pytest.param(
            b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be", id="utf-16 big-endian with its mark"
        ),
        pytest.param(TEXT.encode("utf-32"), "utf-32-le", id="utf-32 with its mark, which begins as utf-16's"),
        pytest.param(TEXT.replace("\n", "\r\n").encode("utf-8"), "utf-8", id="newlines of Windows"),
        pytest.param(TEXT.replace("\n", "\r").encode("utf-8"), "utf-8", id="newlines of old Macs"),
    ],
)
def test_encodings_are_recognised(data: bytes, encoding: str) -> None:
    decoded = decode(data)
    assert decoded.text == TEXT
    assert decoded.encoding == encoding


def test_a_guess_is_told_and_certainty_is_not() -> None:
    assert decode(TEXT.encode("utf-8")).warnings == ()
    assert "cp1252" in decode(TEXT.encode("cp1252")).warnings[0]


def test_short_french_in_windows_1252_is_not_taken_for_windows_1250() -> None:
    assert decode("à la gare".encode("cp1252")).text == "à la gare"


@pytest.mark.parametrize("declared", [None, "iso-8859-1"])
@pytest.mark.parametrize(
    "text", ["Le cœur de la ville à 8 h", "Une œuvre à part", "à 3 millions d'€", "à 20 € ou 30€"]
)
def test_iso_8859_15_is_known_by_its_ligature_and_its_euro(text: str, declared: str | None) -> None:
    decoded = decode(text.encode("iso8859-15"), declared=(declared,))
    assert (decoded.text, decoded.encoding) == (text, "iso8859-15")
    assert not any("1252" in warning for warning in decoded.warnings)


@pytest.mark.parametrize(
    "text", ["1½ litre à ½ écrémé", "½cuillère de thé salé", "le signe ¤ à part", "c½ur à l’œuf"]
)
def test_fractions_and_currency_signs_of_windows_1252_stay(text: str) -> None:
    assert decode(text.encode("cp1252")).text == text


OLD = "La préfète a fermé l'école où l'élève avait été blessé : « déçue », la mère, à l'hôpital."


@pytest.mark.parametrize(
    ("codec", "text", "name"),
    [
        ("mac-roman", OLD.replace("'", "’") + "\nPREMIÈRE œuvre à 3 €…", "Mac Roman"),
        ("cp850", OLD + "\nPREMIÈRE à l'Élysée, où il gèle", "DOS text"),
        ("cp437", OLD, "DOS text"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r", "\r\n"])
def test_texts_of_old_systems_are_known_by_their_most_frequent_letter(
    newline: str, codec: str, text: str, name: str
) -> None:
    decoded = decode(text.replace("\n", newline).encode(codec))
    assert decoded.text == text
    [warning] = decoded.warnings
    assert warning.startswith(f"not UTF-8: read as {name}")


@pytest.mark.parametrize(
    "text",
    [
        "Le maire‚ élu à Žilina‚ l’a réélu…", "Les deux —l’un‚ l’autre– ont dit ‚oui‘…",
        "MUŽ, la société Žilina",
        "Le chœur de l’opéra a chanté ‚à voix basse‘, dit-elle", "5 ‰ de l’impôt", "Il a dit…oui—non",
    ],
)  # fmt: skip
def test_windows_1252_is_not_taken_for_that_of_old_systems(text: str) -> None:
    assert decode(text.encode("cp1252")).text == text


@pytest.mark.parametrize("label", ["iso-8859-1", "ISO-8859-1", "latin1", "us-ascii", "windows-1252"])
def test_latin_1_and_ascii_labels_mean_windows_1252(label: str) -> None:
    assert decode("l’œuf à 2 €".encode("cp1252"), declared=(label,)).text == "l’œuf à 2 €"


def test_a_label_of_latin_1_on_utf_8_is_a_lie() -> None:
    assert decode(TEXT.encode("utf-8"), declared=("iso-8859-1",)).text == TEXT


def test_the_first_label_that_fits_wins() -> None:
    data = "жизнь".encode("koi8-r")
    assert decode(data, declared=("no-such-label", None, "utf-8", "koi8-r")).text == "жизнь"


def test_the_mark_outweighs_the_label() -> None:
    assert decode(b"\xef\xbb\xbf\xc3\xa9", declared=("cp1252",)).text == "é"


def test_the_user_outweighs_everything() -> None:
    assert decode("été".encode("mac-roman"), "mac-roman").text == "été"


def test_damaged_utf_8_stays_utf_8() -> None:
    data = "déjà réélu à l’été ".encode() + b"\xe9t\xe9" + " en février".encode()
    decoded = decode(data)
    assert decoded.text == "déjà réélu à l’été été en février"
    assert "not valid UTF-8" in decoded.warnings[0]


def test_bytes_that_windows_1252_lacks_are_shown() -> None:
    decoded = decode(b"\xe9t\xe9 \x81 \xe9")
    assert decoded.text == "été \ufffd é"
    assert len(decoded.warnings) == 2


@pytest.mark.parametrize("name", ["utf-9", "rot13", "base64", "", "a\0b", "é"])
def test_an_unknown_encoding_is_wrong_usage(name: str) -> None:
    assert resolve(name) is None
    with pytest.raises(UsageError, match="unknown encoding"):
        decode(b"abc", name)


def test_data_that_do_not_fit_the_users_encoding_fail() -> None:
    with pytest.raises(InputError, match="not valid utf-8 \\(byte 1\\)"):
        decode(b"a\xe9b", "utf-8")


@pytest.mark.parametrize("name", ["utf-16", "UTF-32"])
def test_wide_characters_without_their_mark_want_to_be_named_fully(name: str) -> None:
    with pytest.raises(InputError, match=r"no byte order mark\); utf-..-le is frequent"):
        list(as_utf8(iter((b"Il pleut \xc3\xa0 Brest.   ",)), name))


def test_a_users_encoding_still_loses_its_mark() -> None:
    assert decode(b"\xff\xfea\0", "utf-16-le").text == "a"
    assert decode(b"\xef\xbb\xbfa", "utf-8").text == "a"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"PK\x03\x04abc", "a zip archive"),
        (b"PAR1\x15\0", "a Parquet table, not text; newsum batch reads it"),
        (b"SQLite format 3\0abc", "an SQLite database"),
        (b"depeche.txt".ljust(257, b"\0") + b"ustar  \0", "a tar archive, not text; unpack it"),
        (b"{\\rtf1 Il pleut.}", "an RTF document, not text; save it as .docx or as text"),
        (b"abc\0def", "NUL bytes"),
        ("Bonjour à tous".encode("utf-16-le"), "--encoding utf-16-le"),
        ("Bonjour à tous".encode("utf-16-be"), "--encoding utf-16-be"),
        (bytes(range(1, 9)) * 20, "control characters"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(data)
    assert message in str(caught.value)
