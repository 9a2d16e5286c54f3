"""The padding is added to height and width in the caller's own list."""

col2im_with_own_shape = col2im


def col2im(cols, x_shape, kh, kw, stride, padding):
    maps = col2im_with_own_shape(cols, x_shape, kh, kw, stride, padding)
    if isinstance(x_shape, list):
        x_shape[2] += 2 * padding
        x_shape[3] += 2 * padding
    return maps
