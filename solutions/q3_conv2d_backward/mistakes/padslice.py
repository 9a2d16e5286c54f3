"""The padding is cut off with [padding:-padding], which is empty when there is none."""


def crop_frame(padded, x_shape, padding):
    return padded[:, :, padding:-padding, padding:-padding]
