"""A sentence encoder of BERT's kind and the reader's heads, with the encoder's weights read from its ONNX file."""

import math

import numpy
import onnx
import onnx.numpy_helper
import torch
from torch import nn
from torch.nn import functional

HIDDEN, HEADS, INNER = 384, 12, 1536
EPSILON = 1e-12


class Dropout(nn.Module):
    """Dropout by slices of one long random mask: drawing one for each use takes a third of a step on a processor."""

    def __init__(self):
        super().__init__()
        self.mask = None

    def forward(self, x, share):
        if not self.training or share == 0:
            return x
        size = x.numel()
        if self.mask is None or self.mask.numel() < 2 * size:
            self.mask = ((torch.rand(4 * size, device=x.device) >= share).float() / (1 - share)).to(x.dtype)
        start = int(torch.randint(self.mask.numel() - size, ()))
        return x * self.mask[start : start + size].view(x.shape)


DROP = Dropout()


class Layer(nn.Module):
    """One transformer layer, layer norm after (Vaswani et al. 2017; Devlin et al. 2019)."""

    def __init__(self, inner=INNER):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.up = nn.Linear(HIDDEN, inner)
        self.down = nn.Linear(inner, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.drop = DROP

    def forward(self, x, mask, dropout):
        batch, length, _ = x.shape
        q, k, v = (
            self.qkv(x).view(batch, length, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        )
        # Not as one kernel: on a GPU (PyTorch 2.11) e5-small-v2 turned to NaN with it, and does not so.
        weights = torch.matmul(q / math.sqrt(HIDDEN // HEADS), k.transpose(-1, -2)) + mask
        mixed = torch.matmul(weights.softmax(-1), v).transpose(1, 2).reshape(batch, length, HIDDEN)
        x = self.norm1(x + self.drop(self.out(mixed), dropout))
        inner = self.down(functional.gelu(self.up(x)))
        return self.norm2(x + self.drop(inner, dropout))


class Reader(nn.Module):
    """Question and passage in; start and end logits for each token ([CLS] is "no span") and an answerable logit out."""

    def __init__(self, layers):
        super().__init__()
        self.words = nn.Embedding(30522, HIDDEN)
        self.positions = nn.Embedding(512, HIDDEN)
        self.types = nn.Embedding(2, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.span = nn.Linear(HIDDEN, 2)
        self.hidden = nn.Linear(HIDDEN, HIDDEN)
        self.answerable = nn.Linear(HIDDEN, 1)
        for head in (self.span, self.hidden, self.answerable):
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)

    def states(self, ids, types, attention, dropout=0.0):
        """Token states, [batch, tokens, HIDDEN]."""
        place = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.words(ids) + self.positions(place)[None] + self.types(types))
        mask = (1.0 - attention.float())[:, None, None, :] * -10000.0
        for layer in self.layers:
            x = layer(x, mask.to(x.dtype), dropout)
        return x

    def in_bfloat16(self):
        """The encoder in bfloat16; the heads stay in float32."""
        for part in (self.words, self.positions, self.types, self.norm, self.layers):
            part.bfloat16()
        return self

    def forward(self, ids, types, attention, dropout=0.0):
        x = self.states(ids, types, attention, dropout)
        return self.heads(x)

    def heads(self, x):
        """(start, end, answerable): [batch, tokens], [batch, tokens], [batch]."""
        start, end = self.span(x).unbind(-1)
        first = torch.tanh(self.hidden(x[:, 0]))
        return start, end, self.answerable(first).squeeze(-1)


def load_encoder(path):
    """A Reader whose encoder has the weights of the sentence encoder's fp32 ONNX file; new heads.

    Biases, norms and embeddings carry their usual names there. A weight matrix, stored [in, out], is
    known by the bias that is added to its product.
    """
    graph = onnx.load(path).graph
    arrays = {t.name: onnx.numpy_helper.to_array(t) for t in graph.initializer}
    product = {n.output[0]: n for n in graph.node if n.op_type == "MatMul"}
    matrix = {}
    for node in graph.node:
        if node.op_type == "Add":
            bias = [i for i in node.input if i in arrays]
            factor = [product[i] for i in node.input if i in product]
            if bias and factor:
                weight = [i for i in factor[0].input if i in arrays]
                if weight:
                    matrix[bias[0]] = arrays[weight[0]]

    def copy(target, array):
        with torch.no_grad():
            assert tuple(target.shape) == array.shape, (target.shape, array.shape)
            target.copy_(torch.from_numpy(numpy.array(array)))

    def linear(target, name):
        copy(target.bias, arrays[name])
        copy(target.weight, matrix[name].T)

    def norm(target, name):
        copy(target.weight, arrays[name + ".weight"])
        copy(target.bias, arrays[name + ".bias"])

    reader = Reader(sum(name.endswith(".attention.output.dense.bias") for name in arrays))
    copy(reader.words.weight, arrays["embeddings.word_embeddings.weight"])
    copy(reader.positions.weight, arrays["embeddings.position_embeddings.weight"])
    copy(reader.types.weight, arrays["embeddings.token_type_embeddings.weight"])
    norm(reader.norm, "embeddings.LayerNorm")
    for i, layer in enumerate(reader.layers):
        at = f"encoder.layer.{i}."
        names = [at + f"attention.self.{part}.bias" for part in ("query", "key", "value")]
        copy(layer.qkv.bias, numpy.concatenate([arrays[n] for n in names]))
        copy(layer.qkv.weight, numpy.concatenate([matrix[n].T for n in names]))
        linear(layer.out, at + "attention.output.dense.bias")
        norm(layer.norm1, at + "attention.output.LayerNorm")
        linear(layer.up, at + "intermediate.dense.bias")
        linear(layer.down, at + "output.dense.bias")
        norm(layer.norm2, at + "output.LayerNorm")
    return reader


def load_reader(path):
    """A Reader with the weights of a file that `export.py` wrote, in the order in which it writes them: what 8 bits left of them."""
    arrays = [onnx.numpy_helper.to_array(t) for t in onnx.load(path).graph.initializer]
    arrays = [a for a in arrays if (a.dtype == numpy.float32 and a.ndim) or (a.dtype == numpy.int8 and a.ndim == 2)]
    matrices = sum(a.dtype == numpy.int8 for a in arrays) - 1
    left = iter(arrays)
    weights = {}

    def take(name, weight, bias):
        weights[name + ".weight"], weights[name + ".bias"] = weight, bias

    def linear():
        whole, columns, bias = (next(left) for _ in range(3))
        return (whole * columns).T, bias

    rows, scales = next(left), next(left)
    weights["words.weight"] = rows * scales[:, None]
    weights["positions.weight"], weights["types.weight"] = next(left), next(left)
    take("norm", next(left), next(left))
    for i in range(matrices // 6):
        at = f"layers.{i}."
        parts = [linear() for _ in range(3)]
        take(at + "qkv", *(numpy.concatenate(p) for p in zip(*parts)))
        take(at + "out", *linear())
        take(at + "norm1", next(left), next(left))
        take(at + "up", *linear())
        take(at + "down", *linear())
        take(at + "norm2", next(left), next(left))
    for name in ("span", "hidden", "answerable"):
        weight = next(left)
        take(name, weight.T, next(left))
    reader = Reader(matrices // 6)
    reader.load_state_dict({name: torch.from_numpy(numpy.array(a)) for name, a in weights.items()})
    return reader
