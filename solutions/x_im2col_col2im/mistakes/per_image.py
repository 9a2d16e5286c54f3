"""Python goes through the images one by one; of an empty batch nothing is left to stack."""

import numpy as np

im2col_of_batch, col2im_of_batch = im2col, col2im


def im2col(x, kh, kw, stride, padding):
    return np.concatenate([im2col_of_batch(image[np.newaxis], kh, kw, stride, padding) for image in x])


def col2im(cols, x_shape, kh, kw, stride, padding):
    if len(cols) != x_shape[0]:
        raise ValueError("images")
    return np.concatenate(
        [col2im_of_batch(each[np.newaxis], (1, *x_shape[1:]), kh, kw, stride, padding) for each in cols]
    )
