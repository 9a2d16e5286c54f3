"""momentum is the weight of the old value, as in some other texts."""


def blend(old, new, momentum):
    return momentum * old + (1 - momentum) * new
