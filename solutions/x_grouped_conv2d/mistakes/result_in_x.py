"""Saves memory by writing the result into x where it fits."""

computed = grouped_conv2d


def grouped_conv2d(x, w, b, groups, stride=1, padding=0):
    y = computed(x, w, b, groups, stride, padding)
    if y.shape != x.shape or y.dtype != x.dtype:
        return y
    x[...] = y
    return x
