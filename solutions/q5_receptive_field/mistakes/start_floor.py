"""Halves the kernel's extent with //, so that even kernels lose half a pixel."""


def middle_tap(k, d, p):
    return float(kernel_steps(k, d) // 2 - p)
