"""Names, people, places, figures and dates for invented reports, none of them real."""

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
#: What people call them who ask.
ASKED_ROLES = {
    "chief executive": "CEO", "finance chief": "CFO", "chairman": "chair", "head of sales": "sales chief",
    "chief technology officer": "CTO", "spokesman": "spokesperson",
}
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
        stem = self.fresh(lambda: self.pick(START) + (self.pick(MIDDLE) if self.rng.random() < 0.5 else "") + self.pick(END))
        return stem + self.pick(KIND)

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

    def sum(self):
        """Money without "more than" and the like."""
        value = self.money()
        return next((value[len(q) :] for q in QUALIFIERS if q and value.startswith(q)), value)

    def sums(self, count):
        """So many sums in one currency, from small to large."""
        before, after = self.pick(CURRENCIES)
        scale = self.pick(SCALES)
        values = sorted(self.rng.sample(range(12, 9000), count))
        return [f"{before}{v / 10:g} {scale}{after}" for v in values]

    def month(self):
        """A time that can stand after "in"."""
        return self.fresh(
            lambda: self.pick([f"{self.pick(MONTHS)} {self.rng.randint(2023, 2031)}", f"the {self.pick(['first', 'second', 'third', 'fourth'])} quarter of {self.rng.randint(2024, 2031)}", f"{self.pick(MONTHS)}"])
        )

    def count(self, low=3, high=900):
        return self.fresh(lambda: f"{self.rng.randint(low, high):,}")
