"""q5_masked_conv2d: the masks of PixelCNN and the convolution with them."""

from collections.abc import Callable, Sequence

import numpy as np


def pixelcnn_mask(w_shape: Sequence[int], kind: str, groups: int = 1) -> np.ndarray:
    """Mask that keeps the weights which read only what is known already.

    w_shape: (O, C, kh, kw), a tuple or a list; kh and kw odd
    kind: "A" or "B"
    groups: number of groups of consecutive channels; divides C and O

    Returns an array of shape (O, C, kh, kw) with entries 0 and 1, of any boolean, integer or floating dtype.
    Raises ValueError when kh or kw is even, when groups is below 1, and when groups does not divide both C and O.
    """
    # Write your code here.
    raise NotImplementedError


def masked_conv2d(
    x: np.ndarray,
    w: np.ndarray,
    b: np.ndarray | None,
    kind: str,
    groups: int,
    conv2d: Callable[..., np.ndarray],
) -> np.ndarray:
    """Convolve with masked weights; zero padding keeps the size of the maps.

    x: (N, C, H, W), the maps
    w: (O, C, kh, kw), the weights, not yet masked
    b: (O,), one bias for each filter, or None
    kind, groups: as in pixelcnn_mask
    conv2d: a correct conv2d(x, w, b=None, stride=1, padding=0, dilation=1), handed to you

    Returns y: (N, O, H, W), a new array of dtype np.result_type(x, w, b, np.float32) (without b when it is None).
    Raises ValueError when kh or kw is even, when groups is below 1, and when groups does not divide both C and O.
    """
    # Write your code here.
    raise NotImplementedError
