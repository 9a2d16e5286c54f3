"""q3_conv2d_backward: the backward pass of a two-dimensional convolution."""

import numpy as np


def conv2d_backward(
    dy: np.ndarray,
    x: np.ndarray,
    w: np.ndarray,
    stride: int = 1,
    padding: int = 0,
    dilation: int = 1,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Gradients of a loss with respect to the input, the weights and the bias of a convolution.

    dy: (N, O, Ho, Wo), the gradient of the loss with respect to the output of the convolution
    x: (N, C, H, W), the maps that went in
    w: (O, C, kh, kw), the filters
    stride, padding, dilation: integers, as in the forward pass

    Returns (dx, dw, db) of shapes (N, C, H, W), (O, C, kh, kw), (O,): new arrays, all of dtype
    np.result_type(dy, x, w, np.float32).
    Raises ValueError when dy does not have the shape of the output of the forward pass.
    """
    # Write your code here.
    raise NotImplementedError
