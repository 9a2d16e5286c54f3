"""Another road: torch's automatic differentiation, asked to retain the gradient of every layer's input."""

import numpy as np
import torch

FUNCTIONS = {"tanh": torch.tanh, "relu": torch.relu, "sigmoid": torch.sigmoid, "id": torch.nn.Identity()}


def grad_norms(Ws, x, dLdh, act, residual):
    """Run torch forward and backward in double precision, and take the norms of what it retained."""
    if act not in FUNCTIONS:
        raise ValueError("torch's functions are tanh, relu, sigmoid and none")
    h = tensor(x).requires_grad_()
    inputs = []
    for weights in Ws:
        inputs.append(h)
        h.retain_grad()
        out = FUNCTIONS[act](torch.nn.functional.linear(h, tensor(weights)))
        h = out + h if residual else out
    h.backward(tensor(dLdh))
    dtype = np.result_type(np.float32, x, dLdh, *Ws)
    return [dtype.type(torch.linalg.matrix_norm(each.grad).item()) for each in inputs]


def tensor(array):
    """Return a copy in double precision."""
    return torch.from_numpy(np.array(array, dtype=np.float64, order="C"))


def draw_grad_norms(rng):
    """Draw a call; one in ten has an unknown activation function."""
    batch = 0 if rng.random() < 0.1 else int(rng.integers(1, 5))
    width, depth = int(rng.integers(1, 6)), int(rng.integers(1, 6))
    Ws = [draw_array(rng, (width, width)) for _ in range(depth)]
    acts = ["tanh", "relu", "sigmoid", "id"] if rng.random() < 0.9 else ["softmax", "", "TANH", "linear", "elu"]
    return {
        "Ws": tuple(Ws) if rng.random() < 0.3 else Ws,
        "x": draw_array(rng, (batch, width)),
        "dLdh": draw_array(rng, (batch, width)),
        "act": str(rng.choice(acts)),
        "residual": bool(rng.random() < 0.5),
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
