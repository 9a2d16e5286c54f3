"""The gradient of the input is only as large as the part of the map that windows cover."""


def canvas_shape(x_shape, w_shape, positions, stride, padding, dilation):
    covered = [
        stride * (count - 1) + dilation * (taps - 1) + 1 for count, taps in zip(positions, w_shape[2:], strict=True)
    ]
    return x_shape[0], x_shape[1], *covered
