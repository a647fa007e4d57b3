"""The gazetteer: which news agencies exist, and how texts name them.

A gazetteer file is UTF-8 text: lines that begin with ``#`` are comments, the first other line
names the columns, and each line after it is one agency, its cells separated by tabs. Only
``name`` is required; ``forms`` defaults to the name. See ``newsum/data/agencies.tsv`` for the
meaning of each column.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path

from newsum import datafiles
from newsum.agencies.matching import FormIndex
from newsum.errors import UsageError
from newsum.folding import fold_name

BUILT_IN = datafiles.FOLDER / "agencies.tsv"

KINDS = ("general", "economic", "sport", "religious", "specialised", "photo", "video", "propaganda")

COLUMNS = ("name", "country", "kind", "founded", "ended", "wikidata", "successor", "forms")
MARKS = ("case", "cue", "agency", "historical", "other", "credit")
# An agency that ended before this year is cited in old newspapers only.
_MODERN = 2000
SHORTEST_TOLD = 6
"""Letters of a name that most of them tell; shorter names are too near to each other."""
_SHORTEST_WORD = 3  # its first one: not "PA News"


@dataclass(frozen=True, slots=True)
class Form:
    """One way of writing an agency's name.

    Attributes:
        text: the form as it is usually written.
        case: it counts only as written, or all in capitals.
        cue: it also means other things: it counts only where the context cites an agency.
        agency: it counts only beside the word "agence", until the article has introduced it; with
            ``cue`` also where the context cites an agency of a country that the text names.
        historical: it counts only in historical newspapers.
        other: it names something else; it only stops the shorter forms within it.
        credit: it counts only where it alone signs a dispatch of a historical newspaper.
    """

    text: str
    case: bool = False
    cue: bool = False
    agency: bool = False
    historical: bool = False
    other: bool = False
    credit: bool = False

    def __str__(self) -> str:
        """Return the form as a gazetteer file writes it."""
        marks = ", ".join(mark for mark in MARKS if getattr(self, mark))
        return f"{self.text} ({marks})" if marks else self.text


@dataclass(frozen=True, slots=True)
class AgencyEntry:
    """An agency of the gazetteer.

    Attributes:
        name: its canonical name, the one French newspapers use.
        country: ISO 3166-1 alpha-2 code of the country it works from; ``None`` if none or unknown.
        kind: one of :data:`KINDS`.
        founded, ended: years; ``None`` where unknown, or where it still works.
        wikidata: its Wikidata identifier, only where certain.
        successor: the name of the agency that took it over.
        forms: how texts name it.
    """

    name: str
    country: str | None = None
    kind: str = "general"
    founded: int | None = None
    ended: int | None = None
    wikidata: str | None = None
    successor: str | None = None
    forms: tuple[Form, ...] = ()

    @property
    def is_historical(self) -> bool:
        """Whether only old newspapers cite it."""
        return self.ended is not None and self.ended < _MODERN

    def existed(self, year: int) -> bool:
        """Return whether the agency may have been cited in that year; a doubt counts as yes."""
        after = self.founded is None or self.founded <= year
        # Newspapers printed what an agency had sent some months before.
        return after and (self.ended is None or year <= self.ended + 1)


@dataclass(frozen=True)
class Gazetteer:
    """A set of agencies with distinct names, in the order of their file."""

    entries: tuple[AgencyEntry, ...]

    def __iter__(self) -> Iterator[AgencyEntry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def get(self, name: str) -> AgencyEntry | None:
        """Return the agency of that canonical name, or ``None``."""
        return self._by_name.get(name)

    def by_country(self, country: str) -> tuple[AgencyEntry, ...]:
        """Return the agencies of a country (ISO code, any case)."""
        code = country.upper()
        return tuple(entry for entry in self.entries if entry.country == code)

    def merged(self, other: Gazetteer) -> Gazetteer:
        """Return this gazetteer with the agencies of another laid over it.

        An agency that both have keeps its own forms, gets the other's forms (a form that both
        have takes the other's marks), and takes every other field that the other one gives.
        A form of another agency here is taken over, unless both are marked ``agency``.
        """
        names = {entry.name for entry in self.entries}
        taken = {fold_name(form.text): (entry.name, form.agency) for entry in other for form in entry.forms}
        kept = tuple(_overlay(_yielding(entry, taken), other.get(entry.name)) for entry in self.entries)
        return Gazetteer(kept + tuple(entry for entry in other.entries if entry.name not in names))

    @cached_property
    def _by_name(self) -> Mapping[str, AgencyEntry]:
        return {entry.name: entry for entry in self.entries}

    @cached_property
    def index(self) -> FormIndex[tuple[Form, AgencyEntry]]:
        """The forms that today's texts use, ready for matching."""
        return FormIndex(
            (form.text, form.case, (form, entry))
            for entry in self.entries
            if not entry.is_historical
            for form in entry.forms
            if not (form.historical or form.credit)
        )

    @cached_property
    def historical_index(self) -> FormIndex[tuple[Form, AgencyEntry]]:
        """The forms of all agencies, those of old newspapers too, ready for matching."""
        return FormIndex(
            (form.text, form.case, (form, entry))
            for entry in self.entries
            for form in entry.forms
            if not form.credit
        )

    @cached_property
    def marks(self) -> Mapping[str, tuple[AgencyEntry, ...]]:
        """The letters of the names that old newspapers put in brackets, folded: "dnb" of "D. N. B."."""
        return _by_letters((form, entry) for form, entry in self._signing if not form.credit)

    @cached_property
    def credits(self) -> Mapping[str, tuple[AgencyEntry, ...]]:
        """The letters of the names that are something else wherever they do not sign a dispatch."""
        return _by_letters((form, entry) for form, entry in self._signing if form.credit)

    @property
    def _signing(self) -> Iterator[tuple[Form, AgencyEntry]]:
        for entry in self.entries:
            for form in entry.forms:
                if not (form.other or (form.agency and not (form.historical or entry.is_historical))):
                    yield form, entry

    @cached_property
    def long_names(self) -> Mapping[str, AgencyEntry]:
        """The names in today's texts that most of their letters tell, folded: "associated press"."""
        return {
            fold_name(form.text): entry
            for entry in self.entries
            for form in entry.forms
            if not (form.other or form.credit or entry.is_historical)
            and len(form.text) >= SHORTEST_TOLD
            and len(form.text.split()[0]) >= _SHORTEST_WORD
        }


