"""x_fft_conv2d: two-dimensional convolution by way of the Fourier transform."""

import numpy as np


def fft_conv2d(x: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Convolve (cross-correlate) a batch of maps with a set of filters, stride 1, no padding; the work is np.fft's.

    x: (N, C, H, W), the maps
    w: (O, C, kh, kw), the filters

    Returns y: (N, O, H-kh+1, W-kw+1), a new real array of dtype np.result_type(x, w, np.float32).
    Raises ValueError when x and w differ in channels or the kernel does not fit into the map.
    """
    # Write your code here.
    raise NotImplementedError
