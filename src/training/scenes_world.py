"""Scenes of the wider news: votes, matches, weather, museums, studies, strikes, tariffs, medicines."""


def election(n):
    city, winner, loser, other = n.city(), n.person(), n.person(), n.person()
    won, lost, turnout = n.rng.randint(51, 64), n.rng.randint(25, 36), n.rng.randint(65, 84)
    promise = n.pick(["cheaper bus tickets", "two new schools", "lower property taxes", "more flats for young families"])
    text = n.pick(
        [
            f"{{winner|{winner}}} was elected mayor of {city} with {{won|{won}%}} of the vote, ahead of {{loser|{loser}}}, who got {{lost|{lost}%}}.",
            f"In {city}, voters chose {{winner|{winner}}} as their mayor on Sunday. The former teacher, who had promised {{promise|{promise}}}, beat {{loser|{loser}}}.",
            f"Promising {{promise|{promise}}}, {{winner|{winner}}} won the race for mayor in {city}; turnout was {{turnout|{turnout}%}}.",
            f"{{loser|{loser}}} conceded defeat in the mayoral election in {city}, which {{winner|{winner}}} won with {{won|{won}%}} on a turnout of {{turnout|{turnout}%}}.",
        ]
    )
    asked = [
        (f"Who won the mayoral election in {city}?", "winner"),
        (f"Who will be mayor of {city}?", "winner"),
        (f"What share of the vote did {winner} get?", "won"),
        (f"Whom did {winner} defeat?", "loser"),
        (f"How many percent voted for {loser}?", "lost"),
        (f"What did {winner} promise voters?", "promise"),
        (f"How high was turnout in {city}?", "turnout"),
    ]
    missed = [
        f"Who was mayor of {city} before {winner}?",
        f"How many votes did {other} get?",
        f"Which party does {winner} belong to?",
        f"What did {loser} promise voters?",
        f"How many people are entitled to vote in {city}?",
        f"When does {winner} take office in {city}?",
        f"How high was turnout in {city} at the election before?",
    ]
    return text, asked, missed


def match(n):
    home, away, scorer, coach, other = n.city(), n.city(), n.person(), n.person(), n.person()
    third = n.city()
    high, low, minute = n.rng.randint(2, 5), n.rng.randint(0, 1), n.rng.randint(46, 89)
    text = n.pick(
        [
            f"{{home|{home}}} beat {{away|{away}}} {{score|{high}-{low}}} on Saturday, with {{scorer|{scorer}}} scoring the last goal in the {{minute|{minute}th minute}}.",
            f"A late goal by {{scorer|{scorer}}} sealed a {{score|{high}-{low}}} victory for {{home|{home}}}, who will meet {{next|{third}}} in the final. “{{words|We were patient}},” said their coach, {{coach|{coach}}}.",
            f"{{away|{away}}} lost {{score|{high}-{low}}} at home to {{home|{home}}} and are out of the cup. Their coach, {{fallen|{coach}}}, blamed {{why|injuries}}.",
        ]
    ).replace("1th", "1st").replace("2th", "2nd").replace("3th", "3rd")
    asked = [
        (f"Who won the match against {away}?", "home"),
        (f"What was the score between {home} and {away}?", "score"),
        (f"Whom did {home} beat?", "away"),
        (f"Who scored the last goal for {home}?", "scorer"),
        (f"In which minute did {scorer} score?", "minute"),
        (f"Who coaches {home}?", "coach"),
        (f"Who is the coach of {away}?", "fallen"),
        (f"Who do {home} play in the final?", "next"),
        (f"What did {coach} say?", "words"),
        (f"What was the reason for the defeat, according to {coach}?", "why"),
    ]
    asked = [q for q in asked if not (q[1] == "home" and "{away|" not in text) and not (q[1] == "score" and "{away|" not in text)]
    missed = [
        f"Who scored the first goal for {home}?",
        f"How many spectators saw {home} play?",
        f"Who was the referee when {home} played?",
        f"In which minute did {other} score?",
        f"How many goals has {scorer} scored this season?",
        f"Who captains {home}?",
        f"When did {home} last win the cup?",
    ]
    return text, asked, missed


def storm(n):
    city, place, other = n.city(), n.place(), n.place()
    homes, people, hurt, damage = n.count(1000, 90000), n.count(50, 900), n.count(4, 40), n.sum()
    name, thing = n.pick([("Storm Edda", "storm"), ("Storm Wilko", "storm"), ("Typhoon Sanri", "typhoon"), ("Cyclone Obel", "cyclone")])
    text = n.pick(
        [
            f"{{name|{name}}} left {{homes|{homes} homes}} without power around {city} and injured {{hurt|{hurt} people}}, the authorities said.",
            f"Some {{people|{people} residents}} had to leave their homes in {city} when {{name|{name}}} brought {{cause|flooding}}. They were housed in {{shelter|a sports hall}}.",
            f"{{name|{name}}}, which struck {city} overnight, caused damage of {{damage|{damage}}}, according to insurers, and cut off electricity to {{homes|{homes} households}}.",
        ]
    )
    asked = [
        (f"How many homes around {city} lost electricity?", "homes"),
        (f"How many people were hurt by the {thing} in {city}?", "hurt"),
        (f"What is the {thing} that hit {city} called?", "name"),
        (f"How many people were evacuated in {city}?", "people"),
        (f"Where did the people who fled their homes in {city} stay?", "shelter"),
        (f"How much damage did {name} do?", "damage"),
    ]
    missed = [
        f"How many people died in {city}?",
        f"How much damage did {name} do in {other}?",
        f"How fast was the wind in {city}?",
        f"When will the power be back in {city}?",
        f"How many homes were destroyed in {city}?",
        f"How many firefighters helped in {city}?",
        f"Who pays for the repairs in {city}?",
    ]
    return text, asked, missed


