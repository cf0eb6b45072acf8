"""Questions written by hand on reports and news of this project; a good part of them ask what is nearly told."""

import random
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path

from examples import Bm25, Example, cut, lines, sentences, terms, varied, without_answer

HERE = Path(__file__).parent
SETS = ("reports", "news")
#: Groups of look-alike articles whose letter this is are never trained on.
KEPT_OUT = ("T", "U", "V")
#: How often a question that is answered is also asked of a passage that looks like its own, and of its own without the answer.
LOOK_ALIKE, SEARCHED, REMOVED = 0.6, 0.25, 0.15
#: How often a question that no article of a group answers is also asked of a second one of them.
SECOND = 0.2


class Written:
    """The questions of both sets, and those kept out of training; each as an Example on the whole article."""

    def __init__(self):
        self.articles, self.group, asked = {}, {}, []
        for name in SETS:
            for a in lines(HERE / name / "articles.jsonl"):
                self.articles[a["id"]] = a
                self.group[a["id"]] = a.get("group")
            asked += lines(HERE / name / "questions.jsonl")
        groups = defaultdict(list)
        for i, group in self.group.items():
            groups[group or i].append(i)
        self.like = {i: [other for other in groups[group or i] if other != i] for i, group in self.group.items()}
        self.train, self.held = [], []
        for q in asked:
            (self.held if (self.group[q["article"]] or "").startswith(KEPT_OUT) else self.train).append(q)
        self.pool = [i for i, group in self.group.items() if not (group or "").startswith(KEPT_OUT)]
        self.search = Bm25([self.articles[i]["title"] + " " + self.articles[i]["text"] for i in self.pool])

    def example(self, q, article=None):
        """The question on its own article, or on another one, which does not answer it."""
        a = self.articles[article or q["article"]]
        spans = []
        if article is None and q["answer"] is not None:
            at = a["text"].index(q["sentence"]) + q["sentence"].index(q["answer"])
            spans = [(at, at + len(q["answer"]))]
        return Example(q["question"].strip(), a["title"], a["text"], spans, "written", self.group[a["id"]] or a["id"])

    def epoch(self, rng):
        """One pass: each question on its own article, and on some that look like it."""
        chosen = []
        for q in self.train:
            own = self.example(q)
            chosen.append(own)
            like = self.like[q["article"]]
            if not own.answerable:
                if like and rng.random() < SECOND:
                    chosen.append(self.example(q, rng.choice(like)))
                continue
            if like and rng.random() < LOOK_ALIKE:
                chosen.append(self.example(q, rng.choice(like)))
            elif rng.random() < SEARCHED:
                chosen.append(self._searched(q, rng))
            if rng.random() < REMOVED:
                chosen.append(without_answer(own, rng))
        examples = [focused(e, rng) for e in chosen if e]
        return [varied(e, rng) for e in examples if e]

    def _searched(self, q, rng):
        """The question on the best article but its own that a search finds and that does not hold the answer's words."""
        others = [i for i in self.search.best(q["question"], 8) if self.pool[i] != q["article"]]
        for i in others[rng.choice((0, 0, 1, 2)) :]:
            if q["answer"].lower() not in self.articles[self.pool[i]]["text"].lower():
                return self.example(q, self.pool[i])
        return None

    def measured(self):
        """The questions kept out, each on its own article and on those that look like it."""
        rng = random.Random(0)
        for q in self.held:
            yield focused(self.example(q), rng)
            for other in self.like[q["article"]]:
                yield focused(self.example(q, other), rng)


def focused(example, rng):
    """The example cut to a passage; where nothing answers, around the sentence that shares most words with the question."""
    if example.answerable:
        return cut(example, rng)
    asked = Counter(terms(example.question))
    bounds = sentences(example.text) or [(0, len(example.text))]
    best = max(bounds, key=lambda b: sum((asked & Counter(terms(example.text[b[0] : b[1]]))).values()))
    part = cut(replace(example, spans=[best]), rng)
    return part and replace(part, spans=[])
