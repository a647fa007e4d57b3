"""Connections that are hung up on after a while, whatever the server does.

A time-out of a socket is for one silence; a server that sends a byte now and then could hold a
program for ever.
"""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from http.client import HTTPConnection, HTTPMessage, HTTPResponse, HTTPSConnection
from socket import SHUT_RDWR, socket
from threading import Timer
from typing import IO, Any, Self
from urllib import request
from urllib.parse import urlsplit

from newsum.errors import InputError
from newsum.reading.names import legible

_PROXIED = ("http", "https")


class Watch:
    """Hangs up all connections of a conversation when its time is over.

    Args:
        seconds: how long the conversation may take, redirections included.
    """

    def __init__(self, seconds: float) -> None:
        self.over = False
        self._sockets: list[socket] = []
        self._timer = Timer(seconds, self._hang_up)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()

    def add(self, connected: socket) -> None:
        """Watch a connection too."""
        self._sockets.append(connected)
        if self.over:
            self._hang_up()

    def _hang_up(self) -> None:
        self.over = True
        for connected in self._sockets:
            with suppress(OSError):
                connected.shutdown(SHUT_RDWR)


class _Watched(HTTPConnection):
    def __init__(self, *arguments: Any, watch: Watch, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._watch = watch

    def connect(self) -> None:
        super().connect()
        self._watch.add(self.sock)


class _WatchedSecure(_Watched, HTTPSConnection):
    """The same over TLS: both ``connect`` methods run, the secure one inside."""


class _Handler(request.HTTPHandler):
    def __init__(self, watch: Watch) -> None:
        super().__init__()
        self._watch = watch

    def http_open(self, req: request.Request) -> HTTPResponse:
        return self.do_open(partial(_Watched, watch=self._watch), req)


class _SecureHandler(request.HTTPSHandler):
    def __init__(self, watch: Watch) -> None:
        super().__init__()
        self._watch = watch

    def https_open(self, req: request.Request) -> HTTPResponse:
        return self.do_open(partial(_WatchedSecure, watch=self._watch), req)


class _Proxies(request.ProxyHandler):
    """The proxies of the environment, ``ALL_PROXY`` too: one that we cannot use is told, not gone round."""

    def __init__(self) -> None:
        known = request.getproxies()
        chosen = {scheme: known.get(scheme) or known.get("all") for scheme in _PROXIED}
        super().__init__({scheme: proxy for scheme, proxy in chosen.items() if proxy})

    def proxy_open(self, req: request.Request, proxy: str, type: str) -> Any:
        scheme, there, _ = proxy.partition("://")
        if there and scheme.lower() not in _PROXIED and not request.proxy_bypass(req.host):
            raise InputError(f"the proxy {legible(proxy)} is not supported", hint="http:// and https:// are")
        return super().proxy_open(req, proxy, type)


class _Redirections(request.HTTPRedirectHandler):
    """Follows; a password goes with it to the host that it is for, and to no other."""

    def redirect_request(
        self, req: request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> request.Request | None:
        following = super().redirect_request(req, fp, code, msg, headers, newurl)
        password = req.unredirected_hdrs.get("Authorization")
        if following is not None and password and _host(newurl) == _host(req.full_url):
            following.add_unredirected_header("Authorization", password)
        return following


def _host(address: str) -> tuple[str, str]:
    parts = urlsplit(address)
    return parts.scheme, parts.netloc


def opener(watch: Watch) -> request.OpenerDirector:
    """Return an opener that knows no scheme but http and https, and whose connections are watched."""
    director = request.OpenerDirector()
    for handler in (
        _Proxies(),
        _Handler(watch),
        _SecureHandler(watch),
        request.UnknownHandler(),
        request.HTTPDefaultErrorHandler(),
        _Redirections(),
        request.HTTPErrorProcessor(),
    ):
        director.add_handler(handler)
    return director
