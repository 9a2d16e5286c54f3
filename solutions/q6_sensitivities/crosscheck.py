"""Another road: torch's automatic differentiation, asked for the gradient of sum(dLda * a_L) at every pre-activation."""

from itertools import pairwise

import numpy as np
import torch

FUNCTIONS = {"tanh": torch.tanh, "relu": torch.relu, "sigmoid": torch.sigmoid, "id": torch.nn.Identity()}


def sensitivities(Ws, bs, x, dLda, act):
    """Run torch forward, keep the pre-activations, and differentiate."""
    if act not in FUNCTIONS:
        raise ValueError("torch's functions are tanh, relu, sigmoid and none")
    dtype = np.result_type(np.float32, x, dLda, *Ws, *bs)
    a, zs = tensor(x), []
    for weights, bias in zip(Ws, bs, strict=True):
        zs.append((torch.mv(tensor(weights), a) + tensor(bias)).requires_grad_())
        a = FUNCTIONS[act](zs[-1])
    found = torch.autograd.grad((tensor(dLda) * a).sum(), zs)
    return [s.numpy().astype(dtype) for s in found]


def tensor(array):
    """Return a copy in double precision."""
    return torch.from_numpy(np.array(array, dtype=np.float64, order="C"))


def draw_sensitivities(rng):
    """Draw a call; one in ten has an unknown activation function."""
    widths = [int(rng.integers(1, 6)) for _ in range(int(rng.integers(2, 6)))]
    Ws = [draw_array(rng, (n, m)) for m, n in pairwise(widths)]
    bs = [draw_array(rng, (n,)) for n in widths[1:]]
    if rng.random() < 0.3:
        Ws, bs = tuple(Ws), tuple(bs)
    acts = ["tanh", "relu", "sigmoid", "id"] if rng.random() < 0.9 else ["softmax", "", "TANH", "linear", "elu"]
    return {
        "Ws": Ws,
        "bs": bs,
        "x": draw_array(rng, (widths[0],)),
        "dLda": draw_array(rng, (widths[-1],)),
        "act": str(rng.choice(acts)),
    }


def draw_array(rng, shape):
    """Draw an array of one of the usual dtypes and memory layouts."""
    if rng.random() < 0.2:
        array = rng.integers(-1, 2, size=shape).astype(rng.choice(["int32", "int64"]))
    else:
        array = (rng.normal(size=shape) * 0.8).astype(rng.choice(["float64", "float64", "float32"]))
    layout = rng.integers(4)
    if layout == 0:
        return np.asfortranarray(array)
    if layout == 1:
        return np.repeat(array, 2, axis=-1)[..., ::2]
    if layout == 2:
        return np.ascontiguousarray(array[..., ::-1])[..., ::-1]
    return array
