"""q4_inception_forward: the forward pass of an Inception module."""

from collections.abc import Callable

import numpy as np


def inception(
    x: np.ndarray,
    w1: np.ndarray,
    r3: np.ndarray,
    w3: np.ndarray,
    r5: np.ndarray,
    w5: np.ndarray,
    wp: np.ndarray,
    conv2d: Callable[..., np.ndarray],
) -> np.ndarray:
    """Run the four branches of an Inception module and join their outputs: 1x1, 3x3, 5x5, pooling.

    x: (N, C, H, W)
    w1: (n1, C, 1, 1)
    r3, w3: (m3, C, 1, 1), (n3, m3, 3, 3)
    r5, w5: (m5, C, 1, 1), (n5, m5, 5, 5)
    wp: (pp, C, 1, 1), applied after max pooling with a 3x3 window, stride 1 and a padding of -inf
    conv2d: a correct conv2d(x, w, b=None, stride=1, padding=0, dilation=1), handed to you

    ReLU follows every convolution. Returns y of shape (N, n1+n3+n5+pp, H, W): a new array of dtype
    np.result_type(x, w1, r3, w3, r5, w5, wp, np.float32).
    Raises ValueError when w1, r3, r5 or wp does not read C channels, w3 not m3 or w5 not m5.
    """
    # Write your code here.
    raise NotImplementedError
