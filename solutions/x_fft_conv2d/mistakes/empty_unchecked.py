"""Returns at once when the batch is empty, before it looks at the other arguments."""

import numpy as np

convolve_some = fft_conv2d


def fft_conv2d(x, w):
    if x.shape[0] == 0:
        sides = (max(0, side - taps + 1) for side, taps in zip(x.shape[2:], w.shape[2:]))
        return np.zeros((0, w.shape[0], *sides), result_dtype(x, w))
    return convolve_some(x, w)
