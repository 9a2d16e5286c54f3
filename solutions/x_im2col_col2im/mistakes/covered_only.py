"""The maps are only as large as the windows reach: pixels that no window covers are missing."""

whole_maps = col2im


def col2im(cols, x_shape, kh, kw, stride, padding):
    maps = whole_maps(cols, x_shape, kh, kw, stride, padding)
    high, wide = output_size(x_shape[2:], kh, kw, stride, padding)
    high, wide = (high - 1) * stride + kh - 2 * padding, (wide - 1) * stride + kw - 2 * padding
    return maps[:, :, : max(0, high), : max(0, wide)].copy()
