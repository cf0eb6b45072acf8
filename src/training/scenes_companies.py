"""Scenes of companies: results, jobs, people at the top, shares, recalls, fines and loans."""

from names import ASKED_ROLES, ROLES


def earnings(n):
    a, b, year = n.firm(), n.firm(), n.rng.randint(2021, 2030)
    profit, was, now, ahead = n.sums(4)
    quarter, other = n.rng.sample(["first", "second", "third", "fourth"], 2)
    text = n.pick(
        [
            f"{a} reported revenue of {{now|{now}}} for the {quarter} quarter, compared with {{was|{was}}} a year earlier. Its net profit came to {{profit|{profit}}}.",
            f"Sales at {a} reached {{now|{now}}} in the three months of the {quarter} quarter, the company said on Thursday, and it expects {{ahead|{ahead}}} for the whole of {year}.",
            f"{a}, which had sales of {{was|{was}}} in the {quarter} quarter of last year, took in {{now|{now}}} this time, leaving a profit of {{profit|{profit}}} after tax.",
            f"For the {quarter} quarter, {a} posted {{profit|{profit}}} in net profit on revenue of {{now|{now}}}. The company kept its sales forecast for {year} at {{ahead|{ahead}}}.",
        ]
    )
    asked = [
        (f"What was {a}'s revenue in the {quarter} quarter?", "now"),
        (f"How much did {a} sell in the {quarter} quarter of this year?", "now"),
        (f"How much did {a} earn in the {quarter} quarter after tax?", "profit"),
        (f"{a} net profit {quarter} quarter", "profit"),
        (f"What were {a}'s sales in the {quarter} quarter of the year before?", "was"),
        (f"How much revenue does {a} expect for {year}?", "ahead"),
        (f"What sales does {a} forecast for all of {year}?", "ahead"),
    ]
    missed = [
        f"What was {a}'s revenue in the {other} quarter?",
        f"What was {b}'s revenue in the {quarter} quarter?",
        f"How much profit did {a} make in the {quarter} quarter of the previous year?",
        f"What profit does {a} forecast for {year}?",
        f"What sales does {a} expect for {year + 1}?",
        f"How much revenue had analysts expected of {a}?",
        f"How much tax did {a} pay?",
        f"How much did {a} spend on research?",
    ]
    return text, asked, missed


def layoffs(n):
    a, b, city, place = n.firm(), n.firm(), n.city(), n.place()
    cut, total, when = n.count(100, 4000), n.count(5000, 90000), n.date()
    why = n.pick(["a fall in orders", "weak demand for its older products", "rising energy prices", "the loss of its largest customer"])
    text = n.pick(
        [
            f"{a} plans to cut {{cut|{cut} jobs}}, most of them at its site in {{city|{city}}}, because of {{why|{why}}}.",
            f"Blaming {{why|{why}}}, {a} told staff on Tuesday that {{cut|{cut} positions}} would go. The company employs {{total|{total} people}} worldwide.",
            f"{{cut|{cut} employees}} are to lose their jobs at {a}, which has a workforce of {{total|{total}}} and cited {{why|{why}}}.",
            f"{a}, whose payroll counts {{total|{total} people}}, will shut its works in {{city|{city}}}, where {{cut|{cut} people}} are employed, by {{when|{when}}}.",
        ]
    )
    asked = [
        (f"How many jobs will be lost at {a}?", "cut"),
        (f"How many workers is {a} laying off?", "cut"),
        (f"Why is {a} cutting jobs?", "why"),
        (f"What is the reason for the layoffs at {a}?", "why"),
        (f"How many people work for {a}?", "total"),
        (f"How large is {a}'s workforce?", "total"),
        (f"Which of {a}'s sites is hit by the job cuts?", "city"),
        (f"By when will {a} close its works in {city}?", "when"),
    ]
    missed = [
        f"How many jobs will {b} cut?",
        f"How many people does {a} employ in {place}?",
        f"How many jobs did {a} cut last year?",
        f"How much will {a} save with the job cuts?",
        f"How many workers did {a} hire?",
        f"How much severance pay will {a}'s staff get?",
        f"Which union speaks for the workers of {a}?",
        f"Who decided on the layoffs at {a}?",
    ]
    return text, asked, missed


