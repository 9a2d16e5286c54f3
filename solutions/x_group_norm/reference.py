"""Group normalisation, forward and backward.

The values of a group, from its channels at all positions of one image, are brought together in one row. The row is
normalised with its own mean and variance. A value x therefore reaches the loss by three roads: by its own entry of the
output, by the mean of its row, and by the variance of its row.
"""

import numpy as np


def group_norm(x, gamma, beta, groups, dy, eps=1e-5):
    """Return (y, dx, dgamma, dbeta): the normalised maps, and the gradients for the input, the scale and the shift.

    x, dy: (N, C, ...), the maps and the gradient for the output
    gamma, beta: (C,), scale and shift of each channel
    groups: how many groups of consecutive channels there are

    Raises ValueError when groups is less than 1 or does not divide C.
    """
    check_groups(x.shape, groups)
    dtype = result_dtype(x, gamma, beta, dy)
    x, gamma, beta, dy = (to_dtype(array, dtype) for array in (x, gamma, beta, dy))
    deviations = centre(x, groups)
    divisor = root(variance(deviations, groups), eps)
    normalised = normalise(deviations, divisor)
    y = scale_and_shift(normalised, gamma, beta)
    dx = input_gradient(dy, gamma, normalised, divisor, groups)
    return y, dx, *parameter_gradients(dy, gamma, x, deviations, normalised)


def check_groups(shape, groups):
    """Refuse a number of groups that does not divide the number of channels."""
    if groups < 1 or shape[1] % groups != 0:
        raise ValueError(f"{shape[1]} channels cannot be divided into {groups} groups")


def result_dtype(x, gamma, beta, dy):
    """Return the dtype of all four results."""
    return np.result_type(x, gamma, beta, dy, np.float32)


def to_dtype(array, dtype):
    """Return an array in a dtype; it may be the array itself."""
    return np.asarray(array, dtype=dtype)


# Rows of groups, and sums over channels


def group_size(shape, groups):
    """Return how many values a group has."""
    return int(np.prod(shape[1:])) // groups


def in_rows(values, groups):
    """Return the values of each group of each image in a row of its own: (N, groups, m)."""
    return values.reshape(len(values), groups, group_size(values.shape, groups))


def in_maps(rows, shape):
    """Return rows, or one number for each, where their values stand in the maps."""
    whole = np.broadcast_to(rows, (*rows.shape[:2], group_size(shape, rows.shape[1])))
    return whole.reshape(shape)


def average(values, groups):
    """Return the mean of each group of each image at all places of its values."""
    rows = in_rows(values, groups)
    return in_maps(rows.sum(axis=2, keepdims=True) / rows.shape[2], values.shape)


def per_channel(values, axes):
    """Return one number per channel (C,) in a shape that goes with maps of so many axes: (1, C, 1, ...)."""
    return values.reshape(1, -1, *[1] * (axes - 2))


def total(values):
    """Return the sum of each channel (C,), over all images and positions."""
    return values.sum(axis=(0, *range(2, values.ndim)))


# Forward


def centre(x, groups):
    """Return the deviations from the mean of the group."""
    return x - average(x, groups)


def variance(deviations, groups):
    """Return the biased variance of the group at all places of its values."""
    return average(deviations**2, groups)


def root(var, eps):
    """Return the square root that the deviations are divided by."""
    return np.sqrt(var + eps)


def normalise(deviations, divisor):
    """Return the normalised values."""
    return deviations / divisor


def scale_and_shift(normalised, gamma, beta):
    """Return the output: normalised values with the scale and the shift of each channel."""
    return scale(normalised, gamma) + per_channel(beta, normalised.ndim)


def scale(values, gamma):
    """Return values multiplied by the scale of each channel."""
    return values * per_channel(gamma, values.ndim)


# The gradients of scale and shift


def parameter_gradients(dy, gamma, x, deviations, normalised):
    """Return the gradients (C,) for the scale and for the shift."""
    return scale_gradient(dy, x, deviations, normalised), shift_gradient(dy)


def scale_gradient(dy, x, deviations, normalised):
    """Return the gradient for gamma, which multiplies the normalised values."""
    return total(dy * normalised)


def shift_gradient(dy):
    """Return the gradient for beta, which is added everywhere."""
    return total(dy)


# The gradient of the input


def input_gradient(dy, gamma, normalised, divisor, groups):
    """Return the gradient for x from that for the output, by all three roads."""
    gradient = through_scale(dy, gamma)
    roads = gradient - road_of_mean(gradient, groups) - road_of_variance(gradient, normalised, divisor, groups)
    return roads / divisor


def through_scale(dy, gamma):
    """Return the gradient for the normalised values."""
    return scale(dy, gamma)


def road_of_mean(gradient, groups):
    """Return what a value takes from all outputs because it raises the mean of its group."""
    return gradient_average(gradient, groups)


def road_of_variance(gradient, normalised, divisor, groups):
    """Return what a value takes from all outputs because it raises the variance of its group."""
    return normalised * gradient_average(gradient * normalised, groups)


def gradient_average(values, groups):
    """Return the mean over the group of gradients that come back."""
    return average(values, groups)


# How the results are judged


def scale_group_norm(x, gamma, beta, groups, dy, eps=1e-5):
    """Return for each result the operations on absolute values.

    The mean is rounded, and with it every deviation, by an amount that grows with |x| and |mean|. This error goes into
    the normalised values once at a time: in the third road there are two of them, and either may carry it.
    """
    mean = average(x, groups)
    deviations = np.abs(x - mean)
    divisor = np.sqrt(average(deviations**2, groups) + eps)
    size, normalised = (np.abs(x) + np.abs(mean)) / divisor, deviations / divisor
    gradient = scale(np.abs(dy), np.abs(gamma))
    third = size * average(gradient * normalised, groups) + normalised * average(gradient * size, groups)
    y = scale_and_shift(size, np.abs(gamma), np.abs(beta))
    dx = (gradient + average(gradient, groups) + third) / divisor
    return y, dx, total(np.abs(dy) * size), total(np.abs(dy))


def terms_group_norm(x, gamma, beta, groups, dy, eps=1e-5):
    """Return how many values are summed in one group, or in one channel."""
    return max(1, group_size(x.shape, groups), x.size // x.shape[1])
