"""Another road: the support of gradients in torch where the network is small, else the first and last pixel of outputs
0 and 1, followed from the output down to the picture as the definition says.
"""

import torch

SMALL = 20000


def receptive_field(layers):
    """Measure every layer by itself."""
    for k, s, _, d in layers:
        if min(k, s, d) < 1:
            raise ValueError("kernel size, stride and dilation start at 1")
    return [measure(layers[: number + 1]) for number in range(len(layers))]


def measure(layers):
    """Receptive field, jump and start of the last of these layers."""
    first, last = follow(layers, 0)
    next_first, next_last = follow(layers, 1)
    low, high = min(first, 0), max(next_last, 0)
    if high - low < SMALL:
        (first, last), (next_first, next_last) = seen_pixels(layers, low, high)
    if next_last - last != next_first - first:
        raise RuntimeError("the receptive field depends on the output")
    return last - first + 1, next_first - first, (first + last) / 2


def follow(layers, output):
    """Follow an output down to the picture: its first and its last pixel."""
    first = last = output
    for k, s, p, d in reversed(layers):
        first, last = first * s - p, last * s - p + (k - 1) * d
    return first, last


def seen_pixels(layers, low, high):
    """Send pixels low to high through kernels of ones and see where outputs 0 and 1 have a gradient."""
    pixels = torch.zeros(high - low + 1, dtype=torch.float64, requires_grad=True)
    entries, zero = pixels[None, None], -low  # `zero` is where entry 0 of an endless map lies
    for k, s, p, d in layers:
        cut = (zero - p) % s
        entries = entries[:, :, cut:]
        zero = (zero - cut - p) // s
        entries = torch.nn.functional.conv1d(entries, torch.ones(1, 1, k, dtype=torch.float64), stride=s, dilation=d)
    ends = []
    for output in (0, 1):
        (gradient,) = torch.autograd.grad(entries[0, 0, zero + output], pixels, retain_graph=True)
        places = torch.nonzero(gradient)[:, 0] + low
        ends.append((int(places[0]), int(places[-1])))
    return ends


def draw_receptive_field(rng):
    """Draw a small network; one in ten breaks a rule."""
    layers = [draw_layer(rng) for _ in range(rng.integers(0, 6))]
    if layers and rng.random() < 0.1:
        layer = list(layers[number := int(rng.integers(len(layers)))])
        layer[rng.choice([0, 1, 3])] = -int(rng.integers(0, 2))
        layers[number] = layer
    return {"layers": tuple(layers) if rng.random() < 0.3 else layers}


def draw_layer(rng):
    """Draw one layer."""
    layer = [int(rng.integers(low, high)) for low, high in ((1, 6), (1, 4), (0, 4), (1, 4))]
    return layer if rng.random() < 0.5 else tuple(layer)
