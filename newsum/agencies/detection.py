"""Which agencies a text names, and where: the gazetteer's forms, judged by their context."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from newsum.agencies.context import (
    Evidence,
    evidence,
    is_at_work,
    is_cited,
    is_credited,
    is_described,
    is_firm,
    is_masculine,
    is_namesake,
    is_person,
    is_photographed,
    is_pictured,
    is_stranger,
    is_wired,
    tells,
)
from newsum.agencies.countries import datelines, is_named, meant, served
from newsum.agencies.expansions import ends_credit, spelled_exactly, spelled_in_prose, spelled_out
from newsum.agencies.gazetteer import AgencyEntry, Form
from newsum.agencies.lookup import Named, signature
from newsum.agencies.matching import Occurrence
from newsum.agencies.phrases import before, tokens

_LEFT, _RIGHT = 160, 120

# How only the press is cited: "a déclaré à l'AFP", "cité par l'AFP".
_TO_PRESS = frozenset("à auprès par avec".split())
_ACCORDING = frozenset(("selon", "après"))
_HOME = "FR"
_TELLING = 70
# Whose picture "Photo : INA" is: of an archive, of a shelter for animals, unless the text says Iraq.
_OWNERS = frozenset("INA SPA".split())
# Words of other things too, which count as credits or beside "agence" alone.
_CREDITED = frozenset("Kipa Apic".split())
# Which many other things bear, in the countries themselves: an army, a port, an allowance.
_SHARED = frozenset("ANP APA".split())
# Which need no more than that the text names their country.
_AT_HOME = frozenset(("AAP",))
_SURE_INITIALS = 4  # fewer may well begin the words before a credit
_LIST_MAX = 45
# Behind these a name is not in apposition to "agence": "l'agence de Sid Ahmed".
_OF = ("de ", "d'", "du ", "des ")
# What may stand between two names of one list: "Ria Novosti, TASS et Interfax", "AFP/Reuters".
_LIST = re.compile(
    r"(?: ?\([^()]{1,30}\))?"
    r"(?: ?[,/+&] ?| - | et | ou | puis | ainsi que | (?:et|ou) (?:à|de) | (?:cité|citant|citée) (?:par )?)"
    r"(?:et |ou |ainsi que )?(?:l'agence |l'|la |le |de |d'|à )?(?:agence )?"
)
# How APA signs, before the place: "APA-Dakar (Sénégal)".
_BEFORE_PLACE = re.compile(r"-[A-ZÀ-Þ][\w' -]{1,30} \([A-ZÀ-Þ]")
# "LONDRES (", "LONDRES, 3 mars (", "Damas, 3 mars (", and what follows the bracket.
_PLACE = re.compile(
    r"[A-ZÀ-Þ](?:[A-ZÀ-Þ' -]{2,30}(?:, [\w. ]{3,20})?|[\w' -]{2,30}, (?:le )?\d\d?(?:-?er)? [a-zà-ÿ]{3,9}\.?"
    r"(?: \d{4})?) ?\("
)
_DASH = re.compile(r"\) ?[-–—]")
_DEFINITION = re.compile(r" ?\((?:ex-|anciennement |ou )?")


def is_list_gap(gap: str) -> bool:
    """Return whether what stands between two names makes them neighbours in a list."""
    return len(gap) <= _LIST_MAX and _LIST.fullmatch(gap) is not None


def is_definition_gap(gap: str) -> bool:
    """Return whether what stands between two names makes the second one the first one's acronym."""
    return _DEFINITION.fullmatch(gap) is not None


class Context(NamedTuple):
    """A text with what is needed to look around in it.

    Attributes:
        text: the text, with straight apostrophes and plain spaces, of the same length.
        starts: where its sentences and blocks begin, ascending.
        credits: the spans of its bylines and credits, ascending.
        historical: whether it stands in an old newspaper.
    """

    text: str
    starts: Sequence[int] = ()
    credits: Sequence[tuple[int, int]] = ()
    historical: bool = False

    def is_credit(self, start: int) -> bool:
        """Return whether an offset lies in a byline or credit."""
        position = bisect_right(self.credits, (start, len(self.text)))
        return position > 0 and start < self.credits[position - 1][1]

    def left(self, start: int) -> str:
        """Return what stands before an offset in its sentence, at most 160 characters."""
        position = bisect_right(self.starts, start)
        begin = self.starts[position - 1] if position else 0
        return self.text[max(begin, start - _LEFT) : start]

    def right(self, end: int) -> str:
        """Return what stands after an offset in its sentence, at most 120 characters."""
        position = bisect_right(self.starts, end - 1)
        stop = self.starts[position] if position < len(self.starts) else len(self.text)
        return self.text[end : min(stop, end + _RIGHT)]


