"""Another road: torch.nn.init, whose fans come from a tensor and whose gain is that of a leaky ReLU; torch's own generator draws."""

import math

import numpy as np
import torch
from torch.nn import init


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    """Return weights that torch drew, its generator seeded from rng."""
    if len(shape) < 2 or min(shape) < 1:
        raise ValueError("shape")
    fillers = {"normal": init.kaiming_normal_, "uniform": init.kaiming_uniform_}
    if dist not in fillers:
        raise ValueError("dist")
    generator = torch.Generator().manual_seed(int(rng.integers(2**62)))
    weights = torch.empty(tuple(shape), dtype=torch.float64)
    fillers[dist](weights, a=a, mode=mode, nonlinearity="leaky_relu", generator=generator)
    return weights.numpy()


def distribution_he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    """Return the distribution from the numbers of a real layer: weights that act on one output (or come from one input)."""
    weights = torch.empty(tuple(shape), device="meta")
    seen = weights[0] if mode == "fan_in" else weights[:, 0]
    return dist, 0.0, init.calculate_gain("leaky_relu", a) / math.sqrt(seen.numel())


def draw_he_init(rng):
    """Draw a layer, one call in ten with one argument that is not allowed."""
    rank = int(rng.integers(2, 6))
    sides = [int(side) for side in rng.integers(1, 4, size=rank - 2)]
    shape = [int(size) for size in rng.integers(1, 40, size=2)] + sides
    args = {
        "shape": tuple(shape) if rng.random() < 0.5 else shape,
        "rng": np.random.default_rng(int(rng.integers(2**31))),
        "a": float(rng.choice([0.0, 0.0, 0.01, 0.2, 0.5, 1.0, -0.7, 3.0])),
        "mode": str(rng.choice(["fan_in", "fan_out"])),
        "dist": str(rng.choice(["normal", "uniform"])),
    }
    if rng.random() < 0.1:
        broken = [
            {"mode": "fan"},
            {"mode": ""},
            {"dist": "gauss"},
            {"shape": []},
            {"shape": (7,)},
            {"shape": [3, 0]},
            {"shape": (-1, 4, 3)},
        ]
        args.update(broken[int(rng.integers(len(broken)))])
    return args
