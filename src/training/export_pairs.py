#!/usr/bin/env python3
"""Writes a checkpoint of the model of pairs as the 8-bit ONNX file that the bot loads. See PAIRS.md."""

import numpy
from onnx import TensorProto, helper

from export import Graph, encode, model_of, run, token_inputs


def build(weights):
    """The ONNX model of the weights, by name, of a `pair_model.Pairs`."""
    w = {name: tensor.numpy() for name, tensor in weights.items()}
    g = Graph()
    x = encode(g, {name.removeprefix("encoder."): a for name, a in w.items() if name.startswith("encoder.")})
    first, second = g.constant(numpy.array([0])), g.constant(numpy.array([1]))
    means = g.add("MatMul", "mentions", g.add("Squeeze", x, first))
    single = g.add("MatMul", means, g.constant(w["single.weight"].T))
    single = g.add("Add", single, g.constant(w["single.bias"]))
    product = g.add("Mul", g.add("Unsqueeze", means, second), g.add("Unsqueeze", means, first))
    both = g.add("MatMul", product, g.constant(w["both.weight"].T))
    both = g.add("Add", both, g.add("Add", g.add("Unsqueeze", single, second), g.add("Unsqueeze", single, first)))
    logit = g.add("MatMul", g.add("Relu", both), g.constant(w["logit.weight"].T))
    logit = g.add("Add", logit, g.constant(w["logit.bias"]))
    g.add("Squeeze", logit, g.constant(numpy.array([2])), name="pair_logits")

    def floats(name, shape):
        return helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)

    inputs = token_inputs([1, "tokens"]) + [floats("mentions", ["mentions", "tokens"])]
    return model_of(g, "pairs", inputs, [floats("pair_logits", ["mentions", "mentions"])])


if __name__ == "__main__":
    run(build, __doc__, "pairs-1")
