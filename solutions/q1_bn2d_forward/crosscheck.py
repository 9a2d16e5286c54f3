"""The same normalisation by torch.nn.functional.batch_norm, which updates copies of the remembered statistics."""

import numpy as np
import torch


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    """Normalise with torch; the running statistics that it changes in place are copies."""
    dtype = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    x, gamma, beta, mean, variance = (
        torch.tensor(np.array(array, dtype=dtype, order="C")) for array in (x, gamma, beta, running_mean, running_var)
    )
    if training and x.numel() == 0:  # torch itself refuses one value, but not none
        raise ValueError("an empty batch has no statistics")
    if x.numel() == 0:
        return x.numpy(), mean.numpy(), variance.numpy()
    y = torch.nn.functional.batch_norm(
        x, mean, variance, gamma, beta, training=bool(training), momentum=float(momentum), eps=float(eps)
    )
    return y.numpy(), mean.numpy(), variance.numpy()


def draw_batchnorm2d(rng):
    """Draw a small batch in training or evaluation; one in ten trains on too few values."""
    batch = int(rng.integers(1, 5))
    channels, height, width = (int(size) for size in rng.integers(1, 6, size=3))
    training = bool(rng.random() < 0.6)
    if rng.random() < 0.1:
        training, batch, height, width = True, int(rng.integers(0, 2)), 1, 1
    elif training and batch * height * width < 2:
        width += 1
    elif not training and rng.random() < 0.1:
        batch = 0
    dtypes = [np.float64, np.float32, np.int64] if rng.random() < 0.2 else [np.float64]
    values = {
        "x": rng.normal(rng.normal(0, 3), rng.uniform(0.5, 4), (batch, channels, height, width)),
        "gamma": rng.normal(0, 2, channels),
        "beta": rng.normal(0, 2, channels),
        "running_mean": rng.normal(0, 3, channels),
        "running_var": rng.uniform(0, 5, channels),
    }
    dtype = rng.choice(dtypes)  # one for all: mixed precisions are compared on exact cases only
    arguments = {name: array.astype(dtype) for name, array in values.items()} | {"training": training}
    if rng.random() < 0.6:
        arguments["momentum"] = float(rng.choice([0.0, 0.1, 0.25, 0.7, 0.9, 1.0]))
    if rng.random() < 0.8:
        arguments["eps"] = float(rng.choice([0.001, 0.1, 0.5, 2.0]))
    return arguments
