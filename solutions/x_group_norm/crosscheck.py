"""The same by torch: group_norm and its automatic differentiation."""

import numpy as np
import torch


def group_norm(x, gamma, beta, groups, dy, eps=1e-5):
    """Let torch go forward and backward."""
    channels = x.shape[1]
    if groups not in range(1, channels + 1) or channels != channels // groups * groups:
        raise ValueError("torch needs equal groups, one or more")
    dtype = np.result_type(x, gamma, beta, dy, np.float32)
    x, gamma, beta, dy = (torch.tensor(np.array(array, dtype=dtype, order="C")) for array in (x, gamma, beta, dy))
    if len(x) == 0:  # torch refuses a reshape of nothing
        return x.numpy(), dy.numpy(), torch.zeros_like(gamma).numpy(), torch.zeros_like(beta).numpy()
    leaves = x.requires_grad_(), gamma.requires_grad_(), beta.requires_grad_()
    y = torch.nn.functional.group_norm(leaves[0], int(groups), leaves[1], leaves[2], eps=float(eps))
    gradients = torch.autograd.grad(y, leaves, dy)
    return y.detach().numpy(), *(gradient.numpy() for gradient in gradients)


def draw_group_norm(rng):
    """Draw a small batch of two to five axes; one in ten has a number of groups that does not fit."""
    groups, members = (int(size) for size in rng.integers(1, 4, size=2))
    positions = [int(size) for size in rng.integers(1, 4, size=int(rng.integers(0, 4)))]
    if members * int(np.prod(positions)) < 2:
        members += 1
    channels = groups * members
    batch = 0 if rng.random() < 0.1 else int(rng.integers(1, 4))
    shape = (batch, channels, *positions)
    dtypes = [np.float32] if rng.random() < 0.2 else [np.float64, np.float64, np.int64]
    of_x, of_gamma, of_beta, of_dy = (dtypes[number] for number in rng.integers(len(dtypes), size=4))
    x, kind = rng.normal(rng.normal(0, 3), rng.uniform(0.5, 4), shape), rng.random()
    if kind < 0.1:
        x[:, :members] = 1.7
    elif kind < 0.2 and of_x is np.float64:
        x += 100
    if rng.random() < 0.1:
        groups = int(rng.choice([-channels, -1, 0, channels + 1, 2 * channels]))
    arguments = {
        "x": x.astype(of_x),
        "gamma": rng.normal(0, 3, channels).astype(of_gamma),
        "beta": rng.normal(0, 3, channels).astype(of_beta),
        "groups": groups,
        "dy": rng.normal(0, 3, shape).astype(of_dy),
    }
    if kind < 0.1 or of_x is not np.float64:  # values may be equal there
        arguments["eps"] = float(rng.choice([0.1, 0.5, 2.0]))
    elif rng.random() < 0.8:
        arguments["eps"] = float(rng.choice([0.001, 0.1, 0.5, 2.0]))
    return arguments
