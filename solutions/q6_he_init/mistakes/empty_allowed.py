"""Refuses negative sizes only and lets 0 through."""


def check_sizes(shape):
    if any(size < 0 for size in shape):
        raise ValueError("negative size")


def fan(shape, mode):
    outputs, inputs = channels_of(shape)
    return max(1, (inputs if mode == "fan_in" else outputs) * kernel_size(shape))
