#!/usr/bin/env python3
"""Measures a model file as the bot loads it on the articles kept out of training. See README.md."""

import argparse
import json
import random

from examples import Corpus
from interpreter import Interpreter
from measure import measure, rows_of
from settings import SEED, tokenizer
from wordpiece import WordPiece


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", required=True)
    arguments.add_argument("--encoder", required=True)
    arguments.add_argument("--model", required=True)
    arguments.add_argument("--count", type=int, default=600, help="how many questions; 0: all")
    options = arguments.parse_args()
    held = Corpus(options.data).held
    if options.count:
        held = random.Random(SEED).sample(held, options.count)
    graph = Interpreter(options.model)

    def run(ids, types, attention):
        return graph(input_ids=ids, token_type_ids=types, attention_mask=attention)

    # Each window by itself, as the bot runs them: activations are quantised over a whole batch.
    rows = rows_of(WordPiece(tokenizer(options.encoder)), held)
    print(json.dumps(measure(run, rows, size=1)))


if __name__ == "__main__":
    main()
