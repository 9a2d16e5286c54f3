"""Two gates that a network computes from its own maps.

Squeeze-and-excitation makes a number for each channel of an image from the means of all its channels. The attention
gate of U-Net makes a number for each pixel from the channels of two signals there. Both numbers are sigmoids.
"""

import numpy as np


def squeeze_excite(x, w1, w2):
    """Multiply every channel of every image by its gate sigmoid(w2 ReLU(w1 m)), where m holds the channels' means.

    x: (N, C, H, W), w1: (r, C), w2: (C, r).
    Returns a new array (N, C, H, W). Raises ValueError when w1 or w2 does not fit.
    """
    check_squeeze_weights(x, w1, w2)
    dtype = result_dtype(x, w1, w2)
    x, w1, w2 = to_dtypes(dtype, x, w1, w2)
    gates = channel_gates(squeeze(x), w1, w2)
    return store(scale_channels(x, gates), dtype)


def attention_gate(x, g, wx, wg, psi):
    """Multiply every pixel of x by alpha = sigmoid(psi . ReLU(wx x + wg g)), computed at this pixel.

    x: (N, C, H, W), g: (N, Cg, H, W), wx: (F, C), wg: (F, Cg), psi: (F,).
    Returns (y, alpha): new arrays (N, C, H, W) and (N, H, W).
    Raises ValueError when the sizes of x and g differ, and when a weight array does not fit.
    """
    check_signals(x, g)
    check_gate_weights(x, g, wx, wg, psi)
    dtype = result_dtype(x, g, wx, wg, psi)
    x, g, wx, wg, psi = to_dtypes(dtype, x, g, wx, wg, psi)
    alpha = pixel_gates(features(x, g, wx, wg), psi)
    return gate_results(store(filter_signal(x, g, alpha), dtype), store(alpha, dtype))


# What is refused


def check_squeeze_weights(x, w1, w2):
    """Refuse weights that do not lead from C channels to r numbers and back."""
    if w1.shape[1] != x.shape[1]:
        raise ValueError("w1 needs a column for each channel")
    if w2.shape != (x.shape[1], w1.shape[0]):
        raise ValueError("w2 needs a row for each channel and a column for each row of w1")


def check_signals(x, g):
    """Refuse signals of different batch size, height or width."""
    if x.shape[0] != g.shape[0] or x.shape[2:] != g.shape[2:]:
        raise ValueError("x and g must have the same number of images, height and width")


def check_gate_weights(x, g, wx, wg, psi):
    """Refuse weights that do not fit the channels or each other."""
    if wx.shape[1] != x.shape[1] or wg.shape[1] != g.shape[1]:
        raise ValueError("wx and wg need a column for each channel")
    if wx.shape[0] != psi.shape[0] or wg.shape[0] != psi.shape[0]:
        raise ValueError("wx, wg and psi must have the same number of features")


# dtypes


def result_dtype(*arrays):
    """Return the dtype of the results."""
    return np.result_type(*arrays, np.float32)


def to_dtypes(dtype, *arrays):
    """Return arrays in a dtype; they may be the arrays themselves."""
    return [np.asarray(array, dtype=dtype) for array in arrays]


def store(values, dtype):
    """Return values in the dtype of the results."""
    return values.astype(dtype)


# What both gates have in common


def relu(t):
    """Return max(t, 0), entry by entry."""
    return np.maximum(t, 0)


def sigmoid(t):
    """Return 1 / (1 + exp(-t)), entry by entry."""
    return 1 / (1 + np.exp(-t))


# Squeeze and excitation


def squeeze(x):
    """Return one number (N, C) for each channel of each image: its mean."""
    return x.mean(axis=(2, 3))


def channel_gates(means, w1, w2):
    """Return the gates (N, C) of all channels, by two dense layers."""
    return squash_channels(second_layer(hidden_relu(first_layer(means, w1)), w2))


def first_layer(means, w1):
    """Lead from the channels to r numbers: (N, r)."""
    return means @ w1.T


def hidden_relu(numbers):
    """Return what the first dense layer hands on."""
    return relu(numbers)


def second_layer(numbers, w2):
    """Lead back to the channels: (N, C)."""
    return numbers @ w2.T


def squash_channels(numbers):
    """Return numbers between 0 and 1, one for each channel."""
    return sigmoid(numbers)


def scale_channels(x, gates):
    """Multiply each channel by its gate."""
    return x * gates[:, :, np.newaxis, np.newaxis]


# The attention gate


def mix_channels(maps, weights):
    """Return features (N, F, H, W): at every pixel the weighted sums of the channels."""
    return np.einsum("fc,nchw->nfhw", weights, maps)


def features(x, g, wx, wg):
    """Return the features (N, F, H, W) of both signals, added and then rectified."""
    return feature_relu(add_signals(mix_channels(x, wx), mix_channels(g, wg)))


def add_signals(of_x, of_g):
    """Return the sum of both signals' features."""
    return of_x + of_g


def feature_relu(mixed):
    """Return what of the features is handed on."""
    return relu(mixed)


def join_features(rectified, psi):
    """Return one number (N, H, W) for each pixel."""
    return np.einsum("f,nfhw->nhw", psi, rectified)


def pixel_gates(rectified, psi):
    """Return the gates (N, H, W) of all pixels."""
    return squash_pixels(join_features(rectified, psi))


def squash_pixels(numbers):
    """Return numbers between 0 and 1, one for each pixel."""
    return sigmoid(numbers)


def filter_signal(x, g, alpha):
    """Multiply all channels of the skip connection by the gate of the pixel."""
    return scale_pixels(x, alpha)


def scale_pixels(maps, alpha):
    """Multiply all channels at a pixel by its gate."""
    return maps * alpha[:, np.newaxis]


def gate_results(y, alpha):
    """Return what the function returns."""
    return y, alpha


# How the results are judged: rounding moves a sigmoid by its slope times what rounding moves its argument


def scale_squeeze_excite(x, w1, w2):
    """Return the size of the result, and of what rounding moves in its gates."""
    size = np.abs(np.where(np.isfinite(x), x, 0))
    argument = np.abs(w2) @ (np.abs(w1) @ size.mean(axis=(2, 3)).T)
    return size * (1 + argument.T / 4)[:, :, np.newaxis, np.newaxis]


def scale_attention_gate(x, g, wx, wg, psi):
    """Return the sizes of both results, and of what rounding moves in the gates."""
    size = np.abs(np.where(np.isfinite(x), x, 0))
    mixed = mix_channels(size, np.abs(wx)) + mix_channels(np.abs(g), np.abs(wg))
    alpha = 1 + np.einsum("f,nfhw->nhw", np.abs(psi), mixed) / 4
    return size * alpha[:, np.newaxis], alpha


def terms_squeeze_excite(x, w1, w2):
    """Return how many terms come together in one gate: pixels, channels and hidden numbers."""
    return max(1, x.shape[2] * x.shape[3] + x.shape[1] + w1.shape[0])


def terms_attention_gate(x, g, wx, wg, psi):
    """Return how many terms come together in one gate: channels of both signals and features."""
    return x.shape[1] + g.shape[1] + psi.shape[0]
