"""Dense block: every layer reads all maps present so far and adds its own behind them."""

import numpy as np


def check_counts(c0, k, layers):
    """Refuse counts for which there is no block."""
    if c0 < 1 or k < 1 or layers < 0:
        raise ValueError(f"no block with c0 = {c0}, k = {k}, layers = {layers}")


def channel_counts(c0, k, layers):
    """Return the counts before the block and after each layer: each layer adds k."""
    return [c0 + layer * k for layer in range(layers + 1)]


def dense_channels(c0, k, layers):
    """Return the list of layers + 1 channel counts; raises ValueError if c0 < 1, k < 1 or layers < 0."""
    check_counts(c0, k, layers)
    return channel_counts(c0, k, layers)


def check_channels(x, weights):
    """Refuse a layer that reads another number of channels than there are."""
    channels = x.shape[1]
    for w in weights:
        if w.shape[1] != channels:
            raise ValueError(f"{channels} channels are present, the kernel reads {w.shape[1]}")
        channels += w.shape[0]


def check_sides(weights):
    """Refuse kernels without a centre."""
    for w in weights:
        _, _, kh, kw = w.shape
        if kh * kw % 2 == 0:
            raise ValueError(f"a kernel of {kh} x {kw} has no centre")


def result_dtype(x, weights):
    """Return the dtype that the dtype rule asks for."""
    return np.result_type(x, *weights, np.float32)


def bring(array, dtype):
    """Return a copy in the result's dtype, before anything is computed."""
    return array.astype(dtype)


def rectify(maps):
    """Return max(t, 0) entry by entry; NaN stays NaN."""
    return np.maximum(maps, 0)


def pad_maps(maps, kh, kw):
    """Add zeros so that the convolution keeps height and width."""
    above, left = (kh - 1) // 2, (kw - 1) // 2
    return np.pad(maps, ((0, 0), (0, 0), (above, above), (left, left)))


def convolve(maps, w, conv2d):
    """Return the convolution that keeps the size of the maps."""
    return conv2d(x=pad_maps(maps, w.shape[2], w.shape[3]), w=w)


def gather(features):
    """Join maps along the channel axis."""
    return np.concatenate(features, axis=1)


def new_maps(features, w, conv2d):
    """Return what one layer computes: ReLU of everything present, then the convolution."""
    return convolve(rectify(gather(features)), w, conv2d)


def keep(features, new):
    """Put the new maps behind the old ones, which stay as they are."""
    return [*features, new]


def block_output(features, dtype):
    """Return all maps of the block, those of its input first."""
    return gather(features).astype(dtype)


def dense_block(x, weights, conv2d):
    """Run a dense block forward.

    x (N, C0, H, W); weights: list or tuple of (k_i, C_i, kh_i, kw_i), odd sides; conv2d as in q1_conv2d_forward.
    Returns a new array (N, C0 + sum of k_i, H, W) in the dtype np.result_type(x, *weights, np.float32).
    Raises ValueError if some C_i is not the number of channels present, or some side is even.
    """
    check_channels(x, weights)
    check_sides(weights)
    dtype = result_dtype(x, weights)
    features = [bring(x, dtype)]
    for w in weights:
        features = keep(features, new_maps(features, bring(w, dtype), conv2d))
    return block_output(features, dtype)


def scale_dense_block(x, weights, conv2d):
    """Return a bound on the work: ReLU left out, everything taken absolute."""
    maps = np.abs(x).astype(float)
    for w in weights:
        maps = np.concatenate([maps, convolve(maps, np.abs(w).astype(float), conv2d)], axis=1)
    return maps


def terms_dense_block(x, weights, conv2d=None):
    """Return the products that are summed on the way to an entry of the last layer."""
    return max(1, sum(int(np.prod(w.shape[1:])) for w in weights))
