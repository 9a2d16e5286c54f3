"""Takes the derivative of the skip connection for that of the block."""


def residual_sum():
    return "b"
