"""Questions on invented business deals, written for this project: what a report says, and what it very nearly says.

A report is a title and a few scenes. A scene is one or two sentences about made-up parties, with the questions that they
answer and the near misses that they do not: another party's figure, one share of a total, the end where only the beginning
is told, the chief executive where the finance chief speaks. Answers stand between braces in a scene, `{name|words}`.
"""

import re

from examples import Example

START = "Al Ar Bel Bor Cal Cor Dal Den El Fen Gar Hal Hol Ister Jor Kel Lan Lor Mar Mer Nor Or Pel Quin Ral Ros Sel Sol Tal Tor Ul Var Ven Wes Yar Zel".split()
MIDDLE = "a e i o an en on ar er or al el in un eth ist ond".split()
END = "dane dor fax ford gate lin mont nex nor ric ston tek tis tron va vale vex wick wood yx".split()
KIND = ["", "", "", " Energy", " Motors", " Semiconductor", " Systems", " Group", " Holdings", " Air", " Shipping", " Pharma", " Steel", " Networks", " Robotics", " Foods", " Bank"]
PLACES = "Japan,Vietnam,Poland,Brazil,Canada,India,Kenya,Chile,Norway,Spain,Turkey,Taiwan,Mexico,Egypt,Finland,Singapore,Indonesia,Germany,France,Australia,South Korea,Saudi Arabia,the Netherlands,South Africa".split(",")
CITIES = "Oslo,Busan,Gdansk,Porto,Nairobi,Santiago,Toronto,Hamburg,Osaka,Pune,Hanoi,Lyon,Tampere,Perth,Austin,Leeds,Turin,Rotterdam,Daejeon,Monterrey".split(",")
FIRST = "Amara,Bjorn,Carla,Dmitri,Elena,Farid,Grace,Hiro,Ines,Jonas,Keiko,Liam,Mina,Noor,Olga,Pedro,Rosa,Sanjay,Tessa,Wei,Yuna,Zoltan,Martin,Hannah,Lucas".split(",")
LAST = "Adeyemi,Brandt,Castellan,Dahl,Eriksen,Ferrante,Goh,Haruna,Ivanova,Jansson,Kowal,Lindqvist,Moreau,Nakata,Okafor,Petrov,Quist,Renner,Sato,Tran,Ueda,Varga,Whitlock,Yoon,Zapata".split(",")
GOODS = "chips,graphics processors,battery cells,wind turbines,electric buses,solar panels,aircraft engines,satellites,servers,freight trains,tankers,vaccine doses,industrial robots,memory modules,charging stations,drones,gas turbines,transformers,routers,tractors".split(",")
PURPOSES = [
    "to power new data centres", "to modernise the grid", "to replace an ageing fleet", "to meet rising demand from hospitals",
    "to train language models", "to cut its dependence on imports", "to expand its network in the south", "to build a research centre",
]
ROLES = ["chief executive", "finance chief", "chairman", "head of sales", "chief technology officer", "spokesman"]
MONTHS = "January February March April May June July August September October November December".split()
QUALIFIERS = ["more than ", "over ", "about ", "nearly ", "up to ", "at least ", "", "", ""]
SCALES = ["million", "billion"]
CURRENCIES = [("$", ""), ("$", ""), ("€", ""), ("£", ""), ("", " won"), ("", " yen"), ("", " euros"), ("", " dollars"), ("", " rupees")]


