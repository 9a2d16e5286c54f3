"""q1_conv2d_forward: the forward pass of a two-dimensional convolution."""

import numpy as np


def conv2d(
    x: np.ndarray,
    w: np.ndarray,
    b: np.ndarray | None = None,
    stride: int = 1,
    padding: int = 0,
    dilation: int = 1,
) -> np.ndarray:
    """Convolve a batch of maps with a set of filters (cross-correlation, zero padding).

    x: (N, C, H, W), the maps
    w: (O, C, kh, kw), the filters
    b: (O,), one bias for each filter, or None
    stride, padding, dilation: integers, the same for height and width

    Returns y: (N, O, Ho, Wo), a new array of dtype np.result_type(x, w, b, np.float32) (without b when it is None).
    Raises ValueError when x and w differ in C, when stride or dilation is below 1, when padding is below 0,
    and when Ho or Wo would be below 1.
    """
    # Write your code here.
    raise NotImplementedError
