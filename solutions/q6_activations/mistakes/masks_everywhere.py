"""Output and gradients are put together by multiplying with masks: infinity times 0 is NaN."""


def choose(where, yes, no):
    return where * yes + (1 - where) * no


def left_part(x):
    return x
