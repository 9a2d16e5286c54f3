"""The skip connection is left out, forward and backward."""


def output(branch, skipped):
    return relu(branch)


def at_sum(dy, branch, skipped):
    gradient = dy * on(branch)
    return gradient, 0 * gradient
