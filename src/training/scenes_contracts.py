"""Scenes of contracts: licences, ventures, bids, loans, leases, electricity, trains, delays and prices."""


def licence(n):
    a, b, c, once, rate, years = n.firm(), n.firm(), n.firm(), n.sum(), n.share(), n.pick(["five", "seven", "ten", "fifteen"])
    what = n.pick(["cooling technology", "battery design", "speech software", "coating process", "encryption method"])
    text = n.pick(
        [
            f"{{owner|{a}}} has licensed its {what} to {{user|{b}}} for {{once|{once}}} up front and {{rate|{rate}}} of later sales.",
            f"Under a licence that runs for {{years|{years} years}}, {{user|{b}}} may use the {what} developed by {{owner|{a}}}.",
            f"{{user|{b}}} acquired the right to use the {what} from {{owner|{a}}}, to which it will pay {{rate|{rate}}} of its sales for {{years|{years} years}}.",
            f"The {what} in question belongs to {{owner|{a}}}. {{user|{b}}} paid {{once|{once}}} to be allowed to use it.",
        ]
    )
    asked = [
        (f"Whose {what} does {b} use?", "owner"),
        (f"Who owns the {what} that {b} may use?", "owner"),
        (f"Which company got a licence for {a}'s {what}?", "user"),
        (f"Who is allowed to use {a}'s {what}?", "user"),
        (f"How much did {b} agree to pay {a} at the start for the {what}?", "once"),
        (f"What share of its sales does {b} pay {a}?", "rate"),
        (f"How long does the licence between {a} and {b} last?", "years"),
    ]
    missed = [
        f"How much does {c} pay for the {what}?",
        f"What share of its profit does {a} spend on research?",
        f"When did {a} develop the {what}?",
        f"Who invented the {what} at {a}?",
        f"When was the licence between {a} and {b} signed?",
        f"Which other companies use {a}'s {what}?",
        f"What does {a} pay {b} for the {what}?",
    ]
    return text, asked, missed


def venture(n):
    a, b, c, city, mine, put = n.firm(), n.firm(), n.firm(), n.city(), n.rng.randint(51, 80), n.sum()
    name, goods = n.firm(), n.goods()
    text = n.pick(
        [
            f"{{one|{a}}} and {{two|{b}}} are setting up a joint venture for {{goods|{goods}}} called {{name|{name}}}, of which {a} will hold {{mine|{mine}%}}.",
            f"The joint venture of {{both|{a} and {b}}}, to be named {{name|{name}}}, will be based in {{city|{city}}} and make {{goods|{goods}}}.",
            f"{a} will own {{mine|{mine}%}} and {b} {{yours|{100 - mine}%}} of {{name|{name}}}, their new joint company, into which {a} is putting {{put|{put}}}.",
            f"Based in {{city|{city}}}, {{name|{name}}} belongs to {{both|{a} and {b}}}; the latter holds a minority of {{yours|{100 - mine}%}}.",
        ]
    )
    asked = [
        (f"What is the joint venture of {a} and {b} called?", "name"),
        (f"What will the company of {a} and {b} make?", "goods"),
        (f"How large is {a}'s share of {name}?", "mine"),
        (f"How much of {name} does {b} own?", "yours"),
        (f"Where does {name} have its seat?", "city"),
        (f"Who owns {name}?", "both"),
        (f"How much does {a} invest in {name}?", "put"),
    ]
    missed = [
        f"How much does {b} invest in {name}?",
        f"Who is the head of {name}?",
        f"How many people will {name} employ?",
        f"What is the joint venture of {a} and {c} called?",
        f"How much of {name} does {c} own?",
        f"When does {name} begin production?",
        f"Where is the head office of {b}?",
    ]
    return text, asked, missed


def bid(n):
    a, b, c, before, offered, wanted = n.firm(), n.firm(), n.firm(), *n.sums(3)
    why = n.pick(["the price was too low", "the plan carried too much risk", "it would lead to job losses", "regulators would never allow it"])
    text = n.pick(
        [
            f"The board of {{target|{b}}} turned down an offer of {{offered|{offered}}} from {{bidder|{a}}}, saying {{why|{why}}}.",
            f"{{bidder|{a}}} raised its bid for {{target|{b}}} to {{offered|{offered}}} from {{before|{before}}} on Wednesday.",
            f"{{target|{b}}}, which had been offered {{offered|{offered}}} by {{bidder|{a}}}, rejected the approach. Its largest shareholder, {{holder|{c}}}, had asked for {{wanted|{wanted}}}.",
            f"An approach by {{bidder|{a}}} for {{target|{b}}}, said to be worth {{offered|{offered}}}, was rebuffed because, the directors said, {{why|{why}}}.",
        ]
    )
    asked = [
        (f"How much did {a} bid for {b}?", "offered"),
        (f"What price is {a} now offering for {b}?", "offered"),
        (f"Who wants to take over {b}?", "bidder"),
        (f"Which company tried to buy {b}?", "bidder"),
        (f"Which firm does {a} want to acquire?", "target"),
        (f"Why did {b} reject {a}?", "why"),
        (f"How high was {a}'s first offer for {b}, before it was raised?", "before"),
        (f"Who is the biggest shareholder of {b}?", "holder"),
        (f"What price did {c} want for {b}?", "wanted"),
    ]
    missed = [
        f"When will the takeover of {b} be completed?",
        f"How much did {b} bid for {a}?",
        f"How many shareholders of {b} accepted the offer of {a}?",
        f"Which bank lends {a} the money for {b}?",
        f"What would {a} pay for each share of {b}?",
        f"Who is the chairman of {b}?",
        f"When did {a} first speak to {b}?",
    ]
    return text, asked, missed


