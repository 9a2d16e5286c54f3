"""Saves memory by writing the result into x where it fits."""

computed = deform_conv2d


def deform_conv2d(x, offset, w, b=None, stride=1, padding=0, dilation=1, mask=None):
    y = computed(x, offset, w, b, stride, padding, dilation, mask)
    if y.shape != x.shape or y.dtype != x.dtype:
        return y
    x[...] = y
    return x
