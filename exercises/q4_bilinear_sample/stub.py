"""q4_bilinear_sample: the values of a map between its pixels."""

import numpy as np


def bilinear(x: np.ndarray, py: np.ndarray, px: np.ndarray) -> np.ndarray:
    """Read every channel of a map at places given by real coordinates; pixels outside the map do not exist.

    x: (C, H, W), the map
    py, px: both of one shape S (any number of axes, none included), rows and columns of the places, in pixels

    Returns y: (C, *S), a new array of dtype np.result_type(x, py, px, np.float32).
    Raises ValueError when py and px differ in shape.
    """
    # Write your code here.
    raise NotImplementedError
