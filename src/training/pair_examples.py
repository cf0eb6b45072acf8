"""Reports of deals, and whom they name, as windows with the pairs of those who deal with each other."""

import json

#: Tokens of a window, and of the title in it; sentences within which two are named near each other. As in
#: dealsbot.model.OnnxPairs and dealsbot.deal.PairReading.
WINDOW, TITLE, NEAR = 256, 30, 3
FORMS = " inc, corp, corporation, co, company, ltd, limited, plc, llc, group, holdings, ag, sa".split(",")


def key(name):
    """A name as it is compared, as in dealsbot.deal.PartyKey."""
    name = name.lower().replace("’s", "").replace("'s", "").replace(".", "").replace(",", "")
    name = name[4:] if name.startswith("the ") else name
    for form in FORMS:
        name = name.removesuffix(form)
    return name.strip()


def same(one, other):
    """Whether one name holds the other."""
    one, other = one.lower(), other.lower()
    return one in other or other in one


def bearers(names):
    """For each name whom it stands for: "Halden" is "Halden Rail" where both are named."""
    keys = sorted({key(n) for n in names}, key=len, reverse=True)
    whole = {}
    for k in keys:
        longer = [o for o in keys if o.startswith(k + " ")]
        whole[k] = whole.get(longer[0], longer[0]) if longer else k
    return [whole[key(n)] for n in names]


class Window:
    """Tokens, the mentions in them ((first, past the last) token, whom, sentence), and the pairs who deal."""

    def __init__(self, ids, types, dealing):
        self.ids, self.types, self.dealing = ids, types, dealing
        self.places, self.who, self.sentences = [], [], []

    def pairs(self):
        """{two who are named near each other: the numbers of their mentions}"""
        pairs = {}
        for i in range(len(self.places)):
            for j in range(i + 1, len(self.places)):
                near = abs(self.sentences[i] - self.sentences[j]) <= NEAR
                if near and self.who[i] != self.who[j]:
                    pairs.setdefault(frozenset((self.who[i], self.who[j])), []).append((i, j))
        return pairs


class Report:
    """One report: its windows, its marked deals, and the names of each whom it names."""

    def __init__(self, wordpiece, told, deals):
        self.id, self.deals = told["id"], deals
        who = bearers([m[3] for m in told["mentions"]])
        self.names = {}
        for mention, bearer in zip(told["mentions"], who):
            self.names.setdefault(bearer, []).append(mention[3])
        self.windows = list(self._windows(wordpiece, told, who, self._dealing()))

    def _dealing(self):
        dealing = set()
        for deal in self.deals:
            sides = [self._called(party)[:2] for party in deal["parties"]]
            for i, one in enumerate(sides):
                for other in sides[i + 1 :]:
                    dealing.update(frozenset((a, b)) for a in one for b in other if a != b)
        return dealing

    def _called(self, party):
        for equal in (lambda name, p: key(name) == key(p), same):
            found = [
                who
                for who, names in sorted(self.names.items())
                if any(equal(name, p) for name in names for p in party.split("|"))
            ]
            if found:
                return found
        return []

    def _windows(self, wordpiece, told, who, dealing):
        title = wordpiece.pieces(told["title"])[0][:TITLE]
        ids, starts, ends = wordpiece.pieces(told["text"])
        sentences, room = told["sentences"], WINDOW - len(title) - 3
        first = 0
        while first < len(sentences):
            base = next((k for k, s in enumerate(starts) if s >= sentences[first][0]), len(starts))
            past, last = first, base
            while past < len(sentences):
                end = next((k for k in range(last, len(starts)) if starts[k] >= sentences[past][1]), len(starts))
                if end - base > room and past > first:
                    break
                last = min(end, base + room)
                past += 1
            before = len(title) + 2
            tokens = [wordpiece.cls] + title + [wordpiece.sep] + ids[base:last] + [wordpiece.sep]
            window = Window(tokens, [0] * before + [1] * (len(tokens) - before), dealing)
            for (start, end, sentence, _), bearer in zip((m[:4] for m in told["mentions"]), who):
                here = [k for k in range(base, last) if starts[k] < end and ends[k] > start]
                if first <= sentence < past and here:
                    window.places.append((here[0] - base + before, here[-1] - base + before + 1))
                    window.who.append(bearer)
                    window.sentences.append(sentence)
            if len(set(window.who)) > 1:
                yield window
            if past == len(sentences):
                return
            first = max(first + 1, past - 1)


def read(wordpiece, mentions, marks):
    """The reports of two files: who is named in each, as `MentionDump` writes it, and the marked deals."""
    with open(marks, encoding="utf-8") as file:
        deals = {m["article"]: m["deals"] for m in map(json.loads, file)}
    with open(mentions, encoding="utf-8") as file:
        return [Report(wordpiece, told, deals.get(told["id"], [])) for told in map(json.loads, file)]
