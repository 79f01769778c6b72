"""Large towns, which need no country beside them to be known as places where they stand alone."""

_NAMES = """
Aberdeen|Abu Dhabi|Adelaide|Albuquerque|Alexandria|Amsterdam|Anchorage|Ankara|Antwerp|Athens|Atlanta|Auckland|Austin|
Baltimore|Bangalore|Bangkok|Barcelona|Basel|Bath|Beijing|Beirut|Belfast|Belgrade|Bengaluru|Berlin|Bern|Bilbao|
Birmingham|Bologna|Bordeaux|Boston|Bradford|Bratislava|Brighton|Brisbane|Bristol|Brooklyn|Brussels|Bucharest|Budapest|
Buffalo|Cairo|Calgary|Cambridge|Canberra|Cape Town|Cardiff|Charleston|Charlotte|Chennai|Chicago|Christchurch|
Cincinnati|Cleveland|Cologne|Columbus|Copenhagen|Cork|Coventry|Cracow|Dallas|Delhi|Denver|Derby|Detroit|Dortmund|Dover|
Dresden|Dubai|Dublin|Dundee|Dunedin|Durban|Düsseldorf|Edinburgh|Edmonton|Eindhoven|Exeter|Fort Worth|Frankfurt|
Frankfurt am Main|Galway|Gdańsk|Geneva|Genoa|Ghent|Glasgow|Gothenburg|Grimsby|Halifax|Hamburg|Hamilton|Hanover|
Heidelberg|Helsinki|Hong Kong|Honolulu|Houston|Hull|Hyderabad|Indianapolis|Inverness|Istanbul|Jacksonville|
Jersey City|Johannesburg|Kansas City|Karachi|Kraków|Kuala Lumpur|Köln|Lagos|Las Vegas|Lausanne|Leeds|Leicester|Leipzig|
Leuven|Lille|Lima|Limerick|Lisboa|Lisbon|Liverpool|Ljubljana|London|Long Beach|Los Angeles|Louisville|Luton|Lyon|Madrid|
Malmö|Manchester|Manhattan|Manila|Mannheim|Marseille|Melbourne|Memphis|Mexico City|Miami|Middlesbrough|Milan|Milano|
Milton Keynes|Milwaukee|Minneapolis|Montreal|Montréal|Moscow|Mumbai|Munich|München|Nairobi|Nantes|Naples|Nashville|
New Delhi|New Orleans|New York|New York City|Newcastle|Newcastle upon Tyne|Northampton|Norwich|Nottingham|Nuremberg|
Nürnberg|Oakland|Oklahoma City|Oslo|Ottawa|Oxford|Palo Alto|Paris|Perth|Peterborough|Philadelphia|Phoenix|Pittsburgh|
Plymouth|Porto|Portland|Portsmouth|Prague|Pune|Quebec City|Québec|Quezon City|Raleigh|Reykjavik|Riga|Rome|Rotterdam|
Sacramento|Saint Paul|Salt Lake City|San Antonio|San Diego|San Francisco|San Jose|Santiago|São Paulo|Seattle|Seoul|
Seville|Shanghai|Sheffield|Shenzhen|Singapore|Slough|Sofia|Southampton|St Louis|St. Louis|St Paul|Stockholm|
Stoke-on-Trent|Stuttgart|Sunderland|Swansea|
Swindon|Sydney|Taipei|Tallinn|Tampa|Tel Aviv|Telford|The Hague|Thessaloniki|Tokyo|Toronto|
Toulouse|Tucson|Tulsa|Turin|Utrecht|Valencia|Vancouver|Vienna|Vilnius|Warsaw|Warszawa|Washington DC|Wellington|
Wien|Winnipeg|Wolverhampton|Worcester|Wrocław|York|Zagreb|Zurich|Zürich
"""
TOWNS = frozenset(name.strip() for name in _NAMES.replace("\n", "").split("|"))
