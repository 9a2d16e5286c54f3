"""Takes half a kernel of zeros, the padding that keeps a size."""


def padding_back():
    return "c"
