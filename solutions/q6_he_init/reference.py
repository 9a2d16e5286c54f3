"""He initialisation: the fan of the layer gives the standard deviation, the generator gives the weights."""

import math

import numpy as np

MODES = ("fan_in", "fan_out")
DISTRIBUTIONS = ("normal", "uniform")


def check_mode(mode):
    """Refuse a mode that does not exist."""
    if mode not in MODES:
        raise ValueError(f"mode must be one of {MODES}, not {mode!r}")


def check_dist(dist):
    """Refuse a distribution that does not exist."""
    if dist not in DISTRIBUTIONS:
        raise ValueError(f"dist must be one of {DISTRIBUTIONS}, not {dist!r}")


def check_axes(shape):
    """Refuse a shape without outputs and inputs."""
    if len(shape) < 2:
        raise ValueError(f"shape {tuple(shape)} has fewer than two entries")


def check_sizes(shape):
    """Refuse sizes below 1."""
    if any(size < 1 for size in shape):
        raise ValueError(f"shape {tuple(shape)} has an entry below 1")


def channels_of(shape):
    """Return output and input channels."""
    return shape[0], shape[1]


def kernel_size(shape):
    """Return the number of entries of one kernel: 1 for a dense layer."""
    return math.prod(shape[2:])


def fan(shape, mode):
    """Return how many products are summed into one value, forward (fan_in) or backward (fan_out)."""
    outputs, inputs = channels_of(shape)
    return (inputs if mode == "fan_in" else outputs) * kernel_size(shape)


def slope_factor(a):
    """Return by how much the negative side enlarges the mean square that ReLU lets through."""
    return 1 + a * a


def variance(a, n):
    """Return the variance of one weight: 2 because ReLU lets half of the mean square through."""
    return 2 / (slope_factor(a) * n)


def deviation(shape, a, mode):
    """Return the standard deviation of one weight."""
    return math.sqrt(variance(a, fan(shape, mode)))


def uniform_bound(std):
    """Return the end of the symmetric interval on which the uniform distribution has this standard deviation."""
    return math.sqrt(3) * std


def family(dist):
    """Return the distribution to draw from."""
    return dist


def stream(rng):
    """Return the generator to draw from: the one that was given."""
    return rng


def result_dtype():
    """Return the dtype of the weights."""
    return np.float64


def draw(rng, size, std, dist):
    """Draw independent weights."""
    if family(dist) == "normal":
        return stream(rng).normal(0.0, std, size)
    bound = uniform_bound(std)
    return stream(rng).uniform(-bound, bound, size)


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    """Draw the initial weights of a layer that is followed by a (leaky) ReLU.

    shape: tuple or list (out, in, k1, k2, ...); rng the only source of randomness; a the slope on the negative side;
    mode "fan_in" or "fan_out"; dist "normal" or "uniform". Returns a new float64 array. Raises ValueError if mode or dist
    is unknown, or shape has fewer than two entries or one below 1.
    """
    check_mode(mode)
    check_dist(dist)
    check_axes(shape)
    check_sizes(shape)
    weights = draw(rng, tuple(shape), deviation(shape, a, mode), dist)
    return weights.astype(result_dtype())


def distribution_he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    """Return family, mean and standard deviation of one weight."""
    std = deviation(shape, a, mode)
    if family(dist) == "normal":
        return "normal", 0.0, std
    return "uniform", 0.0, uniform_bound(std) / math.sqrt(3)
