"""Windows of maps as columns of matrices, one tap of the window at a time, and the transpose of this operation."""

import numpy as np


def im2col(x, kh, kw, stride, padding):
    """Write every window of the maps x (N, C, H, W) as a column.

    Returns a new array of shape (N, C * kh * kw, L) and dtype np.result_type(x, np.float32), L = Ho * Wo.
    Raises ValueError when a window does not fit into the padded map, for a stride below 1 and a padding below 0.
    """
    stride = check_stride(stride)
    padding = check_padding(padding)
    size = check_size(output_size(x.shape[2:], kh, kw, stride, padding))
    maps = pad_maps(read_entries(x, result_dtype(x)), padding)
    return write_columns(cut_windows(maps, kh, kw, size, stride))


def col2im(cols, x_shape, kh, kw, stride, padding):
    """Add up all entries of the columns (N, C * kh * kw, L) at the pixels from which im2col would have filled them.

    Returns a new array of shape x_shape = (N, C, H, W) and dtype np.result_type(cols, np.float32).
    Raises ValueError when cols has not the shape that follows from the other arguments.
    """
    n, c, h, w = x_shape
    size = output_size((h, w), kh, kw, stride, padding)
    check_columns(cols, (n, c), kh, kw, size)
    windows = read_columns(read_entries(cols, result_dtype(cols)), (n, c, kh, kw, *size))
    maps = start_maps((n, c, padded_side(h, padding), padded_side(w, padding)), windows.dtype)
    add_windows(maps, windows, stride)
    return crop_maps(maps, (h, w), padding)


# What is refused


def check_stride(stride):
    """Return the stride, which must be at least 1."""
    if stride < 1:
        raise ValueError("stride must be at least 1")
    return stride


def check_padding(padding):
    """Return the padding, which must not be negative."""
    if padding < 0:
        raise ValueError("padding must not be negative")
    return padding


def check_size(size):
    """Return the numbers of places: a window that does not fit into the padded map has none and is refused."""
    if min(size) < 1:
        raise ValueError("the window does not fit into the padded map")
    return size


def check_columns(cols, images, kh, kw, size):
    """Refuse columns that im2col would not have made."""
    n, c = images
    if cols.shape != (n, c * kh * kw, size[0] * size[1]):
        raise ValueError("cols must have the shape (N, C * kh * kw, L)")


# How many windows there are, and of which dtype the result is


def output_size(map_size, kh, kw, stride, padding):
    """Number of places of the window vertically and horizontally."""
    h, w = map_size
    return output_side(h, kh, stride, padding), output_side(w, kw, stride, padding)


def output_side(pixels, taps, stride, padding):
    """Number of places of a row of taps in a row of pixels."""
    return (padded_side(pixels, padding) - taps) // stride + 1


def padded_side(pixels, padding):
    """Number of pixels in a row with padding at both ends."""
    return pixels + 2 * padding


def result_dtype(array):
    """The dtype of the result: at least float32."""
    return np.result_type(array, np.float32)


def read_entries(array, dtype):
    """The entries in the dtype of the result, as a new array."""
    return np.array(array, dtype)


# The order of rows and columns


def write_columns(windows):
    """Bring windows (N, C, kh, kw, Ho, Wo) into columns: c, then kh, then kw; the windows row by row."""
    n, c, kh, kw, h, w = windows.shape
    return windows.reshape(n, c * kh * kw, h * w)


def read_columns(cols, shape):
    """Bring columns into windows of the shape (N, C, kh, kw, Ho, Wo)."""
    return cols.reshape(shape)


# There


def pad_maps(maps, padding):
    """Put a frame of zeros around each map."""
    n, c, h, w = maps.shape
    padded = np.zeros((n, c, padded_side(h, padding), padded_side(w, padding)), maps.dtype)
    padded[:, :, padding : padding + h, padding : padding + w] = maps
    return padded


def cut_windows(maps, kh, kw, size, stride):
    """Cut out all windows, (N, C, kh, kw, Ho, Wo): for each tap the pixels that it lies on."""
    windows = np.empty((*maps.shape[:2], kh, kw, *size), maps.dtype)
    for u in range(kh):
        for v in range(kw):
            windows[:, :, u, v] = maps[:, :, pixels_under(u, size[0], stride), pixels_under(v, size[1], stride)]
    return windows


def pixels_under(tap, places, stride):
    """The rows or columns that one tap lies on, one for each place of the window."""
    return slice(tap, tap + distance(stride) * (places - 1) + 1, distance(stride))


def distance(stride):
    """Number of pixels from one place of the window to the next."""
    return stride


# And back


def start_maps(shape, dtype):
    """Maps of nothing."""
    return np.zeros(shape, dtype)


def add_windows(maps, windows, stride):
    """Add to the maps all windows, for each tap the pixels that it lies on."""
    kh, kw, h, w = windows.shape[2:]
    for u in range(kh):
        for v in range(kw):
            put(maps, (pixels_under(u, h, stride), pixels_under(v, w, stride)), windows[:, :, u, v])


def put(maps, place, values):
    """Add to what has already arrived at these pixels."""
    maps[:, :, place[0], place[1]] += values


def crop_maps(maps, map_size, padding):
    """Drop what went to the padding."""
    h, w = map_size
    return maps[:, :, padding : padding + h, padding : padding + w].copy()


# How the sums are judged


def terms_im2col(x, kh, kw, stride, padding):
    """Nothing is summed."""
    return 1


def terms_col2im(cols, x_shape, kh, kw, stride, padding):
    """At most as many windows lie on a pixel as a window has pixels."""
    return kh * kw