class Names:
    """Draws parties, people, figures and dates; no two of a report are the same."""

    def __init__(self, rng):
        self.rng = rng
        self.used = set()

    def fresh(self, make):
        while True:
            value = make()
            if value not in self.used:
                self.used.add(value)
                return value

    def pick(self, values):
        return self.rng.choice(values)

    def firm(self):
        return self.fresh(
            lambda: self.pick(START) + (self.pick(MIDDLE) if self.rng.random() < 0.5 else "") + self.pick(END) + self.pick(KIND)
        )

    def place(self):
        return self.fresh(lambda: self.pick(PLACES))

    def city(self):
        return self.fresh(lambda: self.pick(CITIES))

    def person(self):
        return self.fresh(lambda: self.pick(FIRST) + " " + self.pick(LAST))

    def goods(self):
        return self.fresh(lambda: self.pick(GOODS))

    def number(self):
        def make():
            n = self.rng.choice([self.rng.randint(3, 99), self.rng.randint(1, 99) * 10, self.rng.randint(1, 99) * 100, self.rng.randint(1, 400) * 1000])
            return f"{n:,}"

        return self.pick(QUALIFIERS) + self.fresh(make)

    def money(self):
        def make():
            before, after = self.pick(CURRENCIES)
            n = self.rng.choice([str(self.rng.randint(2, 900)), f"{self.rng.randint(1, 99)}.{self.rng.randint(1, 9)}"])
            return before + n + " " + self.pick(SCALES) + after

        return self.pick(QUALIFIERS) + self.fresh(make)

    def share(self):
        return self.fresh(lambda: f"{self.rng.randint(2, 95)}" + self.pick(["%", " percent", " per cent"]))

    def year(self):
        return self.fresh(lambda: str(self.rng.randint(2021, 2035)))

    def date(self):
        return self.fresh(
            lambda: self.pick(
                [
                    f"{self.pick(MONTHS)} {self.rng.randint(1, 28)}",
                    f"{self.rng.randint(1, 28)} {self.pick(MONTHS)} {self.rng.randint(2023, 2027)}",
                    f"{self.pick(MONTHS)} {self.rng.randint(2023, 2031)}",
                    f"the {self.pick(['first', 'second', 'third', 'fourth'])} quarter of {self.rng.randint(2024, 2031)}",
                ]
            )
        )


def supply(n):
    a, b, c, goods, other = n.firm(), n.pick([n.firm, n.place])(), n.firm(), n.goods(), n.goods()
    count, when, start, why = n.number(), n.date(), n.date(), n.pick(PURPOSES)
    text = n.pick(
        [
            f"{{who|{a}}} said on Monday it would supply {{to|{b}}} with {{count|{count} {goods}}} {{why|{why}}}.",
            f"{{to|{b}}} has ordered {{count|{count} {goods}}} from {{who|{a}}} {{why|{why}}}.",
            f"Under the contract, {{count|{count} {goods}}} will go from {{who|{a}}} to {{to|{b}}} {{why|{why}}}.",
            f"{{to|{b}}} will buy {{count|{count} {goods}}} made by {{who|{a}}}, it said, {{why|{why}}}.",
            f"{{who|{a}}} has agreed to sell {{count|{count} {goods}}} to {{to|{b}}} {{why|{why}}}.",
        ]
    ) + n.pick([f" Deliveries are to begin in {{start|{start}}}.", f" The first of them is due in {{start|{start}}}.", ""])
    asked = [
        (f"How many {goods} will {a} supply to {b}?", "count"),
        (f"How many {goods} is {b} buying?", "count"),
        (f"Who supplies {goods} to {b}?", "who"),
        (f"Which company sells {goods} to {b}?", "who"),
        (f"Who buys {goods} from {a}?", "to"),
        (f"Why does {b} want the {goods}?", "why"),
        (f"What are the {goods} for?", "why"),
        (f"When do deliveries of {goods} to {b} begin?", "start"),
    ]
    missed = [
        f"How many {other} will {a} supply to {b}?",
        f"How many {goods} will {a} supply to {c}?",
        f"How many {goods} will {c} supply to {b}?",
        f"Who supplies {other} to {b}?",
        f"When will the last of the {goods} be delivered to {b}?",
        f"How much will {b} pay for the {goods}?",
        f"How many {goods} does {b} have today?",
        f"Who signed the contract for {b}?",
        f"Where are the {goods} built?",
        f"When did {a} and {b} sign the contract in {when}?",
    ]
    return text, asked, missed


