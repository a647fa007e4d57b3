"""Places from which news is written, as far as they are known by name: a bureau's town, a province."""

from __future__ import annotations

import re

from newsum.folding import unaccented

# Where agencies write from whose datelines are a place and a hyphen; the text need not come back to it.
_SEATS = frozenset(
    "alger annaba batna bechar bejaia blida bouira boumerdes constantine djelfa ghardaia guelma jijel "
    "laghouat mascara medea mostaganem oran ouargla oum_el_bouaghi relizane saida setif skikda "
    "tamanrasset tebessa tiaret tindouf tipaza tizi_ouzou tlemcen agadir casablanca dakhla fes kenitra "
    "khouribga laayoune marrakech meknes nador ouarzazate oujda rabat safi tanger tetouan al_hoceima "
    "beni_mellal el_jadida errachidia essaouira guelmim settat "
    "tunis sfax sousse bizerte gabes kairouan nouakchott dakar abidjan bamako niamey ouagadougou lome "
    "cotonou libreville brazzaville kinshasa yaounde douala djibouti beyrouth le_caire tripoli khartoum "
    "ndjamena bangui kigali bujumbura antananarivo conakry freetown monrovia malabo luanda addis-abeba "
    "nairobi goma bukavu lubumbashi kisangani bunia beni".split()
)


# Capitals where agencies have bureaus; before a hyphen, what happened there opens with a determiner.
_CAPITALS = frozenset(
    "amman ankara athenes bagdad bangkok belgrade berlin berne bogota brasilia bruxelles bucarest "
    "budapest buenos_aires canberra caracas copenhague damas doha dublin geneve hanoi helsinki "
    "islamabad istanbul jakarta jerusalem kaboul kiev kyiv la_haye la_havane lima lisbonne londres "
    "luxembourg madrid mexico montreal moscou nations_unies new_delhi new_york oslo ottawa paris pekin "
    "port-au-prince prague pretoria quito riyad rome santiago sarajevo seoul sofia stockholm sydney "
    "teheran tel-aviv tokyo toronto varsovie vatican vienne washington zurich".split()
)
# Towns of which the Swiss and Belgian press writes, but for those that are words or names as well (Bulle).
_REGIONAL = frozenset(
    "lausanne neuchatel fribourg delemont porrentruy sion sierre martigny monthey montreux vevey nyon "
    "morges yverdon yverdon-les-bains payerne renens la_chaux-de-fonds le_locle bienne moutier lucerne "
    "lugano bellinzone saint-gall winterthour soleure coire schaffhouse thoune liege charleroi namur mons "
    "tournai mouscron la_louviere verviers arlon bastogne marche-en-famenne dinant huy seraing nivelles "
    "wavre louvain-la-neuve ottignies eupen anvers gand bruges louvain malines courtrai hasselt ostende "
    "esch-sur-alzette".split()
)
_BUREAUS = _CAPITALS | _REGIONAL
# Canadian papers put the place in brackets, or a long dash behind it.
_CANADIAN = frozenset(
    "calgary drummondville edmonton fredericton gatineau granby halifax iqaluit laval levis longueuil "
    "moncton quebec regina rimouski rouyn-noranda saguenay saint-jean saskatoon sept-iles sherbrooke "
    "sudbury trois-rivieres vancouver victoria whitehorse winnipeg yellowknife".split()
)
# As the Canadian press shortens them, without stops; no other name that opens a line has one behind it.
_PROVINCES = frozenset("Alb CB IPE Man NB NE Nun Ont Qc Qué Sask TNL TNO Yn Yuk ÎPÉ NÉ".split())


def is_seat(place: str) -> bool:
    """Return whether a place is one of those whose datelines are but its name and a hyphen."""
    return folded(place) in _SEATS


def is_known(place: str) -> bool:
    """Return whether agencies have a bureau in a place, or are of its country."""
    return is_seat(place) or folded(place) in _BUREAUS


def is_known_to_canadians(place: str) -> bool:
    """Return whether agencies have a bureau in a place, or Canadian papers write from there."""
    return is_known(place) or folded(place) in _CANADIAN


def is_province(name: str) -> bool:
    """Return whether a name is short for a province of Canada: "Ont.", "T.-N.-L."."""
    return re.sub(r"[.-]", "", name) in _PROVINCES


def folded(place: str) -> str:
    """Return a place in small letters without accents, as the lists have it."""
    return unaccented(place).lower().replace(" ", "_")
