"""Mails: their text decoded, headers and attachments left out."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from newsum.models import Article, Failure
from newsum.reading import article_from_text, read

TEXT = "Le préfet de l’Isère a annoncé l’évacuation de 300 habitants.\n\nIls seront relogés, dit-il."
FIRST, SECOND = TEXT.replace("Isère", "<b>Isère</b>").split("\n\n")
PAGE = f"<p>{FIRST}</p><p>{SECOND}</p>"
TABLE = b"a;b"
SUBJECT = "Isère : 300 habitants évacués d’une commune menacée par un glissement de terrain"


def mail(
    text: str | None = None,
    page: str | None = None,
    table: bool = False,
    cte: str | None = None,
    subject: str = SUBJECT,
) -> bytes:
    message = EmailMessage()
    message["From"] = "Claire <c@agence.example>"
    message["Subject"] = subject
    message["Date"] = "Wed, 10 Feb 2021 13:02:00 +0100"
    if text is not None:
        message.set_content(text, cte=cte)
        if page is not None:
            message.add_alternative(page, subtype="html")
    elif page is not None:
        message.set_content(page, subtype="html", cte=cte)
    if table:
        message.add_attachment(TABLE, maintype="text", subtype="csv", filename="a.csv")
    return message.as_bytes()


def one(data: bytes, tmp_path: Path) -> Article | Failure:
    path = tmp_path / "depeche.eml"
    path.write_bytes(data)
    [item] = read(str(path))
    return item


@pytest.mark.parametrize(
    "data",
    [
        mail(TEXT, cte="quoted-printable"),
        mail(TEXT, cte="base64"),
        mail(TEXT, cte="8bit"),
        mail(TEXT, PAGE),
        mail(TEXT, PAGE, table=True),
        mail("Voir la version en ligne.", PAGE),
        mail("\n", PAGE),
        mail(None, PAGE, cte="quoted-printable"),
        b"From c@agence.example Wed Feb 10 13:02:00 2021\n" + mail(TEXT),
        mail(TEXT, cte="quoted-printable").replace(b"\n", b"\r\n"),
        mail(TEXT, cte="8bit").replace(b"utf-8", b"x-unknown"),
    ],
)
def test_the_text_of_a_mail_is_decoded(data: bytes, tmp_path: Path) -> None:
    article = one(data, tmp_path)
    assert isinstance(article, Article)
    assert article.text.strip() == TEXT
    assert (article.title, article.date) == (SUBJECT, "2021-02-10")
    assert article.warnings == ("a mail: offsets refer to its decoded text",)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"MIME-Version: 1.0\nContent-Type: image/png\n\nabc", "a mail without text"),
        (mail("\n"), "empty"),
        (b"MIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\n=", "empty"),
        (b"MIME-Version: 1.0\n" + b"Content-Type: message/rfc822\n\n" * 3000, "too many parts"),
    ],
)
def test_a_mail_without_text_is_a_line(data: bytes, message: str, tmp_path: Path) -> None:
    failure = one(data, tmp_path)
    assert isinstance(failure, Failure)
    assert message in failure.message
    assert "\n" not in failure.message


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        (f"RE: TR : {SUBJECT}".encode(), SUBJECT),
        (f"RE: [EXT] {SUBJECT}".encode(), SUBJECT),
        (f"[EXTERNE] TR: {SUBJECT}".encode(), SUBJECT),
        (f"[CP] {SUBJECT}".encode(), SUBJECT),
        (f"TR : [Communiqué de presse] {SUBJECT}".encode(), SUBJECT),
        (b"[Communiquer] mardi", "[Communiquer] mardi"),
        (b"[Extrait] mardi", "[Extrait] mardi"),
        ("Évacuation".encode("iso-8859-1"), "Évacuation"),
        (b"=?utf-8?Q?=C3=89vacua?=\n =?utf-8?Q?tion?= mardi", "Évacuation mardi"),
        (b"=?utf-8?B?abcde?= mardi", "=?utf-8?B?abcde?= mardi"),
        (b"=?x-none?Q?mardi?=", "mardi"),
        (b" ", None),
    ],
)
def test_the_title_of_a_mail_is_its_subject(subject: bytes, title: str | None, tmp_path: Path) -> None:
    data = b"MIME-Version: 1.0\nSubject: " + subject + f"\n\n{TEXT}".encode()
    article = one(data, tmp_path)
    assert isinstance(article, Article)
    assert article.title == title


def test_a_mail_has_the_same_title_saved_and_pasted(tmp_path: Path) -> None:
    header = f"From: c@agence.example\nDate: Wed, 10 Feb 2021 13:02:00 +0100\nSubject: RE: {SUBJECT}\n"
    pasted = article_from_text(f"{header}\n{TEXT}")
    saved = one(f"{header}MIME-Version: 1.0\n\n{TEXT}".encode(), tmp_path)
    assert isinstance(saved, Article)
    assert (saved.title, saved.date) == (pasted.title, pasted.date) == (SUBJECT, "2021-02-10")


@pytest.mark.parametrize(
    "date",
    [
        "Mon, 1 Jan 99999999999999999999 00:00:00 +0100",
        "Mon, 1 Jan 2021 00:00:00 +99999999999999999999",
        "Mon, 32 Jan 2021 00:00:00 +0100",
        "demain",
    ],
)
def test_an_odd_date_is_none(date: str, tmp_path: Path) -> None:
    article = one(f"MIME-Version: 1.0\nDate: {date}\n\n{TEXT}".encode(), tmp_path)
    assert isinstance(article, Article)
    assert article.date is None


@pytest.mark.parametrize(
    "text",
    [
        "Paris: la grève continue.\nMIME-Version est un nom.\n",
        "De : Claire\nObjet : Isère\n\nMIME-Version: 1.0 est la ligne d’un courriel.\n",
        "Objet: Isère\n\nLa ligne suivante est d’un courriel.\nMIME-Version: 1.0\n",
    ],
)
def test_a_text_that_is_no_mail_is_read_as_it_is(text: str, tmp_path: Path) -> None:
    article = one(text.encode(), tmp_path)
    assert isinstance(article, Article)
    assert (article.text, article.warnings) == (text, ())


def prose(text: str) -> list[str]:
    blocks = article_from_text(text).blocks
    return [text[b.start : b.end] for b in blocks if b.kind.value in ("paragraph", "standfirst", "list item")]


@pytest.mark.parametrize(
    "notice",
    [
        "***** ATTENTION : ce courriel provient de l’extérieur de l’organisation. Ne cliquez sur rien. *****",
        "[EXTERNE] Ce message provient d’un expéditeur externe.",
        "Ne cliquez pas sur les liens et n’ouvrez pas les pièces jointes.",
        "Pensez à l’environnement avant d’imprimer ce message.",
        "Ce message et toutes les pièces jointes sont établis à l’intention exclusive de leurs destinataires "
        "et sont confidentiels. Si vous recevez ce message par erreur, merci de le détruire et d’en avertir "
        "immédiatement l’expéditeur. Toute diffusion, totale ou partielle, est interdite.",
        "Toute utilisation de ce message non conforme à sa destination est interdite.",
        "Vous recevez cet e-mail car vous êtes inscrit à la newsletter.",
        "Pour vous désinscrire de cette liste de diffusion, cliquez ici : https://x.example/u?id=3",
        "Madame, Monsieur,",
        "Vous souhaitant bonne réception,",
        "Je reste à votre disposition pour toute information complémentaire.",
        "Je vous remercie de votre compréhension et reste à votre écoute.",
    ],
)
def test_what_a_mail_says_of_itself_is_no_prose(notice: str) -> None:
    first, second = TEXT.split("\n\n")
    assert prose(f"{notice}\n\n{TEXT}") == [first, second]
    assert prose(f"{TEXT}\n\n{notice}") == [first, second]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ce message a été envoyé mardi aux 300 habitants par la préfecture.",
        "Ce courriel était destiné au préfet, selon l’enquête.",
        "Attention aux verglas : la préfecture appelle à la prudence.",
        "Pour ne plus recevoir de visites, le maire a fermé son bureau.",
        "Dans l’attente de la décision, les habitants dorment au gymnase.",
        "Vous recevez peu de subventions, a dit le préfet.",
        "Si vous avez reçu ce mail, portez plainte, et plus de 4 000 victimes l’ont déjà fait.",
        "Ne cliquez pas sur les liens de ces messages, recommande la gendarmerie.",
        "Pensez à imprimer votre attestation avant de sortir, rappelle la préfecture.",
        "Pour vous désabonner, trois gestes suffiront désormais partout.",
        "Toute diffusion de ce message est passible de poursuites.",
        "Merci de votre attention. »",
        "Je vous remercie de votre patience, a dit le ministre aux usagers.",
        "Nous vous remercions pour votre patience, indique la SNCF sur les écrans de la gare.",
        "Je vous remercie pour votre soutien et je serai candidat.",
        "Je vous remercie de votre question, qui me permet d’annoncer la réouverture du gymnase.",
        "Merci de votre visite, a dit le maire aux habitants qui quittaient le gymnase, avant de leur dire "
        "que la préfecture de l’Isère les relogerait mercredi dans un hôtel de la commune voisine.",
    ],
)
def test_a_sentence_about_messages_stays(sentence: str) -> None:
    assert sentence in prose(f"{TEXT}\n\n{sentence}\n\nIl pleut.")


@pytest.mark.parametrize(
    "signature",
    [
        "Cordialement,\n\nMarie Martin\nService de la communication interministérielle de l’Isère",
        "Bien à vous,\nMarie Martin, directrice de la communication interministérielle",
        "Contact presse :\nMarie Martin, directrice de la communication interministérielle",
    ],
)
def test_a_signature_is_no_prose(signature: str) -> None:
    assert prose(f"{TEXT}\n\n{signature}") == TEXT.split("\n\n")


def attached(kind: str, name: str) -> bytes:
    message = EmailMessage()
    message["Subject"] = SUBJECT
    message.set_content(TEXT)
    main, _, sub = kind.partition("/")
    message.add_attachment(b"%PDF-", maintype=main, subtype=sub, filename=name)
    return message.as_bytes()


@pytest.mark.parametrize(
    ("data", "warnings"),
    [
        (attached("application/pdf", "dépêche.pdf"), ("attachments were not read: dépêche.pdf",)),
        (attached("text/plain", "a.txt"), ("attachments were not read: a.txt",)),
        (attached("image/png", "logo.png"), ()),
        (b"From a@b Tue Mar 12 18:42:00 2024\n" + mail(f"{TEXT}\n\nFrom 8:00 to 9:00\nIsère: non"), None),
    ],
)
def test_what_of_a_mail_is_not_read_is_told(
    data: bytes, warnings: tuple[str, ...] | None, tmp_path: Path
) -> None:
    article = one(data, tmp_path)
    assert isinstance(article, Article)
    if warnings is not None:
        assert article.text.strip() == TEXT
        assert article.warnings[1:] == warnings


@pytest.mark.parametrize("newline", [b"\n", b"\r\n"])
def test_each_mail_of_a_mailbox_is_an_article(newline: bytes, tmp_path: Path) -> None:
    box = (
        b"From a@b Tue Mar 12 18:42:00 2024\n" + mail(TEXT, cte="quoted-printable") + b"\n"
        b"From c@d Wed Mar 13 18:42:00 2024\nFrom: c@d.example\nMessage-ID: <2@d.example>\nSubject: Brest\n\n"
        b"Il pleut mardi.\n\nFrom 8:00 to 9:00 it rains.\n\n"
        b"From c@d Wed Mar 13 18:43:00 2024\nFrom: c@d.example\nMIME-Version: 1.0\nMessage-ID: <3@d>\n"
        b"Content-Type: image/png\n\n\n\n"
        b"From c@d Wed Mar 13 18:44:00 2024\nFrom: c@d.example\n\nIl vente mardi.\n"
    )
    path = tmp_path / "boite.mbox"
    path.write_bytes(box.replace(b"\n", newline))
    first, second, third, last = read(str(path))
    assert isinstance(first, Article) and isinstance(second, Article) and isinstance(last, Article)
    assert (first.text.strip(), first.title, first.id) == (TEXT, SUBJECT, "mail 1")
    assert (second.text, second.title) == ("Il pleut mardi.\n\nFrom 8:00 to 9:00 it rains.", "Brest")
    assert isinstance(third, Failure) and third.message.startswith("a mail without text")
    assert [item.id for item in (second, third, last)] == ["2@d.example", "3@d", "mail 4"]
    assert last.text.strip() == "Il vente mardi."


PLAIN = (
    "From c@d.example Wed Mar 13 18:42:00 2024\n{}Date: Wed, 13 Mar 2024 18:42:00 +0100\nSubject: {}\n\n{}"
)


@pytest.mark.parametrize(
    "first",
    [
        pytest.param("From: c@d.example\nTo: e@d.example\n", id="headers"),
        pytest.param("Return-Path: <c@d>\nReceived: from d\n\tby e; mardi\n", id="headers of servers"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_mails_of_a_mailbox_need_no_mime(first: str, newline: str, tmp_path: Path) -> None:
    texts = ("Il pleut à Évian.", "Il vente mardi.")
    box = "\n\n".join(PLAIN.format(first, f"Météo {number}", text) for number, text in enumerate(texts))
    path = tmp_path / "boite.mbox"
    path.write_bytes(box.replace("\n", newline).encode())
    mails = [item for item in read(str(path)) if isinstance(item, Article)]
    assert [mail.text.strip() for mail in mails] == list(texts)
    assert [(mail.title, mail.date) for mail in mails] == [
        ("Météo 0", "2024-03-13"),
        ("Météo 1", "2024-03-13"),
    ]


@pytest.mark.parametrize(
    "start",
    [
        pytest.param("Date: mercredi 10 février 2021\n\n", id="a date"),
        pytest.param("From 18:42 to 19:00\n\nSubject: la digue\n\n", id="hours"),
        pytest.param("From Paris, 18:42\nNotre envoyée : Claire\nSubject: la digue\n\n", id="a dateline"),
        pytest.param(f"From: c@d.example\nSubject: {SUBJECT}\n\n", id="headers pasted"),
    ],
)
def test_what_merely_begins_as_a_mailbox_stays_a_text(start: str, tmp_path: Path) -> None:
    article = one(f"{start}{TEXT}".encode(), tmp_path)
    assert isinstance(article, Article)
    assert (article.text, article.warnings) == (f"{start}{TEXT}", ())


OUTLOOK = (
    "<b>De :</b> Claire &lt;c@agence.example&gt;<br><b>Envoyé :</b> mercredi 10 février 2021 13:02<br>"
    "<b>À :</b> redaction@gazette.example<br><b>Objet :</b> Des habitants évacués, le préfet « prend acte »"
)


def test_the_headers_of_a_mail_sent_on_are_no_prose(tmp_path: Path) -> None:
    article = one(
        mail(None, f"<p>Bonjour,</p><p>Voici une dépêche.</p><div><p>{OUTLOOK}</p></div>{PAGE}"), tmp_path
    )
    assert isinstance(article, Article)
    assert article.text.split("\n\n") == ["Voici une dépêche.", *TEXT.split("\n\n")]


@pytest.mark.parametrize("line", ["Objet : la digue « prend l’eau »", "Date : demain\n\nObjet : la digue"])
def test_fewer_lines_than_a_mail_has_headers_are_none(line: str, tmp_path: Path) -> None:
    article = one(mail(f"{TEXT}\n\n{line}\n\n{TEXT} Il pleut."), tmp_path)
    assert isinstance(article, Article)
    assert "header of a mail" not in {block.reason for block in article.blocks}


MENU = "<div class='menu'><a href='/'>Accueil</a> <a href='/isere'>Isère</a></div>"


@pytest.mark.parametrize(
    ("header", "is_page"),
    [
        ("From: <Saved by Blink>\nSnapshot-Content-Location: https://gazette.example/1", True),
        ('From: "Saved by Internet Explorer 11" <Saved by Internet Explorer>', True),
        ("From: <Saved by UnMHT>", True),
        ("From: <lettre@gazette.example>", False),
    ],
)
def test_a_page_that_a_browser_saved_as_a_mail_is_read_as_a_page(
    header: str, is_page: bool, tmp_path: Path
) -> None:
    page = (
        f"<html><body>{MENU}<article><h1>{SUBJECT}</h1>{PAGE}<p>{SECOND} {FIRST}</p></article></body></html>"
    )
    head = f"{header}\nSubject: gazette\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n"
    article = one(f"{head}Content-Transfer-Encoding: 8bit\n\n{page}".encode(), tmp_path)
    assert isinstance(article, Article)
    assert article.title == (SUBJECT if is_page else "gazette")
    assert ("a mail: offsets refer to its decoded text" in article.warnings) is not is_page