def shared_total(n):
    a, parties, goods, count = n.firm(), [n.firm() for _ in range(n.rng.randint(2, 4))], n.goods(), n.number()
    names = ", ".join(parties[:-1]) + " and " + parties[-1]
    text = n.pick(
        [
            f"{a} will deliver {{count|{count} {goods}}} to {{names|{names}}}, according to a joint statement.",
            f"{{names|{names}}} are to share {{count|{count} {goods}}} from {a}.",
            f"Several companies, including {{names|{names}}}, signed up for a combined {{count|{count} {goods}}} from {a}.",
        ]
    )
    asked = [
        (f"Which companies get {goods} from {a}?", "names"),
        (f"How many {goods} will {a} deliver in all?", "count"),
        (f"How many {goods} do {names} get together?", "count"),
        (f"Who are {a}'s customers for {goods}?", "names"),
    ]
    missed = [f"How many {goods} will {p} get?" for p in parties] + [
        f"How many {goods} does {parties[0]} get from {a}?",
        f"How much does {parties[-1]} pay {a}?",
    ]
    return text, asked, missed


def two_orders(n):
    a, b, c, d, goods = n.firm(), n.firm(), n.firm(), n.firm(), n.goods()
    first, second, more = n.number(), n.number(), n.firm()
    text = n.pick(
        [
            f"{a} bought {{one|{first} {goods}}} from {{ofone|{b}}}, while {c} took {{two|{second}}} from {{oftwo|{d}}}.",
            f"{c} placed an order for {{two|{second} {goods}}} with {{oftwo|{d}}}; a week earlier {a} had asked {{ofone|{b}}} for {{one|{first}}}.",
            f"While {a} settled for {{one|{first} {goods}}} from {{ofone|{b}}}, its rival {c} secured {{two|{second}}} from {{oftwo|{d}}}.",
        ]
    )
    asked = [
        (f"How many {goods} did {a} buy?", "one"),
        (f"How many {goods} did {c} order?", "two"),
        (f"Who sold {goods} to {a}?", "ofone"),
        (f"Where does {c} get its {goods}?", "oftwo"),
    ]
    missed = [
        f"How many {goods} did {more} buy?",
        f"How many {goods} did {a} buy from {d}?",
        f"How many {goods} did {c} buy from {b}?",
        f"How much did {a} pay {b}?",
        f"When will {c} get its {goods}?",
    ]
    return text, asked, missed


def value(n):
    a, b, c, worth, each = n.firm(), n.firm(), n.firm(), n.money(), n.money()
    what = n.pick(["contract", "deal", "agreement", "order", "partnership"])
    hidden = n.rng.random() < 0.4
    if hidden:
        text = n.pick(
            [
                f"{a} and {b} {{hidden|did not disclose the value}} of the {what}.",
                f"The {{hidden|financial terms were not disclosed}}, {a} said of its {what} with {b}.",
                f"A spokeswoman for {a} {{hidden|declined to say how much the {what} is worth}}.",
            ]
        )
        asked = [(f"How much is the {what} between {a} and {b} worth?", "hidden"), (f"What is the value of {a}'s {what}?", "hidden")]
    else:
        text = n.pick(
            [
                f"The {what} with {a} is worth {{worth|{worth}}}, {b} said.",
                f"{a} put the value of the {what} with {b} at {{worth|{worth}}}.",
                f"{b} will pay {a} {{worth|{worth}}} over {{years|{n.pick(['three', 'four', 'five', 'ten'])} years}}.",
                f"The {{worth|{worth}}} {what} between {a} and {b} is the largest that either has signed.",
            ]
        )
        asked = [
            (f"How much is the {what} between {a} and {b} worth?", "worth"),
            (f"What does {b} pay {a}?", "worth"),
            (f"What is the value of the {what} with {a}?", "worth"),
            (f"Over how many years does {b} pay {a}?", "years"),
        ]
    missed = [
        f"How much is the {what} between {a} and {c} worth?",
        f"How much profit did {a} make?",
        f"When does the {what} between {a} and {b} end?",
        f"Who negotiated the {what} for {b}?",
        f"How many people does {a} employ?",
    ]
    return text, asked, missed


