"""q2_maxpool_unpool: max pooling that remembers where the maxima stood, and unpooling."""

import numpy as np


def maxpool2d(
    x: np.ndarray,
    k: int,
    stride: int,
    padding: int = 0,
    ceil_mode: bool = False,
) -> tuple[np.ndarray, np.ndarray]:
    """Largest value of every window, and where it stands.

    x: (N, C, H, W), the maps
    k: side of the square window; stride, padding: integers, the same for height and width
    ceil_mode: whether an incomplete last window counts

    Returns (y, idx), both new arrays of shape (N, C, Ho, Wo): y of dtype np.result_type(x, np.float32), idx of dtype
    int64 with row * W + column of the first maximum in the map x.
    Raises ValueError when 2 * padding > k and when Ho or Wo would be below 1.
    """
    # Write your code here.
    raise NotImplementedError


def maxunpool2d(y: np.ndarray, idx: np.ndarray, out_hw: tuple[int, int]) -> np.ndarray:
    """Put every value back where its switch says; all else is 0.

    y: (N, C, Ho, Wo), the values
    idx: (N, C, Ho, Wo), int64, their places row * W + column
    out_hw: (H, W), height and width of the result

    Returns a new array of shape (N, C, H, W) and dtype np.result_type(y, np.float32).
    """
    # Write your code here.
    raise NotImplementedError
