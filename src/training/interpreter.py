"""Runs the ONNX graphs of this folder node by node, slowly and plainly: to compare with, not to work with."""

import numpy
import onnx
import onnx.numpy_helper
import torch


class Interpreter:
    """The graph of a file; calling it with arrays gives its outputs."""

    def __init__(self, path):
        self.graph = onnx.load(path).graph
        self.weights = {t.name: onnx.numpy_helper.to_array(t) for t in self.graph.initializer}

    def __call__(self, **inputs):
        values = {**self.weights, **inputs}
        for node in self.graph.node:
            attributes = {a.name: onnx.helper.get_attribute_value(a) for a in node.attribute}
            found = OPERATORS[node.op_type](attributes, *[values[i] for i in node.input])
            for name, value in zip(node.output, found if isinstance(found, tuple) else (found,)):
                values[name] = value
        return [values[o.name] for o in self.graph.output]


def _cast(attributes, x):
    return x.astype(onnx.mapping.TENSOR_TYPE_TO_NP_TYPE[attributes["to"]])


def _reshape(_, x, shape):
    return x.reshape([x.shape[i] if n == 0 else n for i, n in enumerate(shape)])


def _slice(_, x, starts, ends, axes=None, steps=None):
    axes = range(len(starts)) if axes is None else axes
    places = [slice(None)] * x.ndim
    for i, axis in enumerate(axes):
        places[axis] = slice(int(starts[i]), int(ends[i]), None if steps is None else int(steps[i]))
    return x[tuple(places)]


def _unsqueeze(attributes, x, axes=None):
    # Before opset 13 the axes were an attribute.
    for axis in attributes["axes"] if axes is None else axes:
        x = numpy.expand_dims(x, int(axis))
    return x


def _softmax(attributes, x):
    e = numpy.exp(x - x.max(axis=attributes.get("axis", -1), keepdims=True))
    return e / e.sum(axis=attributes.get("axis", -1), keepdims=True)


def _gemm(attributes, a, b, c):
    return a @ (b.T if attributes.get("transB") else b) + c


def _norm(attributes, x, weight, bias):
    centred = x - x.mean(-1, keepdims=True)
    return centred / numpy.sqrt((centred**2).mean(-1, keepdims=True) + attributes["epsilon"]) * weight + bias


def _quantize(_, x):
    low, high = min(0.0, x.min()), max(0.0, x.max())
    scale = numpy.float32((high - low) / 255)
    zero = numpy.uint8(numpy.clip(numpy.rint(-low / scale), 0, 255))
    return numpy.clip(numpy.rint(x / scale) + zero, 0, 255).astype(numpy.uint8), scale, zero


def _multiply_integers(_, a, b, zero_a, zero_b):
    # Exact in single precision: the sums stay below 2^24.
    left = torch.from_numpy(a.astype(numpy.float32) - numpy.float32(zero_a))
    return (left @ torch.from_numpy(b.astype(numpy.float32) - numpy.float32(zero_b))).numpy()


OPERATORS = {
    "Add": lambda _, a, b: a + b,
    "Cast": _cast,
    "Concat": lambda attributes, *parts: numpy.concatenate(parts, axis=attributes["axis"]),
    "Constant": lambda attributes: onnx.numpy_helper.to_array(attributes["value"]),
    "Div": lambda _, a, b: a / b if a.dtype.kind == "f" else a // b,
    "DynamicQuantizeLinear": _quantize,
    "Erf": lambda _, x: torch.erf(torch.from_numpy(x)).numpy(),
    "Gather": lambda attributes, x, i: x.take(i, axis=attributes.get("axis", 0)),
    "Gemm": _gemm,
    "LayerNormalization": _norm,
    "MatMul": lambda _, a, b: (torch.tensor(a) @ torch.tensor(b)).numpy(),
    "MatMulInteger": _multiply_integers,
    "Mul": lambda _, a, b: a * b,
    "Pow": lambda _, a, b: a**b,
    "ReduceMean": lambda attributes, x: x.mean(axis=tuple(attributes["axes"]), keepdims=True),
    "Reshape": _reshape,
    "Shape": lambda _, x: numpy.array(x.shape),
    "Slice": _slice,
    "Softmax": _softmax,
    "Sqrt": lambda _, x: numpy.sqrt(x),
    "Squeeze": lambda _, x, axes: x.squeeze(tuple(int(a) for a in axes)),
    "Sub": lambda _, a, b: a - b,
    "Tanh": lambda _, x: numpy.tanh(x),
    "Transpose": lambda attributes, x: x.transpose(attributes["perm"]),
    "Unsqueeze": _unsqueeze,
}
