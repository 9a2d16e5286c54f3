"""For dx the rows of zeros are counted by the width of the kernel and the columns by its height."""


def frame_of(k_shape):
    return k_shape[1] - 1, k_shape[0] - 1
