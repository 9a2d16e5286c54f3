"""ReLU acts on the branch too, before the sum."""


def output(branch, skipped):
    return relu(relu(branch) + skipped)


def at_sum(dy, branch, skipped):
    gradient = dy * on(relu(branch) + skipped)
    return gradient * on(branch), gradient
