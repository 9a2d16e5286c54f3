"""Takes k/2 for the middle of the kernel."""


def middle_tap(k, d, p):
    return (kernel_steps(k, d) + 1) / 2 - p
