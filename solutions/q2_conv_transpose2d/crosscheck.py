"""Another road: torch.nn.functional.conv_transpose2d on CPU, with torch's own checks where it has them."""

import numpy as np
import torch


def conv_transpose2d(x, w, b=None, stride=1, padding=0, output_padding=0):
    """Transposed convolution by torch, in the dtype that NumPy gives the arrays together with float32."""
    if output_padding >= stride:
        raise ValueError("torch would take this for an empty batch")
    arrays = [array for array in (x, w, b) if array is not None]
    dtype = np.result_type(np.float32, *arrays)
    x, w, b = (None if array is None else torch.from_numpy(np.array(array, dtype, order="C")) for array in (x, w, b))
    try:
        y = torch.nn.functional.conv_transpose2d(x, w, b, stride, padding, output_padding)
    except RuntimeError as error:
        raise ValueError("torch refuses the arguments") from error
    if 0 in y.shape[1:]:
        raise ValueError("the output is empty")
    return y.numpy()


def draw_conv_transpose2d(rng):
    """Draw a call of conv_transpose2d; one in ten breaks a rule."""
    n, c, o, kh, kw, h, w = (int(rng.integers(low, 5)) for low in (0, 1, 1, 1, 1, 1, 1))
    stride = int(rng.integers(1, 5))
    sides = ((h - 1) * stride + kh, (w - 1) * stride + kw)
    padding = int(rng.integers(0, min(3, (min(sides) - 1) // 2) + 1))
    arguments = {
        "x": draw_array(rng, (n, c, h, w)),
        "w": draw_array(rng, (c, o, kh, kw)),
        "b": draw_array(rng, (o,)) if rng.random() < 0.7 else None,
        "stride": stride,
        "padding": padding,
        "output_padding": int(rng.integers(0, stride)),
    }
    if rng.random() < 0.1:
        arguments.update(draw_broken(rng, arguments, min(sides)))
    for name, usual in (("b", None), ("stride", 1), ("padding", 0), ("output_padding", 0)):
        if arguments[name] is usual and rng.random() < 0.5:
            del arguments[name]
    return arguments


def draw_array(rng, shape):
    """Draw an array of one of the usual dtypes and memory layouts."""
    dtype = rng.choice(["float64", "float64", "float32", "int32", "int64"])
    array = (rng.normal(size=shape) * 4).astype(dtype)
    layout = rng.integers(4)
    if layout == 0:
        return np.asfortranarray(array)
    if layout == 1:
        return np.repeat(array, 2, axis=-1)[..., ::2]
    if layout == 2:
        return np.ascontiguousarray(array[..., ::-1])[..., ::-1]
    return array


def draw_broken(rng, arguments, side):
    """Draw a change that breaks one rule; `side` is the shorter one of the sheet."""
    c, o, kh, kw = arguments["w"].shape
    other = c + 1 if c == 1 or rng.random() < 0.5 else int(rng.choice([1, c - 1]))
    broken = (
        {"w": draw_array(rng, (other, o, kh, kw))},
        {"output_padding": arguments["stride"] + int(rng.integers(0, 3))},
        {"padding": (side + 1) // 2 + int(rng.integers(0, 2)), "output_padding": 0},
    )
    return broken[rng.integers(len(broken))]
