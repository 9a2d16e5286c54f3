"""There is no ReLU behind the sum."""


def output(branch, skipped):
    return branch + skipped


def at_sum(dy, branch, skipped):
    return dy, dy
