"""Proves that the weights were read right: the reader's encoder and the ONNX graph give the same embeddings."""

import numpy
import torch

from interpreter import Interpreter
from windows import batch, window

LEAST = 0.999
TEXTS = [
    "A ferry company has ordered twelve electric ships from a yard in Gdansk.",
    "Who built the turbines?",
    "Neither side would say what the contract, signed on 3 May, is worth; analysts put it at $1.2 billion.",
]


def prove(reader, wordpiece, path):
    """The lowest cosine of the embeddings of some texts.

    Raises ValueError when it is not over LEAST.
    """
    from examples import Example

    graph = Interpreter(path)
    lowest = 1.0
    for text in TEXTS:
        ids, _, attention, _ = batch([window(wordpiece, Example(text, "", ""))])
        ids, attention = ids[:, attention[0] == 1], attention[:, attention[0] == 1]
        types = numpy.zeros_like(ids)
        with torch.no_grad():
            here = reader.states(*(torch.from_numpy(a) for a in (ids, types, attention))).numpy()[0].mean(0)
        there = graph(input_ids=ids, attention_mask=attention, token_type_ids=types)[0][0].mean(0)
        lowest = min(lowest, float(here @ there / numpy.linalg.norm(here) / numpy.linalg.norm(there)))
    if not lowest > LEAST:
        raise ValueError(f"the encoder's weights were read wrongly: cosine {lowest}")
    return lowest
