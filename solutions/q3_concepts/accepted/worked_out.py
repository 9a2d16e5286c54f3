"""Most letters worked out by moving one variable at a time and looking at the loss."""

import numpy as np


def gradient(loss, point):
    """All losses here are linear near the point, so a small step gives the derivative."""
    point = np.array(point, float)
    found = np.zeros(point.shape)
    for index in np.ndindex(point.shape):
        moved = point.copy()
        moved[index] += 1e-3
        found[index] = (loss(moved) - loss(point)) / 1e-3
    return np.round(found, 6)


def pick(options, found):
    return next(letter for letter, option in options.items() if np.array_equal(option, found))


def answers():
    P0 = np.array([[1, 2, 0, 1], [3, 0, 1, 2], [0, 1, 2, 0], [1, 2, 1, 1]])
    dP3 = np.array([[4, 8], [-4, 12]])

    def through_pool(w):
        return (dP3 * (w * P0).reshape(2, 2, 2, 2).mean(axis=(1, 3))).sum()

    f, W, b = np.array([5.0, 4]), np.array([2.0, -1]), 3.0
    dense = [
        gradient(lambda W: 2 * (W @ f + b), W),
        gradient(lambda b: 2 * (W @ f + b), b),
        gradient(lambda f: 2 * (W @ f + b), f),
    ]
    assert [part.tolist() for part in dense] == [[10, 8], 2, [4, -2]]

    def first_wins(row):
        # the first of equals gets a head start that is larger than the step
        row = row - 0.01 * np.arange(len(row))
        return np.array([1, 2, 4]) @ np.maximum(row[:-1], row[1:])

    def skipping(row):
        return sum(g * (2 * row[i] + 3 * row[i + 1]) for g, i in ((1, 0), (-2, 3), (5, 6)))

    x = np.array([1, 4, 2, 0, 3, 5])
    kernel = gradient(lambda k: np.array([1, -1, 2]) @ (k[0] * x[::2] + k[1] * x[1::2]), [0, 0])
    shared = gradient(first_wins, [3, 8, 5, 5])
    shared_options = {"a": [0, 3, 4, 0], "b": [0, 2, 4, 0], "c": [0, 3, 2, 2], "d": [0, 3, 4, 4]}
    unused = np.flatnonzero(gradient(skipping, np.arange(9)) == 0)
    return {
        "rotation": "c",
        "padding_back": {(1, 3): "a", (2, 4): "b", (1, 2): "c", (3, 1): "d"}[(3 - 1 - 1, 5 - 1 - 1)],
        "bias_gradient": pick(
            {"a": 0.5, "b": 2, "c": 7.5, "d": 30}, gradient(lambda b: (0.5 * (np.zeros((4, 3, 5)) + b)).sum(), 1)
        ),
        "pool_between": pick({"b": 22, "c": 88, "d": 28}, gradient(through_pool, 1.0)),
        "dense_bias": "d",
        "max_shared": pick(shared_options, shared.round()),
        "unused_pixels": pick({"a": [], "b": [2, 5, 8], "c": [8]}, unused),
        "strided_kernel": pick({"a": [1, 2], "b": [3, 13], "c": [5, 14], "d": [14, 5]}, kernel.round()),
    }
