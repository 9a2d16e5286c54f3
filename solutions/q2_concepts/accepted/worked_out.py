"""Some letters worked out with a few lines of NumPy, the others by hand."""

import numpy as np


def walk(side, poolings, loss):
    down = []
    for _ in range(poolings):
        side -= loss
        down.append(side)
        side //= 2
    side -= loss
    crops = []
    for skip in reversed(down):
        side *= 2
        crops.append(skip - side)
        side -= loss
    return side, crops


def transposed(row, kernel):
    out = np.zeros(len(row) + len(kernel) - 1, dtype=int)
    for i, number in enumerate(row):
        out[i : i + len(kernel)] += number * kernel
    return out.tolist()


def answers():
    sides = {"a": 248, "b": 240, "c": 252, "d": 250}
    crops = {(52, 0, 0): "a", (38, 5, 18): "b", (20, 4, 16): "c", (20, 8, 32): "d"}
    weights = {36864: "a", 110592: "b", 73728: "c", 147456: "d"}
    rows = {"a": [3, 1, 2], "b": [10, 15, 5], "c": [5, 15, 10], "d": [5, 5, 10]}
    size, (deep, upper) = walk(60, 2, 4)
    kernel = np.array([1, 2])
    made = transposed(np.correlate([3, 1, 2], kernel, "valid"), kernel)
    lengths = [n for n in range(1, 20) if (n + 2 - 3) // 2 + 1 == 4]
    return {
        "even_sizes": next(letter for letter, side in sides.items() if not any(walk(side, 4, 0)[1])),
        "valid_crop": crops[size, deep, upper],
        "concat_channels": weights[9 * (64 + 64) * 64],
        "unpooling": "a",
        "transposed_row": next(letter for letter, row in rows.items() if row == made),
        "upsampling_weights": "d" if 16 * 16 * 2 * 2 == 1024 else "a",
        "skip_role": "a",
        "output_padding": "b" if lengths == [7, 8] else "c",
    }
