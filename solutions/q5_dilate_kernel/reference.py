"""Dilated kernel: every entry of K fills a D x D block with itself at the top left, and the last D - 1 zero rows and columns go."""

import numpy as np


def checked_dilation(D):
    """Return D; a dilation begins at 1."""
    if D < 1:
        raise ValueError(f"D must be at least 1, not {D}")
    return D


def result_dtype(K):
    """Return the dtype that the dtype rule asks for."""
    return np.result_type(K, np.float32)


def spacing(D):
    """Return the distance between two entries of K that were neighbours."""
    return D


def oriented(K):
    """Return K as it lies: cross-correlation does not rotate it."""
    return K


def unit_block(size, dtype):
    """Return the (size, size) block with its only 1 at the top left."""
    block = np.zeros((size, size), dtype)
    block[:1, :1] = 1
    return block


def fill_blocks(K, block):
    """Put K[u, v] * block in the place of every entry: shape (kh * size, kw * size)."""
    return np.kron(K, block)


def dilated_shape(shape, distance):
    """Return the span of each axis, from its first entry to its last."""
    return tuple((side - 1) * distance + 1 for side in shape)


def crop(product, shape):
    """Drop the zero rows and columns behind the last entry of K."""
    rows, columns = shape
    return product[:rows, :columns].copy()


def dilate_kernel(K, D):
    """Return the kernel that does without dilation what K does with dilation D.

    K (kh, kw), finite; D an int, at least 1. Returns a new array ((kh-1)*D + 1, (kw-1)*D + 1) in the dtype
    np.result_type(K, np.float32). Raises ValueError if D < 1.
    """
    distance = spacing(checked_dilation(D))
    dtype = result_dtype(K)
    kernel = oriented(K.astype(dtype))
    product = fill_blocks(kernel, unit_block(distance, dtype))
    return crop(product, dilated_shape(kernel.shape, distance))


def terms_dilate_kernel(K, D):
    """Return 1: an entry of the result is one entry of K or nothing."""
    return 1
