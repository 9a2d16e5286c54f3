"""The same module by torch: torch.nn.functional.conv2d and max_pool2d, torch.relu, torch.cat, in the result's dtype."""

import numpy as np
import torch
from torch.nn.functional import conv2d, max_pool2d


def inception(x, w1, r3, w3, r5, w5, wp):
    """Run the four branches in torch, whose max pooling pads with minus infinity."""
    dtype = np.result_type(x, w1, r3, w3, r5, w5, wp, np.float32)
    x, w1, r3, w3, r5, w5, wp = (
        torch.tensor(np.array(array, dtype=dtype, order="C")) for array in (x, w1, r3, w3, r5, w5, wp)
    )
    if {w.shape[1] for w in (w1, r3, r5, wp)} != {x.shape[1]} or w3.shape[1] != len(r3) or w5.shape[1] != len(r5):
        raise ValueError("torch would refuse this, but not with an empty batch")
    if len(x) == 0:
        return np.zeros((0, sum(map(len, (w1, w3, w5, wp))), *x.shape[2:]), dtype)
    branches = [
        conv2d(x, w1),
        conv2d(torch.relu(conv2d(x, r3)), w3, padding=1),
        conv2d(torch.relu(conv2d(x, r5)), w5, padding="same"),
        conv2d(max_pool2d(x, 3, stride=1, padding=1), wp),
    ]
    return torch.relu(torch.cat(branches, dim=1)).numpy()


def draw_inception(rng):
    """Draw a small module; one in eight has weights that do not fit."""
    batch, channels, height, width = int(rng.integers(0, 3)), *(int(size) for size in rng.integers(1, 6, size=3))
    n1, m3, n3, m5, n5, pp = (int(count) for count in rng.integers(1, 4, size=6))
    shapes = {
        "x": [batch, channels, height, width],
        "w1": [n1, channels, 1, 1],
        "r3": [m3, channels, 1, 1],
        "w3": [n3, m3, 3, 3],
        "r5": [m5, channels, 1, 1],
        "w5": [n5, m5, 5, 5],
        "wp": [pp, channels, 1, 1],
    }
    if rng.random() < 0.12:
        name = ("w1", "r3", "w3", "r5", "w5", "wp")[rng.integers(6)]
        shapes[name][1] += 1 if shapes[name][1] == 1 or rng.random() < 0.5 else -1
    dtypes = [np.float64, np.float32, np.int64, np.int32] if rng.random() < 0.3 else [np.float64]
    dtype = rng.choice(dtypes)  # one for all: mixed precisions are compared on cases of their own
    shift = rng.choice([0.0, 0.0, -3.0])
    return {name: (rng.normal(shift if name == "x" else 0, 2, shape)).astype(dtype) for name, shape in shapes.items()}
