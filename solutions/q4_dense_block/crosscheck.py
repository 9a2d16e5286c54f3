"""Another road: torch.relu, torch.nn.functional.conv2d with a padding for each axis, torch.cat, all in float64; channel counts from real modules."""

import numpy as np
import torch
from torch.nn import functional


def dense_channels(c0, k, layers):
    """Return the channels that a stack of torch modules really has."""
    if c0 < 1 or k < 1 or layers < 0:
        raise ValueError("no such block")
    maps = torch.zeros(1, c0, 1, 1)
    counts = [maps.shape[1]]
    for _ in range(layers):
        layer = torch.nn.Conv2d(maps.shape[1], k, 1)
        maps = torch.cat([maps, layer(maps)], dim=1)
        counts.append(maps.shape[1])
    return counts


def dense_block(x, weights):
    """Return the block's output by torch."""
    dtype = np.result_type(x, *weights, np.float32)
    maps = torch.from_numpy(np.array(x, dtype=dtype).astype(np.float64))
    for w in weights:
        kernel = torch.from_numpy(np.array(w, dtype=dtype).astype(np.float64))
        if kernel.shape[1] != maps.shape[1]:
            raise ValueError("channels")
        if any(side % 2 == 0 for side in kernel.shape[2:]):
            raise ValueError("even side")
        padding = tuple(side // 2 for side in kernel.shape[2:])
        new = functional.conv2d(torch.relu(maps), kernel, padding=padding)
        maps = torch.cat([maps, new], dim=1)
    return maps.numpy().astype(dtype)


def draw_dense_channels(rng):
    """Draw small counts, one call in ten with a count that is not allowed."""
    args = {"c0": int(rng.integers(1, 40)), "k": int(rng.integers(1, 33)), "layers": int(rng.integers(0, 7))}
    if rng.random() < 0.1:
        name = str(rng.choice(["c0", "k", "layers"]))
        args[name] = int(rng.integers(-3, 0 if name == "layers" else 1))
    return args


def draw_dense_block(rng):
    """Draw a small block of zero to three layers, one in ten with a kernel that does not fit."""
    dtypes = ["float64", "float64", "float32", "int64"]
    n, channels, height, width = int(rng.integers(0, 3)), *(int(size) for size in rng.integers(1, 6, size=3))
    x = (rng.normal(size=(n, channels, height, width)) * 4).astype(str(rng.choice(dtypes)))
    weights = []
    for _ in range(int(rng.integers(0, 4))):
        shape = (int(rng.integers(1, 4)), channels, int(rng.choice([1, 3, 5])), int(rng.choice([1, 3, 5])))
        weights.append((rng.normal(size=shape) * 4).astype(str(rng.choice(dtypes))))
        channels += shape[0]
    if weights and rng.random() < 0.15:
        number = int(rng.integers(len(weights)))
        old = weights[number]
        shape = list(old.shape)
        axis = int(rng.integers(1, 4))
        shape[axis] += 1
        weights[number] = rng.normal(size=shape)
    return {"x": x, "weights": tuple(weights) if rng.random() < 0.3 else weights}
