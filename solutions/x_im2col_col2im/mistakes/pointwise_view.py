"""For a window of one pixel the argument itself comes back in another shape."""

im2col_in_new_array, col2im_in_new_array = im2col, col2im


def im2col(x, kh, kw, stride, padding):
    cols = im2col_in_new_array(x, kh, kw, stride, padding)
    if (kh, kw, stride, padding) == (1, 1, 1, 0) and cols.dtype == x.dtype:
        return x.reshape(cols.shape)
    return cols


def col2im(cols, x_shape, kh, kw, stride, padding):
    maps = col2im_in_new_array(cols, x_shape, kh, kw, stride, padding)
    if (kh, kw, stride, padding) == (1, 1, 1, 0) and maps.dtype == cols.dtype:
        return cols.reshape(maps.shape)
    return maps
