"""Pages and files at http and https addresses, and nothing else.

Proxies and certificates are what the environment says (``HTTPS_PROXY``, ``ALL_PROXY``, ``NO_PROXY``,
``SSL_CERT_FILE``). Nothing is fetched but the address and where it redirects to; a user and a password in the
address are for its own host only.
"""

from __future__ import annotations

import zlib
from base64 import b64encode
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from urllib import request
from urllib.error import HTTPError, URLError
from urllib.parse import SplitResult, quote, unquote_to_bytes, urlsplit, urlunsplit

from newsum.errors import InputError
from newsum.reading.options import ReadOptions, too_large
from newsum.reading.web_connection import Watch, opener
from newsum.version import __version__

_PIECE = 64 * 1024
_PATIENCE = 4  # a page may take so many times the time-out in all
_COMPRESSIONS = ("gzip", "x-gzip", "deflate")
_REDIRECTIONS = frozenset((301, 302, 303, 307, 308))
_HEADERS = {
    "User-Agent": f"newsum/{__version__} (summarizer of French news; one page at a time)",
    "Accept": "text/html,application/xhtml+xml,text/plain,application/xml;q=0.9,*/*;q=0.5",
    "Accept-Language": "fr,*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
}


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server sent.

    Attributes:
        data: the body, without transfer and content encoding.
        charset: what the header says that it is encoded in.
        warnings: what a user should know of it.
    """

    data: bytes
    charset: str | None
    warnings: tuple[str, ...] = ()


def fetch(address: str, options: ReadOptions) -> Reply:
    """Fetch a page.

    Args:
        address: begins with ``http://`` or ``https://``.
        options: its ``timeout`` (seconds) and ``max_bytes`` hold.

    Raises:
        InputError: it cannot be fetched; the one line says why.
    """
    with Watch(options.timeout * _PATIENCE) as watch:
        try:
            with opener(watch).open(_asked(address), timeout=options.timeout) as response:
                reply = _reply(response, options)
        except HTTPError as error:
            with error:
                raise _refused(error) from None
        except (HTTPException, OSError, ValueError) as error:
            raise (_timed_out(options) if watch.over else _failed(error, options)) from None
        if watch.over:
            raise _timed_out(options)
        return reply


def _asked(address: str) -> request.Request:
    """Return what to ask for; a user and a password go into a header that follows to no other host."""
    parts = urlsplit(address.strip())
    if not parts.hostname:
        raise InputError("not a web address")
    user, at, host = parts.netloc.rpartition("@")
    asked = request.Request(_quoted(parts, host), headers=_HEADERS)
    if at:
        name, _, password = user.partition(":")
        known = b64encode(unquote_to_bytes(name) + b":" + unquote_to_bytes(password)).decode("ascii")
        asked.add_unredirected_header("Authorization", f"Basic {known}")
    return asked


def _quoted(parts: SplitResult, host: str) -> str:
    """Return an address as ASCII: people paste them with accents and spaces."""
    if not host.isascii():
        host = host.encode("idna").decode("ascii")
    kept = "%/:=&?~#+!$,;'@()*[]"
    return urlunsplit((parts.scheme, host, quote(parts.path, kept), quote(parts.query, kept), ""))


def _reply(response: HTTPResponse, options: ReadOptions) -> Reply:
    encoding = (response.headers.get("Content-Encoding") or "").strip().lower()
    if encoding not in ("", "identity", *_COMPRESSIONS):
        raise InputError(f"the server compresses with {encoding}, which was not asked for")
    data, is_whole = _received(response, options)
    if encoding in _COMPRESSIONS:
        data, ended = _inflated(data, encoding, options)
        is_whole = is_whole and ended
    warnings = () if is_whole else ("the server sent less than it announced: the text may be cut short",)
    return Reply(data, response.headers.get_content_charset(), warnings)


def _received(response: HTTPResponse, options: ReadOptions) -> tuple[bytes, bool]:
    """Return what came of a body, and whether that is all: as long as announced, or with its last chunk."""
    body = bytearray()
    while True:
        try:
            piece = response.read1(_PIECE)
        except HTTPException:
            if not body:
                raise
            return bytes(body), False  # a chunked reply cut short: what came is kept
        if not piece:
            return bytes(body), not response.length
        body += piece
        if len(body) > options.max_bytes:
            raise too_large(options)


def _inflated(data: bytes, encoding: str, options: ReadOptions) -> tuple[bytes, bool]:
    """Decompress; return also whether the end of the compression came.

    "deflate" is a zlib stream, but some servers send it bare.
    """
    if not data:
        return b"", True
    bare = encoding == "deflate" and data[0] & 0x0F != 8
    unpacker = zlib.decompressobj(wbits=-15 if bare else 47)
    try:
        body = unpacker.decompress(data, options.max_bytes + 1)
    except zlib.error:
        raise InputError("the reply is damaged (its compression)") from None
    if len(body) > options.max_bytes:
        raise too_large(options)
    return body, unpacker.eof


def _refused(error: HTTPError) -> InputError:
    if error.code in _REDIRECTIONS:
        where = error.headers.get("Location") or "nowhere"
        if urlsplit(where).scheme.lower() not in ("", "http", "https"):
            return InputError("redirects to what is no web page: not followed")
        return InputError("redirects without end")
    hints = {
        401: "it asks for a password",
        403: "the site refuses programs, or asks to log in",
        429: "too many requests: try again later",
    }
    return InputError(f"HTTP {error.code} {error.reason}".rstrip(), hint=hints.get(error.code))


def _timed_out(options: ReadOptions) -> InputError:
    most = options.timeout * _PATIENCE
    return InputError(f"no answer in time ({options.timeout:g} s of silence, or {most:g} s in all)")


def _failed(error: HTTPException | OSError | ValueError, options: ReadOptions) -> InputError:
    """Say in one line what an exception of the network means."""
    if isinstance(error, HTTPException):
        return InputError(f"the server does not speak HTTP properly ({type(error).__name__})")
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, TimeoutError):
        return _timed_out(options)
    if str(reason).startswith("unknown url type"):  # the address itself was http or https
        return InputError("redirects to what is no web page: not followed")
    what = getattr(reason, "strerror", None) or getattr(reason, "verify_message", None) or str(reason)
    return InputError(f"cannot be reached ({' '.join(str(what).split())})")
