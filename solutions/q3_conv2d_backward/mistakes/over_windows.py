"""Where windows overlap the last window replaces the others instead of being added."""

import numpy as np


def input_gradient(dy, x, w, stride, padding, dilation):
    positions = dy.shape[2:]
    padded = np.zeros(canvas_shape(x.shape, w.shape, positions, stride, padding, dilation), dtype=dy.dtype)
    for u in reversed(range(w.shape[2])):  # of all windows over a pixel the last one meets it with its first tap
        for v in reversed(range(w.shape[3])):
            padded[input_taps(u, v, positions, stride, dilation)] = spread_tap(dy, tap_weights(w, u, v))
    return crop_frame(padded, x.shape, padding)
