#!/usr/bin/env python3
"""Lets one teacher read the windows that it was not trained on, and keeps how likely it finds each answer. See README.md.

For each pass a file with `which`, the numbers of the windows read; `start` and `end`, the probabilities of their tokens, one
window after the other; and `answerable`, one probability a window.
"""

import argparse

import numpy
import torch
from torch import nn

from encoder import Reader
from loop import predict
from settings import pass_of

BATCH = 256


def reader_of(path):
    """The reader of a checkpoint, as deep as it is."""
    weights = torch.load(path, map_location="cpu")
    reader = Reader(1 + max(int(n.split(".")[1]) for n in weights if n.startswith("layers.")))
    reader.load_state_dict(weights)
    return reader.in_bfloat16().eval()


def teach(reader, windows, device):
    """(start, end, answerable) for each of the windows."""
    order = sorted(range(len(windows)), key=lambda i: len(windows[i].ids))
    start, end = [None] * len(windows), [None] * len(windows)
    answerable = numpy.zeros(len(windows), dtype=numpy.float16)
    for at in range(0, len(order), BATCH):
        part = order[at : at + BATCH]
        with torch.no_grad():
            starts, ends, known = predict(reader, [windows[i] for i in part], device)
        starts, ends = (t.exp().half().cpu().numpy() for t in (starts, ends))
        answerable[part] = known.sigmoid().cpu().numpy()
        for row, i in enumerate(part):
            start[i], end[i] = (rows[row, : len(windows[i].ids)] for rows in (starts, ends))
    return numpy.concatenate(start), numpy.concatenate(end), answerable


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--windows", required=True, help="the folder that `prepare` wrote to")
    arguments.add_argument("--teacher", required=True, help="the teacher's checkpoint")
    arguments.add_argument("--without", type=int, required=True, help="the fold that the teacher was not trained on")
    arguments.add_argument("--out", required=True, help="what the files' names begin with")
    arguments.add_argument("--passes", type=int, default=2)
    arguments.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    options = arguments.parse_args()
    reader = reader_of(options.teacher).to(options.device)
    for turn in range(options.passes):
        windows = pass_of(options.windows, turn)
        which = [i for i, w in enumerate(windows) if not w.read or w.fold == options.without]
        start, end, answerable = teach(reader, [windows[i] for i in which], options.device)
        numpy.savez(f"{options.out}-{turn}.npz", which=which, start=start, end=end, answerable=answerable)


if __name__ == "__main__":
    main()