def bond(n):
    a, b, lender, amount, rate, other = n.firm(), n.firm(), n.firm(), n.sum(), n.rng.randint(2, 9), n.sum()
    years = n.rng.randint(3, 12)
    why = n.pick(["to refinance older debt", "to pay for a new port terminal", "to buy back shares", "to modernise its mills"])
    text = n.pick(
        [
            f"{a} borrowed {{amount|{amount}}} from {{lender|{lender}}} {{why|{why}}}. The loan has to be paid back within {{years|{years} years}}.",
            f"{{lender|{lender}}} granted {a} a loan of {{amount|{amount}}} at an interest rate of {{rate|{rate}.25%}}.",
            f"The loan, for which {a} pays interest of {{rate|{rate}.25%}} a year, comes from {{lender|{lender}}} and runs for {{years|{years} years}}.",
            f"{{lender|{lender}}} is lending {a} {{amount|{amount}}}, which the company needs {{why|{why}}}. Its debts already stand at {{debts|{other}}}.",
        ]
    )
    asked = [
        (f"How much money did {a} borrow from {lender}?", "amount"),
        (f"How large is the loan to {a}?", "amount"),
        (f"Who lends money to {a}?", "lender"),
        (f"From whom does {a} get the loan?", "lender"),
        (f"What interest does {a} pay?", "rate"),
        (f"Within how many years must {a} repay the loan?", "years"),
        (f"What is the loan to {a} for?", "why"),
        (f"How high are the debts that {a} already has?", "debts"),
    ]
    missed = [
        f"How much money did {b} borrow from {lender}?",
        f"How much of the loan has {a} paid back?",
        f"What did {a} offer as security for the loan?",
        f"What interest did {a} pay on its previous loan?",
        f"Who else has lent money to {a}?",
        f"How much profit does {lender} make?",
        f"On what day did {a} sign the loan?",
    ]
    return text, asked, missed


def lease(n):
    a, owner, b, city, size, years = n.firm(), n.firm(), n.firm(), n.city(), n.count(2000, 90000), n.rng.randint(5, 25)
    what = n.pick(["warehouse", "office tower", "laboratory building"])
    when, rent = n.month(), n.sum()
    text = n.pick(
        [
            f"{{tenant|{a}}} has leased {{size|{size} square metres}} in a {what} in {{city|{city}}} from {{owner|{owner}}} for {{years|{years} years}}.",
            f"{{owner|{owner}}}, which owns the {what} in {{city|{city}}}, let all of its {{size|{size} square metres}} to {{tenant|{a}}}.",
            f"{{tenant|{a}}} will move into a {what} in {{city|{city}}} in {{when|{when}}}. It pays the landlord, {{owner|{owner}}}, {{rent|{rent}}} a year.",
        ]
    ).replace("a office", "an office")
    asked = [
        (f"Who rents the {what} in {city}?", "tenant"),
        (f"Who is {a}'s landlord in {city}?", "owner"),
        (f"Whose {what} does {a} rent?", "owner"),
        (f"How much space does {a} rent in {city}?", "size"),
        (f"For how long did {a} lease the space?", "years"),
        (f"In which city is the {what} that {a} rents?", "city"),
        (f"When does {a} move in?", "when"),
        (f"What is the yearly rent that {a} pays {owner}?", "rent"),
    ]
    missed = [
        f"How many people of {a} will work in the {what}?",
        f"How much did {owner} pay for the {what}?",
        f"When was the {what} in {city} built?",
        f"Who rented the {what} in {city} before {a}?",
        f"How much space does {b} rent in {city}?",
        f"How many floors does the {what} have?",
        f"Who designed the {what} in {city}?",
    ]
    return text, asked, missed


