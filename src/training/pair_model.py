"""The model of pairs: an encoder over a report, and for each two mentions the log-odds that those two deal with each other."""

import numpy
import torch
from torch import nn
from torch.nn import functional

from encoder import HIDDEN, Reader

INNER = 192


class Pairs(nn.Module):
    """m_i is the mean of a mention's token states; the logit of i and j is w·relu(A m_i + A m_j + B (m_i ∘ m_j))."""

    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        self.single = nn.Linear(HIDDEN, INNER)
        self.both = nn.Linear(HIDDEN, INNER, bias=False)
        self.logit = nn.Linear(INNER, 1)
        for head in (self.single, self.both, self.logit):
            nn.init.normal_(head.weight, std=0.03)

    def forward(self, ids, types, attention, mentions, dropout=0.0):
        """[batch, mentions, mentions] from tokens, [batch, tokens], and shares of tokens, [batch, mentions, tokens]."""
        means = torch.matmul(mentions, self.encoder.states(ids, types, attention, dropout).float())
        single = self.single(means)
        both = self.both(means[:, :, None] * means[:, None])
        return self.logit(functional.relu(single[:, :, None] + single[:, None] + both)).squeeze(-1)


def new_pairs(encoder, layers):
    """With the first layers of an encoder's, frozen heads of the reader's left out."""
    reader = Reader(0)
    for part in ("words", "positions", "types", "norm"):
        setattr(reader, part, getattr(encoder, part))
    reader.layers = nn.ModuleList(encoder.layers[i] for i in layers)
    for name in ("span", "hidden", "answerable"):
        delattr(reader, name)
    return Pairs(reader)


def batch(windows):
    """(ids, types, attention, mentions) as tensors."""
    tokens, most = max(len(w.ids) for w in windows), max(len(w.places) for w in windows)
    ids, types, attention = (numpy.zeros((len(windows), tokens), dtype=numpy.int64) for _ in range(3))
    mentions = numpy.zeros((len(windows), most, tokens), dtype=numpy.float32)
    for b, window in enumerate(windows):
        size = len(window.ids)
        ids[b, :size], types[b, :size], attention[b, :size] = window.ids, window.types, 1
        for m, (first, past) in enumerate(window.places):
            mentions[b, m, first:past] = 1 / (past - first)
    return [torch.from_numpy(a) for a in (ids, types, attention, mentions)]


def pooled(logits, window):
    """(pairs, logits): of all mentions of two the surest counts. `logits` is [mentions, mentions]."""
    pairs = window.pairs()
    best = [torch.stack([logits[i, j] for i, j in places]).max() for places in pairs.values()]
    return list(pairs), best
