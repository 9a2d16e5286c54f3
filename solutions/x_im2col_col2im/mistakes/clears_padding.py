"""What would go to the padding is set to zero in the caller's own columns."""

import numpy as np

col2im_without_clearing = col2im


def col2im(cols, x_shape, kh, kw, stride, padding):
    maps = col2im_without_clearing(cols, x_shape, kh, kw, stride, padding)
    if padding:
        cols[:] = np.where(im2col(np.ones(tuple(x_shape)), kh, kw, stride, padding) > 0, cols, 0)
    return maps
