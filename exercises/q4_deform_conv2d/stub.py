"""q4_deform_conv2d: a convolution whose taps step aside by offsets, and the shape of these offsets."""

from collections.abc import Sequence

import numpy as np


def deform_conv2d(
    x: np.ndarray,
    offset: np.ndarray,
    w: np.ndarray,
    b: np.ndarray | None = None,
    stride: int = 1,
    padding: int = 0,
    dilation: int = 1,
    mask: np.ndarray | None = None,
) -> np.ndarray:
    """Convolve a batch of maps, reading every tap at its own place by bilinear sampling (zero outside the map).

    x: (N, C, H, W), the maps
    offset: (N, 2*kh*kw, Ho, Wo), channel 2t moves tap t = u*kw + v down, channel 2t+1 to the right, in input pixels
    w: (O, C, kh, kw), the filters
    b: (O,), one bias for each filter, or None
    stride, padding, dilation: integers, the same for height and width
    mask: (N, kh*kw, Ho, Wo), a factor for every tap, or None

    Returns y: (N, O, Ho, Wo), a new array of dtype np.result_type(x, offset, w, b, mask, np.float32) (without b and
    mask when they are None).
    Raises ValueError when offset or mask does not have the shape given above.
    """
    # Write your code here.
    raise NotImplementedError


def offset_shape(
    x_shape: Sequence[int], w_shape: Sequence[int], stride: int, padding: int, dilation: int
) -> tuple[int, int, int, int]:
    """Shape that the offsets of a deformable convolution must have.

    x_shape: (N, C, H, W); w_shape: (O, C, kh, kw); both tuples or lists
    stride, padding, dilation: integers, those of the deformable convolution

    Returns a tuple of four ints.
    """
    # Write your code here.
    raise NotImplementedError
