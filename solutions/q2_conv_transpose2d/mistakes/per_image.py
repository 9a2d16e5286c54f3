"""Treats one image after the other and puts the results together, which an empty batch has none of."""

import numpy as np

stamp_batch = conv_transpose2d


def conv_transpose2d(x, w, b=None, stride=1, padding=0, output_padding=0):
    return np.concatenate([stamp_batch(image[np.newaxis], w, b, stride, padding, output_padding) for image in x])
