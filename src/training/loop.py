"""The training loop: the encoder in bfloat16, its weights kept and stepped in float32; embeddings of words stay as they are."""

import json
import math
import random
import time

import torch
from torch import nn
from torch.nn import functional

from measure import measure
from windows import batch, batches, gold

WARM_UP, DECAY = 0.06, 0.01
DROPOUT = 0.1
HEADS = ("span.", "hidden.", "answerable.")


class HalfPrecision:
    """A reader's weights as one row of bfloat16 numbers to compute with and one of float32 to step."""

    def __init__(self, reader, steps, rate, frozen):
        self.reader, self.steps, self.rate = reader, steps, rate
        for part in (reader.words, reader.positions, reader.types, reader.norm, *reader.layers[:frozen]):
            part.requires_grad_(False)
        reader.in_bfloat16()
        named = [(n, p) for n, p in reader.named_parameters() if p.requires_grad and not n.startswith(HEADS)]
        self.heads = [p for n, p in reader.named_parameters() if n.startswith(HEADS)]
        self.rows = [Row([(n, p) for n, p in named if decayed(p) == which]) for which in (True, False)]
        heads = [[p for p in self.heads if decayed(p) == which] for which in (True, False)]
        self.optimizer = torch.optim.AdamW(
            [
                {"params": [row.master] + own, "weight_decay": decay}
                for row, own, decay in zip(self.rows, heads, (DECAY, 0.0))
            ],
            lr=rate,
        )

    def step(self, loss, number):
        loss.backward()
        for row in self.rows:
            row.master.grad = row.gradients.float()
        nn.utils.clip_grad_norm_([row.master for row in self.rows] + self.heads, 1.0)
        share = number / self.steps
        rate = share / WARM_UP if share < WARM_UP else (1 - share) / (1 - WARM_UP)
        for group in self.optimizer.param_groups:
            group["lr"] = self.rate * max(rate, 1e-3)
        self.optimizer.step()
        for head in self.heads:
            head.grad = None
        for row in self.rows:
            row.gradients.zero_()
            with torch.no_grad():
                row.values.copy_(row.master)

    def weights(self):
        """The float32 weights, by name."""
        weights = {n: p.detach().float().cpu().clone() for n, p in self.reader.named_parameters()}
        for row in self.rows:
            weights.update(row.named())
        return weights


class Row:
    """Parameters laid out one after the other, so that they are stepped at once; their gradients likewise."""

    def __init__(self, named):
        self.named_parameters = named
        self.values = torch.cat([p.detach().reshape(-1) for _, p in named])
        self.gradients = torch.zeros_like(self.values)
        self.master = nn.Parameter(self.values.float())
        for p, values, gradients in zip((p for _, p in named), self._cut(self.values), self._cut(self.gradients)):
            p.data, p.grad = values, gradients

    def _cut(self, row):
        at = 0
        for _, p in self.named_parameters:
            yield row[at : at + p.numel()].view(p.shape)
            at += p.numel()

    def named(self):
        master = self._cut(self.master.detach())
        return {n: values.cpu().clone() for (n, _), values in zip(self.named_parameters, master)}


def decayed(parameter):
    return parameter.dim() > 1


def predict(reader, windows, device):
    """(start, end, answerable): log probabilities over [CLS] and the passage's tokens, and logits; float32."""
    ids, types, attention, passage = (torch.from_numpy(a).to(device) for a in batch(windows))
    states = reader.states(ids, types, attention, DROPOUT if reader.training else 0.0)
    start, end, answerable = reader.heads(states.float())
    passage[:, 0] = True
    start, end = (logits.masked_fill(~passage, -1e4).log_softmax(1) for logits in (start, end))
    return start, end, answerable


def label_loss(start, end, answerable, windows):
    """For each window, a quarter of the negative log of the gold spans' probability (start and end: half of their mean),
    and half the binary cross entropy of "answerable".

    Of several gold spans the probabilities are added up; where there is none, [CLS] is the gold span.
    """
    places, which = (torch.from_numpy(a).to(start.device) for a in gold(windows))
    joint = start.gather(1, places[..., 0]) + end.gather(1, places[..., 1])
    spans = -joint.masked_fill(~which, -1e9).logsumexp(1)
    labels = torch.tensor([float(w.answerable) for w in windows], device=start.device)
    known = functional.binary_cross_entropy_with_logits(answerable, labels, reduction="none")
    return spans / 4 + known / 2


def fit(reader, passes, loss_of, options, held):
    """Trains over the passes, lists of windows, and returns the weights by name; `held`, rows by name, are measured.

    `loss_of(windows)` is the loss of a batch; `options` has rate, frozen, batch, seed, device, measured.
    """
    reader.to(options.device)
    steps = sum(-(-len(windows) // options.batch) for windows in passes)
    training = HalfPrecision(reader, steps, options.rate, options.frozen)
    number, began, average = 0, time.time(), None
    for turn, windows in enumerate(passes):
        print(json.dumps({"pass": turn, "windows": len(windows), "steps": steps}), flush=True)
        for part in batches(windows, options.batch, random.Random(options.seed + turn)):
            reader.train()
            loss = loss_of(part)
            training.step(loss, number)
            number += 1
            if number % 50 == 0 or number == steps:
                value = float(loss.detach())
                average = value if average is None else 0.9 * average + 0.1 * value
                if math.isnan(value):
                    raise ArithmeticError(f"the loss is no number after {number} steps")
            if number % 500 == 0:
                pace = number * options.batch / (time.time() - began)
                print(f"{number}/{steps} loss {average:.3f} {pace:.0f}/s", flush=True)
        if options.measured or turn == len(passes) - 1:
            reader.eval()
            for name, rows in held.items():
                print(json.dumps({"pass": turn, "on": name, **measure(runner(reader, options.device), rows)}), flush=True)
    return training.weights()


def runner(reader, device):
    """Runs the reader over arrays, for `measure`."""

    def run(ids, types, attention):
        with torch.no_grad():
            states = reader.states(*(torch.from_numpy(a).to(device) for a in (ids, types, attention)))
            return tuple(t.cpu().numpy() for t in reader.heads(states.float()))

    return run
