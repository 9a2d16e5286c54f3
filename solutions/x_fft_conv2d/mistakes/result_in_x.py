"""Saves memory by writing the result into x where it fits."""

computed = fft_conv2d


def fft_conv2d(x, w):
    y = computed(x, w)
    if y.shape != x.shape or y.dtype != x.dtype:
        return y
    x[...] = y
    return x
