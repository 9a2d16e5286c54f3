"""Forward pass of an Inception module: four branches read the same maps, and their outputs are joined."""

import numpy as np


def inception(x, w1, r3, w3, r5, w5, wp, conv2d):
    """Return the joined outputs of the 1x1, the 3x3, the 5x5 and the pooling branch.

    x: (N, C, H, W), w1: (n1, C, 1, 1), r3: (m3, C, 1, 1), w3: (n3, m3, 3, 3), r5: (m5, C, 1, 1), w5: (n5, m5, 5, 5),
    wp: (pp, C, 1, 1); conv2d as in q1_conv2d_forward. ReLU follows every convolution.

    Returns a new array (N, n1+n3+n5+pp, H, W) in the dtype np.result_type(x, w1, r3, w3, r5, w5, wp, np.float32).
    Raises ValueError when w1, r3, r5 or wp does not read C channels, w3 not m3 or w5 not m5.
    """
    check_input_channels(x, (w1, r3, r5, wp))
    check_reduced_channels((r3, w3), (r5, w5))
    dtype = result_dtype(x, w1, r3, w3, r5, w5, wp)
    x, w1, r3, w3, r5, w5, wp = (to_dtype(array, dtype) for array in (x, w1, r3, w3, r5, w5, wp))
    plain = plain_branch(x, w1, conv2d)
    three = reduced_branch(x, r3, w3, conv2d)
    five = reduced_branch(x, r5, w5, conv2d)
    pooled = pooled_branch(x, wp, conv2d)
    return store(join(plain, three, five, pooled), x, dtype)


# What is refused


def check_input_channels(x, kernels):
    """Refuse filters that do not read the channels of the input."""
    for w in kernels:
        if w.shape[1] != x.shape[1]:
            raise ValueError(f"the input has {x.shape[1]} channels, not {w.shape[1]}")


def check_reduced_channels(*pairs):
    """Refuse filters that do not read the channels that their reduction gives."""
    for reduction, w in pairs:
        if w.shape[1] != reduction.shape[0]:
            raise ValueError(f"the reduction gives {reduction.shape[0]} channels, not {w.shape[1]}")


# dtype and memory


def result_dtype(*arrays):
    """Return the dtype of the result."""
    return np.result_type(*arrays, np.float32)


def to_dtype(array, dtype):
    """Return an array in a dtype; it may be the array itself."""
    return np.asarray(array, dtype=dtype)


def store(y, x, dtype):
    """Return the result as a new array in its dtype."""
    return y.astype(dtype)


# The steps


def rectify(maps):
    """Return ReLU of every entry; NaN stays NaN."""
    return np.maximum(maps, 0)


def read_kernel(w):
    """Return the kernels as they are laid on the map: not rotated."""
    return w


def surround(maps, margin):
    """Return maps with zeros on all sides, as many as the kernel reaches beyond its centre."""
    return np.pad(maps, ((0, 0), (0, 0), (margin, margin), (margin, margin)))


def filter_maps(maps, w, conv2d):
    """Return the convolution that keeps height and width."""
    return conv2d(surround(maps, w.shape[2] // 2), read_kernel(w))


def outside_value():
    """Return what the pooling finds beyond the border: something that never wins."""
    return -np.inf


def larger(a, b):
    """Return the larger entries of two arrays; NaN wins."""
    return np.maximum(a, b)


def window_steps():
    """Return where the three rows, or columns, of a pooling window lie in the maps with a border of one."""
    return range(3)


def pool_maps(x):
    """Return the maximum of the 3x3 window around each pixel."""
    height, width = x.shape[2:]
    maps = np.pad(x, ((0, 0), (0, 0), (1, 1), (1, 1)), constant_values=outside_value())
    pooled = np.full(x.shape, -np.inf, dtype=x.dtype)
    for down in window_steps():
        for right in window_steps():
            pooled = larger(pooled, maps[:, :, down : down + height, right : right + width])
    return pooled


# The branches


def rectify_reduced(maps):
    """Return what a reduction hands on."""
    return rectify(maps)


def rectify_output(maps):
    """Return what a branch of convolutions gives."""
    return rectify(maps)


def rectify_projection(maps):
    """Return what the pooling branch gives."""
    return rectify(maps)


def plain_branch(x, w1, conv2d):
    """Return the 1x1 branch."""
    return rectify_output(filter_maps(x, w1, conv2d))


def reduced_branch(x, reduction, w, conv2d):
    """Return the 3x3 or the 5x5 branch: first the reduction, then the large kernels."""
    reduced = rectify_reduced(filter_maps(x, reduction, conv2d))
    return rectify_output(filter_maps(reduced, w, conv2d))


def pooled_branch(x, wp, conv2d):
    """Return the pooling branch: first the pooling, then the projection."""
    return rectify_projection(filter_maps(pool_maps(x), wp, conv2d))


def join(plain, three, five, pooled):
    """Return the outputs of the branches one after the other along the channels."""
    return np.concatenate([plain, three, five, pooled], axis=1)


def scale_inception(x, w1, r3, w3, r5, w5, wp, conv2d):
    """Return the module of absolute values, without ReLU and padded with zeros, which bounds every sum."""
    x, w1, r3, w3, r5, w5, wp = (
        np.nan_to_num(np.abs(np.asarray(array, dtype=float))) for array in (x, w1, r3, w3, r5, w5, wp)
    )
    branches = [
        filter_maps(x, w1, conv2d),
        filter_maps(filter_maps(x, r3, conv2d), w3, conv2d),
        filter_maps(filter_maps(x, r5, conv2d), w5, conv2d),
        filter_maps(pool_maps(x), wp, conv2d),
    ]
    return np.concatenate(branches, axis=1)


def terms_inception(x, w1, r3, w3, r5, w5, wp, conv2d=None):
    """Return how many products are summed on the way to one entry at most."""
    return x.shape[1] + max(w3[0].size, w5[0].size)
