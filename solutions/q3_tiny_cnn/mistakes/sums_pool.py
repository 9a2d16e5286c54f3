"""The pooling of the forward pass adds up a window without dividing."""


def pool(c):
    rows = c[::2] + c[1::2]
    return rows[:, ::2] + rows[:, 1::2]