def takeover(n):
    a, b, c, share, worth, when = n.firm(), n.firm(), n.firm(), n.share(), n.money(), n.date()
    text = n.pick(
        [
            f"{{who|{a}}} is acquiring a stake of {{share|{share}}} in {{what|{b}}} for {{worth|{worth}}} and expects to close the purchase in {{when|{when}}}.",
            f"{{who|{a}}}, which already owns {{share|{share}}} of {{what|{b}}}, offered {{worth|{worth}}} for the rest.",
            f"{{what|{b}}} agreed to be taken over by {{who|{a}}} for {{worth|{worth}}}; the merger is to be completed by {{when|{when}}}.",
            f"Talks in which {{who|{a}}} would have bought {{what|{b}}} for {{worth|{worth}}} were broken off in {{broken|{when}}}.",
        ]
    )
    asked = [
        (f"How much does {a} pay for {b}?", "worth"),
        (f"What did {a} offer for {b}?", "worth"),
        (f"Who is buying {b}?", "who"),
        (f"Which company does {a} want to buy?", "what"),
        (f"How large is {a}'s stake in {b}?", "share"),
        (f"When will {a} complete its purchase of {b}?", "when"),
        (f"When did the talks between {a} and {b} end?", "broken"),
    ]
    missed = [
        f"How much does {c} pay for {b}?",
        f"How much does {a} pay for {c}?",
        f"Who sold {b} to {c}?",
        f"Which bank advised {a}?",
        f"How many jobs will {b} cut?",
        f"Who will run {b} after the merger?",
    ]
    return text, asked, missed


def plant(n):
    a, b, city, place, worth, jobs, opens, goods = n.firm(), n.firm(), n.city(), n.place(), n.money(), n.number(), n.date(), n.goods()
    text = n.pick(
        [
            f"{{who|{a}}} will invest {{worth|{worth}}} in a factory in {{city|{city}}} that is to employ {{jobs|{jobs}}} people from {{opens|{opens}}}.",
            f"In {{city|{city}}}, {{who|{a}}} and {{partner|{b}}} are building a plant for {goods} at a cost of {{worth|{worth}}}; it should open in {{opens|{opens}}}.",
            f"The new plant in {{city|{city}}}, for which {{who|{a}}} has set aside {{worth|{worth}}}, will make {{goods|{goods}}}.",
        ]
    )
    asked = [
        (f"Where does {a} build its plant?", "city"),
        (f"How much does {a} invest in {city}?", "worth"),
        (f"How many people will work at the factory in {city}?", "jobs"),
        (f"When does the plant in {city} open?", "opens"),
        (f"Who is building a plant in {city}?", "who"),
        (f"With whom does {a} build the plant?", "partner"),
        (f"What will the plant in {city} make?", "goods"),
    ]
    missed = [
        f"How much does {a} invest in {place}?",
        f"How many {goods} will the plant in {city} make a year?",
        f"When did {a} begin to build in {city}?",
        f"How many plants does {a} have?",
        f"Who pays for the road to the plant in {city}?",
        f"How large is the site in {city}?",
    ]
    return text, asked, missed


def market(n):
    a, b, place, was, now, year = n.firm(), n.firm(), n.place(), n.share(), n.share(), n.year()
    only_past = n.rng.random() < 0.5
    text = (
        f"{a} once held {{was|{was}}} of the market in {place}, before {n.pick(['export curbs', 'a boycott', 'new tariffs'])} shut it out in {{year|{year}}}."
        if only_past
        else f"{a}'s share of the market in {place} rose to {{now|{now}}} from {{was|{was}}} in {{year|{year}}}."
    )
    asked = [
        (f"What share of the market in {place} did {a} once have?", "was"),
        (f"What was {a}'s share in {year}?" if not only_past else f"When was {a} shut out of {place}?", "was" if not only_past else "year"),
        (f"What is {a}'s share of the market in {place} now?", "now"),
    ]
    missed = [f"What is {b}'s share of the market in {place}?", f"Who is the largest rival of {a} in {place}?"]
    if only_past:
        missed += [f"What is {a}'s share of the market in {place} today?", f"When does {a} return to {place}?"]
    return text, [q for q in asked if "{" + q[1] + "|" in text], missed


