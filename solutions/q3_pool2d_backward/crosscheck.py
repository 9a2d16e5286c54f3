"""The same gradient by torch: its own pooling makes the output, its automatic differentiation the gradient."""

import numpy as np
import torch


def pool2d_backward(dy, x, k, stride, kind="max"):
    """Differentiate <dy, pooling(x)> with respect to x."""
    if kind == "max":
        pooling = torch.nn.functional.max_pool2d
    elif kind == "avg":
        pooling = torch.nn.functional.avg_pool2d
    else:
        raise ValueError("unknown kind")
    dtype = np.result_type(dy, x, np.float32)
    if x.shape[0] == 0:  # an image of zeros says which output is due
        due = pooling(torch.zeros((1, *x.shape[1:])), k, stride)
        if tuple(dy.shape) != (0, *due.shape[1:]):
            raise ValueError("dy does not have the shape of the output")
        return np.zeros(x.shape, dtype)
    maps, dy = (torch.tensor(np.array(array, dtype=dtype, order="C")) for array in (x, dy))
    maps.requires_grad_()
    y = pooling(maps, k, stride)
    if y.shape != dy.shape:
        raise ValueError("dy does not have the shape of the output")
    return torch.autograd.grad(y, maps, dy)[0].numpy()


def draw_pool2d_backward(rng):
    """Draw maps, often with ties, and an upstream gradient; one in ten breaks a rule."""
    k, stride = int(rng.integers(1, 4)), int(rng.integers(1, 5))
    size = k + rng.integers(0, 7, size=2)
    x_shape = (int(rng.integers(0, 4)), int(rng.integers(1, 4)), *size)
    dy_shape = [*x_shape[:2], *((size - k) // stride + 1)]
    kind = str(rng.choice(["max", "max", "avg"]))
    arguments = {"k": k, "stride": stride, "kind": kind}
    if rng.random() < 0.1:
        if rng.random() < 0.4:
            arguments["kind"] = str(rng.choice(["Max", "AVG", "mean", "average", "min", "sum", ""]))
        else:
            axis = int(rng.integers(4))
            shorter = dy_shape[axis] > 1 and rng.random() < 0.5
            dy_shape[axis] += -1 if shorter else int(rng.integers(1, 3))
    elif kind == "max" and rng.random() < 0.5:
        del arguments["kind"]
    dtypes = [np.float64, np.float32, np.int64, np.int32] if rng.random() < 0.3 else [np.float64]
    width = 1.5 if rng.random() < 0.5 else 9.0
    x = rng.normal(size=x_shape) * width
    x = (np.round(x) if rng.random() < 0.6 else x).astype(rng.choice(dtypes))
    if arguments.get("kind", "max") == "max" and x.dtype.kind == "f" and rng.random() < 0.2:
        x = np.where(rng.random(x_shape) < 0.4, np.array(rng.choice([-np.inf, np.inf]), x.dtype), x)
    dy = (4 * rng.standard_normal(dy_shape)).astype(rng.choice(dtypes))
    return {"dy": dy, "x": x} | arguments
