"""Checks the first layer only."""


def check_layers(layers):
    for k, s, _, d in layers[:1]:
        check_kernel(k)
        check_stride(s)
        check_dilation(d)
