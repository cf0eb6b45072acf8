#!/usr/bin/env python3
"""Trains the reader on what people said and on what teachers find that were not trained on it. See README.md."""

import glob
from dataclasses import dataclass

import numpy
import torch
from torch.nn import functional

from encoder import INNER
from loop import fit, label_loss, predict
from settings import pass_of
from thin import thin
from train import arguments_of, start, turns

#: How much of the loss the teachers have where people have said what answers; where nobody has, they have all of it.
SHARE = 0.5
#: So many windows tell which units of the encoder matter.
SAMPLE = 400


@dataclass
class Taught:
    """A window with the mean of the teachers' probabilities: of each token to begin and to end the answer, of an answer."""

    window: object
    start: numpy.ndarray
    end: numpy.ndarray
    answerable: float

    @property
    def ids(self):
        return self.window.ids


def taught(windows, files):
    """The windows that at least one of the teachers' files speaks of."""
    sizes = numpy.array([len(w.ids) for w in windows])
    first = numpy.cumsum(sizes) - sizes
    start, end = (numpy.zeros(sizes.sum(), dtype=numpy.float32) for _ in range(2))
    answerable, teachers = (numpy.zeros(len(windows), dtype=numpy.float32) for _ in range(2))
    for file in files:
        part = numpy.load(file)
        which = part["which"]
        places = numpy.concatenate([numpy.arange(first[i], first[i] + sizes[i]) for i in which])
        start[places] += part["start"]
        end[places] += part["end"]
        answerable[which] += part["answerable"]
        teachers[which] += 1
    rows = []
    for i in numpy.flatnonzero(teachers):
        n, tokens = teachers[i], slice(first[i], first[i] + sizes[i])
        rows.append(Taught(windows[i], start[tokens] / n, end[tokens] / n, float(answerable[i] / n)))
    return rows


def padded(rows, length, device):
    full = numpy.zeros((len(rows), length), dtype=numpy.float32)
    for i, row in enumerate(rows):
        full[i, : len(row)] = row
    return torch.from_numpy(full).to(device)


def teachers_loss(start, end, answerable, part):
    """For each window, the cross entropies of its teachers' probabilities, weighed like `label_loss`."""
    spans = sum(
        -(padded(rows, logs.shape[1], logs.device) * logs).sum(1)
        for rows, logs in (([t.start for t in part], start), ([t.end for t in part], end))
    )
    known = torch.tensor([t.answerable for t in part], device=answerable.device)
    return spans / 4 + functional.binary_cross_entropy_with_logits(answerable, known, reduction="none") / 2


def main():
    arguments = arguments_of(__doc__)
    arguments.add_argument("--teachers", required=True, help="what the names of the teachers' files begin with")
    arguments.add_argument("--inner", type=int, default=INNER, help="so many units of each feed-forward layer are kept")
    options = arguments.parse_args()
    reader, held = start(options)
    passes = []
    for turn in turns(options):
        files = sorted(glob.glob(f"{glob.escape(options.teachers)}*-{turn}.npz"))
        passes.append(taught(pass_of(options.windows, turn), files))

    reader.to(options.device)
    if options.inner < INNER:
        thin(reader, [w for w in pass_of(options.windows, 0) if w.read][:SAMPLE], options.inner, options.device)

    def loss(part):
        outputs = predict(reader, [t.window for t in part], options.device)
        read = torch.tensor([float(t.window.read) for t in part], device=options.device)
        share = read * (1 - SHARE)
        labels = label_loss(*outputs, [t.window for t in part])
        return (share * labels + (1 - share) * teachers_loss(*outputs, part)).mean()

    torch.save(fit(reader, passes, loss, options, held), options.out)


if __name__ == "__main__":
    main()
