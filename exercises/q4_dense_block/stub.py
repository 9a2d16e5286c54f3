"""Dense block: channel counts and forward pass."""

from collections.abc import Callable, Sequence

import numpy as np


def dense_channels(c0: int, k: int, layers: int) -> list[int]:
    """Count the channels before a dense block and after each of its layers.

    c0      channels that enter the block, at least 1
    k       growth rate: channels that every layer adds, at least 1
    layers  number of layers, at least 0

    Returns a list of layers + 1 ints.
    Raises ValueError if c0 < 1, k < 1 or layers < 0.
    """
    # Write your code here.
    raise NotImplementedError


def dense_block(x: np.ndarray, weights: Sequence[np.ndarray], conv2d: Callable[..., np.ndarray]) -> np.ndarray:
    """Run a dense block forward.

    x        (N, C0, H, W), float or integer
    weights  list or tuple of arrays, possibly empty; weights[i] has shape (k_i, C_i, kh_i, kw_i), where C_i is
             the number of channels present before layer i, and odd kh_i, kw_i
    conv2d   a correct conv2d(x, w, b=None, stride=1, padding=0, dilation=1), handed to you

    Returns a new array (N, C0 + sum of all k_i, H, W) whose dtype is np.result_type(x, *weights, np.float32).
    Raises ValueError if some C_i does not fit or some kh_i or kw_i is even.
    """
    # Write your code here.
    raise NotImplementedError