class Hit(NamedTuple):
    """A place where a text names an agency."""

    start: int
    end: int
    name: str
    entry: AgencyEntry | None


def hits(
    context: Context,
    found: Sequence[Occurrence[Named]],
    *,
    year: int | None = None,
) -> list[Hit]:
    """Return those occurrences that name an agency, in text order."""
    usable = []
    for occurrence in found:
        options = _usable(occurrence.values, year=year)
        if options:
            usable.append(Occurrence(occurrence.start, occurrence.end, options))
    return _Judge(context, usable).accepted() if usable else []


def _usable(values: tuple[Named, ...], *, year: int | None) -> tuple[Named, ...]:
    """Return the namesakes that a text of that year may mean."""
    if any(form.other for form, _ in values):
        return ()
    return values if year is None else tuple((f, e) for f, e in values if e.existed(year))


class _Judge:
    """Decides, occurrence by occurrence, which ones name an agency."""

    def __init__(self, context: Context, occurrences: Sequence[Occurrence[Named]]) -> None:
        self._context = context
        self._occurrences = occurrences
        self._introduced: set[str] = set()
        self._vetoed: set[str] = set()
        self._previous: tuple[Occurrence[Named], Evidence, str] | None = None
        self._signature = signature(context.text)

    def accepted(self) -> list[Hit]:
        """Return the hits, left to right; a name that was introduced counts from there on."""
        found = []
        for number, occurrence in enumerate(self._occurrences):
            form, entry = self._chosen(occurrence)
            verdict = self._verdict(occurrence, form, entry)
            if verdict is None and self._is_credit(number, entry):
                verdict = Evidence.AGENCY
            if verdict is None:
                continue
            self._introduced.add(entry.name)
            self._previous = (occurrence, verdict, entry.name)
            found.append(Hit(occurrence.start, occurrence.end, entry.name, entry))
        return found

    def _is_credit(self, number: int, entry: AgencyEntry) -> bool:
        """Return whether a name is a credit: in a byline, "Koen van Weel / ANP / AFP"."""
        occurrence = self._occurrences[number]
        text = self._context.text
        name = text[occurrence.start : occurrence.end]
        left = self._context.left(occurrence.start)
        # What else bears the name of an agency of photographs has no photographer.
        if entry.kind == "photo" and is_photographed(left, self._context.right(occurrence.end)):
            return True
        told = name not in _OWNERS or not is_pictured(left) or self._is_near(entry)
        if told and self._context.is_credit(occurrence.start) and name.isupper():
            right = self._context.right(occurrence.end)
            return evidence(name, left, right) is not Evidence.AGAINST
        if name in self._vetoed:
            return False
        following = self._occurrences[number + 1 : number + 2]
        if not following or not any(_is_plain(form) for form, _ in following[0].values):
            return False
        return text[occurrence.end : following[0].start].strip() == "/"

    def _chosen(self, occurrence: Occurrence[Named]) -> Named:
        """Return which of the namesakes is meant: the one introduced, else the country's."""
        options = occurrence.values
        if len(options) == 1:
            return options[0]
        for form, entry in options:
            if entry.name in self._introduced:
                return form, entry
        regions = [served(entry.name, entry.country) for _, entry in options]
        return options[meant(regions, self._context.text, occurrence.start, occurrence.end)]

    def _verdict(self, occurrence: Occurrence[Named], form: Form, entry: AgencyEntry) -> Evidence | None:
        """Return the evidence for a name, or ``None`` when it does not name an agency here."""
        name = self._context.text[occurrence.start : occurrence.end]
        left, right = self._context.left(occurrence.start), self._context.right(occurrence.end)
        if self._defined(occurrence, entry):
            return Evidence.AGENCY
        if (self._opens(occurrence) and self._is_citable(form, entry)) or self._datelined(occurrence):
            return Evidence.AGENCY
        if self._context.historical:
            if is_stranger(left, right):
                return None
            if is_wired(left, right):
                return Evidence.AGENCY
        if self._is_expanded(occurrence, form):
            self._vetoed.add(name)
            return None
        if not name.isupper() and is_described(right):
            self._vetoed.add(name)
            return None
        if is_firm(left, right, surely=_is_plain(form)):
            return None
        recased = form.text.isupper() and not name.isupper()
        if recased and form.case and not self._is_titled(occurrence, form, entry):
            return None
        if self._is_other(form, entry, name, left, right):
            self._vetoed.add(name)
            return None
        if _is_plain(form) and not recased:
            other = not (form.case or " " in name or name.isupper()) and _is_other(name, left, right)
            if other or (name in self._vetoed and not self._is_another(occurrence, entry)):
                return None
            return Evidence.CUE
        found = evidence(name, left, right)
        if found is Evidence.AGAINST:
            return None
        found = max(found, self._listed(occurrence), self._signed(occurrence, form))
        if found is Evidence.AGENCY:
            return found
        # "La Chine nouvelle", with an article, is the country.
        is_other = _has_adjective(form) and left.endswith(("la ", "une "))
        if name in self._vetoed or is_other:
            return None
        if entry.name in self._introduced:
            return Evidence.CUE
        if is_namesake(name, left, right):
            self._vetoed.add(name)
            return None
        cited = found is Evidence.CUE and (recased or self._is_citable(form, entry))
        return Evidence.CUE if self._is_meant(occurrence, form, entry, cited=cited) else None

    def _is_meant(
        self, occurrence: Occurrence[Named], form: Form, entry: AgencyEntry, *, cited: bool
    ) -> bool:
        """Return whether a name of other things too is the agency's, by what it is and where it is cited."""
        left, right = self._context.left(occurrence.start), self._context.right(occurrence.end)
        if form.text in _CREDITED and not is_credited(left, right):
            return False
        if form.text in _SHARED and not self._is_told_there(occurrence, entry):
            return False
        at_home = form.text in _AT_HOME and self._is_near(entry)
        return cited or at_home or (_is_plain(form) and is_at_work(before(left)))

    def _is_expanded(self, occurrence: Occurrence[Named], form: Form) -> bool:
        """Return whether the text gives a name as other initials than the agency's: "(TAP)", "(Tass)"."""
        name = self._context.text[occurrence.start : occurrence.end]
        left, right = self._context.left(occurrence.start), self._context.right(occurrence.end)
        if name.isupper() and (form.case or not _is_plain(form)):
            return spelled_out(name, left, right)
        if not form.text.isupper():
            return False
        if len(name) >= _SURE_INITIALS:
            return spelled_exactly(name, left, right)
        after = self._context.text[occurrence.end : occurrence.end + _RIGHT]
        return name.isupper() and spelled_in_prose(name, left, after)

    def _is_other(self, form: Form, entry: AgencyEntry, name: str, left: str, right: str) -> bool:
        """Return whether a masculine article says that an acronym is no agency's: "le Tass", a court.

        Old newspapers have "le D.N.B.".
        """
        if not is_masculine(form.text, left) or self._context.historical:
            return False
        if entry.name in self._introduced:
            return False
        return evidence(name, left, right) is not Evidence.AGENCY

    def _is_another(self, occurrence: Occurrence[Named], entry: AgencyEntry) -> bool:
        """Return whether an agency is meant by a name that the text also gives as other initials.

        Only how none but the press is cited says so: "a déclaré à l'AFP", "un journaliste de l'AFP", "(AFP)";
        once the text has cited the agency, any citation does.
        """
        left = self._context.left(occurrence.start)
        phrase = before(left)
        cited = is_cited(phrase)
        if phrase.agency or phrase.last == "appris" or (cited and phrase.last in _TO_PRESS):
            return True
        # "Selon l'AFP" is of the press in France, whose newspapers cite it so every day.
        national = entry.country == _HOME and phrase.last in _ACCORDING
        if left.endswith("l'") and cited and (national or phrase.last == "de"):
            return True
        if entry.name in self._introduced and (
            cited or tells(tokens(self._context.right(occurrence.end)[:_TELLING]))
        ):
            return True
        return phrase.opened[-1:] == ("(",) and ends_credit(self._context.text, occurrence.end)

    def _is_citable(self, form: Form, entry: AgencyEntry) -> bool:
        """Return whether a form counts where it is cited, for lack of anything better."""
        return form.cue and (not form.agency or self._is_near(entry))

    def _is_titled(self, occurrence: Occurrence[Named], form: Form, entry: AgencyEntry) -> bool:
        """Return whether an acronym that counts in capitals only is written as a name: "l'agence Wam".

        It is then also a word: "agence" says that it is a name, and "de presse" or the country whose.
        """
        left, right = self._context.left(occurrence.start), self._context.right(occurrence.end)
        phrase = before(left)
        if self._listed(occurrence) is Evidence.AGENCY:
            return True
        if not phrase.agency or left.endswith(_OF) or is_person("", right):
            return False
        cited = is_cited(phrase) or tells(tokens(right[:_TELLING]))
        return phrase.says_press or self._is_near(entry) or (cited and not form.agency)

    def _is_near(self, entry: AgencyEntry) -> bool:
        """Return whether the text names the country of an agency."""
        return is_named(served(entry.name, entry.country), self._context.text)

    def _is_told_there(self, occurrence: Occurrence[Named], entry: AgencyEntry) -> bool:
        """Return whether the sentence that cites an agency, or a dateline, names its country."""
        left, right = self._context.left(occurrence.start), self._context.right(occurrence.end)
        where = f"{datelines(self._context.text)}\n{left} {right}"
        return is_named(served(entry.name, entry.country), where)

    def _opens(self, occurrence: Occurrence[Named]) -> bool:
        """Return whether a line begins with a name, a hyphen and a place: "APA-Dakar (Sénégal)"."""
        text = self._context.text
        opens = occurrence.start == 0 or text[occurrence.start - 1] == "\n"
        return opens and _BEFORE_PLACE.match(text, occurrence.end) is not None

    def _datelined(self, occurrence: Occurrence[Named]) -> bool:
        """Return whether a name that is no acronym stands behind the place of a dispatch."""
        text = self._context.text
        if (
            text[occurrence.start - 1 : occurrence.start] != "("
            or text[occurrence.start : occurrence.end].isupper()
        ):
            return False
        place = _PLACE.fullmatch(text, text.rfind("\n", 0, occurrence.start) + 1, occurrence.start)
        return place is not None and _DASH.match(text, occurrence.end) is not None

    def _defined(self, occurrence: Occurrence[Named], entry: AgencyEntry) -> bool:
        """Return whether the agency's full name stands right before "(ACRONYM"."""
        if self._previous is None or self._previous[2] != entry.name:
            return False
        gap = self._context.text[self._previous[0].end : occurrence.start]
        return is_definition_gap(gap)

    def _signed(self, occurrence: Occurrence[Named], form: Form) -> Evidence:
        """Return the evidence that a name has as the last line; one that many bear needs its country too."""
        start, end = self._signature
        inside = start <= occurrence.start and occurrence.end <= end
        counts = form.agency or self._context.text[occurrence.start].islower()
        return Evidence.CUE if inside and counts else Evidence.NONE

    def _listed(self, occurrence: Occurrence[Named]) -> Evidence:
        """Return the evidence that a name inherits from its neighbour in a list."""
        if self._previous is None:
            return Evidence.NONE
        gap = self._context.text[self._previous[0].end : occurrence.start]
        if not is_list_gap(gap):
            return Evidence.NONE
        previous, verdict, _ = self._previous
        if "/" in gap or verdict is Evidence.AGENCY:
            return Evidence.AGENCY
        left, right = self._context.left(previous.start), self._context.right(previous.end)
        return max(verdict, evidence(self._context.text[previous.start : previous.end], left, right))


def _is_other(name: str, left: str, right: str) -> bool:
    """Return whether a name is a part of a person's or a company's: "Yi Xinhua", "Anadolu Isuzu"."""
    return is_person(left, right) and evidence(name, left, right) is Evidence.AGAINST


def _has_adjective(form: Form) -> bool:
    """Return whether a name is a noun with its adjective, and so may be meant as one."""
    return form.text.rpartition(" ")[2].islower() and " " in form.text


def _is_plain(form: Form) -> bool:
    """Return whether a form names its agency whatever the context."""
    return not (form.cue or form.agency)
