"""Takes the smaller one of the two shares."""

import numpy as np


def joint_share(row_share, column_share):
    return np.minimum(row_share, column_share)
