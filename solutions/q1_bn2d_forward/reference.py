"""Batch normalisation of feature maps, in training and in evaluation.

The values of a channel, from all images and positions, are brought together in one row. Training normalises with the
mean and the biased variance of that row and remembers its mean and its unbiased variance; evaluation normalises with
what was remembered.
"""

import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    """Return (y, new_mean, new_var): the normalised maps and the statistics to remember.

    x: (N, C, H, W), the maps
    gamma, beta, running_mean, running_var: (C,)
    momentum: the weight of the new value in what is remembered

    Raises ValueError in training when a channel has fewer than two values.
    """
    arrays = [np.asarray(array) for array in (x, gamma, beta, running_mean, running_var)]
    check_count(arrays[0].shape, training)
    dtype = result_dtype(*arrays)
    x, gamma, beta, running_mean, running_var = (to_dtype(array, dtype) for array in arrays)
    if training:
        kept = kept_after_training(x, running_mean, running_var, momentum)
        mean, variance = used_in_training(x, kept)
        divisor = training_root(variance, eps)
    else:
        kept = kept_after_evaluation(x, running_mean, running_var, momentum)
        mean, variance = used_in_evaluation(x, (running_mean, running_var))
        divisor = evaluation_root(variance, eps)
    y = scale_and_shift(normalise(x, mean, divisor), gamma, beta)
    return y, *kept


def count_values(shape):
    """Return how many values a channel has in the batch."""
    return shape[0] * shape[2] * shape[3]


def check_count(shape, training):
    """Refuse to train on fewer than two values in a channel."""
    if training and count_values(shape) < 2:
        raise ValueError("training needs at least two values in a channel")


def result_dtype(x, gamma, beta, running_mean, running_var):
    """Return the dtype of all three results."""
    return np.result_type(x, gamma, beta, running_mean, running_var, np.float32)


def to_dtype(array, dtype):
    """Return an array in a dtype; it may be the array itself."""
    return np.asarray(array, dtype=dtype)


def by_channel(x):
    """Return the values of each channel in a row of its own: (C, N * H * W)."""
    return x.transpose(1, 0, 2, 3).reshape(x.shape[1], count_values(x.shape))


def per_channel(values):
    """Return one value per channel (C,) in a shape that goes with maps: (1, C, 1, 1)."""
    return values[np.newaxis, :, np.newaxis, np.newaxis]


def channel_mean(x):
    """Return the mean of each channel (C,)."""
    return by_channel(x).mean(axis=1)


def squared_deviations(x):
    """Return, for each channel, the sum (C,) of squared deviations from its mean."""
    deviations = by_channel(x) - channel_mean(x)[:, np.newaxis]
    return (deviations**2).sum(axis=1)


def output_variance(x):
    """Return the biased variance of each channel, with which the output is made."""
    return squared_deviations(x) / count_values(x.shape)


def kept_variance(x):
    """Return the unbiased variance of each channel, which is remembered."""
    return squared_deviations(x) / (count_values(x.shape) - 1)


def blend(old, new, momentum):
    """Return what is remembered after a new value has come."""
    return (1 - momentum) * old + momentum * new


def kept_after_training(x, running_mean, running_var, momentum):
    """Return the mean and variance to remember after a training batch."""
    return blend(running_mean, channel_mean(x), momentum), blend(running_var, kept_variance(x), momentum)


def kept_after_evaluation(x, running_mean, running_var, momentum):
    """Return the mean and variance to remember after evaluation: what was remembered, in new arrays."""
    return running_mean.copy(), running_var.copy()


def batch_statistics(x):
    """Return mean and variance of the batch, ready to go with maps."""
    return per_channel(channel_mean(x)), per_channel(output_variance(x))


def used_in_training(x, kept):
    """Return the mean and variance that normalise a training batch; `kept` are the ones to remember."""
    return batch_statistics(x)


def used_in_evaluation(x, kept):
    """Return the mean and variance that normalise in evaluation; `kept` are the remembered ones."""
    mean, variance = kept
    return per_channel(mean), per_channel(variance)


def root(variance, eps):
    """Return the square root that the deviations are divided by."""
    return np.sqrt(variance + eps)


def training_root(variance, eps):
    """Return the divisor in training."""
    return root(variance, eps)


def evaluation_root(variance, eps):
    """Return the divisor in evaluation."""
    return root(variance, eps)


def normalise(x, mean, divisor):
    """Return the deviations from the mean, divided."""
    return (x - mean) / divisor


def scale_and_shift(normalised, gamma, beta):
    """Return the output: normalised maps with the scale and the shift of each channel."""
    return per_channel(gamma) * normalised + per_channel(beta)


def scale_batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    """Return for each result the same operations on absolute values.

    The rounding errors of a deviation grow with |x| and |mean|, those of a variance with deviation times both.
    """
    if not training:
        used, kept = (running_mean, running_var), (np.abs(running_mean), running_var)
    else:
        used = channel_mean(x), output_variance(x)
        rows, mean = by_channel(x), channel_mean(x)[:, np.newaxis]
        errors = (np.abs(rows - mean) * (np.abs(rows) + np.abs(mean))).sum(axis=1) / (count_values(x.shape) - 1)
        kept = (
            blend(np.abs(running_mean), np.abs(rows).mean(axis=1), momentum),
            blend(running_var, errors, momentum),
        )
    mean, variance = (per_channel(values) for values in used)
    deviations = np.abs(x) + np.abs(mean)
    y = per_channel(np.abs(gamma)) * deviations / np.sqrt(variance + eps) + per_channel(np.abs(beta))
    return y, *kept


def terms_batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    """Return how many values are summed into one mean."""
    return max(1, count_values(x.shape))
