"""Convolves one image after the other and stacks the results, which an empty batch has none of."""

import numpy as np

convolve_batch = conv2d


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    return np.concatenate([convolve_batch(image[np.newaxis], w, b, stride, padding, dilation) for image in x])
