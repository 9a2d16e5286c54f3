"""Masked convolution of PixelCNN: which taps lie before the centre, which groups precede which, then conv2d."""

import numpy as np


def pixelcnn_mask(w_shape, kind, groups=1):
    """Mask of zeros and ones for weights of shape (O, C, kh, kw).

    kind: "A" or "B". Returns an int64 array of shape w_shape. Raises ValueError for an even kernel side, for groups
    below 1, and for groups that do not divide both C and O.
    """
    o, c, kh, kw = read_shape(w_shape)
    check_sides(kh, kw)
    check_groups(o, c, groups)
    read, predicted = channel_groups(o, c, groups)
    return assemble(taps_before(kh, kw), centre_tap(kh, kw), centre_rule(read, predicted, kind))


def masked_conv2d(x, w, b, kind, groups, conv2d):
    """Convolve x (N, C, H, W) with masked weights w (O, C, kh, kw) and zero padding that keeps the size of the maps.

    b: (O,) or None. Returns y: (N, O, H, W), a new array of dtype np.result_type(x, w, b, np.float32).
    Raises ValueError as pixelcnn_mask does.
    """
    mask = mask_of_weights(w, kind, groups)
    dtype = result_dtype(x, w, b)
    maps = pad_maps(read_maps(x).astype(dtype), *margins(*w.shape[2:]))
    y = conv2d(maps, mask_weights(w, mask).astype(dtype), read_bias(b, dtype))
    return store(y, x, dtype)


# What is refused


def read_shape(w_shape):
    """The four sizes."""
    return w_shape


def check_sides(kh, kw):
    """Refuse a kernel without a centre."""
    if kh % 2 == 0 or kw % 2 == 0:
        raise ValueError("the sides of the kernel must be odd")


def check_groups(o, c, groups):
    """Refuse a number of groups that the channels cannot be divided into."""
    check_count(groups)
    check_division(c, groups)
    check_division(o, groups)


def check_count(groups):
    """Refuse less than one group."""
    if groups < 1:
        raise ValueError("there must be at least 1 group")


def check_division(channels, groups):
    """Refuse groups of unequal size."""
    if channels % groups != 0:
        raise ValueError("the groups must divide the channels")


# The order of prediction


def channel_groups(o, c, groups):
    """Group of every channel that is read, and of every channel that is predicted."""
    return group_of(c, groups), group_of(o, groups)


def group_of(channels, groups):
    """Group of every channel: blocks of consecutive channels."""
    return np.arange(channels) // (channels // groups)


def tap_places(kh, kw):
    """Row and column of each tap, counted from the centre."""
    return np.arange(kh)[:, np.newaxis] - (kh - 1) // 2, np.arange(kw) - (kw - 1) // 2


def taps_before(kh, kw):
    """True for the taps whose pixel is predicted before that under the centre."""
    row, column = tap_places(kh, kw)
    return (row < 0) | ((row == 0) & (column < 0))


def centre_tap(kh, kw):
    """True for the tap at the centre."""
    row, column = tap_places(kh, kw)
    return (row == 0) & (column == 0)


def centre_rule(read, predicted, kind):
    """Which channel may be read at the pixel itself: (O, C)."""
    if kind == "A":
        return read < predicted[:, np.newaxis]
    return read <= predicted[:, np.newaxis]


def assemble(before, centre, allowed):
    """Everything before the centre is open; the centre is where the groups allow it."""
    return (before | (centre & allowed[:, :, np.newaxis, np.newaxis])).astype(np.int64)


# The convolution


def mask_of_weights(w, kind, groups):
    """The mask that belongs to the weights."""
    return pixelcnn_mask(w.shape, kind, groups)


def mask_weights(w, mask):
    """Set to zero what the mask forbids."""
    return w * mask


def result_dtype(x, w, b):
    """The common dtype of all arrays, at least float32."""
    arrays = [x, w] if b is None else [x, w, b]
    return np.result_type(*arrays, np.float32)


def read_maps(x):
    """The maps as they are."""
    return x


def read_bias(b, dtype):
    """The bias in the result's dtype, or None."""
    return b if b is None else b.astype(dtype)


def margins(kh, kw):
    """Rows of zeros above and below the map, columns left and right of it."""
    return (kh - 1) // 2, (kw - 1) // 2


def pad_maps(maps, rows, columns):
    """Put a frame of zeros around each map."""
    return np.pad(maps, [(0, 0), (0, 0), (rows, rows), (columns, columns)])


def store(y, x, dtype):
    """Put the result into a new array."""
    result = np.empty(y.shape, dtype)
    result[...] = y
    return result


# How the sums are judged


def terms_masked_conv2d(x, w, b, kind, groups, conv2d=None):
    """Number of terms in one entry of the output: a product for each weight of a filter, and the bias."""
    return int(w[0].size) + (b is not None)
