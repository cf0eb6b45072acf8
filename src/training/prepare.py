#!/usr/bin/env python3
"""Cuts the question sets into windows, one file a pass, so that every training reads the same ones. See README.md."""

import argparse
import multiprocessing
import os
import pickle
import random
from dataclasses import replace

from deals import deals
from examples import Corpus
from settings import DEALS, PASS, SEED, UNREAD, tokenizer
from windows import window
from wordpiece import WordPiece
from written import Written


def windows_of(arguments):
    """Writes the windows of one pass; each pass draws its own passages around the questions."""
    data, encoder, out, turn = arguments
    corpus, wordpiece = Corpus(data), WordPiece(tokenizer(encoder))
    examples = corpus.epoch(SEED + turn, **PASS) + deals(random.Random(SEED + turn), DEALS)
    examples += corpus.unread(SEED + turn, **UNREAD)
    count = 0
    for kind, made in (("pass", examples), ("written", Written().epoch(random.Random(SEED + turn)))):
        windows = [w for w in (window(wordpiece, e) for e in made) if w]
        # Where a token stands in the text matters to measuring alone.
        windows = [replace(w, places=w.places.astype("uint16")) for w in windows]
        with open(f"{out}/{kind}-{turn}.pickle", "wb") as file:
            pickle.dump(windows, file, protocol=5)
        count += len(windows)
    return count


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", required=True, help="the folder of the question sets")
    arguments.add_argument("--encoder", required=True, help="a folder with the encoder's tokenizer")
    arguments.add_argument("--out", required=True, help="the folder to write to")
    arguments.add_argument("--passes", type=int, default=2)
    options = arguments.parse_args()
    os.makedirs(options.out, exist_ok=True)
    turns = [(options.data, options.encoder, options.out, turn) for turn in range(options.passes)]
    with multiprocessing.Pool(min(options.passes, os.cpu_count())) as pool:
        print(sum(pool.map(windows_of, turns, 1)), "windows")


if __name__ == "__main__":
    main()
