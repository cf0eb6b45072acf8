"""How well a reader points, and tells what is there from what is not: SQuAD's measures, and the area under the ROC curve."""

import re
import string
from collections import Counter
from dataclasses import replace

import numpy

from windows import batch, window

#: Of a window that is measured, longer than those of training: the whole passage.
LONGEST = 320

LONGEST_SPAN = 30


def normal(text):
    text = "".join(c for c in text.lower() if c not in string.punctuation)
    return " ".join(re.sub(r"\b(a|an|the)\b", " ", text).split())


def f1(found, gold):
    found, gold = normal(found).split(), normal(gold).split()
    shared = sum((Counter(found) & Counter(gold)).values())
    return 2 * shared / (len(found) + len(gold)) if shared else float(found == gold)


def auroc(yes, no):
    values = numpy.concatenate([yes, no])
    order = values.argsort(kind="stable")
    ranks = numpy.empty(len(values))
    ranks[order] = numpy.arange(1, len(values) + 1)
    for value in numpy.unique(values[numpy.r_[False, numpy.diff(numpy.sort(values)) == 0]]) if len(values) else []:
        tied = values == value
        ranks[tied] = ranks[tied].mean()
    return (ranks[: len(yes)].sum() - len(yes) * (len(yes) + 1) / 2) / (len(yes) * len(no))


def best_span(start, end, passage):
    """The span within the passage with the highest sum, of at most LONGEST_SPAN tokens: (first, last, score)."""
    places = numpy.flatnonzero(passage)
    s, e = start[places], end[places]
    scores = s[:, None] + e[None, :]
    allowed = numpy.triu(numpy.ones_like(scores, dtype=bool)) & ~numpy.triu(
        numpy.ones_like(scores, dtype=bool), LONGEST_SPAN
    )
    scores = numpy.where(allowed, scores, -numpy.inf)
    a, b = numpy.unravel_index(scores.argmax(), scores.shape)
    return int(a), int(b), float(scores[a, b])


def rows_of(wordpiece, examples):
    """The examples with their windows, the short ones first."""
    rows = [(e, window(wordpiece, replace(e, spans=[]), LONGEST)) for e in examples]
    return sorted(rows, key=lambda r: len(r[1].ids))


def measure(run, rows, size=32):
    """EM and F1 of the best span on the answerable ones of `rows_of`, and the AUROC of answerable against not.

    `run` takes the arrays of `windows.batch` and gives start, end and answerable logits as arrays.
    """
    exact, overlap, yes, no, margin_yes, margin_no = [], [], [], [], [], []
    for at in range(0, len(rows), size):
        part = rows[at : at + size]
        ids, types, attention, passage = batch([w for _, w in part])
        starts, ends, answerable = run(ids, types, attention)
        for i, (example, w) in enumerate(part):
            a, b, score = best_span(starts[i], ends[i], passage[i])
            margin = score - starts[i][0] - ends[i][0]
            (yes if example.answerable else no).append(answerable[i])
            (margin_yes if example.answerable else margin_no).append(margin + answerable[i])
            if example.answerable:
                found = example.text[w.places[a][0] : w.places[b][1]]
                golds = [example.text[s:e] for s, e in example.spans]
                exact.append(max(normal(found) == normal(g) for g in golds))
                overlap.append(max(f1(found, g) for g in golds))
    return {
        "em": float(numpy.mean(exact)),
        "f1": float(numpy.mean(overlap)),
        "auroc": float(auroc(numpy.array(yes), numpy.array(no))),
        "auroc_with_margin": float(auroc(numpy.array(margin_yes), numpy.array(margin_no))),
        "n": len(rows),
    }
