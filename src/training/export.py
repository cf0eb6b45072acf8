#!/usr/bin/env python3
"""Writes a checkpoint as the 8-bit ONNX file that the bot loads. See README.md.

Each weight matrix has one scale a column, activations are quantised as they come (DynamicQuantizeLinear,
MatMulInteger); word embeddings are rows of 8 bits with a scale each. Weights keep to 7 bits: without VNNI instructions the
sum of two products of 8 bits by 8 bits may pass 16 bits and is cut off, and so the file gives the same there.
"""

import argparse
import math

import numpy
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from encoder import EPSILON, HEADS, HIDDEN

OPSET = 17
LARGEST = 63


def quantised(matrix, axis):
    """(8-bit integers, scales) with the largest magnitude along `axis` at LARGEST."""
    scale = numpy.maximum(numpy.abs(matrix).max(axis=axis, keepdims=True), 1e-8) / LARGEST
    whole = numpy.rint(matrix / scale).clip(-LARGEST, LARGEST).astype(numpy.int8)
    return whole, scale.astype(numpy.float32).squeeze(axis)


class Graph:
    """Nodes and initializers, with names given out."""

    def __init__(self):
        self.nodes, self.weights, self.count = [], [], 0

    def constant(self, array, name=None):
        name = name or f"c{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(numpy.array(array, order="C"), name))
        return name

    def add(self, op, *inputs, outputs=1, name=None, **attributes):
        self.count += 1
        names = [name or f"n{self.count}"] if outputs == 1 else [f"n{self.count}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(op, list(inputs), names, name=f"node{self.count}", **attributes))
        return names[0] if outputs == 1 else names

    def linear(self, quantity, weight, bias):
        """`quantity` (its integers, scale, zero point) times `weight` [out, in], plus `bias`."""
        whole, scale, zero = quantity
        integers, columns = quantised(weight.T, 0)
        product = self.add(
            "MatMulInteger", whole, self.constant(integers), zero, self.constant(numpy.zeros((), dtype=numpy.int8))
        )
        product = self.add("Cast", product, to=TensorProto.FLOAT)
        product = self.add("Mul", product, self.add("Mul", scale, self.constant(columns)))
        return self.add("Add", product, self.constant(bias))

    def quantity(self, x):
        return self.add("DynamicQuantizeLinear", x, outputs=3)

    def norm(self, x, weight, bias):
        return self.add(
            "LayerNormalization", x, self.constant(weight), self.constant(bias), axis=-1, epsilon=float(EPSILON)
        )

    def gelu(self, x):
        root = self.constant(numpy.float32(math.sqrt(2)))
        erf = self.add("Erf", self.add("Div", x, root))
        scaled = self.add("Mul", x, self.add("Add", erf, self.constant(numpy.float32(1))))
        return self.add("Mul", scaled, self.constant(numpy.float32(0.5)))


def encode(g, w):
    """Adds the encoder of the weights `w`, arrays by name, to the graph; returns its token states, [batch, tokens, HIDDEN]."""
    rows, scales = quantised(w["words.weight"], 1)
    words = g.add("Cast", g.add("Gather", g.constant(rows), "input_ids", axis=0), to=TensorProto.FLOAT)
    scale = g.add("Gather", g.constant(scales), "input_ids", axis=0)
    words = g.add("Mul", words, g.add("Unsqueeze", scale, g.constant(numpy.array([-1]))))
    length = g.add("Gather", g.add("Shape", "input_ids"), g.constant(numpy.array(1)), axis=0)
    places = g.add("Slice", g.constant(w["positions.weight"]), g.constant(numpy.array([0])), g.add("Unsqueeze", length, g.constant(numpy.array([0]))))
    types = g.add("Gather", g.constant(w["types.weight"]), "token_type_ids", axis=0)
    x = g.norm(g.add("Add", g.add("Add", words, places), types), w["norm.weight"], w["norm.bias"])

    mask = g.add("Cast", "attention_mask", to=TensorProto.FLOAT)
    mask = g.add("Mul", g.add("Sub", g.constant(numpy.float32(1)), mask), g.constant(numpy.float32(-10000)))
    mask = g.add("Unsqueeze", mask, g.constant(numpy.array([1, 2])))
    heads = g.constant(numpy.array([0, 0, HEADS, HIDDEN // HEADS]))
    joined = g.constant(numpy.array([0, 0, HIDDEN]))
    root = g.constant(numpy.float32(1 / math.sqrt(HIDDEN // HEADS)))
    for i in range(sum(name.endswith(".out.bias") for name in w)):
        at = f"layers.{i}."
        q = g.quantity(x)
        parts = []
        for p in range(3):
            weight = w[at + "qkv.weight"][p * HIDDEN : (p + 1) * HIDDEN]
            bias = w[at + "qkv.bias"][p * HIDDEN : (p + 1) * HIDDEN]
            part = g.add("Reshape", g.linear(q, weight, bias), heads)
            parts.append(g.add("Transpose", part, perm=[0, 2, 3, 1] if p == 1 else [0, 2, 1, 3]))
        near = g.add("Add", g.add("Mul", g.add("MatMul", parts[0], parts[1]), root), mask)
        mixed = g.add("MatMul", g.add("Softmax", near, axis=-1), parts[2])
        mixed = g.add("Reshape", g.add("Transpose", mixed, perm=[0, 2, 1, 3]), joined)
        out = g.linear(g.quantity(mixed), w[at + "out.weight"], w[at + "out.bias"])
        x = g.norm(g.add("Add", x, out), w[at + "norm1.weight"], w[at + "norm1.bias"])
        inner = g.gelu(g.linear(g.quantity(x), w[at + "up.weight"], w[at + "up.bias"]))
        out = g.linear(g.quantity(inner), w[at + "down.weight"], w[at + "down.bias"])
        x = g.norm(g.add("Add", x, out), w[at + "norm2.weight"], w[at + "norm2.bias"])
    return x


def token_inputs(shape):
    """What every encoder takes."""
    return [
        helper.make_tensor_value_info(n, TensorProto.INT64, shape)
        for n in ("input_ids", "attention_mask", "token_type_ids")
    ]


def model_of(g, name, inputs, outputs):
    graph = helper.make_graph(g.nodes, name, inputs, outputs, g.weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="deals-bot")
    model.ir_version = 8
    return model


def build(weights):
    """The ONNX model of the weights, by name, of an `encoder.Reader`."""
    w = {name: tensor.numpy() for name, tensor in weights.items()}
    g = Graph()
    x = encode(g, w)

    span = g.add("Add", g.add("MatMul", x, g.constant(w["span.weight"].T)), g.constant(w["span.bias"]))
    for i, name in enumerate(("start_logits", "end_logits")):
        g.add("Gather", span, g.constant(numpy.array(i)), axis=2, name=name)
    first = g.add("Gather", x, g.constant(numpy.array(0)), axis=1)
    first = g.add("Tanh", g.add("Add", g.add("MatMul", first, g.constant(w["hidden.weight"].T)), g.constant(w["hidden.bias"])))
    known = g.add("Add", g.add("MatMul", first, g.constant(w["answerable.weight"].T)), g.constant(w["answerable.bias"]))
    g.add("Squeeze", known, g.constant(numpy.array([1])), name="answerable_logits")

    shape = ["batch", "tokens"]
    inputs = token_inputs(shape)
    outputs = [helper.make_tensor_value_info(n, TensorProto.FLOAT, shape) for n in ("start_logits", "end_logits")]
    outputs.append(helper.make_tensor_value_info("answerable_logits", TensorProto.FLOAT, ["batch"]))
    return model_of(g, "reader", inputs, outputs)


def run(build, about, example):
    """What an exporting program does: `build` makes the ONNX model of a checkpoint's weights."""
    arguments = argparse.ArgumentParser(description=about)
    arguments.add_argument("--checkpoint", required=True)
    arguments.add_argument("--version", required=True, help=f"what the bot calls the model, such as {example}")
    arguments.add_argument("--out", required=True)
    options = arguments.parse_args()
    model = build(torch.load(options.checkpoint, map_location="cpu"))
    helper.set_model_props(model, {"version": options.version})
    onnx.checker.check_model(model)
    onnx.save(model, options.out)


if __name__ == "__main__":
    run(build, __doc__, "reader-1")
