"""The same folding by torch.nn.utils.fusion.fuse_conv_bn_weights; on a random picture its answer must do what the two layers do."""

import numpy as np
import torch
from torch.nn.functional import batch_norm, conv2d
from torch.nn.utils.fusion import fuse_conv_bn_weights


def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    """Fold with torch, and try the folded layer."""
    if min(var) < 0:
        raise ValueError("torch would take the root of it")
    arrays = [w, gamma, beta, mean, var] + ([] if b is None else [b])
    dtype = np.result_type(np.float32, *arrays)
    w, b, gamma, beta, mean, var = (
        None if array is None else torch.tensor(np.array(array, dtype=dtype, order="C"))
        for array in (w, b, gamma, beta, mean, var)
    )
    folded = fuse_conv_bn_weights(w, b, mean, var, float(eps), gamma, beta)
    w_folded, b_folded = (parameter.detach() for parameter in folded)
    layers = {"w": w, "b": b, "gamma": gamma, "beta": beta, "mean": mean, "var": var}
    assert same_maps(
        w_folded.double(), b_folded.double(), float(eps), precision=1e-4 if dtype == np.float32 else 1e-10, **layers
    )
    return w_folded.numpy(), b_folded.numpy()


def same_maps(w_folded, b_folded, eps, precision, w, b, gamma, beta, mean, var):
    """Tell whether one layer gives the maps of the two, with a stride, a padding and a dilation."""
    w, b, gamma, beta, mean, var = (None if each is None else each.double() for each in (w, b, gamma, beta, mean, var))
    steps = {"stride": 2, "padding": 3, "dilation": 2}
    x = torch.randn(2, w.shape[1], 11, 13, dtype=torch.float64, generator=torch.Generator().manual_seed(1))
    two = batch_norm(conv2d(x, w, b, **steps), mean, var, gamma, beta, training=False, eps=eps)
    one = conv2d(x, w_folded, b_folded, **steps)
    return bool(
        (one - two).abs().max() <= precision * (1 + two.abs().max() + b_folded.abs().max() + w_folded.abs().max())
    )


def draw_fold_bn(rng):
    """Draw a layer with small kernels; one in ten has a negative variance."""
    filters, channels, height, width = (int(size) for size in rng.integers(1, 5, size=4))
    if rng.random() < 0.2:
        channels = filters
    values = {
        "w": rng.normal(0, 2, (filters, channels, height, width)),
        "b": rng.normal(0, 2, filters) if rng.random() < 0.6 else None,
        "gamma": rng.normal(0, 2, filters),
        "beta": rng.normal(0, 2, filters),
        "mean": rng.normal(0, 3, filters),
        "var": rng.uniform(0, 5, filters) * (rng.random(filters) < 0.9),
    }
    if rng.random() < 0.1:
        values["var"][rng.integers(filters)] = -rng.choice([0.01, 1.5])
    dtypes = [np.float32] if rng.random() < 0.2 else [np.float64, np.float64, np.int64]
    arguments = {
        name: None if array is None else np.trunc(array).astype(dtype) if dtype is np.int64 else array.astype(dtype)
        for name, array in values.items()
        for dtype in [dtypes[rng.integers(len(dtypes))]]
    }
    if rng.random() < 0.8:
        arguments["eps"] = float(rng.choice([0.001, 0.1, 0.5, 2.0]))
    return arguments
