"""From examples to the reader's input: [CLS] question [SEP] title : passage [SEP]."""

from dataclasses import dataclass

import numpy

LONGEST = 192
LONGEST_QUESTION = 48
LONGEST_TITLE = 24


@dataclass
class Window:
    """Token ids, where the passage begins and ends among them, each token's place in the text, and gold token spans."""

    ids: list
    question: int
    first: int
    places: list
    spans: list
    answerable: bool


def window(wordpiece, example, longest=LONGEST):
    """The example as one window; None where the answer lies outside of it."""
    question = wordpiece.pieces(example.question)[0][:LONGEST_QUESTION]
    ids = [wordpiece.cls] + question + [wordpiece.sep]
    asked = len(ids)
    if example.title:
        ids += wordpiece.pieces(example.title)[0][:LONGEST_TITLE] + wordpiece.pieces(":")[0]
    first = len(ids)
    pieces, starts, ends = wordpiece.pieces(example.text)
    room = longest - first - 1
    pieces, starts, ends = pieces[:room], starts[:room], ends[:room]
    spans = []
    for a, b in example.spans:
        inside = [i for i in range(len(pieces)) if starts[i] < b and ends[i] > a]
        if inside and ends[inside[-1]] >= b:
            spans.append((first + inside[0], first + inside[-1]))
    if example.spans and not spans:
        return None
    places = list(zip(starts, ends))
    return Window(ids + pieces + [wordpiece.sep], asked, first, places, spans, bool(example.spans))


def batch(windows):
    """Arrays of equal length: ids, types, attention, and which tokens a span may begin or end at."""
    # Few lengths: the processor's kernels are made anew for each.
    length = -(-max(len(w.ids) for w in windows) // 16) * 16
    ids = numpy.zeros((len(windows), length), dtype=numpy.int64)
    types = numpy.zeros_like(ids)
    attention = numpy.zeros_like(ids)
    passage = numpy.zeros_like(ids, dtype=bool)
    for row, w in enumerate(windows):
        ids[row, : len(w.ids)] = w.ids
        types[row, w.question : len(w.ids)] = 1
        attention[row, : len(w.ids)] = 1
        passage[row, w.first : w.first + len(w.places)] = True
    return ids, types, attention, passage


def batches(windows, size, rng):
    """Batches of windows of like length, in random order."""
    order = list(range(len(windows)))
    rng.shuffle(order)
    groups = []
    for at in range(0, len(order), size * 50):
        part = sorted(order[at : at + size * 50], key=lambda i: len(windows[i].ids))
        groups += [part[i : i + size] for i in range(0, len(part), size)]
    rng.shuffle(groups)
    for group in groups:
        yield [windows[i] for i in group]
