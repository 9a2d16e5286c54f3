"""np.interp, first along the two rows around a place, then between them."""

import numpy as np


def read_line(line, at):
    return np.interp(at, np.arange(-1, len(line) + 1), [0, *line, 0], left=0, right=0)


def bilinear(x, py, px):
    if py.shape != px.shape:
        raise ValueError
    y = np.zeros((len(x), py.size), float)
    places = list(zip(py.ravel().tolist(), px.ravel().tolist()))
    for c, channel in enumerate(x.astype(float)):
        for n, (r, q) in enumerate(places):
            column = [read_line(row, q) if abs(r - i) < 1 else 0.0 for i, row in enumerate(channel)]
            y[c, n] = read_line(column, r)
    return y.reshape(len(x), *py.shape).astype(np.result_type(x, py, px, np.float32))