def exhibition(n):
    city, artist, lender, other, works, until = n.city(), n.person(), n.person(), n.city(), n.count(20, 300), n.date()
    kind, absent = n.rng.sample(["paintings", "photographs", "sculptures", "drawings"], 2)
    text = n.pick(
        [
            f"The city museum in {{city|{city}}} is showing {{works|{works} {kind}}} by {{artist|{artist}}}, many of them on loan from {{lender|{lender}}}.",
            f"An exhibition of {{artist|{artist}}}, whose {{kind|{kind}}} were long forgotten, has opened in {{city|{city}}}. It was put together by {{curator|{lender}}}.",
            f"{{works|{works} {kind}}} by {{artist|{artist}}} can be seen in {{city|{city}}}. Most were found in {{found|an attic}} by {{finder|{lender}}}.",
        ]
    )
    asked = [
        (f"Whose {kind} are on show in {city}?", "artist"),
        (f"How many {kind} are being shown in {city}?", "works"),
        (f"Where can one see the works of {artist}?", "city"),
        (f"Who lent the works by {artist}?", "lender"),
        (f"What kind of art did {artist} make?", "kind"),
        (f"Who curated the exhibition of {artist}?", "curator"),
        (f"Who found the {kind} by {artist}?", "finder"),
        (f"Where were the {kind} by {artist} found?", "found"),
    ]
    missed = [
        f"How many {absent} are being shown in {city}?",
        f"When was {artist} born?",
        f"What does a ticket for the exhibition in {city} cost?",
        f"How many people have seen the exhibition in {city}?",
        f"When does the exhibition come to {other}?",
        f"How much are the works of {artist} worth?",
        f"Until when can the {kind} be seen in {city}?",
    ]
    return text, asked, missed


def study(n):
    city, leader, other, people, less, years = n.city(), n.person(), n.person(), n.count(200, 9000), n.share(), n.rng.randint(2, 15)
    cause, effect = n.pick([("walk to work", "sleep better"), ("drink less coffee", "have fewer headaches"), ("sing in a choir", "feel less lonely"), ("garden", "fall ill less often")])
    text = n.pick(
        [
            f"People who {cause} {{effect|{effect}}}, researchers at the University of {{city|{city}}} found after following {{people|{people} adults}} for {{years|{years} years}}.",
            f"A study of {{people|{people} adults}}, led by {{leader|{leader}}}, suggests that those who {cause} {{effect|{effect}}}. It was paid for by {{payer|a health insurer}}.",
            f"{{leader|{leader}}}, who led the research at the University of {{city|{city}}}, said that people who {cause} {{effect|{effect}}}, but that {{doubt|the reason was unclear}}.",
        ]
    )
    asked = [
        (f"What did the study find about people who {cause}?", "effect"),
        (f"At which university was the study of people who {cause} done?", "city"),
        (f"How many people took part in the study of those who {cause}?", "people"),
        (f"How long were the people who {cause} observed?", "years"),
        (f"Who led the study on people who {cause}?", "leader"),
        (f"Who funded the study led by {leader}?", "payer"),
    ]
    asked = [q for q in asked if q[1] != "city" or "University of {city|" in text]
    missed = [
        f"In which journal did the study of people who {cause} appear?",
        f"How old were the people who {cause}?",
        f"What did {other} find?",
        f"How much did the study of people who {cause} cost?",
        f"How many of those who {cause} dropped out of the study?",
        f"Why do people who {cause} {effect}?",
        f"When did {leader} become a professor?",
    ]
    return text, asked, missed


