"""ReLU acts on the skip connection too, before the sum."""


def output(branch, skipped):
    return relu(branch + relu(skipped))


def at_sum(dy, branch, skipped):
    gradient = dy * on(branch + relu(skipped))
    return gradient, gradient * on(skipped)
