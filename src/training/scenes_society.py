"""Scenes of law, order and places: suits, thefts, outages, climate goals, towns, subsidies, rights and listings."""


def lawsuit(n):
    a, b, c, city, claim = n.firm(), n.firm(), n.firm(), n.city(), n.sum()
    what = n.pick(["copying its designs", "breaking a contract", "hiring away its engineers", "using its patents without permission"])
    text = n.pick(
        [
            f"{{plaintiff|{a}}} has sued {{sued|{b}}} in a court in {{city|{city}}} for {{what|{what}}} and demands {{claim|{claim}}} in damages.",
            f"A court in {{city|{city}}} dismissed the suit in which {{plaintiff|{a}}} had accused {{sued|{b}}} of {{what|{what}}}.",
            f"{{sued|{b}}}, which was taken to court by {{plaintiff|{a}}} for {{what|{what}}}, denied the claims and called them {{words|baseless}}.",
            f"In its complaint, {{plaintiff|{a}}} accuses {{sued|{b}}} of {{what|{what}}}. It wants {{claim|{claim}}} as compensation.",
        ]
    )
    asked = [
        (f"Who sued {b}?", "plaintiff"),
        (f"Which company took {b} to court?", "plaintiff"),
        (f"Against whom did {a} bring a suit?", "sued"),
        (f"What does {a} accuse {b} of?", "what"),
        (f"Why was {b} sued by {a}?", "what"),
        (f"How much money does {a} want from {b}?", "claim"),
        (f"In which city is the court that deals with {a} and {b}?", "city"),
        (f"What did {b} call {a}'s claims?", "words"),
    ]
    missed = [
        f"How much did {b} pay {a} to settle the suit?",
        f"What does {b} accuse {a} of?",
        f"Who sued {c}?",
        f"Who is {a}'s lawyer?",
        f"When does the trial of {b} begin?",
        f"How much did {b} earn by {what}?",
        f"Which judge hears the case of {a} against {b}?",
    ]
    return text, asked, missed


def theft(n):
    city, other, owner, count, held = n.city(), n.city(), n.person(), n.count(3, 40), n.pick(["two", "three", "four"])
    things, absent = n.rng.sample(["gold coins", "watches", "rings", "old maps", "violins"], 2)
    worth = "$" + n.count(10000, 900000)
    text = n.pick(
        [
            f"Thieves stole {{count|{count} {things}}} worth {{worth|{worth}}} from a shop in {{city|{city}}} that belongs to {{owner|{owner}}}.",
            f"Police in {{city|{city}}} arrested {{held|{held} men}} after the theft of {{count|{count} {things}}}, which were found in {{found|a garage}}.",
            f"The {things} stolen from {{owner|{owner}}} in {{city|{city}}} were found in {{found|a garage}}, said the police, who are holding {{held|{held} suspects}}.",
        ]
    )
    asked = [
        (f"How many {things} were stolen in {city}?", "count"),
        (f"How much were the stolen {things} worth?", "worth"),
        (f"Where did police find the {things}?", "found"),
        (f"How many people were arrested over the {things}?", "held"),
        (f"Whose {things} were stolen in {city}?", "owner"),
        (f"In which city were the {things} taken?", "city"),
    ]
    missed = [
        f"How many {absent} were stolen in {city}?",
        f"How did the thieves get into the building in {city}?",
        f"How many {things} were stolen in {other}?",
        f"What are the names of the thieves in {city}?",
        f"How long must the thieves of the {things} go to prison?",
        f"What reward is offered for the {things}?",
        f"When were the {things} made?",
    ]
    return text, asked, missed


def outage(n):
    a, b, hours, users = n.firm(), n.firm(), n.rng.randint(2, 15), n.count(10000, 900000)
    cause = n.pick(["a faulty update", "a fire in a data centre", "a cut cable", "an expired certificate"])
    thing, other = n.rng.sample(["payment service", "mail service", "mobile network", "booking system"], 2)
    text = n.pick(
        [
            f"{a}'s {thing} was down for {{hours|{hours} hours}} on Monday because of {{cause|{cause}}}, which left {{users|{users} customers}} cut off.",
            f"An outage at {a}, caused by {{cause|{cause}}}, hit {{users|{users} users}} of its {thing}. The company apologised and promised {{promise|a month free of charge}}.",
            f"It took {a} {{hours|{hours} hours}} to get its {thing} running again after {{cause|{cause}}}. Customers are to receive {{promise|a month free of charge}}.",
        ]
    )
    asked = [
        (f"How long was {a}'s {thing} down?", "hours"),
        (f"How many customers did the outage at {a} affect?", "users"),
        (f"What caused the failure of {a}'s {thing}?", "cause"),
        (f"Why did the {thing} of {a} not work?", "cause"),
        (f"What do {a}'s customers get for the outage?", "promise"),
    ]
    missed = [
        f"How long was {b}'s {thing} down?",
        f"How long was {a}'s {other} down?",
        f"How much did the outage cost {a}?",
        f"How many customers does {a} have in all?",
        f"Who noticed the failure at {a} first?",
        f"When did {a} last have an outage?",
        f"Who at {a} was responsible for the outage?",
    ]
    return text, asked, missed


