"""Batch normalisation in evaluation, folded into the convolution before it.

Once its statistics are fixed, batch normalisation multiplies each map by one number and adds another one. Both go into
the filter that makes the map: the first multiplies the filter's weights and its bias, the second joins the bias.
"""

import numpy as np


def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    """Return (w_folded, b_folded): the convolution that does what convolution and batch normalisation do.

    w: (O, C, kh, kw), the filters
    b: (O,), their bias, or None
    gamma, beta, mean, var: (O,), scale, shift and remembered statistics of the batch normalisation

    Raises ValueError when an entry of var is negative.
    """
    check_variance(np.asarray(var), eps)
    dtype = result_dtype(w, b, gamma, beta, mean, var)
    w, gamma, beta, mean, var = (to_dtype(array, dtype) for array in (w, gamma, beta, mean, var))
    bias = start_bias(b, mean, dtype)
    divisor = root(var, eps)
    return fold_weights(w, gamma, divisor), fold_bias(bias, gamma, beta, mean, divisor)


def check_variance(var, eps):
    """Refuse a negative variance, however large eps is."""
    if np.any(var < 0):
        raise ValueError("a variance is not negative")


def result_dtype(w, b, gamma, beta, mean, var):
    """Return the dtype of both results."""
    arrays = [array for array in (w, b, gamma, beta, mean, var) if array is not None]
    return np.result_type(*arrays, np.float32)


def to_dtype(array, dtype):
    """Return an array in a dtype; it may be the array itself."""
    return np.asarray(array, dtype=dtype)


def start_bias(b, mean, dtype):
    """Return the bias of the convolution; without one it is zero."""
    return np.zeros_like(mean) if b is None else to_dtype(b, dtype)


def root(var, eps):
    """Return the number (O,) that the batch normalisation divides each map by."""
    return np.sqrt(var + eps)


def map_scale(gamma, divisor):
    """Return the number (O,) that the batch normalisation multiplies each map by, all in all."""
    return gamma / divisor


def per_filter(values):
    """Return one value per filter (O,) in a shape that goes with the weights: (O, 1, 1, 1)."""
    return values[:, np.newaxis, np.newaxis, np.newaxis]


def fold_weights(w, gamma, divisor):
    """Return the weights, multiplied as the maps would be."""
    return w * per_filter(map_scale(gamma, divisor))


def centre(bias, mean):
    """Return the map that a picture of zeros gives, before it is multiplied: its bias less the mean."""
    return bias - mean


def fold_bias(bias, gamma, beta, mean, divisor):
    """Return what batch normalisation makes of the bias."""
    return map_scale(gamma, divisor) * centre(bias, mean) + beta


def scale_fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    """Return for each result the operations on absolute values.

    The weights may be read off from what the two layers make of pictures with a single one, less what they make of a
    picture of zeros. Therefore the bias takes part in the rounding errors of the weights.
    """
    scale = np.abs(gamma) / np.sqrt(var + eps)
    before = np.abs(mean) if b is None else np.abs(b) + np.abs(mean)
    bias = scale * before + np.abs(beta)
    return per_filter(scale) * np.abs(w) + per_filter(bias), bias


def terms_fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    """Return how many terms one entry of the bias has: bias, mean and beta."""
    return 3
