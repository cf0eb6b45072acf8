"""What all steps of the training share."""

import glob
import pickle

SEED = 20261
#: Of the encoder's twelve layers. The upper ones make one vector of a sentence; every second of them is enough to read.
KEPT = (0, 1, 2, 3, 4, 5, 6, 8, 10)
#: Of the other kinds of examples, so many a pass; all of SQuAD's own questions come with them.
PASS = {"wiki": 6000, "qamr": 6000, "searched": 2500, "removed": 2000, "swapped": 1500}
DEALS = 9000
#: Examples for teachers to judge, so many a pass.
UNREAD = {"searched": 12000, "qamr": 6000}


def only(pattern):
    """The one file that the pattern names."""
    (file,) = glob.glob(pattern)
    return file


def tokenizer(folder):
    return only(f"{folder}/*tokenizer.json")


def pass_of(folder, turn, kind="pass"):
    """The windows that `prepare` wrote for one pass, in the order in which they were written; "written": those by hand."""
    with open(f"{folder}/{kind}-{turn}.pickle", "rb") as file:
        return pickle.load(file)
