"""Takes any stride and dilation."""


def check_steps(stride, dilation):
    return stride, dilation
