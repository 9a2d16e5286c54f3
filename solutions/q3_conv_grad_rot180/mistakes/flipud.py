"""For dx only the rows of the kernel are put in reverse order."""


def turn_kernel(k):
    return k[::-1]
