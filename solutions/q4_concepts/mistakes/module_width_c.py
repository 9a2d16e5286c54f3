"""Takes the pooling branch for one that keeps its channels."""


def module_width():
    return "c"
