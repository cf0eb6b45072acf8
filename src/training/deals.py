"""Questions on invented news reports, written for this project: what a report says, and what it very nearly says.

A report is a title and a few scenes. A scene is one or two sentences about made-up parties, with the questions that they
answer and the near misses that they do not: another party's figure, one share of a total, the end where only the beginning
is told, the chief executive where the finance chief speaks. Answers stand between braces in a scene, `{name|words}`.
The scenes lie in modules by topic, and each is drawn as often as any other.
"""

import re

import scenes_companies
import scenes_contracts
import scenes_deals
import scenes_society
import scenes_world
from examples import Example
from names import Names

FILLERS = [
    "Analysts had expected the announcement for weeks.", "The shares rose in early trading.", "Both sides called it a beginning.",
    "Neither company would take questions.", "More is to be said next week.", "Rivals have made similar moves this year.",
    "The ministry welcomed the plan.", "Details are to follow at a later date.", "It is not the first such attempt.",
]
SCENES = scenes_deals.SCENES + scenes_companies.SCENES + scenes_contracts.SCENES
SCENES += scenes_society.SCENES + scenes_world.SCENES
# What a scene's wording leaves out, it does not answer, save these, which may yet be gathered from it.
GATHERED = {
    "fine": {"who"}, "venture": {"both", "mine", "yours"}, "bid": {"why"}, "match": {"words"}, "exhibition": {"kind"},
    "strike": {"offer"}, "climate": {"cut"}, "subsidy": {"giver"}, "rights": {"lost"}, "listing": {"hoped"},
}
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
    chosen = rng.sample(SCENES, rng.randint(2, 4))
    parts = [scene(n) for scene in chosen]
    text, placed = "", []
    for (marked, asked, missed), filler in zip(parts, rng.sample(FILLERS, len(parts))):
        if rng.random() < 0.4:
            text += ("" if not text else " ") + filler
        words, places = plain(marked)
        words = words[0].upper() + words[1:]
        start = len(text) + (1 if text else 0)
        text += ("" if not text else " ") + words
        placed.append((start, places, asked, missed))
    first = MARK.sub(r"\2", parts[0][0]).split(" ")
    title = " ".join(first[: rng.randint(5, 10)]).rstrip(".,;“”") if rng.random() < 0.5 else ""
    for scene, (start, places, asked, missed) in zip(chosen, placed):
        if scene not in scenes_deals.SCENES:
            sure = [q for q, key in asked if key not in places and key not in GATHERED.get(scene.__name__, ())]
            missed = missed + rng.sample(sure, min(3, len(sure)))
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