def _by_letters(forms: Iterable[tuple[Form, AgencyEntry]]) -> dict[str, tuple[AgencyEntry, ...]]:
    marks: dict[str, list[AgencyEntry]] = {}
    for form, entry in forms:
        marks.setdefault("".join(filter(str.isalpha, fold_name(form.text))), []).append(entry)
    return {letters: tuple(dict.fromkeys(entries)) for letters, entries in marks.items()}


def _yielding(entry: AgencyEntry, taken: Mapping[str, tuple[str, bool]]) -> AgencyEntry:
    """Return an entry without the forms that a later file gives to another agency."""
    forms = []
    for form in entry.forms:
        name, agency = taken.get(fold_name(form.text), (entry.name, False))
        if name == entry.name or (agency and form.agency):
            forms.append(form)
    return entry if len(forms) == len(entry.forms) else replace(entry, forms=tuple(forms))


def _overlay(entry: AgencyEntry, other: AgencyEntry | None) -> AgencyEntry:
    """Return an entry with what another one of the same name adds."""
    if other is None:
        return entry
    forms = {form.text: form for form in entry.forms} | {form.text: form for form in other.forms}
    return AgencyEntry(
        name=entry.name,
        country=other.country or entry.country,
        kind=other.kind if other.kind != "general" else entry.kind,
        founded=other.founded or entry.founded,
        ended=other.ended or entry.ended,
        wikidata=other.wikidata or entry.wikidata,
        successor=other.successor or entry.successor,
        forms=tuple(forms.values()),
    )


@cache
def _built_in() -> Gazetteer:
    # The tests check the built-in file for contradictions, so that no run has to.
    return _parsed(_read(BUILT_IN), str(BUILT_IN), check=False)


def load(*layers: str | Path) -> Gazetteer:
    """Return the built-in gazetteer, with the agencies of each file laid over it, in that order.

    Raises:
        UsageError: a file cannot be read, or a line of it is wrong; says which and why.
    """
    gazetteer = _built_in()
    for layer in layers:
        gazetteer = gazetteer.merged(_parsed(_read(Path(layer)), str(layer)))
    return gazetteer


def config_file(environment: Mapping[str, str]) -> Path | None:
    """Return where the user's own gazetteer would be, or ``None`` without a home folder.

    ``$XDG_CONFIG_HOME/newsum/agencies.tsv``, in ``~/.config`` by default.
    """
    folder = environment.get("XDG_CONFIG_HOME", "")
    if Path(folder).is_absolute():
        return Path(folder) / "newsum" / "agencies.tsv"
    home = environment.get("HOME") or environment.get("USERPROFILE")
    return Path(home) / ".config" / "newsum" / "agencies.tsv" if home else None


