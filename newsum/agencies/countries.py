"""Which countries a text names: that tells namesakes apart, and a short acronym from other initials."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from newsum.folding import fold_name

AFRICA = "africa"
"""What an agency of a whole continent serves, in the place of a country."""

# Countries and demonyms as they begin, folded, and after the stroke towns, which have a capital: for all
# countries of the gazetteer, as users may give its agencies any acronym, and for those of Africa.
_NAMES = {
    "AE": "emirat|emirien / dubai|abou dhabi|abu dhabi",
    "AF": "afghan / kaboul|kandahar|herat",
    "AL": "albani|albanais / tirana",
    "AM": "armeni / erevan",
    "AO": "angol / luanda|benguela|huambo",
    "AR": "argentin / buenos aires",
    "AT": "autrich / (?<!la )(?<!haute )vienne|salzbourg|graz|innsbruck|linz",
    "AU": "austral / sydney|melbourne|brisbane|canberra|perth|adelaide|hobart",
    "AZ": "azerbaidjan|azeri / bakou|gandja|nakhitchevan|aliyev",
    "BA": "bosni|herzegovin / sarajevo",
    "BD": "bangladesh|bangladais / dacca|dhaka|chittagong",
    "BE": "belge|belgique|flamand|wallon / bruxelles|anvers|liege|gand|charleroi|namur|mons",
    "BF": "burkin / ouagadougou|bobo dioulasso|koudougou|ouahigouya|kaya|fada n'gourma|banfora|dori|dedougou",
    "BG": "bulgar / sofia",
    "BH": "bahrein / manama",
    "BI": "burund / bujumbura|gitega|ngozi|rumonge|muyinga|kayanza|makamba|cibitoke|ruyigi|bururi",
    "BJ": r"benin\b|benino / cotonou|porto novo|parakou|abomey|natitingou|djougou|ouidah|bohicon|kandi",
    "BO": "boliv|la paz / sucre|cochabamba",
    "BR": "bresil / brasilia|sao paulo|rio de janeiro",
    "BW": "botswan / gaborone",
    "BY": "bieloruss|belarus / minsk",
    "CA": "canad|quebec / ottawa|montreal|toronto|vancouver",
    "CD": r"rdc\b|republique democratique du congo|congolais / kinshasa|lubumbashi|goma|bukavu|kisangani"
    "|matadi|mbuji mayi|kananga|kolwezi|likasi|beni|bunia|kindu|mbandaka|butembo|tshikapa|kikwit|uvira",
    "CF": "centrafri / bangui|bangassou|bambari|bouar|berberati|bria",
    "CG": "congo brazzaville / brazzaville|pointe noire|dolisie|oyo|ouesso|owando",
    "CH": "suisse|helvet / berne|geneve|zurich|lausanne|lugano",
    "CI": "ivoirien|cote d'ivoire / abidjan|yamoussoukro|bouake|daloa|korhogo|gagnoa|san pedro|odienne"
    "|bondoukou|abengourou|seguela|bouafle|soubre|divo|aboisso|dimbokro|ferkessedougou",
    "CM": "cameroun / yaounde|douala|bafoussam|bamenda|garoua|maroua",
    "CN": r"chine\b|chinois / pekin|shanghai|hong kong|wuhan",
    "CO": "colombie(?! britannique)|colombien / bogota|medellin",
    "CU": "cuba|havane / santiago de cuba",
    "CV": "cap vert|cap verdien / praia",
    "CY": "chypr / nicosie|larnaca|limassol",
    "CZ": "tchequ / prague|brno",
    "DE": "allemagne|allemand / berlin|munich|hambourg|francfort|cologne|stuttgart",
    "DJ": "djibouti / djibouti",
    "DK": "danemark|danois / copenhague",
    "DZ": "algeri / alger|oran|constantine|annaba|setif|batna|tlemcen|bejaia|tizi ouzou|blida|ghardaia"
    "|tamanrasset|mostaganem|djelfa|biskra|skikda|jijel|adrar|bechar|ouargla|boumerdes|tipasa|tiaret|tebessa"
    "|ain defla|medea|bouira|el oued|mascara|relizane|hassi messaoud|tindouf|sidi bel abbes",
    "EC": r"equateur\b|equatorien / quito|guayaquil",
    "EE": "estoni / tallinn",
    "EG": "egypt / le caire|alexandrie|charm el cheikh|louxor",
    "ER": "erythre / asmara",
    "ES": "espagn|catalan|catalogne / madrid|barcelone",
    "ET": "ethiopi / addis abeba",
    "FI": "finland / helsinki",
    "FR": r"france\b|francais / paris|lyon|marseille|toulouse|lille|bordeaux|nantes|strasbourg",
    "GA": "gabon / libreville|port gentil|franceville|oyem|mouila|lambarene|tchibanga|moanda|makokou",
    "GB": "royaume uni|grande bretagne|britanni|anglais|angleterre|ecoss / londres|manchester|edimbourg",
    "GE": r"georgien|georgie\b / tbilissi",
    "GH": "ghana|ghaneen / accra|kumasi",
    "GM": "gambie / banjul",
    "GN": "guine(?!e bissau|e equatoriale) / conakry|kankan|labe|nzerekore|n'zerekore|kindia|boke|mamou"
    "|faranah|siguiri|coyah|kissidougou|gueckedou",
    "GQ": "guinee equatoriale / malabo|bata",
    "GR": "grec|grece / athenes|thessalonique",
    "GW": "guinee bissau|bissau guineen / bissau",
    "HR": "croat / zagreb",
    "HT": "haiti / port au prince|cap haitien",
    "HU": "hongr / budapest",
    "ID": "indonesi / jakarta|djakarta|bali",
    "IE": "irland(?!e du nord) / dublin",
    "IN": r"indien|inde\b / new delhi|mumbai|bombay|calcutta|chennai|bangalore|pendjab|cachemire|modi",
    "IQ": "irak|iraq / bagdad|bassora|mossoul|erbil|kirkouk",
    "IR": "iran / teheran|ispahan",
    "IT": "itali / rome|naples|turin|palerme|bologne",
    "JO": "jordani / amman",
    "JP": "japon / tokyo|osaka|kyoto|hiroshima|fukushima",
    "KE": "kenya / nairobi|mombasa",
    "KG": "kirghiz / bichkek",
    "KH": "cambodg / phnom penh|siem reap",
    "KM": "comorien|comores / moroni",
    "KP": "coree du nord|nord coreen / pyongyang",
    "KR": "coree du sud|sud coreen / seoul|busan",
    "KW": "koweit / koweit",
    "KZ": "kazakh / astana|almaty",
    "LA": r"laos\b|laotien / vientiane",
    "LB": "liban|hezbollah / beyrouth|tyr|saida|tripoli du liban|nabatiye|nabatieh|baalbeck|baalbek|khiam",
    "LK": "sri lank / colombo",
    "LR": "liberia / monrovia",
    "LS": "lesotho / maseru",
    "LT": "litua|balte|baltique|letton|estoni / vilnius|kaunas|klaipeda|riga|tallinn",
    "LV": "letton / riga",
    "LY": "liby / tripoli|benghazi|misrata|syrte",
    "MA": "maroc / rabat|casablanca|marrakech|fes|tanger|agadir|meknes|oujda|laayoune|dakhla|tetouan|kenitra"
    "|ouarzazate|errachidia|beni mellal|al hoceima|nador|essaouira|el jadida|guelmim|ifrane",
    "MD": "moldav / chisinau",
    "ME": "montenegr / podgorica",
    "MG": "madagascar|malgache / antananarivo|toamasina|tamatave|antsirabe|mahajanga|fianarantsoa",
    "MK": "macedoni / skopje",
    "ML": r"mali\b|malien / bamako|segou|kayes|sikasso|mopti|tombouctou|gao|koulikoro|kidal|menaka|bougouni",
    "MM": "birman|myanmar / rangoun|naypyidaw|mandalay",
    "MN": "mongol / oulan bator",
    "MR": "maurit / nouakchott|nouadhibou|rosso|kaedi|kiffa|zouerate|atar|nema|selibaby|aleg",
    "MU": "mauricien|ile maurice / port louis",
    "MW": "malawi / lilongwe",
    "MX": "mexiqu|mexicain / mexico|guadalajara",
    "MY": "malaisi / kuala lumpur",
    "MZ": "mozambi / maputo|pemba",
    "NA": "namibi / windhoek",
    "NE": r"niger\b|nigerien / niamey|zinder|agadez|maradi|tahoua|diffa|dosso|tillaberi|arlit|birni n'konni",
    "NG": "nigeria / abuja|lagos|kano|maiduguri",
    "NL": "pays bas|neerland|holland|la haye / amsterdam|rotterdam|utrecht|eindhoven",
    "NO": "norveg / oslo|bergen",
    "NP": "nepal / katmandou|pokhara",
    "NZ": "neo zeland|nouvelle zelande / wellington|auckland|christchurch",
    "OM": r"oman\b|omanais / mascate",
    "PE": "perou|peruvien / lima",
    "PH": "philippin / manille",
    "PK": "pakistan / islamabad|karachi|lahore|peshawar",
    "PL": "pologne|polonais / varsovie|cracovie|gdansk|wroclaw|lodz|poznan|lublin",
    "PS": "palestin / gaza|ramallah|jenine|naplouse",
    "PT": "portug / lisbonne|porto(?! novo| rico)",
    "QA": "qatar / doha",
    "RO": "rouman / bucarest|cluj",
    "RS": r"serbie|serbes?\b / belgrade",
    "RU": r"russes?\b|russie / moscou|saint petersbourg|poutine",
    "RW": "rwand / kigali",
    "SA": "saoudi / ryad|riyad|djeddah|djedda|la mecque|medine",
    "SC": "seychell / mahe",
    "SD": "soudan(?! du sud) / khartoum|port soudan",
    "SE": "suede|suedois / stockholm|goteborg|malmo",
    "SI": "sloven / ljubljana|maribor",
    "SK": "slovaqu / bratislava",
    "SL": "sierra leon / freetown",
    "SN": r"senegal / dakar|saint louis(?=, \d)|thies|ziguinchor|touba|mbour|kaolack|kolda|tambacounda"
    "|diourbel|louga|fatick|matam|kedougou|sedhiou|kaffrine|rufisque|pikine|guediawaye|diamniadio|tivaouane|podor",
    "SO": "somali / mogadiscio",
    "SS": "soudan du sud|sud soudan / juba",
    "ST": "sao tome / sao tome",
    "SY": "syri / damas|alep|homs|hama|lattaquie|idleb|deraa",
    "SZ": "swazi|eswatini / mbabane",
    "TD": "tchad / n'djamena|ndjamena|moundou|abeche|sarh|doba|faya largeau",
    "TG": "togo / lome|kara|sokode|atakpame|dapaong|kpalime|tsevie|aneho",
    "TH": "thailand / bangkok",
    "TJ": "tadjik / douchanbe",
    "TM": "turkmen / achgabat",
    "TN": "tunisi / tunis|sfax|sousse|bizerte|kairouan|gabes|gafsa|monastir|nabeul|tozeur|medenine|kasserine"
    "|sidi bouzid|tataouine|djerba|jendouba|zarzis|le kef|siliana|ben arous|hammamet|mahdia|kebili",
    "TR": "turc|turque|turqu / ankara|istanbul|izmir|erdogan",
    "TW": "taiwan / taipei|kaohsiung",
    "TZ": "tanzan / dodoma|dar es salaam|arusha",
    "UA": "ukrain / kiev|kyiv|odessa|kharkiv|lviv|zelensky",
    "UG": "ougand / kampala|entebbe",
    "US": "etats unis|(?<!sud )(?<!latino )americain / washington|new york|los angeles|chicago|trump|biden",
    "UZ": "ouzbek / tachkent|samarcande",
    "VA": "vatican|saint siege / vatican",
    "VE": "venezuel / caracas",
    "VN": "vietnam / hanoi|ho chi minh ville|hue|da nang|haiphong",
    "XK": "kosov / pristina",
    "YE": "yemen / sanaa|hodeida",
    "ZA": "sud africain|afrique du sud / pretoria|johannesburg|le cap|durban",
    "ZM": "zambi / lusaka",
    "ZW": "zimbabw / harare",
}
KNOWN = frozenset(_NAMES)
"""The countries that a text can name."""
_AFRICAN = (
    "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ "
    "NA NE NG RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW"
).split()
# Agencies of a continent, by name.
_CONTINENTAL = {"APA (Afrique)": AFRICA}

_LONGEST = 20_000
_NEAR = 60
_OPENING = 2_000
# The place of a dispatch: "ALGER - Le président", "Kolda, 12 nov (APS) –".
_DATELINE = re.compile(r"^[A-ZÀ-Þ][^\n.;!?]{2,40}?(?= ?[–—] | - | ?[(\[])", re.MULTILINE)
# What follows a name and says whose it is: "l'ANI mauritanienne", "l'APS, l'agence algérienne".
_OWN = re.compile(r" [a-zà-ÿ-]+|,? ?\(?(?:l'|une )?agence\b[^\n,;.()]*")
_REST = re.compile(r"[^\n]*")


def served(name: str, country: str | None) -> str | None:
    """Return the country, or :data:`AFRICA`, that an agency of that name and country serves."""
    return _CONTINENTAL.get(name, country)


def is_named(region: str | None, text: str) -> bool:
    """Return whether a text names a country, its people or one of its towns."""
    return region is not None and _first(region, text[:_LONGEST]) is not None


def datelines(text: str) -> str:
    """Return the places of the dispatches that a text begins with, one a line."""
    return "\n".join(match.group() for match in _DATELINE.finditer(text, 0, _OPENING))


def meant(regions: Sequence[str | None], text: str, start: int, end: int) -> int:
    """Return the index of the country that a name between two offsets is of.

    Its noun phrase says so first ("l'agence indienne ANI"), then the place of the dispatch, then the
    country that the text names first. Without any sign of a country, the first one.
    """
    for zone in _zones(text, start, end):
        places = [(_first(region, zone) if region else None, number) for number, region in enumerate(regions)]
        named = [(place, number) for place, number in places if place is not None]
        if named:
            return min(named)[1]
    return 0


def _zones(text: str, start: int, end: int) -> Iterator[str]:
    """Yield the stretches of a text that say whose a name is, the surest first."""
    before = text[max(0, start - _NEAR) : start]
    place = before.lower().rfind("agence")
    if place >= 0:
        yield before[place:]
    own = _OWN.match(text, end, end + _NEAR)
    if own is not None:
        yield own.group()
    line = text.rfind("\n", 0, start) + 1
    if start - line <= _NEAR:
        # "Kolda, 12 nov (APS) –", or "APA – Niamey (Niger)" and "(APS) ALGER -".
        opens = not text[line:start].strip(" (")
        rest = _REST.match(text, end, end + _NEAR) if opens else None
        yield rest.group() if rest is not None else text[line:start]
    for dateline in _DATELINE.finditer(text, 0, _OPENING):
        yield dateline.group()
    yield text[:_LONGEST]


@lru_cache(maxsize=64)
def _first(region: str, text: str) -> int | None:
    """Return where a text names a country first, if anywhere."""
    pattern = _pattern(region)
    if pattern is None:
        return None
    for match in pattern.finditer(fold_name(text)):
        if match["town"] is None or text[match.start()].isupper():
            return match.start()
    return None


@cache
def _pattern(region: str) -> re.Pattern[str] | None:
    codes = [code for code in (_AFRICAN if region == AFRICA else [region]) if code in _NAMES]
    if not codes:
        return None
    stems, towns = zip(*(_NAMES[code].split(" / ") for code in codes), strict=True)
    continent = "|afrique|africain(?!s? americain)" if region == AFRICA else ""
    return re.compile(rf"\b(?:(?P<town>(?:{'|'.join(towns)})\b)|{'|'.join(stems)}{continent})")
