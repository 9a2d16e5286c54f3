"""Transposed convolution of a batch of maps: every pixel puts down a stamp, one tap of the kernel at a time."""

import numpy as np


def conv_transpose2d(x, w, b=None, stride=1, padding=0, output_padding=0):
    """Transposed convolution of a batch of maps; the kernel is put down as it is.

    x: (N, C, H, W), w: (C, O, kh, kw), b: (O,) or None. Returns y: (N, O, Ho, Wo) with
    Ho = (H - 1) * stride - 2 * padding + kh + output_padding, a new array of dtype np.result_type(x, w, b, np.float32)
    (without b when it is None).
    Raises ValueError when x and w differ in C, for an output_padding (but 0) that is not below the stride, and for Ho or
    Wo below 1.
    """
    kernel = read_kernel(w)
    check_channels(x, kernel)
    check_output_padding(output_padding, stride)
    size = output_size(x.shape[2:], kernel.shape[2:], stride, padding, output_padding)
    check_output(size)
    dtype = result_dtype(x, w, b)
    bias = output_bias(b, kernel)
    sheet = stamp_all(read_maps(x).astype(dtype), kernel.astype(dtype), stride, output_padding)
    y = add_bias(cut(sheet, padding, size, output_padding), bias)
    return store(channels_first(y), x, dtype)


# What is refused


def check_channels(x, kernel):
    """Refuse weights for another number of input channels than the maps have."""
    if x.shape[1] != kernel.shape[0]:
        raise ValueError("x and w must have the same number of input channels")


def check_output_padding(output_padding, stride):
    """Refuse an output padding of a whole step or more."""
    if output_padding >= stride:
        raise ValueError("output_padding must be smaller than stride")


def check_output(size):
    """Refuse a padding that leaves nothing."""
    if min(size) < 1:
        raise ValueError("the padding leaves nothing of the output")


# How large things are, and of which dtype


def output_size(map_size, kernel_size, stride, padding, output_padding):
    """Height and width of the output."""
    (h, w), (kh, kw) = map_size, kernel_size
    return output_side(h, kh, stride, padding, output_padding), output_side(w, kw, stride, padding, output_padding)


def output_side(pixels, taps, stride, padding, output_padding):
    """Length of the sheet, less the padding at both ends, and the output padding at the far end."""
    return sheet_side(pixels, taps, stride) - 2 * padding + output_padding


def sheet_side(pixels, taps, stride):
    """Length from the first tap of the first stamp to the last tap of the last one."""
    return (pixels - 1) * step_between(stride) + taps


def step_between(stride):
    """Rows or columns from one stamp to the next."""
    return stride


def result_dtype(x, w, b):
    """The common dtype of all arrays, at least float32."""
    arrays = [x, w] if b is None else [x, w, b]
    return np.result_type(*arrays, np.float32)


# The inputs as the stamps need them


def read_kernel(w):
    """The kernels as they are put down: not rotated, the input channels first."""
    return w


def read_maps(x):
    """The maps as they are."""
    return x


def output_bias(b, kernel):
    """One number for each output channel, however many input channels and taps there are; None without a bias."""
    return b


# The stamps


def stamp_all(maps, kernel, stride, output_padding):
    """A sheet (N, O, rows, columns) with the stamps of all pixels, and output_padding empty rows and columns more."""
    (h, w), (kh, kw) = maps.shape[2:], kernel.shape[2:]
    rows, columns = sheet_side(h, kh, stride) + output_padding, sheet_side(w, kw, stride) + output_padding
    sheet = blank_sheet((maps.shape[0], kernel.shape[1], rows, columns), maps.dtype)
    for u, v in list_taps(kernel):
        places = places_of_tap(sheet, (u, v), maps.shape[2:], stride)
        put_down(places, sum_channels(maps, kernel[:, :, u, v]))
    return sheet


def list_taps(kernel):
    """Row and column of every tap."""
    kh, kw = kernel.shape[2:]
    return [(u, v) for u in range(kh) for v in range(kw)]


def blank_sheet(shape, dtype):
    """A sheet on which nothing has been put down."""
    return np.zeros(shape, dtype)


def places_of_tap(sheet, first, map_size, stride):
    """A view (N, O, H, W) of the places on which one tap falls, one for each pixel."""
    rows = sheet[:, :, first[0] :: step_between(stride)][:, :, : map_size[0]]
    return rows[:, :, :, first[1] :: step_between(stride)][:, :, :, : map_size[1]]


def sum_channels(maps, weights):
    """Multiply pixels (N, C, H, W) by one tap's weights (C, O) and add up the input channels: (N, O, H, W)."""
    return np.einsum("nchw,co->nohw", maps, weights)


def put_down(places, values):
    """Add values to what lies on their places already."""
    places += values


# From the sheet to the output


def cut(sheet, padding, size, output_padding):
    """The part of the sheet that begins at row and column `padding` and is as large as the output."""
    return sheet[:, :, padding : padding + size[0], padding : padding + size[1]]


def add_bias(y, bias):
    """Add to every map of the output the bias of its channel."""
    return y if bias is None else y + bias[:, np.newaxis, np.newaxis]


def channels_first(y):
    """The output as it is: (N, O, Ho, Wo)."""
    return y


def store(y, x, dtype):
    """Put the finished output into a new array of the result's dtype."""
    result = np.empty(y.shape, dtype)
    result[...] = y
    return result


# How the sums are judged


def terms_conv_transpose2d(x, w, b=None, stride=1, padding=0, output_padding=0):
    """Number of terms in one entry of the output at most: a product for each weight of its channel, and the bias."""
    return int(w[:, 0].size) + (b is not None)
