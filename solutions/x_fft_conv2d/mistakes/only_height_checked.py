"""Asks whether the kernel is too high, but not whether it is too wide."""


def check_kernel(maps, kernel):
    if kernel.shape[2] > maps.shape[2]:
        raise ValueError("the kernel does not fit into the map")
