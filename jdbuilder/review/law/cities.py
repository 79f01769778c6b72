"""Names that places go by beside those of states and countries: large cities, and what people write for an area."""

import unicodedata
from collections.abc import Mapping

CITIES: Mapping[str, str] = {
    "US-NY-NYC": "New York City",
    "US-NJ-JC": "Jersey City",
    "US-OH-CLE": "Cleveland",
}
"""Cities with a table of their own, by the code that we give them: their state's and a few letters."""

_IN: Mapping[str, str] = {
    "US-NY-NYC": "New York, New York City, NYC, Manhattan, Brooklyn, Queens, The Bronx, Bronx, Staten Island",
    "US-NJ-JC": "Jersey City",
    "US-OH-CLE": "Cleveland",
    "US-AZ": "Phoenix, Tucson, Scottsdale",
    "US-CA": "Los Angeles, San Diego, San Francisco, San Francisco Bay Area, Bay Area, Oakland, "
    "Sacramento, Palo Alto, Silicon Valley, Santa Monica",
    "US-CO": "Denver, Boulder, Colorado Springs",
    "US-DC": "Washington DC, Washington District of Columbia",
    "US-FL": "Miami, Tampa, Orlando, Fort Lauderdale",
    "US-GA": "Atlanta",
    "US-HI": "Honolulu",
    "US-IL": "Chicago",
    "US-IN": "Indianapolis",
    "US-LA": "New Orleans",
    "US-MA": "Boston",
    "US-MD": "Baltimore",
    "US-MI": "Detroit, Ann Arbor, Grand Rapids",
    "US-MN": "Minneapolis, Saint Paul, St. Paul",
    "US-MO": "St. Louis, Saint Louis",
    "US-NC": "Charlotte, Raleigh",
    "US-NE": "Omaha",
    "US-NM": "Albuquerque",
    "US-NV": "Las Vegas, Reno",
    "US-OH": "Cincinnati",
    "US-OK": "Oklahoma City, Tulsa",
    "US-PA": "Philadelphia, Pittsburgh",
    "US-TN": "Nashville, Memphis, Knoxville",
    "US-TX": "Austin, Dallas, Houston, San Antonio, Fort Worth, El Paso",
    "US-UT": "Salt Lake City",
    "US-WA": "Seattle, Tacoma, Spokane",
    "US-WI": "Milwaukee",
    "CA-AB": "Calgary, Edmonton",
    "CA-BC": "Vancouver",
    "CA-MB": "Winnipeg",
    "CA-NL": "St. John’s",
    "CA-ON": "Toronto, Ottawa, Mississauga",
    "CA-PE": "Charlottetown",
    "CA-QC": "Montreal, Quebec City",
    "CA-SK": "Saskatoon, Regina",
    "AE": "Dubai, Abu Dhabi",
    "AT": "Vienna, Wien, Graz, Salzburg",
    "AU": "Sydney, Brisbane, Adelaide, Canberra",
    "BE": "Brussels, Bruxelles, Brussel, Antwerp, Antwerpen, Ghent, Leuven",
    "BG": "Sofia",
    "CH": "Zürich, Zurich, Geneva, Genève, Basel, Bern, Lausanne",
    "CY": "Nicosia, Limassol",
    "CZ": "Prague, Praha, Brno",
    "DE": "Berlin, Hamburg, Munich, München, Cologne, Köln, Frankfurt, Frankfurt am Main, Stuttgart, Düsseldorf, "
    "Leipzig, Dresden, Hannover, Nürnberg, Bremen",
    "DK": "Copenhagen, København, Aarhus",
    "EE": "Tallinn",
    "ES": "Madrid, Barcelona, Sevilla, Seville, Málaga, Bilbao",
    "FI": "Helsinki, Espoo",
    "FR": "Paris, Lyon, Marseille, Toulouse, Lille, Bordeaux, Nantes",
    "GB": "London, Manchester, Leeds, Liverpool, Edinburgh, Glasgow, Cardiff, Belfast, Sheffield, Nottingham",
    "GE": "Tbilisi, Batumi, Kutaisi",
    "GR": "Thessaloniki",
    "HR": "Zagreb",
    "HU": "Budapest",
    "IE": "Dublin, Cork, Limerick, Galway",
    "IN": "Mumbai, Delhi, New Delhi, Bangalore, Bengaluru, Chennai, Pune",
    "IT": "Milan, Milano, Rome, Roma, Turin, Torino, Bologna, Firenze",
    "JP": "Tokyo",
    "LT": "Vilnius, Kaunas",
    "LU": "Luxembourg City",
    "LV": "Riga",
    "MT": "Valletta",
    "NL": "Amsterdam, Rotterdam, The Hague, Den Haag, Utrecht, Eindhoven",
    "NO": "Oslo, Bergen",
    "NZ": "Auckland",
    "PL": "Warsaw, Warszawa, Kraków, Krakow, Wrocław, Gdańsk, Poznań",
    "PT": "Lisbon, Lisboa, Porto",
    "RO": "Bucharest, București, Cluj-Napoca",
    "SE": "Stockholm, Gothenburg, Göteborg, Malmö",
    "SI": "Ljubljana",
    "SK": "Bratislava",
}
"""Large cities that are meant where no more is said; none that two places share evenly, as Portland and Birmingham."""

_ALSO: Mapping[str, str] = {
    "EU": "EU, E.U., European Union, the European Union, Europe",
    "US": "the United States of America, the US, the USA, the U.S., U.S.A",
    "GB": "the UK, the United Kingdom, Great Britain",
    "US-DC": "D.C.",
    "US-NY": "New York State, State of New York, Upstate New York",
    "US-WA": "Washington State",
    "US-VI": "U.S. Virgin Islands",
    "CA-NL": "Newfoundland, Labrador",
    "CA-PE": "PEI, P.E.I.",
    "AT": "Österreich",
    "AU": "NSW, QLD, TAS, ACT, New South Wales, Queensland, Western Australia, South Australia, Tasmania",
    "BE": "Belgique, België, Belgien",
    "BG": "България",
    "CH": "Schweiz, Suisse, Svizzera",
    "CZ": "Czech Republic, Česko, Česká republika",
    "DE": "Deutschland",
    "DK": "Danmark",
    "EE": "Eesti",
    "ES": "España",
    "FI": "Suomi",
    "FR": "La France",
    "GR": "Ελλάδα, Hellas",
    "HR": "Hrvatska",
    "HU": "Magyarország",
    "IE": "Éire, Republic of Ireland",
    "IT": "Italia",
    "LT": "Lietuva",
    "LU": "Lëtzebuerg, Luxemburg",
    "LV": "Latvija",
    "NL": "Nederland",
    "NO": "Norge",
    "PL": "Polska",
    "RO": "România",
    "SE": "Sverige",
    "SI": "Slovenija",
    "SK": "Slovensko",
}


def plain(name: str) -> str:
    """A name as it is compared: without accents, capitals and full stops; ’ is '."""
    bare = "".join(one for one in unicodedata.normalize("NFKD", name) if not unicodedata.combining(one))
    return " ".join(bare.replace("’", "'").replace(".", "").casefold().split())


def _by_name(names: Mapping[str, str]) -> Mapping[str, str]:
    return {plain(name): code for code, some in names.items() for name in some.split(",")}


BY_CITY: Mapping[str, str] = _by_name(_IN)
"""The area of each large city, by its name as it is compared."""

BY_NAME: Mapping[str, str] = _by_name(_ALSO)
"""The areas by names that no list of states and countries has."""
