"""Returns float32."""

import numpy as np


def result_dtype():
    return np.float32
