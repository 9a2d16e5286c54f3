"""x_grouped_conv2d: two-dimensional convolution in groups of channels."""

import numpy as np


def grouped_conv2d(
    x: np.ndarray, w: np.ndarray, b: np.ndarray | None, groups: int, stride: int = 1, padding: int = 0
) -> np.ndarray:
    """Convolve (cross-correlate) a batch of maps with filters that read only the channels of their own group.

    x: (N, C, H, W), the maps
    w: (O, C/groups, kh, kw), the filters; groups are blocks of consecutive channels and consecutive filters
    b: (O,), one bias for each filter, or None
    groups: the number of groups, divides C and O
    stride, padding: integers, the same for height and width

    Returns y: (N, O, Ho, Wo), a new array of dtype np.result_type(x, w, b, np.float32) (without b when it is None).
    Raises ValueError when groups < 1 or groups does not divide both C and O, when w does not read C/groups channels,
    and when the kernel does not fit into the padded map.
    """
    # Write your code here.
    raise NotImplementedError
