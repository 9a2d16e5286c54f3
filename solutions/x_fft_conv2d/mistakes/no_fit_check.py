"""Returns an empty map where the kernel does not fit."""


def check_kernel(maps, kernel):
    pass
