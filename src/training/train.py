#!/usr/bin/env python3
"""Trains a reader on what people and generators said: from windows and the sentence encoder to a checkpoint. See README.md."""

import argparse
import json
import random

import torch
from torch import nn

from encoder import load_encoder, load_reader
from examples import Corpus
from loop import fit, label_loss, predict
from mapping import prove
from measure import rows_of
from settings import KEPT, SEED, only, pass_of, tokenizer
from wordpiece import WordPiece
from written import Written


def arguments_of(description):
    """What every training is asked."""
    arguments = argparse.ArgumentParser(description=description)
    arguments.add_argument("--data", required=True, help="the folder of the question sets")
    arguments.add_argument("--windows", required=True, help="the folder that `prepare` wrote to")
    arguments.add_argument("--encoder", required=True, help="the folder of the fp32 encoder and its tokenizer")
    arguments.add_argument("--out", required=True, help="the checkpoint to write")
    arguments.add_argument("--passes", type=int, default=2)
    arguments.add_argument("--first", type=int, default=0, help="the pass to begin with")
    arguments.add_argument("--layers", default=",".join(map(str, KEPT)), help="those of the encoder that are kept; or all")
    arguments.add_argument("--begin", help="a checkpoint, or the bot's own file, with these layers to go on from")
    arguments.add_argument("--frozen", type=int, default=2, help="so many of the lowest stay as they are: that takes less time")
    arguments.add_argument("--rate", type=float, default=1e-4)
    arguments.add_argument("--batch", type=int, default=24)
    arguments.add_argument("--seed", type=int, default=SEED)
    arguments.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    arguments.add_argument("--measured", action="store_true", help="after each pass, not only after the last")
    arguments.add_argument("--threads", type=int, default=2)
    return arguments


def start(options):
    """The reader to train, with the encoder's weights, proven to be read right; and the questions to measure with."""
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    wordpiece = WordPiece(tokenizer(options.encoder))
    file = only(f"{options.encoder}/*.onnx")
    reader = load_encoder(file)
    print(json.dumps({"cosine": prove(reader.eval(), wordpiece, file)}), flush=True)
    if options.layers != "all":
        reader.layers = nn.ModuleList(reader.layers[int(i)] for i in options.layers.split(","))
    if options.begin:
        onnx = options.begin.endswith(".onnx")
        reader.load_state_dict(load_reader(options.begin).state_dict() if onnx else torch.load(options.begin, map_location="cpu"))
    held = {"squad2": Corpus(options.data).held, "written": Written().measured()}
    return reader, {name: rows_of(wordpiece, examples) for name, examples in held.items()}


def turns(options):
    return range(options.first, options.first + options.passes)


def main():
    arguments = arguments_of(__doc__)
    arguments.add_argument("--most", type=int, help="so many windows of a pass at most, drawn")
    arguments.add_argument("--beside", type=int, help="what was written by hand, and beside it so many other windows of a pass, drawn")
    arguments.add_argument("--without", type=int, default=-1, help="the fold to leave out, for a teacher")
    options = arguments.parse_args()
    reader, held = start(options)
    passes = [pass_of(options.windows, turn) for turn in turns(options)]
    passes = [[w for w in windows if w.read and w.fold != options.without] for windows in passes]
    if options.beside is not None:
        written = [pass_of(options.windows, turn, "written") for turn in turns(options)]
        passes = [
            by_hand + random.Random(options.seed).sample(windows, min(options.beside, len(windows)))
            for by_hand, windows in zip(written, passes)
        ]
    if options.most:
        passes = [random.Random(options.seed).sample(windows, min(options.most, len(windows))) for windows in passes]

    def loss(windows):
        return label_loss(*predict(reader, windows, options.device), windows).mean()

    torch.save(fit(reader, passes, loss, options, held), options.out)


if __name__ == "__main__":
    main()
