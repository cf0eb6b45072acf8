#!/usr/bin/env python3
"""Trains the model of pairs on marked reports: from an encoder to a checkpoint. See PAIRS.md."""

import argparse
import json
import random
import time

import torch
from torch import nn
from torch.nn import functional

from encoder import load_encoder
from pair_examples import read, same
from pair_model import batch, new_pairs, pooled
from settings import KEPT, SEED, only, tokenizer
from wordpiece import WordPiece

WARM_UP, DECAY, DROPOUT, HEADS_FASTER = 0.06, 0.01, 0.1, 5
BODY = "encoder."


def batches(windows, size, draw):
    """Windows of like length together, in random order."""
    windows = draw.sample(windows, len(windows))
    parts = []
    for at in range(0, len(windows), 20 * size):
        some = sorted(windows[at : at + 20 * size], key=lambda w: len(w.ids))
        parts += [some[i : i + size] for i in range(0, len(some), size)]
    draw.shuffle(parts)
    return parts


def loss_of(model, windows):
    """Mean binary cross entropy over all pairs of the batch."""
    logits, labels = [], []
    for row, window in zip(model(*batch(windows), DROPOUT), windows):
        pairs, best = pooled(row, window)
        logits += best
        labels += [float(pair in window.dealing) for pair in pairs]
    return functional.binary_cross_entropy_with_logits(torch.stack(logits), torch.tensor(labels))


class Steps:
    """The encoder in bfloat16, its weights kept and stepped in float32; heads in float32 and stepped faster.

    `loop.HalfPrecision` does the like for the reader, in one row of numbers; with batches as small as these a step took
    2.6 times as long so.
    """

    def __init__(self, model, rate, count):
        for part in (model.encoder.words, model.encoder.positions, model.encoder.types, model.encoder.norm):
            part.requires_grad_(False)
        model.encoder.bfloat16()
        named = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
        self.body = [p for n, p in named if n.startswith(BODY)]
        self.heads = [p for n, p in named if not n.startswith(BODY)]
        self.masters = [p.detach().float().clone().requires_grad_(True) for p in self.body]
        groups = [
            ([m for m in self.masters if m.dim() > 1], rate, DECAY),
            ([m for m in self.masters if m.dim() == 1], rate, 0.0),
            (self.heads, HEADS_FASTER * rate, DECAY),
        ]
        self.optimizer = torch.optim.AdamW([{"params": p, "lr": r, "weight_decay": d} for p, r, d in groups])
        self.rates, self.count, self.number = [r for _, r, _ in groups], count, 0

    def step(self, loss):
        loss.backward()
        for master, p in zip(self.masters, self.body):
            master.grad, p.grad = p.grad.float(), None
        nn.utils.clip_grad_norm_(self.masters + self.heads, 1.0)
        share = self.number / self.count
        pace = share / WARM_UP if share < WARM_UP else (1 - share) / (1 - WARM_UP)
        for group, rate in zip(self.optimizer.param_groups, self.rates):
            group["lr"] = rate * max(pace, 1e-3)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        with torch.no_grad():
            for master, p in zip(self.masters, self.body):
                p.copy_(master)
        self.number += 1


def scored(model, report):
    """{two: log-odds} of a report."""
    scores = {}
    with torch.no_grad():
        for window in report.windows:
            for pair, logit in zip(*pooled(model(*batch([window]))[0], window)):
                scores[pair] = max(scores.get(pair, -99.0), float(logit))
    return scores


def figures(model, reports, least):
    """Precision and recall of pairs at that log-odds; how many of the marked deals have two of their parties in one."""
    model.eval()
    right = wrong = marked = found = deals = 0
    for report in reports:
        scores = scored(model, report)
        true = {p for p in scores if p in report.windows[0].dealing} if report.windows else set()
        said = {p for p, logit in scores.items() if logit > least}
        right, wrong, marked = right + len(said & true), wrong + len(said - true), marked + len(true)
        for deal in report.deals:
            deals += 1
            found += any(
                sum(any(same(p, n) for who in pair for n in report.names[who]) for p in deal["parties"]) > 1
                for pair in said
            )
    ratio = lambda a, b: round(a / max(b, 1), 3)  # noqa: E731
    return {
        "precision": ratio(right, right + wrong),
        "recall": ratio(right, marked),
        "deals": deals,
        "found": ratio(found, deals),
    }


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--encoder", required=True, help="the folder of the fp32 encoder and its tokenizer")
    arguments.add_argument("--reports", required=True, nargs="+", help="names of MENTIONS:MARKS files to learn from")
    arguments.add_argument("--held", required=True, nargs="+", help="the same, to measure with")
    arguments.add_argument("--out", required=True, help="the checkpoint to write")
    arguments.add_argument("--layers", default=",".join(map(str, KEPT)), help="those of the encoder that are kept")
    arguments.add_argument("--passes", type=int, default=5)
    arguments.add_argument("--rate", type=float, default=1e-4)
    arguments.add_argument("--batch", type=int, default=8)
    arguments.add_argument("--seed", type=int, default=SEED)
    arguments.add_argument("--threads", type=int, default=2)
    options = arguments.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    draw = random.Random(options.seed)
    wordpiece = WordPiece(tokenizer(options.encoder))

    def reports_of(names):
        return [report for name in names for report in read(wordpiece, *name.split(":"))]

    reports, held = reports_of(options.reports), reports_of(options.held)
    encoder = load_encoder(only(f"{options.encoder}/*.onnx"))
    model = new_pairs(encoder, [int(i) for i in options.layers.split(",")])
    windows = [w for r in reports for w in r.windows]
    parts = -(-len(windows) // options.batch) + len(windows) // (20 * options.batch) + 1
    print(json.dumps({"reports": len(reports), "windows": len(windows)}), flush=True)
    steps, began = Steps(model, options.rate, options.passes * parts), time.time()
    for turn in range(options.passes):
        model.train()
        total, count = 0.0, 0
        for part in batches(windows, options.batch, draw):
            loss = loss_of(model, part)
            steps.step(loss)
            total, count = total + float(loss.detach()), count + 1
        line = {"pass": turn, "loss": round(total / count, 4), "seconds": round(time.time() - began)}
        print(json.dumps(line), flush=True)
    for least in (-1.0, 0.0, 1.0, 2.0, 3.0):
        print(json.dumps({"log_odds": least, **figures(model, held, least)}), flush=True)
    weights = {n: p.detach().float() for n, p in model.named_parameters()}
    masters = dict(zip((n for n, p in model.named_parameters() if n.startswith(BODY) and p.requires_grad), steps.masters))
    weights.update({n: m.detach() for n, m in masters.items()})
    torch.save(weights, options.out)


if __name__ == "__main__":
    main()
