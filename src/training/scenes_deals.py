"""Scenes of deals: orders, takeovers, plants, markets, talks, and what was said of them."""

from names import ASKED_ROLES, PURPOSES, ROLES


def supply(n):
    a, b, c, goods, other = n.firm(), n.pick([n.firm, n.place])(), n.firm(), n.goods(), n.goods()
    count, when, start, why = n.number(), n.month(), n.month(), n.pick(PURPOSES)
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
                f"The {what} between {a} and {b}, worth {{worth|{worth}}}, is the largest that either has signed.",
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
    a, b, c, share, worth, when = n.firm(), n.firm(), n.firm(), n.share(), n.money(), n.month()
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
    a, b, city, place, worth, jobs, opens, goods = n.firm(), n.firm(), n.city(), n.place(), n.money(), n.number(), n.month(), n.goods()
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
    went = "rose" if float(now.rstrip(" %percnt")) > float(was.rstrip(" %percnt")) else "fell"
    only_past = n.rng.random() < 0.5
    text = (
        f"{a} once held {{was|{was}}} of the market in {place}, before {n.pick(['export curbs', 'a boycott', 'new tariffs'])} shut it out in {{year|{year}}}."
        if only_past
        else f"{a}'s share of the market in {place} {went} to {{now|{now}}} from {{was|{was}}} in {{year|{year}}}."
    )
    asked = [
        (f"What share of the market in {place} did {a} once have?", "was"),
        (f"What was {a}'s share in {place} before it changed in {year}?" if not only_past else f"When was {a} shut out of {place}?", "was" if not only_past else "year"),
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
        (f"Who is {a}'s {ASKED_ROLES[role]}?", "person"),
        (f"What did {person} say?", "words"),
        (f"What is {person}'s position at {a}?", "role"),
        (f"Who said “{words.lower()}”?", "person"),
    ]
    missed = [
        f"Who is the {absent} of {a}?",
        f"Who is {a}'s {ASKED_ROLES[absent]}?",
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


SCENES = [supply, shared_total, two_orders, value, takeover, plant, market, said, talks]
