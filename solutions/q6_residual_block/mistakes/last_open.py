"""On the way back the last ReLU is passed over."""


def at_sum(dy, branch, skipped):
    return dy, dy
