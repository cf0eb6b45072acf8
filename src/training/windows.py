"""From examples to the reader's input: [CLS] question [SEP] title : passage [SEP]."""

from dataclasses import dataclass

import numpy

from examples import SPANS, UNREAD

LONGEST = 192
LONGEST_QUESTION = 48
LONGEST_TITLE = 24


@dataclass
class Window:
    """Token ids, where the passage begins among them, each of its tokens' place in the text, and gold token spans."""

    ids: numpy.ndarray
    question: int
    first: int
    places: numpy.ndarray
    spans: list
    answerable: bool
    fold: int
    #: Whether a person or a generator has said what answers.
    read: bool


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
    places = numpy.array(list(zip(starts, ends)), dtype=numpy.int32).reshape(-1, 2)
    ids = numpy.array(ids + pieces + [wordpiece.sep], dtype=numpy.uint16)
    read = example.source != UNREAD
    return Window(ids, asked, first, places, spans[:SPANS], example.answerable, example.fold, read)


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


def gold(windows):
    """(places, which): the gold spans' first and last tokens, [windows, SPANS, 2], and which of them there are.

    [CLS] is the span of a window that holds no answer.
    """
    places = numpy.zeros((len(windows), SPANS, 2), dtype=numpy.int64)
    which = numpy.zeros((len(windows), SPANS), dtype=bool)
    for row, w in enumerate(windows):
        for i, span in enumerate(w.spans or [(0, 0)]):
            places[row, i], which[row, i] = span, True
    return places, which


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
