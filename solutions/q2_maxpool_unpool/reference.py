"""Max pooling that writes down where each maximum stood, one place of the window at a time; and unpooling, which puts
every value back there."""

import numpy as np


def maxpool2d(x, k, stride, padding=0, ceil_mode=False):
    """Largest value of every k x k window of the maps x (N, C, H, W), and where it stands.

    Returns (y, idx), new arrays of shape (N, C, Ho, Wo): y of dtype np.result_type(x, np.float32), idx of dtype int64
    with row * W + column of the first maximum in the map.
    Raises ValueError when 2 * padding > k and when Ho or Wo would be below 1.
    """
    check_padding(k, padding)
    stride = window_distance(stride, k)
    size = output_size(x.shape[2:], k, stride, padding, ceil_mode)
    check_output(size)
    dtype = pooled_dtype(x)
    y, idx = find_maxima(read_maps(x).astype(dtype), k, stride, padding, size)
    return store(turn(y), dtype), store(number_places(turn(idx), x.shape), idx_dtype())


def maxunpool2d(y, idx, out_hw):
    """Put the values y (N, C, Ho, Wo) at the places idx, row * W + column, of maps with height and width out_hw.

    Returns a new array of shape (N, C, H, W) and dtype np.result_type(y, np.float32); all other entries are 0.
    """
    n, c = y.shape[:2]
    flat = blank_maps(n, c, out_hw, unpooled_dtype(y))
    write_values(flat, one_row(read_switches(idx)), one_row(read_values(y)))
    return shape_maps(flat, out_hw)


# What pooling refuses


def check_padding(k, padding):
    """Refuse a padding of more than half the window."""
    if 2 * padding > k:
        raise ValueError("padding must be at most half of k")


def check_output(size):
    """Refuse an output without a row or a column."""
    if min(size) < 1:
        raise ValueError("the map has no room for a window")


# How many windows there are


def output_size(map_size, k, stride, padding, ceil_mode):
    """Height and width of the output."""
    h, w = map_size
    return output_side(h, k, stride, padding, ceil_mode), output_side(w, k, stride, padding, ceil_mode)


def output_side(pixels, k, stride, padding, ceil_mode):
    """Number of windows along a side."""
    free = pixels + 2 * padding - k
    if rounds_up(ceil_mode):
        return drop_last(ceil_quotient(free, stride) + 1, pixels, stride, padding)
    return floor_quotient(free, stride) + 1


def window_distance(stride, k):
    """Rows or columns from one window to the next, however large the windows are."""
    return stride


def rounds_up(ceil_mode):
    """Whether an incomplete last window counts."""
    return ceil_mode


def floor_quotient(number, stride):
    """The greatest integer that is not greater than number / stride."""
    return number // stride


def ceil_quotient(number, stride):
    """The smallest integer that is not less than number / stride."""
    return -(-number // stride)


def drop_last(side, pixels, stride, padding):
    """Number of windows without the last one if that begins beyond the map."""
    return side - 1 if (side - 1) * stride - padding >= pixels else side


# Pooling


def pooled_dtype(x):
    """The dtype of the maxima: at least float32."""
    return np.result_type(x, np.float32)


def idx_dtype():
    """The dtype of the switches."""
    return np.dtype(np.int64)


def read_maps(x):
    """The maps as they are."""
    return x


def find_maxima(maps, k, stride, padding, size):
    """The maxima of all windows and their places, (N, C, Ho, Wo) both."""
    shape = (*maps.shape[:2], *size)
    best, place, found = np.zeros(shape, maps.dtype), np.zeros(shape, np.int64), np.zeros(shape, bool)
    for u, v in list_window(k):
        rows, columns = lines_under(u, size[0], stride, padding), lines_under(v, size[1], stride, padding)
        on_map = is_inside(rows, maps.shape[2])[:, np.newaxis] & is_inside(columns, maps.shape[3])
        values, takes_part = offer(look_up(maps, rows, columns), on_map)
        better = takes_part & (~found | beats(values, best))
        best = np.where(better, values, best)
        place = np.where(better, number_place(rows[:, np.newaxis], columns, (u, v), k, maps.shape[2:], padding), place)
        found = found | better
    return best, place


def list_window(k):
    """Row and column of every place of a window, in reading order."""
    return [(u, v) for u in range(k) for v in range(k)]


def lines_under(offset, count, stride, padding):
    """The rows (or columns) of the map that lie under one row (or column) of every window."""
    return np.arange(count) * stride - padding + offset


def is_inside(lines, pixels):
    """Which rows or columns belong to the map."""
    return (lines >= 0) & (lines < pixels)


def look_up(maps, rows, columns):
    """The values (N, C, Ho, Wo) in these rows and columns; beyond an edge, counting goes on at the opposite one."""
    return maps[:, :, rows % maps.shape[2]][:, :, :, columns % maps.shape[3]]


def offer(values, on_map):
    """The values of one place of all windows, and which of them can win: those on the map."""
    return values, on_map


def beats(values, best):
    """Which values win against the best so far: an equal one comes too late."""
    return values > best


def number_place(row, column, within, k, map_size, padding):
    """The number of a pixel in its map; `within` is its row and column in the window."""
    return row * map_size[1] + column


def number_places(idx, shape):
    """Every map has its own numbers."""
    return idx


def turn(result):
    """Rows before columns."""
    return result


def store(result, dtype):
    """A new array of the right dtype."""
    return np.array(result, dtype)


# Unpooling


def unpooled_dtype(y):
    """The dtype of the unpooled maps: that of the values, at least float32."""
    return np.result_type(y, np.float32)


def blank_maps(n, c, out_hw, dtype):
    """Maps of zeros, each as one long row."""
    h, w = out_hw
    return np.zeros((n, c, h * w), dtype)


def read_switches(idx):
    """The switches as they are: each map has its own."""
    return idx


def read_values(y):
    """The values as they are."""
    return y


def one_row(maps):
    """Every map as one long row."""
    n, c, h, w = maps.shape
    return maps.reshape(n, c, h * w)


def write_values(flat, places, values):
    """Write every value to its place."""
    np.put_along_axis(flat, places, values, axis=2)


def shape_maps(flat, out_hw):
    """Cut the long rows into the rows of the maps."""
    return flat.reshape(*flat.shape[:2], *out_hw)


# How the values are judged: none is a sum


def terms_maxpool2d(x, k, stride, padding=0, ceil_mode=False):
    """A maximum is one of the values."""
    return 1


def terms_maxunpool2d(y, idx, out_hw):
    """An entry is one of the values."""
    return 1


def scale_maxunpool2d(y, idx, out_hw):
    """The sizes of the values; the places are no quantities."""
    return np.abs(maxunpool2d(y, idx, out_hw))