def climate(n):
    a, b, cut, done = n.firm(), n.firm(), n.rng.randint(40, 90), n.rng.randint(5, 35)
    base = n.rng.randint(2010, 2020)
    goal, neutral = n.rng.randint(2028, 2035), n.rng.randint(2036, 2050)
    how = n.pick(["electric furnaces", "wind power", "lighter packaging", "hydrogen from its own plant"])
    text = n.pick(
        [
            f"{a} wants to cut its emissions by {{cut|{cut}%}} by {{goal|{goal}}}, compared with {{base|{base}}}, mainly with the help of {{how|{how}}}.",
            f"By {{neutral|{neutral}}}, {a} aims to be carbon neutral. Its emissions have fallen by {{done|{done}%}} since {{base|{base}}}.",
            f"{a}, whose emissions are down {{done|{done}%}} from {{base|{base}}}, has set itself the goal of a cut of {{cut|{cut}%}} by {{goal|{goal}}}.",
        ]
    )
    asked = [
        (f"By how much does {a} want to reduce its emissions?", "cut"),
        (f"By when does {a} want to be carbon neutral?", "neutral"),
        (f"How far have {a}'s emissions fallen so far?", "done"),
        (f"With which year does {a} compare its emissions?", "base"),
        (f"How does {a} mean to bring down its emissions?", "how"),
        (f"In which year should {a} reach its goal of {cut}%?", "goal"),
    ]
    missed = [
        f"How many tonnes of carbon dioxide does {a} emit?",
        f"By how much does {b} want to reduce its emissions?",
        f"How much does {a} spend on climate protection?",
        f"Who is in charge of climate goals at {a}?",
        f"By how much did {a}'s emissions rise before {base}?",
        f"What happens if {a} misses its goal?",
    ]
    asked = [q for q in asked if q[1] != "goal" or "{cut|" in text]
    return text, asked, missed


def town(n):
    city, founder, other, third = n.city(), n.person(), n.city(), n.person()
    year, burnt, now = n.rng.randint(1210, 1480), n.rng.randint(1520, 1840), n.count(2000, 90000)
    trade, absent = n.rng.sample(["salt", "cloth", "amber", "timber", "silver"], 2)
    text = n.pick(
        [
            f"The old quarter of {city}, founded in {{year|{year}}} by merchants who traded in {{trade|{trade}}}, burned down in {{burnt|{burnt}}} and was rebuilt by the architect {{builder|{founder}}}.",
            f"In {{year|{year}}}, traders in {{trade|{trade}}} settled in what is now the old quarter of {city}. Today {{now|{now} people}} live there.",
            f"Most houses in the old quarter of {city}, which is home to {{now|{now} people}}, date from the years after the fire of {{burnt|{burnt}}}. {{builder|{founder}}} drew the plans.",
        ]
    )
    asked = [
        (f"When was the old quarter of {city} founded?", "year"),
        (f"In what year did merchants settle in {city}?", "year"),
        (f"When did the old quarter of {city} burn?", "burnt"),
        (f"Who planned the rebuilding of the old quarter of {city}?", "builder"),
        (f"How many people live in the old quarter of {city}?", "now"),
        (f"What did the first merchants of {city} trade in?", "trade"),
    ]
    missed = [
        f"When was the old quarter of {other} founded?",
        f"How many people died in the fire in {city}?",
        f"What started the fire in the old quarter of {city}?",
        f"How many people lived in the old quarter of {city} before the fire?",
        f"Who traded in {absent} in {city}?",
        f"When was the architect of {city} born?",
        f"When did {third} move to {city}?",
    ]
    return text, asked, missed


