"""Another road: torch's grid_sample, all taps of all places in one call, over a map framed by two rows and columns of zeros.

The size of the output comes from torch's own convolution.
"""

import numpy as np
import torch


def deform_conv2d(x, offset, w, b=None, stride=1, padding=0, dilation=1, mask=None):
    """Compute in float64, then convert to the dtype that NumPy gives the arrays together with float32."""
    n, _, ho, wo = offset_shape(x.shape, w.shape, stride, padding, dilation)
    shape = w.shape[2:]
    taps = shape[0] * shape[1]
    if offset.shape != (n, 2 * taps, ho, wo) or (mask is not None and mask.shape != (n, taps, ho, wo)):
        raise ValueError("the offsets or the mask have another shape")
    dtype = np.result_type(np.float32, *(array for array in (x, offset, w, b, mask) if array is not None))
    if n == 0:
        return np.zeros((0, w.shape[0], ho, wo), dtype)
    maps, moves, filters = tensor(x), tensor(offset).reshape(n, taps, 2, ho, wo), tensor(w)
    u, v = torch.meshgrid(torch.arange(shape[0]), torch.arange(shape[1]), indexing="ij")
    a, e = torch.meshgrid(torch.arange(ho), torch.arange(wo), indexing="ij")
    rows = moves[:, :, 0] + (a * stride - padding)[None, None] + (u.reshape(-1) * dilation)[None, :, None, None]
    columns = moves[:, :, 1] + (e * stride - padding)[None, None] + (v.reshape(-1) * dilation)[None, :, None, None]
    places = [2 * (place + 2) / (size + 3) - 1 for place, size in ((columns, x.shape[3]), (rows, x.shape[2]))]
    grid = torch.stack(places, dim=-1).reshape(n, taps, ho * wo, 2)
    framed = torch.nn.functional.pad(maps, (2, 2, 2, 2))
    read = torch.nn.functional.grid_sample(framed, grid, mode="bilinear", padding_mode="zeros", align_corners=True)
    if mask is not None:
        read = read * tensor(mask).reshape(n, 1, taps, ho * wo)
    y = torch.einsum("nctp,oct->nop", read, filters.flatten(2)).reshape(n, -1, ho, wo)
    if b is not None:
        y = y + tensor(b).reshape(1, -1, 1, 1)
    return y.numpy().astype(dtype)


def tensor(array):
    """Return a tensor of float64 in the usual layout."""
    return torch.from_numpy(np.array(array, np.float64, order="C"))


def offset_shape(x_shape, w_shape, stride, padding, dilation):
    """Build the layer that computes the offsets and ask it for its shape, without values."""
    layer = torch.nn.Conv2d(
        1, 2 * w_shape[2] * w_shape[3], tuple(w_shape[2:]), stride, padding, dilation, device="meta"
    )
    y = layer(torch.zeros(max(x_shape[0], 1), 1, *x_shape[2:], device="meta"))
    return (x_shape[0], *(int(size) for size in y.shape[1:]))


def draw_geometry(rng):
    """Draw the sizes of a call."""
    n, c, o, kh, kw = (int(rng.integers(low, high)) for low, high in ((0, 3), (1, 4), (1, 4), (1, 4), (1, 4)))
    stride, padding, dilation = int(rng.integers(1, 4)), int(rng.integers(0, 3)), int(rng.integers(1, 4))
    h, w = (max(1, dilation * (k - 1) + 1 - 2 * padding) + int(rng.integers(0, 4)) for k in (kh, kw))
    return (n, c, h, w), (o, c, kh, kw), stride, padding, dilation


def draw_offset_shape(rng):
    """Draw a call of offset_shape, with tuples or lists."""
    x_shape, w_shape, stride, padding, dilation = draw_geometry(rng)
    form = (tuple, list)[rng.integers(2)]
    return {
        "x_shape": form(x_shape),
        "w_shape": form(w_shape),
        "stride": stride,
        "padding": padding,
        "dilation": dilation,
    }


def draw_deform_conv2d(rng):
    """Draw a call of deform_conv2d; one in ten breaks a rule."""
    x_shape, w_shape, stride, padding, dilation = draw_geometry(rng)
    steps = offset_shape(x_shape, w_shape, stride, padding, dilation)
    factors = (steps[0], steps[1] // 2, *steps[2:])
    broken = rng.integers(20)
    axis = int(rng.integers(4))
    if broken == 0:
        steps = tuple(size + (place == axis) for place, size in enumerate(steps))
    if broken == 1:
        factors = tuple(size + (place == axis) for place, size in enumerate(factors))
    arguments = {
        "x": draw_array(rng, x_shape),
        "offset": draw_array(rng, steps, 1.5),
        "w": draw_array(rng, w_shape),
        "b": draw_array(rng, w_shape[:1]) if rng.random() < 0.6 else None,
        "stride": stride,
        "padding": padding,
        "dilation": dilation,
        "mask": draw_array(rng, factors) if broken == 1 or rng.random() < 0.6 else None,
    }
    for name, usual in (("b", None), ("stride", 1), ("padding", 0), ("dilation", 1), ("mask", None)):
        if arguments[name] is usual and rng.random() < 0.5:
            del arguments[name]
    return arguments


def draw_array(rng, shape, spread=4.0):
    """Draw an array of one of the usual dtypes and memory layouts."""
    array = (rng.normal(size=shape) * spread).astype(rng.choice(["float64", "float64", "float32", "int32", "int64"]))
    layout = rng.integers(4)
    if layout == 0:
        return np.asfortranarray(array)
    if layout == 1:
        return np.repeat(array, 2, axis=-1)[..., ::2]
    if layout == 2:
        return np.ascontiguousarray(array[..., ::-1])[..., ::-1]
    return array
