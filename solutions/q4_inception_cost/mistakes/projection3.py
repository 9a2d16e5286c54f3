"""Takes the projection for a 3x3 convolution, with the window of the pooling."""


def pooled_branch(module):
    return conv_macs(module, 3, module.c, module.pp)
