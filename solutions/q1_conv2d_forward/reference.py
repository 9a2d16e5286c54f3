"""Two-dimensional convolution of a batch of maps: cross-correlation with zero padding, one tap of the kernel at a time."""

import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    """Convolve a batch of maps with a set of filters.

    x: (N, C, H, W), w: (O, C, kh, kw), b: (O,) or None. Returns y: (N, O, Ho, Wo), a new array of dtype
    np.result_type(x, w, b, np.float32) (without b when it is None).
    Raises ValueError when x and w differ in C, for stride or dilation below 1, padding below 0, and Ho or Wo below 1.
    """
    kernel = read_kernel(w)
    check_channels(x, kernel)
    stride, dilation = check_steps(stride, dilation)
    padding = check_padding(padding)
    size = output_size(x.shape[2:], kernel.shape[2:], stride, padding, dilation)
    check_output(size)
    dtype = result_dtype(x, w, b)
    maps = pad_maps(read_maps(x).astype(dtype), padding)
    sums = sum_taps(maps, kernel.astype(dtype), size, stride, dilation)
    y = add_bias(channels_first(sums), filter_bias(b, kernel))
    return store(y, x, dtype)


# What is refused


def check_channels(x, kernel):
    """Refuse filters that have another number of channels than the maps."""
    if x.shape[1] != kernel.shape[1]:
        raise ValueError("x and w must have the same number of channels")


def check_steps(stride, dilation):
    """Return stride and dilation, which must be at least 1."""
    if stride < 1 or dilation < 1:
        raise ValueError("stride and dilation must be at least 1")
    return stride, dilation


def check_padding(padding):
    """Return the padding, which must not be negative."""
    if padding < 0:
        raise ValueError("padding must not be negative")
    return padding


def check_output(size):
    """Refuse a dilated kernel that does not fit into the padded map."""
    if min(size) < 1:
        raise ValueError("the dilated kernel does not fit into the padded map")


# How large the output is, and of which dtype


def output_size(map_size, kernel_size, stride, padding, dilation):
    """Height and width of the output."""
    (h, w), (kh, kw) = map_size, kernel_size
    return output_side(h, kh, stride, padding, dilation), output_side(w, kw, stride, padding, dilation)


def output_side(pixels, taps, stride, padding, dilation):
    """Number of places of a row of taps in a row of pixels."""
    return (pixels + 2 * padding - kernel_span(taps, dilation)) // stride + 1


def kernel_span(taps, dilation):
    """Number of pixels from the first tap to the last, both included."""
    return tap_offset(taps - 1, dilation) + 1


def tap_offset(tap, dilation):
    """Number of pixels from the first tap to another one."""
    return tap * dilation


def result_dtype(x, w, b):
    """The common dtype of all arrays, at least float32."""
    arrays = [x, w] if b is None else [x, w, b]
    return np.result_type(*arrays, np.float32)


# The inputs as the sums need them


def read_kernel(w):
    """The kernels as they are laid on the map: not rotated (cross-correlation)."""
    return w


def read_maps(x):
    """The maps as they are."""
    return x


def filter_bias(b, kernel):
    """One number for each filter, however many channels and taps it has; None without a bias."""
    return b


def pad_maps(maps, padding):
    """Put a frame of zeros around each map."""
    n, c, h, w = maps.shape
    padded = np.zeros((n, c, h + 2 * padding, w + 2 * padding), maps.dtype)
    padded[:, :, padding : padding + h, padding : padding + w] = maps
    return padded


# The sums


def sum_taps(maps, kernel, size, stride, dilation):
    """Add up, over all taps, what each one contributes to all outputs: (N, Ho, Wo, O)."""
    sums = start_sums((maps.shape[0], *size, kernel.shape[0]), maps.dtype)
    for u in range(kernel.shape[2]):
        for v in range(kernel.shape[3]):
            first = tap_offset(u, dilation), tap_offset(v, dilation)
            sums += sum_channels(pixels_under_tap(maps, first, size, stride), kernel[:, :, u, v])
    return sums


def start_sums(shape, dtype):
    """Sums of nothing."""
    return np.zeros(shape, dtype)


def pixels_under_tap(maps, first, size, stride):
    """The pixels (N, C, Ho, Wo) that one tap lies on, one for each place of the kernel."""
    rows = maps[:, :, first[0] :: stride][:, :, : size[0]]
    return rows[:, :, :, first[1] :: stride][:, :, :, : size[1]]


def sum_channels(pixels, weights):
    """Multiply pixels (N, C, Ho, Wo) by one tap's weights (O, C) and add up the channels: (N, Ho, Wo, O)."""
    return np.einsum("nchw,oc->nhwo", pixels, weights)


def channels_first(sums):
    """Bring the sums (N, Ho, Wo, O) into the order (N, O, Ho, Wo)."""
    return sums.transpose(0, 3, 1, 2)


def add_bias(y, bias):
    """Add to every map of the output the bias of its filter."""
    return y if bias is None else y + bias[:, np.newaxis, np.newaxis]


def store(y, x, dtype):
    """Put the finished sums into a new array of the result's dtype."""
    result = np.empty(y.shape, dtype)
    result[...] = y
    return result


# How the sums are judged


def terms_conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    """Number of terms in one entry of the output: a product for each weight of a filter, and the bias."""
    return int(w[0].size) + (b is not None)
