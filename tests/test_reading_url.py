"""Addresses, against a server on loopback that behaves well and badly."""

from __future__ import annotations

import gzip
import http.server
import threading
import zlib
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest

from newsum.models import Article, Failure
from newsum.reading import ReadOptions, read

PAGE = (Path(__file__).parent / "pages" / "blog.html").read_bytes()
TITLE = "La bibliothèque de Corte retrouve ses manuscrits"
FRENCH = "L’œuvre a coûté 3 000 € à l’État. Il pleut à Noël."
# Generous, as nothing here may fail on a slow day; what waits for silence has a limit of its own.
OPTIONS = ReadOptions(timeout=30.0, max_bytes=1_000_000)
PASSWORD = "marie:pé:1"
IMPATIENT = replace(OPTIONS, timeout=0.4)
LONG = 60
"""Seconds that a bad server takes: a client that waits for it sees the reply, and fails its test."""
OVER = threading.Event()
"""Set when the tests are over, so that no thread of the server is left."""


class Handler(http.server.BaseHTTPRequestHandler):
    """Serves one behaviour per path."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        name = unquote(self.path).strip("/").split("?")[0].replace("-", "_")
        self.close_connection = True
        getattr(self, f"serve_{name}", self.serve_missing)()

    def reply(
        self, data: bytes, kind: str = "text/html; charset=utf-8", code: int = 200, **headers: str
    ) -> None:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        if "Content_Length" not in headers:
            self.send_header("Content-Length", str(len(data)))
        for key, value in headers.items():
            self.send_header(key.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def serve_missing(self) -> None:
        self.reply(b"<html><body>Introuvable</body></html>", code=404)

    def serve_forbidden(self) -> None:
        self.reply(b"", code=403)

    def serve_broken(self) -> None:
        self.reply(b"", code=503)

    def serve_page(self) -> None:
        self.reply(PAGE)

    def serve_été(self) -> None:
        self.reply(PAGE)

    def serve_agent(self) -> None:
        self.reply(f"Je suis {self.headers['User-Agent']} et je lis.".encode(), "text/plain; charset=utf-8")

    def serve_gzip(self) -> None:
        self.reply(gzip.compress(PAGE), Content_Encoding="gzip")

    def serve_deflate(self) -> None:
        self.reply(zlib.compress(PAGE), Content_Encoding="deflate")

    def serve_bare_deflate(self) -> None:
        packer = zlib.compressobj(wbits=-15)
        self.reply(packer.compress(PAGE) + packer.flush(), Content_Encoding="deflate")

    def serve_bad_gzip(self) -> None:
        self.reply(b"\x1f\x8b\x08\x00" + b"\xff" * 200, Content_Encoding="gzip")

    def serve_odd_encoding(self) -> None:
        self.reply(PAGE, Content_Encoding="br")

    def serve_bomb(self) -> None:
        self.reply(gzip.compress(b" " * 50_000_000), Content_Encoding="gzip")

    def chunked(self, data: bytes, end: bytes = b"0\r\n\r\n", **headers: str) -> None:
        chunks = (data[at : at + 700] for at in range(0, len(data), 700))
        body = b"".join(f"{len(each):x}\r\n".encode() + each + b"\r\n" for each in chunks)
        self.unsized(body + end, Transfer_Encoding="chunked", **headers)

    def unsized(self, data: bytes, **headers: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        for key, value in headers.items():
            self.send_header(key.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def serve_chunked(self) -> None:
        self.chunked(PAGE)

    def serve_chunked_gzip(self) -> None:
        self.chunked(gzip.compress(PAGE), Content_Encoding="gzip")

    def serve_unsized(self) -> None:
        self.unsized(PAGE)

    def serve_unsized_gzip(self) -> None:
        self.unsized(gzip.compress(PAGE), Content_Encoding="gzip")

    def serve_last_chunk_missing(self) -> None:
        self.chunked(PAGE, end=b"")

    def serve_chunk_cut(self) -> None:
        self.chunked(PAGE, end=b"1000\r\n<p>Il")

    def serve_gzip_cut(self) -> None:
        self.unsized(gzip.compress(PAGE)[:-20], Content_Encoding="gzip")

    def serve_deflate_cut(self) -> None:
        self.unsized(zlib.compress(PAGE)[:-20], Content_Encoding="deflate")

    def serve_chunked_gzip_cut(self) -> None:
        self.chunked(gzip.compress(PAGE)[:-20], Content_Encoding="gzip")

    def serve_chunked_gzip_without_last_chunk(self) -> None:
        self.chunked(gzip.compress(PAGE)[:-20], end=b"", Content_Encoding="gzip")

    def serve_locked(self) -> None:
        if self.headers["Authorization"] == f"Basic {b64encode(PASSWORD.encode()).decode()}":
            self.reply(PAGE)
        else:
            self.reply(b"", code=401)

    def serve_to_locked(self) -> None:
        self.redirect("/locked")

    def serve_to_locked_elsewhere(self) -> None:
        self.redirect(f"http://localhost:{self.headers['Host'].rpartition(':')[2]}/locked")

    def serve_cp1252(self) -> None:
        self.reply(FRENCH.encode("cp1252"), "text/plain; charset=windows-1252")

    def serve_latin1_label(self) -> None:
        self.reply(FRENCH.encode("cp1252"), "text/plain; charset=ISO-8859-1")

    def serve_lies_utf8(self) -> None:
        self.reply(FRENCH.encode("cp1252"), "text/plain; charset=utf-8")

    def serve_lies_latin1(self) -> None:
        self.reply(FRENCH.encode("utf-8"), "text/plain; charset=iso-8859-1")

    def serve_header_over_meta(self) -> None:
        page = PAGE.replace(b'charset="UTF-8"', b'charset="koi8-r"')
        self.reply(page, "text/html; charset=utf-8")

    def serve_meta(self) -> None:
        text = PAGE.decode().replace('charset="UTF-8"', 'charset="iso-8859-15"')
        self.reply(text.encode("iso-8859-15"), "text/html")

    def serve_mark_over_header(self) -> None:
        self.reply(b"\xef\xbb\xbf" + FRENCH.encode(), "text/plain; charset=koi8-r")

    def serve_short(self) -> None:
        self.reply(FRENCH.encode(), "text/plain; charset=utf-8", Content_Length="5000")

    def serve_stalls(self) -> None:
        OVER.wait(LONG)

    def serve_stalls_later(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(PAGE[:500])
        OVER.wait(LONG)

    def serve_drips(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(10 * LONG):
            self.wfile.write(b"<p>")
            OVER.wait(0.1)

    def serve_drips_headers(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(10 * LONG):
            self.wfile.write(f"X-{number}: a\r\n".encode())
            OVER.wait(0.1)

    def serve_never_ends(self) -> None:
        self.send_response(200)
        self.end_headers()
        while True:
            self.wfile.write(b"Il pleut. " * 10_000)

    def redirect(self, where: str) -> None:
        self.send_response(302)
        self.send_header("Location", where)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def serve_moved(self) -> None:
        self.redirect("/page")

    def serve_to_file(self) -> None:
        self.redirect("file:///etc/hostname")

    def serve_to_ftp(self) -> None:
        self.redirect("ftp://127.0.0.1/a")

    def serve_for_ever(self) -> None:
        self.redirect("/for-ever")

    def serve_round(self) -> None:
        number = int(self.path.partition("?")[2] or 0)
        self.redirect(f"/round?{number + 1}")

    def serve_nonsense(self) -> None:
        self.wfile.write(b"Bonjour, je ne parle pas HTTP.\r\n\r\n")

    def serve_records(self) -> None:
        self.reply(
            b'{"id": "a", "text": "Il pleut."}\n{"id": "b", "text": "Il vente."}\n', "application/x-ndjson"
        )

    def log_message(self, format: str, *args: object) -> None:
        pass


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing when the client goes away: it should."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    served = Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=served.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{served.server_port}"
    OVER.set()
    served.shutdown()
    served.server_close()


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")
    monkeypatch.setenv("no_proxy", "127.0.0.1,localhost")


def get(address: str, options: ReadOptions = OPTIONS) -> Article | Failure:
    [item] = read(address, options)
    assert isinstance(item, Article | Failure)
    assert item.source == address
    return item


PATHS = [
    *("page", "été", "moved", "gzip", "deflate", "bare-deflate", "chunked", "header-over-meta", "meta"),
    *("chunked-gzip", "unsized", "unsized-gzip"),
]


@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_fetched_however_it_is_sent(server: str, path: str) -> None:
    article = get(f"{server}/{path}")
    assert isinstance(article, Article)
    assert article.title == TITLE
    assert article.text.endswith("sinon une visite guidée.")
    assert article.warnings == ()


@pytest.mark.parametrize("path", ["cp1252", "latin1-label", "lies-utf8", "lies-latin1", "mark-over-header"])
def test_the_charset_is_found_even_where_the_server_lies(server: str, path: str) -> None:
    article = get(f"{server}/{path}")
    assert isinstance(article, Article)
    assert article.text == FRENCH


@pytest.mark.parametrize(
    "path",
    [
        "short",
        "last-chunk-missing",
        "chunk-cut",
        "gzip-cut",
        "deflate-cut",
        "chunked-gzip-cut",
        "chunked-gzip-without-last-chunk",
    ],
)
def test_a_reply_shorter_than_announced_is_told(server: str, path: str) -> None:
    article = get(f"{server}/{path}")
    assert isinstance(article, Article)
    assert article.text.startswith(FRENCH if path == "short" else TITLE)
    assert "less than it announced" in article.warnings[0]


@pytest.mark.parametrize("path", ["locked", "to-locked"])
def test_a_password_in_the_address_is_sent_and_shown_to_nobody(server: str, path: str) -> None:
    [item] = read(server.replace("//", "//marie:p%C3%A9%3A1@") + f"/{path}", OPTIONS)
    assert isinstance(item, Article)
    assert item.title == TITLE
    assert item.source == server.replace("//", "//marie:***@") + f"/{path}"


@pytest.mark.parametrize(
    ("user", "path"), [("marie:x@", "locked"), ("marie:p%C3%A9%3A1@", "to-locked-elsewhere")]
)
def test_a_password_is_for_its_own_host(server: str, user: str, path: str) -> None:
    [item] = read(server.replace("//", f"//{user}") + f"/{path}", OPTIONS)
    assert isinstance(item, Failure)
    assert item.message == "HTTP 401 Unauthorized; it asks for a password"
    assert item.source == server.replace("//", "//marie:***@") + f"/{path}"


def test_records_may_come_from_an_address(server: str) -> None:
    assert [item.id for item in read(f"{server}/records", OPTIONS)] == ["a", "b"]


def test_the_program_says_who_it_is(server: str) -> None:
    article = get(f"{server}/agent")
    assert isinstance(article, Article)
    assert article.text.startswith("Je suis newsum/")


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("missing", "HTTP 404 Not Found"),
        ("forbidden", "HTTP 403 Forbidden; the site refuses programs"),
        ("broken", "HTTP 503 Service Unavailable"),
        ("never-ends", "larger than 1MB; --max-bytes raises the limit"),
        ("bomb", "larger than 1MB"),
        ("bad-gzip", "damaged"),
        ("odd-encoding", "compresses with br"),
        ("to-file", "redirects to what is no web page"),
        ("to-ftp", "redirects to what is no web page"),
        ("for-ever", "redirects without end"),
        ("round", "redirects without end"),
        ("nonsense", "does not speak HTTP"),
    ],
)
def test_what_goes_wrong_is_one_line(server: str, path: str, part: str) -> None:
    failure = get(f"{server}/{path}")
    assert isinstance(failure, Failure)
    assert part in failure.message
    assert "\n" not in failure.message


@pytest.mark.parametrize("path", ["stalls", "stalls-later", "drips", "drips-headers"])
def test_silence_and_dripping_are_not_waited_for(server: str, path: str) -> None:
    failure = get(f"{server}/{path}", IMPATIENT)
    assert isinstance(failure, Failure)
    assert "no answer in time" in failure.message


@pytest.mark.parametrize(
    "address",
    [
        "http://",
        "http:///a",
        "https://[::1",
        "http://127.0.0.1:99999/",
        "http://127.0.0.1:port/",
        "http://é\u2028.x/",
    ],
)
def test_what_is_no_address_is_told(address: str) -> None:
    failure = get(address)
    assert isinstance(failure, Failure)
    assert failure.error == "InputError"


def test_a_server_that_is_not_there_is_told() -> None:
    failure = get("http://127.0.0.1:9/")
    assert isinstance(failure, Failure)
    assert failure.message.startswith("cannot be reached (")


def test_a_proxy_is_what_the_environment_says(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_PROXY")
    monkeypatch.delenv("no_proxy")
    monkeypatch.setenv("http_proxy", server)
    failure = get("http://journal.invalid/a")
    assert isinstance(failure, Failure)
    assert "404" in failure.message  # the server of this test, asked as a proxy, has no such page


@pytest.mark.parametrize(
    ("variable", "proxy", "address", "said"),
    [
        ("http_proxy", "socks5h://127.0.0.1:1", "http://journal.invalid/a", "socks5h://127.0.0.1:1"),
        (
            "https_proxy",
            "socks5://u:pw@127.0.0.1:1",
            "https://journal.invalid/a",
            "socks5://u:***@127.0.0.1:1",
        ),
        ("all_proxy", "socks5://127.0.0.1:1", "http://journal.invalid/a", "socks5://127.0.0.1:1"),
    ],
)
def test_a_proxy_that_is_not_of_the_web_is_told(
    monkeypatch: pytest.MonkeyPatch, variable: str, proxy: str, address: str, said: str
) -> None:
    monkeypatch.setenv(variable, proxy)
    failure = get(address)
    assert isinstance(failure, Failure)
    assert failure.message == f"the proxy {said} is not supported; http:// and https:// are"


@pytest.mark.parametrize("variable", ["all_proxy", "ALL_PROXY"])
def test_a_proxy_may_be_for_all(server: str, monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    monkeypatch.setenv(variable, server)
    assert "404" in str(get("http://journal.invalid/a"))
    monkeypatch.setenv(variable, "socks5://127.0.0.1:1")
    assert isinstance(get(f"{server}/page"), Article)  # NO_PROXY excepts it
    monkeypatch.setenv("http_proxy", server.removeprefix("http://"))
    assert "404" in str(get("http://journal.invalid/a"))
