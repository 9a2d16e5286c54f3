"""Causal dilated convolution of signals: zeros before time 0, then one tap of the kernel at a time."""

import numpy as np


def causal_conv1d(x, w, b, dilation=1):
    """Convolve a batch of signals without reading the future.

    x: (N, C, T), w: (O, C, k), b: (O,). Returns y: (N, O, T), a new array of dtype np.result_type(x, w, b, np.float32);
    w[..., k-1] multiplies the present sample. Raises ValueError when x and w differ in C, and for dilation below 1.
    """
    kernel = read_kernel(w)
    check_channels(x, kernel)
    dilation = check_dilation(dilation)
    dtype = result_dtype(x, w, b)
    signals = read_signals(x).astype(dtype)
    padded = pad_past(signals, past_zeros(kernel.shape[2], dilation))
    sums = sum_taps(padded, kernel.astype(dtype), dilation)
    return store(add_bias(sums, filter_bias(b, kernel)), x, dtype)


# What is refused


def check_channels(x, kernel):
    """Refuse filters that have another number of channels than the signals."""
    if x.shape[1] != kernel.shape[1]:
        raise ValueError("x and w must have the same number of channels")


def check_dilation(dilation):
    """Return the dilation, which must be at least 1."""
    if dilation < 1:
        raise ValueError("the dilation must be at least 1")
    return dilation


# The inputs as the sums need them


def result_dtype(x, w, b):
    """The common dtype of all arrays, at least float32."""
    return np.result_type(x, w, b, np.float32)


def read_kernel(w):
    """The kernels with the oldest sample's tap first."""
    return w


def read_signals(x):
    """The signals as they are."""
    return x


def filter_bias(b, kernel):
    """One number for each filter, however many channels and taps it has."""
    return b


def tap_offset(tap, dilation):
    """Number of steps of time from the first tap to another one."""
    return tap * dilation


def past_zeros(taps, dilation):
    """Number of zeros before time 0: as far back as the first tap looks."""
    return tap_offset(taps - 1, dilation)


def pad_past(signals, zeros):
    """Put zeros before time 0."""
    n, c, t = signals.shape
    padded = np.zeros((n, c, zeros + t), signals.dtype)
    padded[:, :, zeros:] = signals
    return padded


# The sums


def output_length(samples, taps, dilation):
    """Number of places of the dilated kernel in the padded signal."""
    return samples - tap_offset(taps - 1, dilation)


def sum_taps(padded, kernel, dilation):
    """Add up, over all taps, what each one contributes to all outputs."""
    taps = kernel.shape[2]
    length = output_length(padded.shape[2], taps, dilation)
    sums = start_sums((padded.shape[0], kernel.shape[0], length), padded.dtype)
    for m in range(taps):
        first = tap_offset(m, dilation)
        sums += sum_channels(padded[:, :, first : first + length], kernel[:, :, m])
    return sums


def start_sums(shape, dtype):
    """Sums of nothing."""
    return np.zeros(shape, dtype)


def sum_channels(samples, weights):
    """Multiply samples (N, C, T) by one tap's weights (O, C) and add up the channels: (N, O, T)."""
    return np.einsum("nct,oc->not", samples, weights)


def add_bias(y, bias):
    """Add to every signal of the output the bias of its filter."""
    return y + bias[:, np.newaxis]


def store(y, x, dtype):
    """Put the finished sums into a new array of the result's dtype."""
    result = np.empty(y.shape, dtype)
    result[...] = y
    return result


# How the sums are judged


def terms_causal_conv1d(x, w, b, dilation=1):
    """Number of terms in one entry of the output: a product for each weight of a filter, and the bias."""
    return int(w[0].size) + 1
