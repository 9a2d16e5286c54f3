"""Saves memory by writing the result into x where it fits."""

computed = conv2d


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    y = computed(x, w, b, stride, padding, dilation)
    if y.shape != x.shape or y.dtype != x.dtype:
        return y
    x[...] = y
    return x