def strike(n):
    city, a, b, asks, offer, staff = n.city(), n.firm(), n.firm(), n.rng.randint(8, 15), n.rng.randint(2, 6), n.count(300, 9000)
    leader, days = n.person(), n.pick(["two", "three", "five"])
    who, other = n.rng.sample(["bus drivers", "nurses", "dock workers", "teachers", "cabin crews"], 2)
    text = n.pick(
        [
            f"{{staff|{staff}}} {who} in {{city|{city}}} walked out for {{days|{days} days}} to press for a pay rise of {{asks|{asks}%}}. Employers have offered {{offer|{offer}%}}.",
            f"The strike by {who} in {{city|{city}}} is over after {{days|{days} days}}: they accepted a rise of {{deal|{offer}%}}, though their union had demanded {{asks|{asks}%}}.",
            f"“{{words|We cannot live on this}},” said {{leader|{leader}}}, who speaks for the {who} in {{city|{city}}}. Their union wants {{asks|{asks}%}} more pay, while employers offer {{offer|{offer}%}}.",
        ]
    )
    asked = [
        (f"How many {who} went on strike in {city}?", "staff"),
        (f"How long did the {who} in {city} strike?", "days"),
        (f"How much more pay does the union of the {who} in {city} ask for?", "asks"),
        (f"What pay rise have the employers of the {who} in {city} offered?", "offer"),
        (f"What pay rise did the {who} in {city} get in the end?", "deal"),
        (f"Who speaks for the {who} in {city}?", "leader"),
        (f"In which city did the {who} stop work?", "city"),
    ]
    asked = [q for q in asked if q[1] != "city" or "{leader|" not in text]
    missed = [
        f"How many {other} went on strike in {city}?",
        f"What do {who} in {city} earn a month?",
        f"When do the {who} in {city} strike again?",
        f"How much did the strike of the {who} in {city} cost?",
        f"Who negotiates for the employers of the {who} in {city}?",
        f"How many {who} are in the union in {city}?",
        f"What pay rise did the {who} in {city} get last year?",
    ]
    return text, asked, missed


def tariff(n):
    one, two, third, goods, other = n.place(), n.place(), n.place(), n.goods(), n.goods()
    new, old, when = n.rng.randint(21, 60), n.rng.randint(2, 19), n.date()
    why = n.pick(["unfair subsidies", "a threat to national security", "a flood of cheap imports"])
    text = n.pick(
        [
            f"From {{when|{when}}}, {{one|{one}}} will levy a duty of {{new|{new}%}} on {goods} from {{two|{two}}}, citing {{why|{why}}}.",
            f"Customs duties on {goods} shipped from {{two|{two}}} to {{one|{one}}} are to rise from {{old|{old}%}} to {{new|{new}%}} because of {{why|{why}}}.",
            f"The government of {{one|{one}}}, which had charged {{old|{old}%}} so far, raised its tariff on {goods} from {{two|{two}}} to {{new|{new}%}}.",
        ]
    )
    asked = [
        (f"How high is the new tariff on {goods} from {two}?", "new"),
        (f"How high was {one}'s tariff on {goods} before?", "old"),
        (f"Which country taxes {goods} from {two}?", "one"),
        (f"On {goods} from which country does {one} put a duty?", "two"),
        (f"Why does {one} put duties on {goods}?", "why"),
        (f"When does the new duty on {goods} take effect?", "when"),
    ]
    missed = [
        f"How high is {one}'s tariff on {other}?",
        f"How high is the tariff on {goods} from {third}?",
        f"What tariff does {two} put on {goods} from {one}?",
        f"How many {goods} does {one} import from {two}?",
        f"How did {two} react to the tariff on {goods}?",
        f"How much money will the tariff on {goods} bring {one}?",
        f"When will {one} lift its tariff on {goods}?",
    ]
    return text, asked, missed


def medicine(n):
    a, b, place, other, people, better, price = n.firm(), n.firm(), n.place(), n.place(), n.count(100, 5000), n.share(), n.sum()
    drug = n.pick(["veltamib", "oraxil", "senturol", "palidex"])
    ill, absent = n.rng.sample(["asthma", "migraine", "arthritis", "malaria", "diabetes"], 2)
    text = n.pick(
        [
            f"The regulator in {{place|{place}}} has approved {{drug|{drug}}}, a drug against {{ill|{ill}}} developed by {{maker|{a}}}.",
            f"{{maker|{a}}} said its drug {{drug|{drug}}} helped {{better|{better}}} of the {{people|{people} patients}} with {{ill|{ill}}} who took it in a late-stage trial.",
            f"In a trial with {{people|{people} patients}}, {{drug|{drug}}}, which {{maker|{a}}} is testing against {{ill|{ill}}}, failed {{why|because of side effects}}.",
        ]
    )
    asked = [
        (f"Who makes {drug}?", "maker"),
        (f"What is {drug} used against?", "ill"),
        (f"Which illness is {drug} meant to treat?", "ill"),
        (f"What is {a}'s drug called?", "drug"),
        (f"Where has {drug} been approved?", "place"),
        (f"How many patients took part in the trial of {drug}?", "people"),
        (f"What share of patients did {drug} help?", "better"),
        (f"Why did {drug} fail?", "why"),
    ]
    missed = [
        f"What does {drug} cost?",
        f"When was {drug} approved in {other}?",
        f"How many people with {absent} took {drug}?",
        f"What is {b}'s drug called?",
        f"How much did {a} spend on developing {drug}?",
        f"How many people suffer from {ill} in {other}?",
        f"When does {a} begin to sell {drug}?",
    ]
    return text, asked, missed


SCENES = [election, match, storm, exhibition, study, strike, tariff, medicine]