def succession(n):
    a, b, c, new, old, head = n.firm(), n.firm(), n.firm(), n.person(), n.person(), n.person()
    role, absent = n.rng.sample([r for r in ROLES if r != "spokesman"], 2)
    when = n.month()
    text = n.pick(
        [
            f"{a} has named {{new|{new}}} as its {role}, succeeding {{old|{old}}}, who is stepping down {{why|for health reasons}}.",
            f"{{new|{new}}}, who spent nine years at {{from|{b}}}, will become {role} of {a}. The appointment takes effect in {{when|{when}}}.",
            f"{{old|{old}}} is leaving {a} as {role} {{why|to spend more time with the family}}, and {{new|{new}}}, previously of {{from|{b}}}, will take over.",
            f"The board of {a} has picked {{new|{new}}} to replace {{old|{old}}} as {role}, the company said in a statement.",
        ]
    )
    asked = [
        (f"Who will be the new {role} of {a}?", "new"),
        (f"Who is {a}'s next {ASKED_ROLES[role]}?", "new"),
        (f"Whom did {a} appoint as {role}?", "new"),
        (f"Who takes over from {old} at {a}?", "new"),
        (f"Whom does {new} replace at {a}?", "old"),
        (f"Who is stepping down as {role} of {a}?", "old"),
        (f"Why is {old} leaving {a}?", "why"),
        (f"Where did {new} work before joining {a}?", "from"),
        (f"When does {new} start as {role} of {a}?", "when"),
    ]
    missed = [
        f"Who is the new {absent} of {a}?",
        f"Who becomes {ASKED_ROLES[absent]} of {a}?",
        f"Who is the new {role} of {c}?",
        f"How long was {old} {role} of {a}?",
        f"How much will {new} earn at {a}?",
        f"What did {new} study?",
        f"When did {new} join the board of {c}?",
        f"Why did {new} leave {b}?",
        f"Who introduced {new} to {head}?",
    ]
    return text, asked, missed


def shares(n):
    a, b, rival = n.firm(), n.firm(), n.firm()
    down, fell, year = n.share(), n.share(), n.share()
    why = n.pick(["a warning on profits", "the resignation of its auditor", "news of an inquiry into its accounts", "a failed product test"])
    way, back = n.pick([("fell", "rise"), ("dropped", "gain")])
    text = n.pick(
        [
            f"Shares in {a} {way} {{down|{down}}} after {{why|{why}}}, while those of its rival {rival} lost {{fell|{fell}}}.",
            f"{why[0].upper() + why[1:]} sent {a}'s stock down {{down|{down}}} on Friday. It has lost {{year|{year}}} since January.",
            f"{a} closed {{down|{down}}} lower following {{why|{why}}}; the stock had gained {{gain|{fell}}} in the previous month.",
        ]
    )
    asked = [
        (f"How much did {a}'s shares fall?", "down"),
        (f"By what percentage did the stock of {a} decline?", "down"),
        (f"Why did shares of {a} go down?", "why"),
        (f"What made {a}'s stock fall?", "why"),
        (f"How much did {rival}'s shares lose?", "fell"),
        (f"How far is {a}'s stock down since January?", "year"),
        (f"How much had {a}'s stock risen in the month before?", "gain"),
    ]
    missed = [
        f"How much did {b}'s shares fall?",
        f"By how much did {a}'s shares {back} on the following Monday?",
        f"What is {a} worth on the stock exchange?",
        f"What price did {a}'s shares close at?",
        f"Why did shares of {b} go down?",
        f"Who sold the most shares of {a}?",
        f"Which exchange are {a}'s shares traded on?",
    ]
    return text, asked, missed


def recall(n):
    a, b, place, other = n.firm(), n.firm(), n.place(), n.place()
    count, hurt = n.count(2000, 90000), n.count(3, 60)
    thing, wrong = n.rng.sample(["washing machines", "scooters", "car seats", "kettles", "electric bicycles", "heaters"], 2)
    fault = n.pick(["a battery that can overheat", "a loose screw in the frame", "faulty wiring", "a brake that may fail"])
    text = n.pick(
        [
            f"{a} is recalling {{count|{count}}} {thing} sold in {{place|{place}}} because of {{fault|{fault}}}.",
            f"Because of {{fault|{fault}}}, {a} has called back {{count|{count}}} of its {thing}. {{hurt|{hurt}}} people were injured, according to the safety agency.",
            f"The regulator in {{place|{place}}} ordered {a} to take back {{count|{count}}} {thing}, citing {{fault|{fault}}}. Owners can ask for {{get|a free repair}}.",
        ]
    )
    asked = [
        (f"How many {thing} is {a} recalling?", "count"),
        (f"How many {thing} does {a} have to take back?", "count"),
        (f"What is wrong with {a}'s {thing}?", "fault"),
        (f"Why does {a} recall its {thing}?", "fault"),
        (f"In which country are {a}'s {thing} being recalled?", "place"),
        (f"How many people were hurt by {a}'s {thing}?", "hurt"),
        (f"What do owners of {a}'s {thing} get?", "get"),
    ]
    missed = [
        f"How many {wrong} is {a} recalling?",
        f"How many {thing} is {b} recalling?",
        f"How many people were killed by {a}'s {thing}?",
        f"How many of {a}'s {thing} were sold in {other}?",
        f"How much does the recall cost {a}?",
        f"In which factory were the {thing} of {a} made?",
        f"Who supplied the parts for {a}'s {thing}?",
    ]
    return text, asked, missed