def subsidy(n):
    a, b, place, goods = n.firm(), n.firm(), n.place(), n.goods()
    grant, cost = n.sums(2)
    ministry, other = n.rng.sample(["economy ministry", "transport ministry", "research ministry"], 2)
    cond = n.pick(["at least half of the parts are made in the country", "the jobs are kept for ten years", "the results are made public"])
    text = n.pick(
        [
            f"{{giver|The {ministry}}} of {place} is giving {{taker|{a}}} {{grant|{grant}}} towards a plant for {goods} that costs {{cost|{cost}}}, provided that {{cond|{cond}}}.",
            f"{{taker|{a}}} will receive {{grant|{grant}}} in aid from {{giver|the {ministry}}} of {place} to develop {goods}. The project costs {{cost|{cost}}} in all.",
            f"State aid of {{grant|{grant}}} for {{taker|{a}}} was approved in {place} on Friday. The money, meant for {goods}, will only be paid if {{cond|{cond}}}.",
        ]
    )
    asked = [
        (f"How much public money does {a} get?", "grant"),
        (f"How high is the grant to {a} in {place}?", "grant"),
        (f"Who pays the subsidy to {a}?", "giver"),
        (f"Which company gets state aid for {goods} in {place}?", "taker"),
        (f"What does {a}'s project for {goods} cost altogether?", "cost"),
        (f"On what condition does {a} get the aid?", "cond"),
    ]
    missed = [
        f"How much of its own money has {a} already spent on {goods}?",
        f"How much public money does {b} get?",
        f"How many people will {a} hire with the aid?",
        f"How much did the {other} give {a}?",
        f"Where in {place} will {a} make the {goods}?",
        f"Which parties in {place} voted against the aid?",
        f"When must {a} pay the aid back?",
    ]
    return text, asked, missed


def rights(n):
    a, b, c, worth, years, place = n.firm(), n.firm(), n.firm(), n.sum(), n.pick(["three", "four", "six"]), n.place()
    what, other = n.rng.sample(["handball league", "sailing cup", "chess championship", "cycling tour", "ice hockey league"], 2)
    text = n.pick(
        [
            f"{{now|{a}}} has bought the rights to show the {what} in {{place|{place}}} for {{worth|{worth}}}, replacing {{before|{b}}}.",
            f"For the next {{years|{years} seasons}}, viewers in {{place|{place}}} will see the {what} on channels of {{now|{a}}}, which outbid {{lost|{b}}}.",
            f"The broadcaster {{before|{b}}}, which had shown the {what} until now, lost the rights to {{now|{a}}}. The new contract is worth {{worth|{worth}}} over {{years|{years} seasons}}.",
        ]
    )
    asked = [
        (f"Who will show the {what}?", "now"),
        (f"Which broadcaster has the rights to the {what} now?", "now"),
        (f"Who showed the {what} before {a}?", "before"),
        (f"Whom did {a} outbid for the {what}?", "lost"),
        (f"How much did {a} pay for the {what}?", "worth"),
        (f"For how many seasons does {a} have the {what}?", "years"),
        (f"In which country will {a} show the {what}?", "place"),
    ]
    missed = [
        f"How much did {b} offer for the {what}?",
        f"Who will show the {other}?",
        f"How many people watch the {what}?",
        f"How much did {c} pay for the {what}?",
        f"What does a subscription to {a} cost?",
        f"Who won the {what} last year?",
        f"Who will present the {what} for {a}?",
    ]
    return text, asked, missed


def listing(n):
    a, b, city, low, when = n.firm(), n.firm(), n.city(), n.rng.randint(11, 60), n.month()
    raised, worth = n.sums(2)
    first = low + n.rng.randint(2, 9)
    text = n.pick(
        [
            f"{a} sold its shares at {{price|${low}}} each in its stock market debut in {{city|{city}}}, raising {{raised|{raised}}}. They opened at {{first|${first}}}.",
            f"{a}, which is {{owner|owned by {b}}}, plans to go public in {{city|{city}}} in {{when|{when}}} and hopes to raise {{hoped|{raised}}}.",
            f"The flotation of {a} in {{city|{city}}} brought in {{raised|{raised}}} and values the company at {{worth|{worth}}}, with each share priced at {{price|${low}}}.",
            f"{a} has put off its stock market debut, planned for {{planned|{when}}} in {{city|{city}}}, because of {{why|weak markets}}.",
        ]
    ).replace("{owner|owned by " + b + "}", "owned by {owner|" + b + "}")
    asked = [
        (f"At what price did {a} sell its shares?", "price"),
        (f"How much did one share of {a} cost in the offering?", "price"),
        (f"How much money did {a} raise by going public?", "raised"),
        (f"How much does {a} hope to raise?", "hoped"),
        (f"Where are {a}'s shares to be listed?", "city"),
        (f"What was the first trading price of {a}'s shares?", "first"),
        (f"Who owns {a}?", "owner"),
        (f"When does {a} want to go public?", "when"),
        (f"What is {a} worth after its flotation?", "worth"),
        (f"Why did {a} postpone its debut?", "why"),
    ]
    missed = [
        f"At what price did {b} sell its shares?",
        f"How many shares did {a} sell?",
        f"Which banks arranged the flotation of {a}?",
        f"Who bought the most shares of {a}?",
        f"At what price did {a}'s shares close?",
        f"What will {a} do with the money it raises?",
        f"How much profit did {a} make in the year before?",
    ]
    return text, asked, missed


SCENES = [lawsuit, theft, outage, climate, town, subsidy, rights, listing]
