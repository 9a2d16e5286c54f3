"""For dx the upstream gradient is continued beyond its border by its own outermost values, not by zeros."""

import numpy as np


def surround(dy, frame):
    rows, columns = frame
    return np.pad(dy, ((rows, rows), (columns, columns)), mode="edge")
