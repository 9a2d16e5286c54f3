"""q5_causal_conv1d: a dilated convolution in time that never reads the future."""

import numpy as np


def causal_conv1d(x: np.ndarray, w: np.ndarray, b: np.ndarray, dilation: int = 1) -> np.ndarray:
    """Convolve a batch of signals causally (cross-correlation, zeros before time 0).

    x: (N, C, T), the signals
    w: (O, C, k), the filters; w[..., k-1] multiplies the present sample
    b: (O,), one bias for each filter
    dilation: steps of time between neighbouring taps, an integer

    Returns y: (N, O, T), a new array of dtype np.result_type(x, w, b, np.float32).
    Raises ValueError when x and w differ in C, and when dilation is below 1.
    """
    # Write your code here.
    raise NotImplementedError
