"""Takes sqrt(2/n) for the variance, so that the spread is its fourth root."""

import math


def deviation(shape, a, mode):
    return math.sqrt(math.sqrt(variance(a, fan(shape, mode))))
