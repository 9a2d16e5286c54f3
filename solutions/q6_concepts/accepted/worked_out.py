"""Worked out with small differences, sums and a numerical integral."""

import math

import numpy as np


def letter_of(value, **options):
    return next(letter for letter, option in options.items() if np.allclose(option, value, rtol=0, atol=1e-4))


def change(f, at, h=1e-6):
    return (f(at + h) - f(at - h)) / (2 * h)


def relu(z):
    return max(z, 0.0)


def steps(x, act):
    for v in (0.5, -3, 2):
        x = act(x + v * x)
    return x


def answers():
    chain = change(lambda z: ((2 * z**2) ** 2) ** 2 / 8, 1)
    layer = [
        change(lambda z: 5 * (relu(z) + 2 * 2) + 7 * (3 * relu(z) + 4 * 2), -1),
        change(lambda z: 5 * 2 * relu(z) + 7 * 4 * relu(z), 2),
    ]
    ratios = (2 * change(lambda z: 1 / (1 + math.exp(-z)), 0)) ** 5, (2 * change(math.tanh, 0)) ** 5
    t = np.linspace(0, 20, 20001)
    half = (t**2 * np.exp(-(t**2) / 8)).sum() * (t[1] - t[0]) / math.sqrt(8 * math.pi)
    slopes = (lambda z: 0, lambda z: 0.1, math.exp)
    return {
        "chain_product": letter_of(chain, a=64, b=2, c=16, d=48),
        "layer_step": letter_of(layer, a=[0, 38], b=[26, 38], c=[0, 43], d=[26, 0]),
        "slope_bound": letter_of(ratios, a=(1 / 1024, 1), b=(1 / 32, 32), c=(1 / 64, 64), d=(32, 32)),
        "he_spread": letter_of((2 / (32 * 9)) ** 0.5, a=0.2887, b=0.25, c=0.00694, d=0.0833),
        "why_two": letter_of(4 / (100 * half), a=0.01, b=0.02, c=0.0293, d=0.1414),
        "dead_unit": letter_of(
            [sum(s(x - 4) * x for x in (1, 2)) for s in slopes],
            a=[0, 0, 0],
            b=[0, 0.3, -2.6795],
            c=[0, 0.3, 0.3205],
            d=[0, 0.2, 0.1851],
        ),
        "prelu_slope": letter_of(
            change(lambda a: 1 * a * -2 + 5 * 3 + 4 * a * -1 + 7 * a * 0, 0.5), a=9, b=-1.5, c=-3, d=-6
        ),
        "skip_gradient": letter_of(
            [change(lambda x: steps(x, float), 1), change(lambda x: steps(x, relu), 1)],
            a=[-9, 0],
            b=[1, 1],
            c=[-3, 0],
            d=[-9, -9],
        ),
    }
