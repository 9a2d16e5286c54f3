"""The skip connection is subtracted on the way back."""


def join(dx_branch, dx_skip):
    return dx_branch - dx_skip
