"""Average pooling: every pixel of a window gets the full gradient."""


def mean_share(dy, k):
    return dy
