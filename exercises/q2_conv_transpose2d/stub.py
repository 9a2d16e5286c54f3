"""q2_conv_transpose2d: the transposed convolution, which enlarges maps."""

import numpy as np


def conv_transpose2d(
    x: np.ndarray,
    w: np.ndarray,
    b: np.ndarray | None = None,
    stride: int = 1,
    padding: int = 0,
    output_padding: int = 0,
) -> np.ndarray:
    """Transposed convolution of a batch of maps (the kernel is not rotated).

    x: (N, C, H, W), the maps
    w: (C, O, kh, kw), the weights; the input channels come first
    b: (O,), one bias for each output channel, or None
    stride, padding, output_padding: integers, the same for height and width

    Returns y: (N, O, Ho, Wo) with Ho = (H - 1) * stride - 2 * padding + kh + output_padding and Wo likewise, a new
    array of dtype np.result_type(x, w, b, np.float32) (without b when it is None).
    Raises ValueError when x and w differ in C, when output_padding is not 0 and not below stride, and when Ho or Wo
    would be below 1.
    """
    # Write your code here.
    raise NotImplementedError
