"""Uses 1 where stride or dilation is less."""


def check_steps(stride, dilation):
    return max(stride, 1), max(dilation, 1)
