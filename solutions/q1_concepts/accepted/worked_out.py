"""Worked out with NumPy: counts from formulas, batch normalisation on small arrays."""

import numpy as np


def normalise(z, mean, var, gamma=1.0, beta=0.0, eps=0.0):
    return gamma * (z - mean) / np.sqrt(var + eps) + beta


def letter_of(value, **options):
    return next(letter for letter, option in options.items() if np.allclose(option, value))


def growth():
    def counts(h, w):
        return np.array([16 * 8 * 9, 16 * 8 * 9 * h * w, 8 * h * w * 16 * h * w, 8 * h * w * 16 * h * w])

    return counts(6, 10) / counts(3, 5)


def sums():
    rng = np.random.RandomState(0)
    kernel, bias, found = rng.randn(3, 3), rng.randn(), []
    for column in (3, 12):
        picture = np.zeros((18, 18))
        picture[9, column + 1] = 1
        out = sum(kernel[u, v] * picture[u : u + 16, v : v + 16] for u in range(3) for v in range(3))
        found.append(np.maximum(out + bias, 0).sum())
    return found


def answers():
    equal = np.isclose(*sums())
    z = np.array([1.0, 4.0, -2.0, 3.5])
    same = np.allclose(normalise(z, z.mean(), z.var()), normalise(z + 5, (z + 5).mean(), z.var()))
    six, ten = np.array([6.0, 2.0]), np.array([6.0, 10.0])
    seen = [normalise(b, b.mean(), b.var())[0] for b in (six, ten)] + [normalise(6.0, 4, 4)] * 2
    step = normalise(0, 5, 8, 6, 1, 1) - normalise(2, 5, 8, 6, 1, 1)
    return {
        "picture_size": letter_of(growth(), a=(4, 4, 16, 16), b=(1, 1, 4, 4), c=(1, 4, 16, 16), d=(1, 4, 4, 4)),
        "position_task": "b" if equal else "a",
        "conv_count": letter_of(
            (6 * 37, 64 * 6 * 36), a=(222, 27648), b=(222, 21600), c=(14208, 13824), d=(222, 13824)
        ),
        "bn_axes": letter_of(np.zeros((4, 3, 5, 6)).mean((0, 2, 3)).size, a=3, b=90, c=12, d=4),
        "bn_bias": "d" if same else "c",
        "drop_bias": letter_of(step, a=0, b=-4, c=-2, d=-4 / 3),
        "eval_batch": letter_of(seen, a=(1, -1, 1, -1), b=(1, 1, 1, 1), c=(1, -1, 1, 1), d=(1, -1, 0.5, 0.5)),
        "fold_where": "a",
    }
