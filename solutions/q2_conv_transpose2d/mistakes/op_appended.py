"""Appends the extra rows and columns as zeros at the very end, so that not even the bias reaches them."""

with_sheet = conv_transpose2d


def conv_transpose2d(x, w, b=None, stride=1, padding=0, output_padding=0):
    y = with_sheet(x, w, b, stride, padding, output_padding)
    y[:, :, y.shape[2] - output_padding :] = 0
    y[:, :, :, y.shape[3] - output_padding :] = 0
    return y
