"""q6_residual_block: a residual block of two convolutions, forward and backward."""

from collections.abc import Callable

import numpy as np


def residual_block(
    x: np.ndarray,
    w1: np.ndarray,
    w2: np.ndarray,
    ws: np.ndarray | None,
    dy: np.ndarray,
    conv2d: Callable[..., np.ndarray],
    conv2d_backward: Callable[..., tuple[np.ndarray, np.ndarray, np.ndarray]],
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray | None]:
    """Run y = ReLU(conv(ReLU(conv(x, w1)), w2) + r), where r is x or conv(x, ws), and return the gradients of a loss.

    x: (N, C, H, W)
    w1, w2: (M, C, k1, k1), (O, M, k2, k2), k1 and k2 odd; zero padding keeps the size of the maps
    ws: (O, C, 1, 1), the projection of the skip connection, or None
    dy: (N, O, H, W), the gradient of the loss with respect to y
    conv2d: a correct conv2d(x, w, b=None, stride=1, padding=0, dilation=1), handed to you
    conv2d_backward: a correct conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1) -> (dx, dw, db), handed to you

    Returns (y, dx, dw1, dw2, dws); dws is None when ws is None. New arrays, all of dtype
    np.result_type(x, w1, w2, ws, dy, np.float32) (without ws when it is None). The derivative of ReLU at 0 is 0.
    Raises ValueError when k1 or k2 is even, when w1 does not read C channels or w2 not M, and when the skip connection
    does not fit: ws is None although O differs from C, or ws does not have the shape (O, C, 1, 1).
    """
    # Write your code here.
    raise NotImplementedError
