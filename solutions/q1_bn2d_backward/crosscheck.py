"""The same gradients by torch's automatic differentiation of its own batch_norm in training."""

import numpy as np
import torch


def batchnorm2d_backward(dy, x, gamma, eps=1e-5):
    """Let torch go forward and backward; the shift is zero, for no gradient depends on it."""
    dtype = np.result_type(dy, x, gamma, np.float32)
    dy, x, gamma = (torch.tensor(np.array(array, dtype=dtype, order="C")) for array in (dy, x, gamma))
    if x.shape[0] == 0:  # torch refuses to take the mean of nothing
        return x.numpy(), torch.zeros_like(gamma).numpy(), torch.zeros_like(gamma).numpy()
    leaves = x.requires_grad_(), gamma.requires_grad_(), torch.zeros_like(gamma, requires_grad=True)
    y = torch.nn.functional.batch_norm(leaves[0], None, None, leaves[1], leaves[2], training=True, eps=float(eps))
    return tuple(gradient.numpy() for gradient in torch.autograd.grad(y, leaves, dy))


def draw_batchnorm2d_backward(rng):
    """Draw a small batch; now and then it is empty, has a constant channel, or a mean far from zero."""
    batch = int(rng.integers(1, 5))
    channels, height, width = (int(size) for size in rng.integers(1, 6, size=3))
    if batch * height * width < 2:
        width += 1
    if rng.random() < 0.1:
        batch = 0
    shape = (batch, channels, height, width)
    dtypes = [np.float32] if rng.random() < 0.2 else [np.float64, np.float64, np.int64]
    of_dy, of_x, of_gamma = (dtypes[number] for number in rng.integers(len(dtypes), size=3))
    x, kind = rng.normal(rng.normal(0, 3), rng.uniform(0.5, 4), shape), rng.random()
    if kind < 0.1:
        x[:, 0] = 1.7
    elif kind < 0.2 and of_x is np.float64:
        x += 100
    arguments = {
        "dy": rng.normal(0, 3, shape).astype(of_dy),
        "x": x.astype(of_x),
        "gamma": rng.normal(0, 3, channels).astype(of_gamma),
    }
    if kind < 0.1 or of_x is not np.float64:  # values may be equal there
        arguments["eps"] = float(rng.choice([0.1, 0.5, 2.0]))
    elif rng.random() < 0.8:
        arguments["eps"] = float(rng.choice([0.001, 0.1, 0.5, 2.0]))
    return arguments
