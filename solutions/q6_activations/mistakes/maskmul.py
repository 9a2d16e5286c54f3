"""The two sides of the output are put together by multiplying with masks: infinity times 0 is NaN."""


def function(x, slopes, kind):
    side = slopes * grown(x) if kind == "elu" else slopes * x
    return positive(x) * x + (1 - positive(x)) * side
