"""Of the padded gradient the top left part is kept, so that dx is shifted by the padding."""


def crop_frame(padded, x_shape, padding):
    return padded[:, :, : x_shape[2], : x_shape[3]]
