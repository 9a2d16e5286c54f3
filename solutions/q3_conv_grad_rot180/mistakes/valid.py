"""For dx the upstream gradient gets no zeros around it."""


def frame_of(k_shape):
    return 0, 0
