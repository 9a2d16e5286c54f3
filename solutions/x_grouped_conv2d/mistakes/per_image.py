"""Convolves one image after the other and stacks the results, which an empty batch has none of."""

import numpy as np

convolve_batch = grouped_conv2d


def grouped_conv2d(x, w, b, groups, stride=1, padding=0):
    return np.concatenate([convolve_batch(image[np.newaxis], w, b, groups, stride, padding) for image in x])
