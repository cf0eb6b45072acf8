"""From the question sets to training examples: passages that answer, and passages that nearly do."""

import json
import math
import random
import re
import string
import zlib
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace

import numpy

SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’')]*\s+(?=[\"“‘'(]?[A-Z0-9])")
WORD = re.compile(r"\w+")
NAME = re.compile(r"(?<!^)(?<![.?!] )\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
NUMBER = re.compile(r"\b\d[\d,.]*\d\b|\b\d\b")
LONGEST_PASSAGE = 720
SPANS = 4
FOLDS = 4
#: The source of an example that nobody has said an answer to.
UNREAD = "unread"


@dataclass
class Example:
    """A question asked of one passage; `spans` are half-open places of the answer in `text`, none where it is not there."""

    question: str
    title: str
    text: str
    spans: list = field(default_factory=list)
    source: str = ""
    #: What the question was written on; all that was written on one document is of one fold.
    document: str = ""

    @property
    def answerable(self):
        return bool(self.spans)

    @property
    def fold(self):
        """The one of FOLDS parts of the sets that the example belongs to."""
        return zlib.crc32((self.document or self.text).encode()) % FOLDS


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def sentences(text):
    """Half-open places of the sentences of `text`."""
    places, start = [], 0
    for gap in SENTENCE_END.finditer(text):
        places.append((start, gap.start()))
        start = gap.end()
    if text[start:].strip():
        places.append((start, len(text.rstrip())))
    return places


def terms(text):
    return [w.lower() for w in WORD.findall(text)]


def occurrences(text, answer):
    answer = answer.strip()
    if not answer:
        return []
    found = [(m.start(), m.end()) for m in re.finditer(re.escape(answer), text)]
    if not found:
        found = [(m.start(), m.end()) for m in re.finditer(re.escape(answer), text, re.IGNORECASE)]
    whole = [
        (s, e)
        for s, e in found
        if not (s and text[s - 1].isalnum() and text[s].isalnum())
        and not (e < len(text) and text[e].isalnum() and text[e - 1].isalnum())
    ]
    return whole or found


def spans_of(question, text, answers):
    """The sets hold no offsets: of all occurrences, those whose sentences share most terms with the question."""
    asked = Counter(terms(question))
    scored = []
    bounds = sentences(text)
    for answer in dict.fromkeys(answers):
        for s, e in occurrences(text, answer):
            inside = [b for b in bounds if b[0] <= s < b[1]] or [(0, len(text))]
            here = Counter(terms(text[inside[0][0] : inside[0][1]]))
            scored.append((sum((asked & here).values()), -s, (s, e)))
    if not scored:
        return []
    best = max(score for score, _, _ in scored)
    places = dict.fromkeys(place for score, _, place in sorted(scored, reverse=True) if score == best)
    return list(places)[:SPANS]


def cut(example, rng):
    """The example with a passage as long as those of the index: whole sentences around the answer."""
    text, limit = example.text, rng.randint(400, LONGEST_PASSAGE)
    if len(text) <= LONGEST_PASSAGE:
        return example
    bounds = sentences(text)
    keep = [i for i, (s, e) in enumerate(bounds) if any(a < e and b > s for a, b in example.spans)]
    if not keep:
        keep = [rng.randrange(len(bounds))]
    first, last = keep[0], keep[0]
    while True:
        options = [i for i in (first - 1, last + 1) if 0 <= i < len(bounds)]
        rng.shuffle(options)
        for i in options:
            low, high = min(first, i), max(last, i)
            if bounds[high][1] - bounds[low][0] <= limit:
                first, last = low, high
                break
        else:
            break
    start, end = bounds[first][0], bounds[last][1]
    inside = [(a - start, b - start) for a, b in example.spans if a >= start and b <= end]
    if example.spans and not inside:
        return None
    return replace(example, text=text[start:end], spans=inside)


class Bm25:
    """Passages by the words they share with a question (Robertson and Zaragoza 2009; k1 .6, b .9)."""

    def __init__(self, texts):
        counts = [Counter(terms(t)) for t in texts]
        lengths = numpy.array([sum(c.values()) for c in counts], dtype=numpy.float32)
        norm = 0.6 * (0.1 + 0.9 * lengths / lengths.mean())
        postings = defaultdict(list)
        for i, c in enumerate(counts):
            for term, n in c.items():
                postings[term].append((i, n))
        self.size = len(texts)
        self.postings = {}
        for term, rows in postings.items():
            ids = numpy.array([i for i, _ in rows])
            tf = numpy.array([n for _, n in rows], dtype=numpy.float32)
            idf = math.log(1 + (self.size - len(rows) + 0.5) / (len(rows) + 0.5))
            self.postings[term] = (ids, idf * tf * 1.6 / (tf + norm[ids]))

    def best(self, question, count):
        scores = numpy.zeros(self.size, dtype=numpy.float32)
        for term in dict.fromkeys(terms(question)):
            if term in self.postings:
                ids, part = self.postings[term]
                scores[ids] += part
        top = numpy.argpartition(-scores, min(count, self.size - 1))[:count]
        return [int(i) for i in top[numpy.argsort(-scores[top], kind="stable")]]


class Corpus:
    """Every example that can be made of the sets in `data`, and those kept out of training."""

    def __init__(self, data):
        self.squad = self._passages(f"{data}/squad2_articles/articles/squad.jsonl")
        self.wiki = self._passages(f"{data}/squadshifts_new_wiki/articles/new_wiki.jsonl")
        titles = sorted({a["title"] for a in self.squad.values()})
        self.kept_out = set(titles[::5])
        self.train, self.held = [], []
        for q in lines(f"{data}/squad2_articles/questions.eval.jsonl"):
            example = self._example(q, self.squad, "squad2")
            if example:
                (self.held if example.title in self.kept_out else self.train).append(example)
        for q in lines(f"{data}/squadshifts_new_wiki/questions.eval.jsonl"):
            example = self._example(q, self.wiki, "new_wiki")
            if example:
                self.train.append(example)
        self.qamr = Qamr(data)
        pool = [a for a in self.squad.values() if a["title"] not in self.kept_out]
        self.pool = pool + list(self.wiki.values())
        self.search = Bm25([a["title"] + " " + a["text"] for a in self.pool])
        names = Counter(n for e in self.train for n in NAME.findall(e.question))
        self.names = sorted(names)

    @staticmethod
    def _passages(path):
        return {a["id"]: {"title": a["title"].replace("_", " "), "text": a["text"]} for a in lines(path)}

    @staticmethod
    def _example(q, passages, source):
        article = passages[q["articles"][0]]
        spans = spans_of(q["question"], article["text"], q["answers"]) if q["answerable"] else []
        if q["answerable"] and not spans:
            return None
        title = article["title"]
        return Example(q["question"].strip(), title, article["text"], spans, source, title)

    def epoch(self, seed, wiki, qamr, searched, removed, swapped):
        """One pass: all questions of SQuAD on their own passages, and as many of the other kinds as asked for."""
        rng = random.Random(seed)
        answerable = [e for e in self.train if e.answerable]
        chosen = [e for e in self.train if e.source == "squad2"]
        chosen += rng.sample([e for e in self.train if e.source == "new_wiki"], wiki)
        chosen += self.qamr.answered(rng, qamr)
        chosen += filter(None, (self._wrong_passage(e, rng) for e in rng.sample(answerable, searched)))
        chosen += filter(None, (without_answer(e, rng) for e in rng.sample(answerable, removed // 2)))
        chosen += self.qamr.unanswered(rng, removed - removed // 2)
        chosen += filter(None, (self._swapped(e, rng) for e in rng.sample(answerable, swapped)))
        examples = [e for e in (cut(e, rng) for e in chosen) if e and e.text.strip()]
        examples = [varied(e, rng) for e in examples]
        rng.shuffle(examples)
        return examples

    def unread(self, seed, searched, qamr):
        """Questions on passages that a search finds for them. Nobody has said whether those answer; teachers will."""
        rng = random.Random(seed)
        chosen = []
        for e in rng.sample(self.train, min(searched, len(self.train))):
            article = self.pool[rng.choice(self.search.best(e.question, 6))]
            if article["text"] != e.text:
                chosen.append(replace(e, title=article["title"], text=article["text"], spans=[], source=UNREAD))
        chosen += self.qamr.unread(rng, qamr)
        examples = [cut(e, rng) for e in chosen]
        return [varied(e, rng) for e in examples if e.text.strip()]

    def _wrong_passage(self, example, rng):
        answers = [example.text[s:e].lower() for s, e in example.spans]
        for i in self.search.best(example.question, 8)[rng.choice((0, 0, 1, 2)) :]:
            article = self.pool[i]
            text = article["text"]
            if text != example.text and not any(a in text.lower() for a in answers):
                return replace(example, title=article["title"], text=text, spans=[], source="searched")
        return None

    def _swapped(self, example, rng):
        question = example.question
        names, numbers = NAME.findall(question), NUMBER.findall(question)
        if numbers and (not names or rng.random() < 0.5):
            old = rng.choice(numbers)
            digits = re.sub(r"\d", lambda m: rng.choice(string.digits), old)
            new = digits if digits != old and digits not in example.text else None
        elif names:
            old = rng.choice(names)
            new = rng.choice(self.names)
            if new.lower() in example.text.lower() or new.lower() in example.title.lower():
                new = None
        else:
            return None
        if new is None:
            return None
        return replace(example, question=question.replace(old, new), spans=[], source="swapped")


def varied(example, rng):
    """The example as people may bring it about: without a title, or typed without capitals and question mark."""
    if rng.random() < 0.4:
        example = replace(example, title="")
    if rng.random() < 0.1:
        example = replace(example, question=example.question.lower().rstrip(" ?"))
    return example


def without_answer(example, rng):
    """The passage with the sentences that hold an answer taken out."""
    answers = [example.text[s:e].lower() for s, e in example.spans]
    left = [
        example.text[s:e]
        for s, e in sentences(example.text)
        if not any(a in example.text[s:e].lower() for a in answers)
    ]
    if not left:
        return None
    return replace(example, text=" ".join(left), spans=[], source="removed")


class Qamr:
    """Questions on single sentences: each sentence is put among others of its document, or near it in words."""

    def __init__(self, data):
        rows = lines(f"{data}/qamr/sentences.jsonl")
        self.text = {r["id"]: r["text"] for r in rows}
        self.document = defaultdict(list)
        for r in rows:
            parts = r["id"].split(":")
            self.document[":".join(parts[:3])].append((int(parts[3]), int(parts[4]), r["id"]))
        for document in self.document.values():
            document.sort()
        self.ids = list(self.text)
        self.search = Bm25([self.text[i] for i in self.ids])
        questions = lines(f"{data}/qamr/questions.jsonl")
        # A word alone is seldom what a reader would call an answer to a question on news.
        self.news = [q for q in questions if "wikinews" in q["sentence"]]
        self.other = [q for q in questions if "wikinews" not in q["sentence"]]

    def _sample(self, rng, count):
        news = min(len(self.news), count * 2 // 3)
        return rng.sample(self.news, news) + rng.sample(self.other, count - news)

    def _around(self, q, rng):
        """Ids of neighbours, in order, and where the sentence itself belongs among them."""
        own = q["sentence"]
        document = [i for _, _, i in self.document[self._document(q)]]
        at = document.index(own)
        before = document[max(0, at - rng.randint(0, 3)) : at]
        after = document[at + 1 : at + 1 + rng.randint(0, 3)]
        wanted = rng.randint(2, 5) - len(before) - len(after)
        if wanted > 0:
            near = [self.ids[i] for i in self.search.best(q["question"] + " " + self.text[own], 10)]
            near = [i for i in near if i not in document]
            for i in near[:wanted]:
                (before if rng.random() < 0.5 else after).append(i)
        return before, after

    def answered(self, rng, count):
        for q in self._sample(rng, count):
            own = self.text[q["sentence"]]
            before, after = self._around(q, rng)
            head = " ".join(self.text[i] for i in before)
            head += " " if head else ""
            tail = " ".join(self.text[i] for i in after)
            text = head + own + (" " + tail if tail else "")
            span = (len(head) + q["start"], len(head) + q["end"])
            yield Example(q["question"], "", text, [span], "qamr", self._document(q))

    def unanswered(self, rng, count):
        for q in self._sample(rng, count):
            before, after = self._around(q, rng)
            text = " ".join(self.text[i] for i in before + after)
            if text and q["answer"].lower() not in text.lower():
                yield Example(q["question"], "", text, [], "qamr-removed", self._document(q))

    def unread(self, rng, count):
        """Questions on sentences like their own, which may or may not answer them as well."""
        for q in self._sample(rng, count):
            near = self.search.best(q["question"] + " " + self.text[q["sentence"]], 8)
            texts = [self.text[self.ids[i]] for i in near if self.ids[i] != q["sentence"]]
            text = " ".join(rng.sample(texts, min(len(texts), rng.randint(2, 4))))
            yield Example(q["question"], "", text, [], UNREAD, self._document(q))

    @staticmethod
    def _document(q):
        return ":".join(q["sentence"].split(":")[:3])
