"""Another road: torch's leaky_relu and prelu with automatic differentiation; ELU from torch's expm1 and exp, side by side."""

import numpy as np
import torch
from torch.nn import functional


def activation(x, dy, kind, alpha):
    """Run torch in double precision and differentiate sum(dy * y)."""
    if kind not in ("leaky", "prelu", "elu"):
        raise ValueError("torch's names are leaky_relu, prelu and elu")
    arrays = [x, dy, alpha] if kind == "prelu" else [x, dy]
    dtype = np.result_type(np.float32, *arrays)
    inputs, upstream = tensor(x).requires_grad_(), tensor(dy)
    if kind == "prelu":
        slopes = tensor(alpha).requires_grad_()
        y = functional.prelu(inputs, slopes)
        dx, dalpha = torch.autograd.grad(y, [inputs, slopes], upstream)
        return tuple(each.detach().numpy().astype(dtype) for each in (y, dx, dalpha))
    if kind == "leaky":
        y = functional.leaky_relu(inputs, alpha)
    else:
        left = torch.where(inputs > 0, torch.zeros_like(inputs), inputs)
        y = torch.where(inputs > 0, inputs, alpha * torch.expm1(left))
        dx = torch.where(inputs > 0, upstream, upstream * (alpha * torch.exp(left)))
        return y.detach().numpy().astype(dtype), dx.detach().numpy().astype(dtype), None
    (dx,) = torch.autograd.grad(y, [inputs], upstream)
    return y.detach().numpy().astype(dtype), dx.numpy().astype(dtype), None


def tensor(array):
    """Return a copy in double precision."""
    return torch.from_numpy(np.array(array, dtype=np.float64, order="C"))


def draw_activation(rng):
    """Draw a call; one in ten has an unknown kind."""
    shape = tuple(int(size) for size in (rng.integers(0, 4), *rng.integers(1, 5, size=int(rng.integers(1, 4)))))
    kind = str(rng.choice(["leaky", "prelu", "elu"])) if rng.random() < 0.9 else str(rng.choice(["relu", "", "ELU"]))
    x, dy = (draw_array(rng, shape) for _ in range(2))
    if kind == "prelu":
        alpha = draw_array(rng, (int(rng.choice([1, shape[1]])),))
    else:
        alpha = float(rng.normal() * 2) if rng.random() < 0.8 else int(rng.integers(-3, 4))
    return {"x": x, "dy": dy, "kind": kind, "alpha": alpha}


def draw_array(rng, shape):
    """Draw an array of one of the usual dtypes."""
    dtype = str(rng.choice(["float64", "float64", "float32", "int32", "int64"]))
    array = (rng.normal(size=shape) * 3).astype(dtype)
    return np.asfortranarray(array) if rng.random() < 0.3 else array