def said(n):
    a, b, person, other = n.firm(), n.firm(), n.person(), n.person()
    role, absent = n.rng.sample(ROLES, 2)
    words = n.pick(
        [
            "This is the largest order in our history", "We expect demand to double", "Supply will stay tight until next summer",
            "No other partner could deliver at this speed", "The price was right for both sides", "We will hire from the region first",
        ]
    )
    text = n.pick(
        [
            f"“{{words|{words}}},” said {{person|{person}}}, {{role|{role}}} of {a}.",
            f"{{person|{person}}}, {a}'s {{role|{role}}}, told reporters: “{{words|{words}}}.”",
            f"“{{words|{words}}},” {a}'s {{role|{role}}}, {{person|{person}}}, wrote to shareholders.",
        ]
    )
    asked = [
        (f"Who is the {role} of {a}?", "person"),
        (f"What did {person} say?", "words"),
        (f"What is {person}'s position at {a}?", "role"),
        (f"Who said “{words.lower()}”?", "person"),
    ]
    missed = [
        f"Who is the {absent} of {a}?",
        f"Who is the {role} of {b}?",
        f"What did {other} say?",
        f"How old is {person}?",
        f"When did {person} join {a}?",
        f"Who was {role} before {person}?",
    ]
    return text, asked, missed


def talks(n):
    a, b, city, what, when = n.firm(), n.firm(), n.city(), n.goods(), n.date()
    text = n.pick(
        [
            f"{a} is still in talks with {{with|{b}}} about {{what|{what}}}, and a decision is not expected before {{when|{when}}}.",
            f"{a} and {{with|{b}}} met in {{city|{city}}} to discuss {{what|{what}}}, but nothing has been signed.",
            f"People familiar with the matter say {a} may order {{what|{what}}} from {{with|{b}}}.",
        ]
    )
    asked = [
        (f"With whom is {a} talking about {what}?", "with"),
        (f"What are {a} and {b} discussing?", "what"),
        (f"When is a decision between {a} and {b} expected?", "when"),
        (f"Where did {a} and {b} meet?", "city"),
    ]
    missed = [
        f"How many {what} did {a} order from {b}?",
        f"When was the contract between {a} and {b} signed?",
        f"How much did {a} pay {b}?",
        f"Who leads the talks for {b}?",
    ]
    return text, asked, missed


FILLERS = [
    "Analysts had expected the announcement for weeks.", "The shares rose in early trading.", "Both sides called it a beginning.",
    "Neither company would take questions.", "The regulator has yet to approve it.", "Rivals have made similar moves this year.",
    "The ministry welcomed the plan.", "Details are to follow at a later date.", "It is not the first such attempt.",
]
SCENES = [supply, supply, shared_total, two_orders, value, value, takeover, plant, market, said, talks]
MARK = re.compile(r"\{(\w+)\|([^{}]*)\}")


def plain(marked):
    """The text without marks, and the place of each marked piece."""
    text, places, last = [], {}, 0
    length = 0
    for m in MARK.finditer(marked):
        text += [marked[last : m.start()], m.group(2)]
        start = length + m.start() - last
        length = start + len(m.group(2))
        places[m.group(1)] = (start, length)
        last = m.end()
    return "".join(text) + marked[last:], places


def report(rng):
    """All examples of one invented report."""
    n = Names(rng)
    parts = [scene(n) for scene in rng.sample(SCENES, rng.randint(2, 4))]
    text, placed = "", []
    for marked, asked, missed in parts:
        if rng.random() < 0.4:
            text += ("" if not text else " ") + rng.choice(FILLERS)
        words, places = plain(marked)
        words = words[0].upper() + words[1:]
        start = len(text) + (1 if text else 0)
        text += ("" if not text else " ") + words
        placed.append((start, places, asked, missed))
    first = MARK.sub(r"\2", parts[0][0]).split(" ")
    title = " ".join(first[: rng.randint(5, 10)]).rstrip(".,;“”") if rng.random() < 0.5 else ""
    for start, places, asked, missed in placed:
        for question, key in asked:
            if key in places:
                a, b = places[key]
                yield Example(question, title, text, [(start + a, start + b)], "deals")
        for question in missed:
            yield Example(question, title, text, [], "deals-missed")


def deals(rng, count):
    """So many examples, half of them near misses."""
    yes, no = [], []
    while len(yes) < count // 2 or len(no) < count // 2:
        of_one = list(report(rng))
        rng.shuffle(of_one)
        yes += [e for e in of_one if e.answerable][:3]
        no += [e for e in of_one if not e.answerable][:3]
    return yes[: count // 2] + no[: count // 2]
