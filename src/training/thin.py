"""Takes the units out of an encoder's feed-forward layers that say least."""

import torch
from torch import nn
from torch.nn import functional

from windows import batch

SIZE = 100


def thin(reader, windows, inner, device):
    """Keeps `inner` units of each feed-forward layer: those with the largest mean magnitude times weight."""
    totals = [0.0] * len(reader.layers)

    def told(i):
        def add(layer, inputs, output):
            totals[i] += functional.gelu(output).abs().flatten(0, 1).sum(0)

        return add

    hooks = [layer.up.register_forward_hook(told(i)) for i, layer in enumerate(reader.layers)]
    reader.eval()
    windows = sorted(windows, key=lambda w: len(w.ids))
    for at in range(0, len(windows), SIZE):
        ids, types, attention, _ = batch(windows[at : at + SIZE])
        with torch.no_grad():
            reader.states(*(torch.from_numpy(a).to(device) for a in (ids, types, attention)))
    for hook in hooks:
        hook.remove()
    for layer, total in zip(reader.layers, totals):
        kept = (total * layer.down.weight.norm(dim=0)).topk(inner).indices.sort().values
        layer.up, layer.down = (
            linear(layer.up.weight[kept], layer.up.bias[kept]),
            linear(layer.down.weight[:, kept], layer.down.bias),
        )


def linear(weight, bias):
    layer = nn.Linear(weight.shape[1], weight.shape[0])
    layer.weight = nn.Parameter(weight.detach().clone())
    layer.bias = nn.Parameter(bias.detach().clone())
    return layer
