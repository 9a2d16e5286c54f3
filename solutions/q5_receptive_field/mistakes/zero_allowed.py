"""Refuses negative numbers only."""


def check_kernel(k):
    if k < 0:
        raise ValueError("negative kernel size")


def check_stride(s):
    if s < 0:
        raise ValueError("negative stride")


def check_dilation(d):
    if d < 0:
        raise ValueError("negative dilation")
