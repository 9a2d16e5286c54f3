"""For dx the upstream gradient gets as many zeros on each side as the kernel has rows and columns."""


def frame_of(k_shape):
    return k_shape
