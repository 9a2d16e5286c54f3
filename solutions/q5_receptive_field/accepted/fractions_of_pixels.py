"""Exact fractions from the closed formula; whole starts are returned as ints."""

from fractions import Fraction
from itertools import accumulate
from operator import mul


def receptive_field(layers):
    names = ("kernel", "stride", "padding", "dilation")
    for place, layer in enumerate(layers):
        for name, value in zip(names, layer):
            if name != "padding" and value <= 0:
                raise ValueError(f"layer {place}: {name} is {value}")
    jumps = list(accumulate((layer[1] for layer in layers), mul, initial=1))
    answer = []
    for n in range(len(layers)):
        rf, start = 1, Fraction(0)
        for (k, _, p, d), jump in zip(layers[: n + 1], jumps):
            rf += (k - 1) * d * jump
            start += (Fraction((k - 1) * d, 2) - p) * jump
        answer.append((rf, jumps[n + 1], int(start) if start.denominator == 1 else float(start)))
    return answer
