"""For dx the kernel is transposed instead of turned."""


def turn_kernel(k):
    return k.T
