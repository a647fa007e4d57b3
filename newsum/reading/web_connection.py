"""Connections that are hung up on after a while, whatever the server does.

A time-out of a socket is for one silence; a server that sends a byte now and then could hold a
program for ever.
"""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from socket import SHUT_RDWR, socket
from threading import Timer
from typing import Any, Self
from urllib import request


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


def opener(watch: Watch) -> request.OpenerDirector:
    """Return an opener that knows no scheme but http and https, and whose connections are watched."""
    director = request.OpenerDirector()
    for handler in (
        request.ProxyHandler(),
        _Handler(watch),
        _SecureHandler(watch),
        request.UnknownHandler(),
        request.HTTPDefaultErrorHandler(),
        request.HTTPRedirectHandler(),
        request.HTTPErrorProcessor(),
    ):
        director.add_handler(handler)
    return director
