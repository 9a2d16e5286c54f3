"""A skip connection of another shape than the branch is accepted wherever NumPy can add the two."""


def check_skip(x, w2, ws):
    pass
