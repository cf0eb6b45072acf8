#!/usr/bin/env python3
"""Trains the reader: from the question sets and the sentence encoder to a checkpoint. See README.md."""

import argparse
import glob
import json
import random
import time

import numpy
import torch
from torch import nn

from deals import deals
from encoder import load_encoder
from examples import Corpus
from mapping import prove
from measure import measure
from windows import batch, batches, window
from wordpiece import WordPiece

SEED = 20261
RATE, WARM_UP, DECAY = 1e-4, 0.06, 0.01
#: Of the encoder's twelve layers. The upper ones make one vector of a sentence; every second of them is enough to read.
KEPT = (0, 1, 2, 3, 4, 5, 6, 8, 10)
#: So many of the lowest layers stay as they are: that takes less time.
FROZEN = 2
BATCH = 24
DROPOUT = 0.1
#: Of the other kinds of examples, so many a pass.
PASS = {"wiki": 6000, "qamr": 6000, "searched": 2500, "removed": 2000, "swapped": 1500}
DEALS = 2500


class HalfPrecision:
    """The encoder in bfloat16, its weights kept and stepped in float32; embeddings of words stay as they are."""

    def __init__(self, reader, steps):
        self.reader = reader
        self.steps = steps
        for part in (reader.words, reader.positions, reader.types, reader.norm, *reader.layers[:FROZEN]):
            part.requires_grad_(False)
        heads = ("span.", "hidden.", "answerable.")
        self.half = [
            p for n, p in reader.named_parameters() if p.requires_grad and not n.startswith(heads)
        ]
        self.full = [p for n, p in reader.named_parameters() if n.startswith(heads)]
        self.master = [nn.Parameter(p.detach().float().clone()) for p in self.half]
        for part in (reader.words, reader.positions, reader.types, reader.norm, reader.layers):
            part.bfloat16()
        decayed = [p for p in self.master + self.full if p.dim() > 1]
        rest = [p for p in self.master + self.full if p.dim() <= 1]
        self.optimizer = torch.optim.AdamW(
            [{"params": decayed, "weight_decay": DECAY}, {"params": rest, "weight_decay": 0.0}], lr=RATE
        )

    def step(self, loss, number):
        loss.backward()
        for master, half in zip(self.master, self.half):
            master.grad = half.grad.float()
            half.grad = None
        nn.utils.clip_grad_norm_(self.master + self.full, 1.0)
        share = number / self.steps
        rate = share / WARM_UP if share < WARM_UP else (1 - share) / (1 - WARM_UP)
        for group in self.optimizer.param_groups:
            group["lr"] = RATE * max(rate, 1e-3)
        self.optimizer.step()
        self.optimizer.zero_grad()
        with torch.no_grad():
            for master, half in zip(self.master, self.half):
                half.copy_(master)

    def weights(self):
        """The float32 weights, by name."""
        weights = {n: p.detach().float().clone() for n, p in self.reader.named_parameters()}
        by_id = {id(h): m for h, m in zip(self.half, self.master)}
        for n, p in self.reader.named_parameters():
            if id(p) in by_id:
                weights[n] = by_id[id(p)].detach().clone()
        return weights


def loss_of(reader, windows):
    """Half the negative log of the gold spans' joint probability, half the binary cross entropy of "answerable".

    Of several gold spans the probabilities are added up; where there is none, [CLS] is the gold span.
    """
    ids, types, attention, passage = (torch.from_numpy(a) for a in batch(windows))
    states = reader.states(ids, types, attention, DROPOUT)
    start, end, answerable = reader.heads(states.float())
    allowed = passage.clone()
    allowed[:, 0] = True
    start = start.masked_fill(~allowed, -1e4).log_softmax(1)
    end = end.masked_fill(~allowed, -1e4).log_softmax(1)
    spans = []
    for row, w in enumerate(windows):
        gold = w.spans or [(0, 0)]
        spans.append(-torch.stack([start[row, a] + end[row, b] for a, b in gold]).logsumexp(0))
    labels = torch.tensor([float(w.answerable) for w in windows])
    known = nn.functional.binary_cross_entropy_with_logits(answerable, labels)
    return torch.stack(spans).mean() / 4 + known / 2


def runner(reader):
    """Runs the reader over arrays, for `measure`."""

    def run(ids, types, attention):
        with torch.no_grad():
            states = reader.states(*(torch.from_numpy(a) for a in (ids, types, attention)))
            return tuple(t.numpy() for t in reader.heads(states.float()))

    return run


def only(pattern):
    """The one file that the pattern names."""
    (file,) = glob.glob(pattern)
    return file


def tokenizer(folder):
    return only(f"{folder}/*tokenizer.json")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", required=True, help="the folder of the question sets")
    arguments.add_argument("--encoder", required=True, help="the folder of the fp32 encoder and its tokenizer")
    arguments.add_argument("--out", required=True, help="the checkpoint to write")
    arguments.add_argument("--passes", type=int, default=2)
    arguments.add_argument("--threads", type=int, default=2)
    options = arguments.parse_args()

    torch.manual_seed(SEED)
    torch.set_num_threads(options.threads)
    wordpiece = WordPiece(tokenizer(options.encoder))
    corpus = Corpus(options.data)
    held = random.Random(SEED).sample(corpus.held, 600)
    file = only(f"{options.encoder}/*.onnx")
    reader = load_encoder(file)
    passes = [windows_of(corpus, wordpiece, turn) for turn in range(options.passes)]
    print(json.dumps({"cosine": prove(reader.eval(), wordpiece, file)}), flush=True)
    reader.layers = nn.ModuleList(reader.layers[i] for i in KEPT)
    steps = sum(-(-len(windows) // BATCH) for windows in passes)
    training = HalfPrecision(reader, steps)
    number, began, average = 0, time.time(), None
    for turn, windows in enumerate(passes):
        print(json.dumps({"pass": turn, "windows": len(windows), "steps": steps}), flush=True)
        for part in batches(windows, BATCH, random.Random(SEED + turn)):
            reader.train()
            loss = loss_of(reader, part)
            training.step(loss, number)
            value = float(loss.detach())
            average = value if average is None else 0.98 * average + 0.02 * value
            number += 1
            if number % 50 == 0:
                print(f"{number}/{steps} loss {average:.3f} {number * BATCH / (time.time() - began):.1f}/s", flush=True)
            if number % 400 == 0 or number == steps:
                torch.save(training.weights(), options.out)
                reader.eval()
                print(json.dumps({"step": number, **measure(runner(reader), wordpiece, held)}), flush=True)
    torch.save(training.weights(), options.out)


def windows_of(corpus, wordpiece, turn):
    """The windows of one pass; each pass draws its own passages around the questions."""
    examples = corpus.epoch(SEED + turn, **PASS) + deals(random.Random(SEED + turn), DEALS)
    return [w for w in (window(wordpiece, e) for e in examples) if w]


if __name__ == "__main__":
    main()
