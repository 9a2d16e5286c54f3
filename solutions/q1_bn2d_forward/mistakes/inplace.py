"""The running statistics are brought up to date in the caller's arrays, and these are returned."""


def blend(old, new, momentum):
    old *= 1 - momentum
    old += momentum * new
    return old
