"""The gradient of the input is that of the part of the map that windows cover, cut by the padding on every side."""


def canvas_shape(x_shape, w_shape, positions, stride, padding, dilation):
    covered = [
        stride * (count - 1) + dilation * (taps - 1) + 1 for count, taps in zip(positions, w_shape[2:], strict=True)
    ]
    return x_shape[0], x_shape[1], *covered


def crop_frame(padded, x_shape, padding):
    height, width = padded.shape[2:]
    return padded[:, :, padding : height - padding, padding : width - padding]