def electricity(n):
    a, b, c, place, size, years, start = n.firm(), n.firm(), n.firm(), n.place(), n.count(20, 900), n.rng.randint(8, 20), n.year()
    what, other = n.rng.sample(["wind farm", "solar park", "hydropower plant", "nuclear power station"], 2)
    text = n.pick(
        [
            f"{{buyer|{a}}} will take {{size|{size} megawatts}} from {{seller|{b}}}'s {{what|{what}}} in {{place|{place}}} for {{years|{years} years}}.",
            f"Starting in {{start|{start}}}, {{seller|{b}}} is to provide {{buyer|{a}}} with {{size|{size} megawatts}} from a {{what|{what}}} it runs in {{place|{place}}}.",
            f"The power for the data centres of {{buyer|{a}}} will come from a {{what|{what}}} in {{place|{place}}} that belongs to {{seller|{b}}}. The agreement lasts {{years|{years} years}}.",
        ]
    )
    asked = [
        (f"Who delivers electricity to {a}?", "seller"),
        (f"Which company gets power from {b}?", "buyer"),
        (f"How much power does {a} buy from {b}?", "size"),
        (f"What kind of power plant supplies {a}?", "what"),
        (f"In which country is the plant that supplies {a}?", "place"),
        (f"How long will {b} supply {a} with electricity?", "years"),
        (f"From which year does {a} get power from {b}?", "start"),
    ]
    missed = [
        f"What does {a} pay for each megawatt-hour?",
        f"How much power does {a} use in all?",
        f"How large is {b}'s {other}?",
        f"How much power does {c} buy from {b}?",
        f"When was the {what} built?",
        f"How many {what}s does {b} run?",
        f"Who owned the {what} before {b}?",
    ]
    return text, asked, missed


def delay(n):
    a, b, city = n.firm(), n.firm(), n.city()
    year = n.rng.randint(2024, 2029)
    late = year + n.rng.randint(1, 4)
    plan, cost = n.sums(2)
    what, other = n.rng.sample(["tunnel", "harbour", "bridge", "airport terminal", "metro line"], 2)
    why = n.pick(["a shortage of steel", "a dispute with residents", "floods on the site", "errors in the design"])
    text = n.pick(
        [
            f"The {what} in {{city|{city}}} that {{builder|{a}}} is building will not open before {{late|{late}}} because of {{why|{why}}}. It was to have been ready in {{year|{year}}}.",
            f"{{builder|{a}}} now puts the cost of the {what} in {{city|{city}}} at {{cost|{cost}}}, instead of the {{plan|{plan}}} first planned, and blames {{why|{why}}}.",
            f"Instead of {{year|{year}}}, the opening of the {what} in {{city|{city}}} is now set for {{late|{late}}}, said {{builder|{a}}}, whose bill has reached {{cost|{cost}}}.",
        ]
    )
    asked = [
        (f"When will the {what} in {city} open?", "late"),
        (f"When was the {what} in {city} supposed to be finished originally?", "year"),
        (f"How much does the {what} in {city} cost now?", "cost"),
        (f"What was the {what} in {city} first meant to cost?", "plan"),
        (f"Who is building the {what} in {city}?", "builder"),
        (f"What causes the trouble with the {what} in {city}?", "why"),
    ]
    missed = [
        f"When did work on the {what} in {city} begin?",
        f"When will the {other} in {city} open?",
        f"Who pays for the delay of the {what}?",
        f"How long is the {what} in {city}?",
        f"How many people work on the {what} in {city}?",
        f"When will {b} finish the {what}?",
        f"Who designed the {what} in {city}?",
    ]
    return text, asked, missed


def launch(n):
    a, b, model, old = n.firm(), n.firm(), n.rng.randint(3, 9), n.place()
    name = n.pick(["Aruna", "Velo", "Kestra", "Nimbo", "Orla", "Tavi"])
    price, last, when = n.count(210, 900), n.count(150, 900), n.month()
    kind, other = n.rng.sample(["phone", "camera", "watch", "tablet", "game console"], 2)
    text = n.pick(
        [
            f"{a} presented the {{name|{name} {model}}}, a {kind} that goes on sale in {{when|{when}}} for {{price|${price}}}.",
            f"The {{name|{name} {model}}}, {a}'s latest {kind}, costs {{price|${price}}}; the model before it sold for {{last|${last}}}.",
            f"{a}'s new {kind}, called the {{name|{name} {model}}}, will reach shops in {{place|{old}}} first. Its price is {{price|${price}}}.",
        ]
    )
    asked = [
        (f"How much is the {name} {model}?", "price"),
        (f"What does {a}'s new {kind} cost?", "price"),
        (f"What is {a}'s new {kind} called?", "name"),
        (f"When can people buy the {name} {model}?", "when"),
        (f"How much was the {kind} of {a} that came before?", "last"),
        (f"In which country is the {name} {model} sold first?", "place"),
    ]
    missed = [
        f"How much is the {name} {model + 1}?",
        f"How much is {a}'s new {other}?",
        f"How many of the {name} {model} has {a} sold?",
        f"What is {b}'s new {kind} called?",
        f"How much does the {name} {model} weigh?",
        f"Who makes the screen of the {name} {model}?",
        f"Where is the {name} {model} built?",
        f"How long does the battery of the {name} {model} last?",
    ]
    return text, asked, missed


SCENES = [licence, venture, bid, bond, lease, electricity, delay, launch]