def fine(n):
    a, b, place, paid, sought, when = n.firm(), n.firm(), n.place(), *n.sums(2), n.date()
    who = n.pick(["The competition authority", "The data protection office", "The financial regulator", "A court"])
    what = n.pick(["fixing prices", "misleading customers", "hiding losses from investors", "collecting data without consent"])
    text = n.pick(
        [
            f"{{who|{who}}} in {place} fined {a} {{paid|{paid}}} for {{what|{what}}}. The company said it would appeal.",
            f"{a} has agreed to pay {{paid|{paid}}} to settle a case over {{what|{what}}} in {place}, where the prosecutors had demanded {{sought|{sought}}}.",
            f"Accused of {{what|{what}}}, {a} must pay a penalty of {{paid|{paid}}}, well below the {{sought|{sought}}} that the prosecutors had sought. A hearing on its appeal is set for {{when|{when}}}.",
        ]
    )
    asked = [
        (f"How much does {a} have to pay?", "paid"),
        (f"How large is the penalty for {a}?", "paid"),
        (f"What is {a} accused of?", "what"),
        (f"Why was {a} punished?", "what"),
        (f"Who fined {a}?", "who"),
        (f"How much had prosecutors wanted from {a}?", "sought"),
        (f"When is {a}'s appeal heard?", "when"),
    ]
    missed = [
        f"How much does {b} have to pay?",
        f"What is {b} accused of?",
        f"How much did {a} earn by {what}?",
        f"By what date must {a} pay?",
        f"Who reported {a} to the authorities?",
        f"What is the name of the judge in the case of {a}?",
        f"How many customers of {a} get their money back?",
    ]
    return text, asked, missed


def funding(n):
    a, lead, c, d, raised, total, worth = n.firm(), n.firm(), n.firm(), n.firm(), *n.sums(3)
    why = n.pick(["to hire engineers", "to open offices abroad", "to build its first factory", "to pay off a loan"])
    text = n.pick(
        [
            f"{a} has raised {{raised|{raised}}} in a round led by {{lead|{lead}}}, with {{also|{c}}} also taking part. The start-up wants to use the money {{why|{why}}}.",
            f"Investors led by {{lead|{lead}}} put {{raised|{raised}}} into {a}, valuing the young company at {{worth|{worth}}}.",
            f"The start-up {a}, now valued at {{worth|{worth}}}, secured {{raised|{raised}}} from {{lead|{lead}}}, which led the round, {{why|{why}}}.",
            f"With the {{raised|{raised}}} it collected this week in a round headed by {{lead|{lead}}}, {a} has raised {{total|{total}}} since it was founded.",
        ]
    )
    asked = [
        (f"How much money did {a} raise in the round?", "raised"),
        (f"How much did investors put into {a} in the latest round?", "raised"),
        (f"Who led the funding round of {a}?", "lead"),
        (f"Which investor was at the head of {a}'s round?", "lead"),
        (f"What is {a} valued at?", "worth"),
        (f"What does {a} need the money for?", "why"),
        (f"Which other investor joined {lead} in {a}'s round?", "also"),
        (f"How much has {a} raised in all since it was founded?", "total"),
    ]
    missed = [
        f"How much of the money for {a} came from {lead} alone?",
        f"What was {a} valued at before the round?",
        f"How much did {d} invest in {a}?",
        f"Who founded {a}?",
        f"How large is {lead}'s stake in {a} now?",
        f"What is {lead} worth?",
        f"When does {a} go public?",
        f"Who led {a}'s previous round?",
    ]
    return text, asked, missed


SCENES = [earnings, layoffs, succession, shares, recall, fine, funding]
