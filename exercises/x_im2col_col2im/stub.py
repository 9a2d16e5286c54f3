"""x_im2col_col2im: the windows of a batch of maps as columns of matrices, and the transpose of this operation."""

from collections.abc import Sequence

import numpy as np


def im2col(x: np.ndarray, kh: int, kw: int, stride: int, padding: int) -> np.ndarray:
    """Write every window of the maps as a column.

    x: (N, C, H, W), the maps
    kh, kw: height and width of a window
    stride, padding: integers, the same for height and width; the padding consists of zeros

    Returns a new array of shape (N, C*kh*kw, L), L = Ho * Wo, and dtype np.result_type(x, np.float32). A column holds
    a window channel by channel, within a channel row by row; the windows follow one another row by row.
    Raises ValueError when the window does not fit into the padded map, stride < 1 or padding < 0.
    """
    # Write your code here.
    raise NotImplementedError


def col2im(cols: np.ndarray, x_shape: Sequence[int], kh: int, kw: int, stride: int, padding: int) -> np.ndarray:
    """Add up all entries of the columns at the pixels from which im2col would have filled them.

    cols: (N, C*kh*kw, L), as im2col returns them
    x_shape: (N, C, H, W), a tuple or a list
    kh, kw, stride, padding: as in im2col

    Returns a new array of shape (N, C, H, W) and dtype np.result_type(cols, np.float32).
    Raises ValueError when cols does not have the shape that follows from the other arguments.
    """
    # Write your code here.
    raise NotImplementedError
