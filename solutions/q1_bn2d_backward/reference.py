"""The backward pass of batch normalisation in training.

A value x reaches the loss by three roads: by its own entry of the output, by the mean of its channel, and by the
variance of its channel. The gradient of the normalised value, averaged over the channel, tells what comes by the
second road; averaged with the normalised values as weights, what comes by the third.
"""

import numpy as np


def batchnorm2d_backward(dy, x, gamma, eps=1e-5):
    """Return (dx, dgamma, dbeta): the gradients of the loss for the input, the scale and the shift.

    dy: (N, C, H, W), the gradient for the output
    x: (N, C, H, W), the maps that went in
    gamma: (C,), the scale of each channel
    """
    dtype = result_dtype(dy, x, gamma)
    dy, x, gamma = (to_dtype(array, dtype) for array in (dy, x, gamma))
    deviations = centre(x)
    divisor = root(variance(deviations), eps)
    normalised = normalise(deviations, divisor)
    dgamma, dbeta = parameter_gradients(dy, gamma, x, normalised)
    dx = input_gradient(through_scale(dy, gamma), normalised, divisor)
    return dx, dgamma, dbeta


def result_dtype(dy, x, gamma):
    """Return the dtype of all three results."""
    return np.result_type(dy, x, gamma, np.float32)


def to_dtype(array, dtype):
    """Return an array in a dtype; it may be the array itself."""
    return np.asarray(array, dtype=dtype)


# Sums over a channel


def count_values(shape):
    """Return how many values a channel has; in an empty batch one, so that nothing is divided by zero."""
    return max(1, shape[0] * shape[2] * shape[3])


def total(values):
    """Return the sum of each channel (C,)."""
    return values.sum(axis=(0, 2, 3))


def average(values):
    """Return the mean of each channel, in a shape that goes with maps: (1, C, 1, 1)."""
    return values.sum(axis=(0, 2, 3), keepdims=True) / count_values(values.shape)


def per_channel(values):
    """Return one value per channel (C,) in a shape that goes with maps: (1, C, 1, 1)."""
    return values[np.newaxis, :, np.newaxis, np.newaxis]


# The forward pass


def centre(x):
    """Return the deviations from the mean of the channel."""
    return x - average(x)


def variance(deviations):
    """Return the biased variance of each channel."""
    return average(deviations**2)


def root(var, eps):
    """Return the square root that the deviations are divided by."""
    return np.sqrt(var + eps)


def normalise(deviations, divisor):
    """Return the normalised values."""
    return deviations / divisor


# The gradients of scale and shift


def parameter_gradients(dy, gamma, x, normalised):
    """Return the gradients (C,) for the scale and for the shift."""
    return scale_gradient(dy, x, normalised), shift_gradient(dy)


def scale_gradient(dy, x, normalised):
    """Return the gradient for gamma, which multiplies the normalised values."""
    return total(dy * normalised)


def shift_gradient(dy):
    """Return the gradient for beta, which is added everywhere."""
    return total(dy)


# The gradient of the input


def through_scale(dy, gamma):
    """Return the gradient for the normalised values."""
    return dy * per_channel(gamma)


def input_gradient(gradient, normalised, divisor):
    """Return the gradient for x from that for the normalised values, by all three roads."""
    roads = gradient - road_of_mean(gradient) - road_of_variance(gradient, normalised, divisor)
    return roads / divisor


def road_of_mean(gradient):
    """Return what a value takes from all outputs because it raises the mean."""
    return gradient_average(gradient)


def road_of_variance(gradient, normalised, divisor):
    """Return what a value takes from all outputs because it raises the variance."""
    return normalised * gradient_average(gradient * normalised)


def gradient_average(values):
    """Return the mean over the channel of gradients that come back."""
    return average(values)


# How the results are judged


def scale_batchnorm2d_backward(dy, x, gamma, eps=1e-5):
    """Return for each result the operations on absolute values.

    The mean is rounded, and with it every deviation, by an amount that grows with |x| and |mean|. This error goes into
    the normalised values once at a time: in the third road there are two of them, and either may carry it.
    """
    deviations = x - average(x)
    divisor = np.sqrt(average(deviations**2) + eps)
    size, normalised = (np.abs(x) + np.abs(average(x))) / divisor, np.abs(deviations) / divisor
    upstream = np.abs(dy)
    third = size * average(upstream * normalised) + normalised * average(upstream * size)
    dx = per_channel(np.abs(gamma)) * (upstream + average(upstream) + third) / divisor
    return dx, total(upstream * size), total(upstream)


def terms_batchnorm2d_backward(dy, x, gamma, eps=1e-5):
    """Return how many values are summed in one channel."""
    return count_values(x.shape)
