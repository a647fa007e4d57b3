"""The line to a Dask scheduler: connect to it, and wait for what its workers do, but never for ever."""

from __future__ import annotations

import json
import logging
import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from newsum.batch.options import BatchOptions
from newsum.batch.pool import cores
from newsum.batch.sources import Note
from newsum.errors import NewsumError, UsageError
from newsum.files import reason

PATIENCE = 30.0
"""Seconds to wait for a scheduler, or for the file that names it."""

ALONE = 300.0
"""Seconds to wait for workers when there are none: lost ones may be replaced, or wait in a queue."""

WORRY = 10.0
"""Seconds without workers after which the user is told."""

LOOK = 5.0
"""Seconds between two looks at how many workers there are."""

POLL = 0.1

LOGS = ("distributed", "distributed.client")
"""Where Dask logs what befalls a connection, with tracebacks: we say it in a line."""


def distributed() -> Any:
    """Return Dask's library of clusters, which has no types."""
    return import_module("distributed")


@contextmanager
def connected(options: BatchOptions) -> Iterator[Any]:
    """Connect to the cluster, or start one on this machine.

    Raises:
        UsageError: no scheduler answers at the address.
    """
    library = distributed()
    for name in LOGS:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    if options.scheduler is not None:
        address = address_of(options.scheduler)
        try:
            client = library.Client(address, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError, TimeoutError) as error:
            raise UsageError(f"no Dask scheduler answers at {address}") from error
        with client:
            yield client
        return
    jobs = options.jobs or cores()
    with (
        library.LocalCluster(
            n_workers=jobs,
            threads_per_worker=1,
            dashboard_address="127.0.0.1:0",  # Any free port: the usual one may be taken.
            silence_logs=logging.CRITICAL,
            preload=[__name__],
        ) as cluster,
        library.Client(cluster, set_as_default=False) as client,
    ):
        yield client


def dask_setup(worker: Any) -> None:
    """Let a worker of our own cluster ignore Ctrl-C, which reaches it too; Dask calls this by its name."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def address_of(scheduler: str) -> str:
    """Return the address that the user means: as it stands, or out of a scheduler file (``.json``).

    Such a file may be a moment late, when the scheduler has just been started.

    Raises:
        UsageError: the file is not there, or names no scheduler.
    """
    if "://" in scheduler or not scheduler.endswith(".json"):
        return scheduler
    latest = time.monotonic() + PATIENCE
    while True:
        try:
            return str(json.loads(Path(scheduler).read_bytes())["address"])
        except OSError as error:
            problem = reason(error)
        except (ValueError, KeyError, TypeError):
            problem = "is no scheduler file of Dask"
        if time.monotonic() >= latest:
            raise UsageError(
                f"{scheduler}: {problem}", hint=f"dask scheduler --scheduler-file {scheduler} writes one"
            )
        time.sleep(POLL)


def completed(client: Any, futures: Sequence[Any], note: Note, kept: str) -> Iterator[Any]:
    """Yield futures as they are done or have failed.

    Args:
        client: the connection to the cluster.
        futures: what was submitted.
        note: told when the cluster has no worker.
        kept: what to say of the work done when the cluster is given up.

    Raises:
        NewsumError: the scheduler is gone, or there has been no worker for too long.
    """
    coming = distributed().as_completed(futures, loop=client.loop)
    watch = Watch(client, note, kept)
    while not coming.is_empty():
        some = coming.next_batch(block=False)
        for future in some:
            if future.cancelled():  # The client does this when it loses the scheduler.
                raise watch.gone()
            yield future
        if not some:
            watch.look()
            time.sleep(POLL)


class Watch:
    """Looks whether a cluster has workers, now and then."""

    def __init__(self, client: Any, note: Note, kept: str) -> None:
        self._client = client
        self._kept = kept
        self._address = client.scheduler.address
        self._note = note
        self._looked = self._seen = time.monotonic()
        self._worried = False

    def look(self) -> None:
        """Look, if it is time to.

        Raises:
            NewsumError: the scheduler is gone, or there has been no worker for too long.
        """
        now = time.monotonic()
        if now - self._looked < LOOK:
            return
        self._looked = now
        try:
            there = self._client.nthreads()
        except (OSError, TimeoutError):
            raise self.gone() from None
        if there:
            self._seen, self._worried = now, False
        elif not self._worried and now - self._seen >= WORRY:
            self._worried = True
            self._note(f"the Dask cluster at {self._address} has no worker; waiting for one")
        elif now - self._seen >= ALONE:
            what = f"the Dask cluster at {self._address} has had no worker for {ALONE:g} seconds"
            raise NewsumError(what, hint=self._kept)

    def gone(self) -> NewsumError:
        """Return the error that the scheduler is gone."""
        return NewsumError(f"the Dask scheduler at {self._address} is gone", hint=self._kept)