def _read(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "cannot be read"
        raise UsageError(f"gazetteer: {reason}", where=str(path), hint="give a readable file") from error
    except ValueError as error:
        raise UsageError("gazetteer: no such file", where=repr(str(path))) from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UsageError("gazetteer: not UTF-8", where=f"{path}:{line}", hint="save it as UTF-8") from error


def _parsed(text: str, source: str, *, check: bool = True) -> Gazetteer:
    """Return the gazetteer that a file holds, checked line by line."""
    columns: tuple[str, ...] | None = None
    entries: dict[str, AgencyEntry] = {}
    owners: dict[tuple[str, bool], tuple[Form, str, int]] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = tuple(cell.strip() for cell in line.split("\t"))
        try:
            if columns is None:
                columns = _header(cells)
                continue
            entry = _entry(columns, cells)
            if entry.name in entries:
                raise ValueError(f"“{entry.name}” is listed twice")
            if check:
                _claim(entry, number, owners)
        except ValueError as error:
            raise UsageError(f"gazetteer: {error}", where=f"{source}:{number}") from error
        entries[entry.name] = entry
    if columns is None:
        hint = "the first line names the columns: " + ", ".join(COLUMNS)
        raise UsageError("gazetteer: holds no agencies", where=source, hint=hint)
    return Gazetteer(tuple(entries.values()))


def _header(cells: Sequence[str]) -> tuple[str, ...]:
    for cell in cells:
        if cell not in COLUMNS:
            raise ValueError(f"unknown column “{cell[:40]}”; columns are " + ", ".join(COLUMNS))
    if "name" not in cells:
        raise ValueError("no column “name”; the first line names the columns, separated by tabs")
    if len(set(cells)) < len(cells):
        raise ValueError("a column is named twice")
    return tuple(cells)


def _entry(columns: Sequence[str], cells: Sequence[str]) -> AgencyEntry:
    if len(cells) > len(columns):
        raise ValueError(f"{len(cells)} cells, but only {len(columns)} columns")
    values = dict(zip(columns, cells, strict=False))
    name = values.get("name", "")
    if not name:
        raise ValueError("no name")
    country = values.get("country") or None
    if country is not None and not (len(country) == 2 and country.isascii() and country.isupper()):
        raise ValueError(f"country “{country[:40]}” is no two-letter code such as FR")
    kind = values.get("kind") or "general"
    if kind not in KINDS:
        raise ValueError(f"unknown kind “{kind[:40]}”; kinds are " + ", ".join(KINDS))
    wikidata = values.get("wikidata") or None
    if wikidata is not None and not (wikidata[0] == "Q" and wikidata[1:].isdecimal()):
        raise ValueError(f"Wikidata identifier “{wikidata[:40]}” is not like Q40464")
    founded, ended = _year(values.get("founded", "")), _year(values.get("ended", ""))
    if founded is not None and ended is not None and ended < founded:
        raise ValueError(f"ended in {ended}, before it was founded in {founded}")
    forms = tuple(_form(cell.strip()) for cell in (values.get("forms") or name).split(";"))
    if all(form.other for form in forms):
        raise ValueError(f"no form names “{name[:40]}”")
    return AgencyEntry(name, country, kind, founded, ended, wikidata, values.get("successor") or None, forms)


def _year(cell: str) -> int | None:
    if not cell:
        return None
    if not (len(cell) == 4 and cell.isascii() and cell.isdecimal()):
        raise ValueError(f"“{cell[:40]}” is no year")
    return int(cell)


def _form(cell: str) -> Form:
    text, marked, rest = cell.partition(" (")
    if len(text) < 2 or text.lower() == text.upper():
        raise ValueError(f"form “{text[:40]}” is too short to be a name")
    if not marked:
        return Form(text)
    if rest[-1:] != ")":
        raise ValueError(f"form “{cell[:60]}”: its marks lack the closing parenthesis")
    marks = rest[:-1].split(", ")
    for mark in marks:
        if mark not in MARKS:
            raise ValueError(f"unknown mark “{mark[:40]}”; marks are " + ", ".join(MARKS))
    return Form(text, *(mark in marks for mark in MARKS))


def _claim(entry: AgencyEntry, number: int, owners: dict[tuple[str, bool], tuple[Form, str, int]]) -> None:
    """Check that no other agency has an entry's forms, unless the context decides for both."""
    for form in entry.forms:
        key = (form.text if form.case else fold_name(form.text), form.case)
        earlier = owners.get(key)
        if earlier is None:
            owners[key] = (form, entry.name, number)
            continue
        other, name, line = earlier
        if name == entry.name:
            raise ValueError(f"form “{form.text}” is given twice")
        if not (form.agency and other.agency):
            raise ValueError(
                f"form “{form.text}” already names “{name}” (line {line}); "
                "mark both (agency), and the country decides"
            )
