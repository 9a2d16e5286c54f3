"""A stride below 1 is taken for 1."""


def check_stride(stride):
    return max(stride, 1)
