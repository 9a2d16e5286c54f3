"""Two-dimensional convolution in groups of channels: all groups side by side on an axis of their own, tap by tap."""

import numpy as np


def grouped_conv2d(x, w, b, groups, stride=1, padding=0):
    """Convolve a batch of maps with filters that read only the channels of their own group.

    x: (N, C, H, W), w: (O, C/groups, kh, kw), b: (O,) or None. Returns y: (N, O, Ho, Wo), a new array of dtype
    np.result_type(x, w, b, np.float32) (without b when it is None).
    Raises ValueError when groups < 1 or groups does not divide C and O, when w does not read C/groups channels, and
    when Ho or Wo would be below 1.
    """
    kernel = read_kernel(w)
    check_groups(groups, x.shape[1], kernel.shape[0])
    check_channels(kernel, x.shape[1] // groups)
    size = output_size(x.shape[2:], kernel.shape[2:], stride, padding)
    check_output(size)
    dtype = result_dtype(x, w, b)
    maps = split_channels(pad_maps(read_maps(x).astype(dtype), padding), groups)
    sums = sum_taps(maps, split_filters(kernel.astype(dtype), groups), size, stride)
    y = add_bias(join_groups(sums), filter_bias(b, kernel, groups))
    return store(y, x, dtype)


# What is refused


def check_groups(groups, channels, filters):
    """Refuse a number of groups that does not divide both the channels and the filters."""
    if groups < 1 or channels % groups or filters % groups:
        raise ValueError("groups must be at least 1 and divide the channels and the filters")


def check_channels(kernel, in_group):
    """Refuse filters that do not read as many channels as a group has."""
    if kernel.shape[1] != in_group:
        raise ValueError("each filter must read the channels of one group")


def check_output(size):
    """Refuse a kernel that does not fit into the padded map."""
    if min(size) < 1:
        raise ValueError("the kernel does not fit into the padded map")


# How large the output is, and of which dtype


def output_size(map_size, kernel_size, stride, padding):
    """Height and width of the output."""
    (h, w), (kh, kw) = map_size, kernel_size
    return output_side(h, kh, stride, padding), output_side(w, kw, stride, padding)


def output_side(pixels, taps, stride, padding):
    """Number of places of a row of taps in a row of pixels."""
    return (pixels + 2 * padding - taps) // stride + 1


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


def filter_bias(b, kernel, groups):
    """One number for each filter, however many channels and taps it has; None without a bias."""
    return b


def pad_maps(maps, padding):
    """Put a frame of zeros around each map."""
    n, c, h, w = maps.shape
    padded = np.zeros((n, c, h + 2 * padding, w + 2 * padding), maps.dtype)
    padded[:, :, padding : padding + h, padding : padding + w] = maps
    return padded


def split_channels(maps, groups):
    """Divide the channels into blocks of neighbours: (N, C, H, W) becomes (N, groups, C/groups, H, W)."""
    n, c, h, w = maps.shape
    return maps.reshape(n, groups, c // groups, h, w)


def split_filters(kernel, groups):
    """Divide the filters into blocks of neighbours: (O, …) becomes (groups, O/groups, …)."""
    o, c, kh, kw = kernel.shape
    return kernel.reshape(groups, o // groups, c, kh, kw)


# The sums


def sum_taps(maps, kernel, size, stride):
    """Add up, over all taps, what each one contributes to all outputs: (N, groups, O/groups, Ho, Wo)."""
    sums = start_sums((maps.shape[0], *kernel.shape[:2], *size), maps.dtype)
    for u in range(kernel.shape[3]):
        for v in range(kernel.shape[4]):
            sums += sum_channels(pixels_under_tap(maps, (u, v), size, stride), kernel[..., u, v])
    return sums


def start_sums(shape, dtype):
    """Sums of nothing."""
    return np.zeros(shape, dtype)


def pixels_under_tap(maps, tap, size, stride):
    """The pixels (…, Ho, Wo) that one tap lies on, one for each place of the kernel."""
    rows = maps[..., tap[0] :: stride, :][..., : size[0], :]
    return rows[..., tap[1] :: stride][..., : size[1]]


def sum_channels(pixels, weights):
    """Multiply each group's pixels (N, g, c, Ho, Wo) by its own weights (g, f, c) and add up its channels."""
    return np.einsum("ngchw,gfc->ngfhw", pixels, weights)


def join_groups(sums):
    """Put the filters of all groups in one row: group after group, as they stand in w."""
    n, groups, filters, ho, wo = sums.shape
    return sums.reshape(n, groups * filters, ho, wo)


def add_bias(y, bias):
    """Add to every map of the output the bias of its filter."""
    return y if bias is None else y + bias[:, np.newaxis, np.newaxis]


def store(y, x, dtype):
    """Put the finished sums into a new array of the result's dtype."""
    result = np.empty(y.shape, dtype)
    result[...] = y
    return result


# How the sums are judged


def terms_grouped_conv2d(x, w, b, groups, stride=1, padding=0):
    """Number of terms in one entry of the output: a product for each weight of a filter, and the bias."""
    return int(w[0].size) + (b is not None)
