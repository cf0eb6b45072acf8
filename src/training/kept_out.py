#!/usr/bin/env python3
"""Writes the questions of the articles that were kept out of training, for `deals-bot train --reader` and `eval`."""

import argparse
import json

from examples import Corpus, lines


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", required=True)
    arguments.add_argument("--out", required=True)
    arguments.add_argument("--every", type=int, default=4, help="take every so many of them")
    options = arguments.parse_args()
    kept_out = Corpus(options.data).kept_out
    rows = [
        q
        for q in lines(f"{options.data}/squad2_articles/questions.eval.jsonl")
        if q["articles"][0].rsplit("-", 1)[0].replace("_", " ") in kept_out
    ]
    with open(options.out, "w", encoding="utf-8") as file:
        for row in rows[:: options.every]:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
