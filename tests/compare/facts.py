"""What the founding research says of pairs: of both roles or of one, with fragments of our words that show it."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

Pair = tuple[str, str]
PRODUCTION, OPERATIONS = "production-manager", "operations-manager"
PRODUCT, ADVERTISING = "product-manager", "advertising-manager"


class Fact(NamedTuple):
    """One fact: of whom (both, or the first or second role of the pair), what, and the words that must show it."""

    of: Literal["both", 0, 1]
    what: str
    words: tuple[str, ...]


def both(what: str, *words: str) -> Fact:
    return Fact("both", what, words)


def first(what: str, *words: str) -> Fact:
    return Fact(0, what, words)


def second(what: str, *words: str) -> Fact:
    return Fact(1, what, words)


_ADVERTISING = (
    both("communication", "talk clearly with their own team and with other departments", "Communication"),
    both("organisation", "organisation within deadlines and budgets", "within deadlines and budget limits"),
    both("some creativity", "some creativity"),
    both("a degree", "begin with a bachelor’s degree, a master’s being optional", "Bachelor’s degree"),
    both("certificates of different bodies", "from APICS, SOLE", "from AMA or IAB for advertising"),
    first("technical knowledge", "technical knowledge of how things are made", "manufacturing processes"),
    first("troubleshooting", "troubleshooting", "finding technical faults"),
    first("the factory floor", "on the factory floor for most of the day"),
    first("certificates", "APICS (now ASCM)", "from SOLE", "from ASQ"),
    second("marketing and sales", "Knowledge of marketing", "Knowledge of sales"),
    second("target audiences", "finding the right audience", "whom our advertising should reach"),
    second("messages that resonate", "messages that persuade and stay in the mind"),
    second("ad space and rates", "bargaining for ad space and rates", "negotiate for advertising space"),
    second("a desk", "at a desk for most of the day", "in our office or in an agency"),
    second("clients", "You’ll meet clients", "meets clients"),
    second("visits to shops", "You may visit shops, to watch how people look, compare and buy"),
    second("certificates", "from AMA", "from IAB"),
    second("asks production", "Ask the Production Manager what can be made and by when"),
    second("campaign money and calendar", "Set the budget and timeline of each campaign"),
    second("results", "change what doesn’t work while it still runs"),
    second("agencies and vendors", "Guide the agencies and vendors", "meets our standard"),
)
_PRODUCT = (
    both("communication", "clear communication with customers, suppliers and their team"),
    both("organisation", "organisation of time and resources"),
    both("quality and time", "Quality and timely delivery matter to both"),
    both("a degree", "bring a bachelor’s degree", "Master’s degree"),
    first("strategy", "work is strategic", "a strategic view"),
    first("customer needs", "Find out what customers need", "what customers need, even where they don’t say it"),
    first("marketing", "Knowledge of marketing"),
    first("research", "Study the market", "Skill in research"),
    first("ideas", "Ideas of your own for new products"),
    first("requirements and roadmap", "Write down what the product must do", "Draw up the product’s roadmap"),
    first("across departments", "Bring people from different departments together", "design, development and launch"),
    first("place and price", "place in the market and its price, together with engineering, marketing and sales"),
    first("demonstrations", "Present the product and show people how it works"),
    first("training", "Teach colleagues in sales and customer service"),
    first("where", "You’ll work in an office", "part of your time with customers", "where the product is made"),
    first("certificates", "from PMI", "from AMA"),
    second("daily operations", "is the daily running", "daily operations and procedures on the floor"),
    second("procedures are followed", "procedures that are followed", "see that procedures are followed"),
    second("schedules, processes, quality", "managing schedules, processes and quality control"),
)
_OPERATIONS = (
    both("data", "Both read data", "Interpreting data"),
    both("problems", "solve problems", "Problem solving"),
    both("people and projects", "manage people and projects", "Managing people and projects"),
    both("on time and within budget", "On time and within budget counts for both"),
    both("a degree", "start from a bachelor’s degree", "Master’s degree"),
    both("certificates", "certificate from APICS or SOLE", "APICS (now ASCM)", "from SOLE"),
    both("efficiency", "Raising efficiency", "with less effort and waste"),
    both("a budget", "Both answer for a budget"),
    first("business principles", "business principles", "how a business works and what keeps it sound"),
    first("strategy and analysis", "strategy and analysis", "Careful analysis", "departments can follow"),
    first("around and after production", "before, around and after the making", "surrounds and follows production"),
    first("an office, at a distance", "You’ll work in an office", "manage much of the work at a distance"),
    first("sees it first hand", "with your own eyes"),
    first("industries", "Manufacturers, hospitals and clinics, shops, and restaurants and caterers"),
    first("programmes and procedures", "programmes and procedures"),
    first("teams and breaks", "teams of several departments", "breaks included"),
    first("hiring and training", "Hire and train people"),
    first("logistics and stock", "from transport to shipping", "stock is stored well", "supplies are ordered"),
    first("records", "employee and customer databases"),
    first("finance, people, marketing", "finance, human resources and marketing"),
    second("how things are made", "knowledge of how things are made", "manufacturing processes"),
    second("production budgets", "Practice in drawing up a production budget", "production budget"),
    second("project management", "Project management that makes schedules, processes and checks fit together"),
    second("works with the teams", "working directly with the people who make things", "works beside it"),
)
_IN_DEPTH = (
    first("scope", "The whole organisation", "everything that a company does", "supply, logistics, customer service"),
    second("scope", "looks after the making of goods", "Production in one plant or facility"),
    first("strategic", "Strategic: plans with the executives"),
    second("tactical", "Mostly tactical", "a part in planning"),
    first("departments", "bring every department to the same table"),
    second("departments", "quality control and procurement", "keeps the whole team informed"),
    first("skills", "business principles, strategy and analysis"),
    second("skills", "production budgets and schedules"),
    first("metrics", "satisfied customers, cost efficiency, overall effectiveness"),
    second("metrics", "throughput, yield, quality"),
    first("resources", "what whole functions of the company receive", "several departments"),
    second("resources", "labour, materials and time"),
    first("budget", "a larger one", "Larger budgets, which cover several departments"),
    second("budget", "for that of production"),
    first("hierarchy", "typically stands a step higher", "how the company is governed"),
    second("hierarchy", "often reports to the Operations Manager"),
    first("crises", "supply chain that breaks", "software that fails company-wide"),
    second("crises", "breakdowns, quality problems"),
    first("people", "many people in several departments"),
    second("people", "one specialised team", "One specialised production team"),
    first("customers", "more often", "More frequent contact with customers"),
    second("customers", "Customers seldom meet", "Little direct contact"),
    first("rules", "environmental rules and labour law"),
    second("rules", "safety standards and quality certification"),
    first("technology", "runs through all the departments"),
    second("technology", "touch the production line directly"),
    first("vendors", "a wide range of vendors"),
    second("vendors", "those who supply raw material", "Suppliers of raw material"),
    first("career", "as far as Chief Operating Officer", "branches out"),
    second("career", "On to Plant Manager or Director of Manufacturing"),
)
_GENERAL = (
    second("scope", "its daily operations, at times only those of one department or area"),
    second("efficiency", "with less effort and waste", "the most efficient way"),
    first("scope", "the business as a whole"),
    first("strategic", "which markets to be in"),
    first("seniority", "stands higher"),
    both("career", "General Manager is one of the next steps for an Operations Manager"),
)
_SITE = (
    first("scope", "production, quality control and the supply chain, across departments or sites"),
    second("scope", "one place and all that goes on there", "One site and what happens on it"),
    second("tactical", "Tactical", "a day and a week at a time"),
    first("strategic", "helps to make the plans"),
    second("seniority", "often reports to the Operations Manager"),
    both("career", "Operations Manager is a natural next step for a Site Manager"),
)
_PLANT = (
    first("scope", "production, logistics and customer service"),
    second("scope", "ends at the gate of one plant", "One whole plant"),
    first("strategic", "plans with the executives for the company"),
    second("tactical", "from this week’s output"),
    both("seniority", "often stand at a similar height"),
    both("career", "The two paths cross at General Manager", "Director of Manufacturing"),
)
_HEAD = (
    second("scope", "particular departments, tasks or processes"),
    first("scope", "operations as a whole", "All operations of the company"),
    first("strategic", "sets the strategy for operations, years ahead", "Mostly strategic"),
    second("tactical", "programmes and procedures for the coming weeks and months"),
    both("seniority", "The Operations Manager reports to the Head of Operations"),
    both("career", "Head of Operations is a next step for an Operations Manager", "Chief Operating Officer"),
)

FACTS: Mapping[Pair, tuple[Fact, ...]] = {
    (PRODUCTION, ADVERTISING): _ADVERTISING,
    (PRODUCT, PRODUCTION): _PRODUCT,
    (OPERATIONS, PRODUCTION): _OPERATIONS + _IN_DEPTH,
    ("general-manager", OPERATIONS): _GENERAL,
    (OPERATIONS, "site-manager"): _SITE,
    (OPERATIONS, "plant-manager"): _PLANT,
    ("head-of-operations", OPERATIONS): _HEAD,
}

PLAIN_PRODUCTION = (
    ("schedules, plans, progress", "Draw up production plans and schedules", "follow each order’s progress"),
    ("resources for the staff", "every shift has the people, materials, time and information"),
    ("methods and equipment", "Pick the methods", "choose the equipment to buy"),
    ("leads, teaches, trains", "Guide production staff", "train or supervise them"),
    (
        "other departments",
        "purchasing, engineering and shipping, and with marketing and sales",
        "what the market wants",
    ),
    ("troubles", "a machine breaks down, material runs short or quality slips"),
    ("standards", "quality and safety standards"),
    ("travel", "travel from site to site, to see that deadlines are met", "people are safe"),
    ("experience", "where many production managers begin"),
    ("master’s degree", "welcome, though you can start without one"),
    (
        "skills",
        "Practice in planning production",
        "methods by which quality is checked",
        "how the machines on the line",
    ),
)
"""What is said of the Production Manager beside anybody."""

SALARIES: Mapping[str, str] = {
    PRODUCTION: "$73,786",
    ADVERTISING: "$73,913",
    PRODUCT: "$98,439",
    OPERATIONS: "$75,844",
}
