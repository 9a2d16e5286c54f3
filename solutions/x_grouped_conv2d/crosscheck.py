"""Another road: torch.nn.functional.conv2d on CPU with its own argument `groups`, and torch's own checks of channels."""

import numpy as np
import torch


def grouped_conv2d(x, w, b, groups, stride=1, padding=0):
    """Convolve by torch, in the dtype that NumPy gives the arrays together with float32."""
    if groups < 1 or x.shape[1] % groups or w.shape[0] % groups:
        raise ValueError("groups")
    arrays = [array for array in (x, w, b) if array is not None]
    dtype = np.result_type(np.float32, *arrays)
    x, w, b = (None if array is None else torch.from_numpy(np.array(array, dtype, order="C")) for array in (x, w, b))
    try:
        y = torch.nn.functional.conv2d(x, w, b, stride, padding, groups=groups)
    except RuntimeError as error:
        raise ValueError("torch refuses the arguments") from error
    if 0 in y.shape[1:]:
        raise ValueError("the output is empty")
    return y.numpy()


def draw_grouped_conv2d(rng):
    """Draw a call of grouped_conv2d; one in ten breaks a rule."""
    groups, in_group, out_group, kh, kw = (int(rng.integers(1, 4)) for _ in range(5))
    if rng.random() < 0.3:
        in_group = 1
    stride, padding = int(rng.integers(1, 4)), int(rng.integers(0, 3))
    h, wide = (max(1, k - 2 * padding) + int(rng.integers(0, 6)) for k in (kh, kw))
    arguments = {
        "x": draw_array(rng, (int(rng.integers(0, 4)), groups * in_group, h, wide)),
        "w": draw_array(rng, (groups * out_group, in_group, kh, kw)),
        "b": draw_array(rng, (groups * out_group,)) if rng.random() < 0.7 else None,
        "groups": groups,
        "stride": stride,
        "padding": padding,
    }
    if rng.random() < 0.1:
        arguments.update(draw_broken(rng, arguments))
    for name, usual in (("stride", 1), ("padding", 0)):
        if arguments[name] == usual and rng.random() < 0.5:
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


def draw_broken(rng, arguments):
    """Draw a change that breaks one rule."""
    x, w, groups, padding = (arguments[name] for name in ("x", "w", "groups", "padding"))
    o, in_group, kh, kw = w.shape
    n, c, h, wide = x.shape
    other = in_group + 1 if in_group == 1 or rng.random() < 0.5 else int(rng.choice([1, in_group - 1]))
    broken = [
        {"groups": -int(rng.integers(0, 3))},
        {"w": draw_array(rng, (o, other, kh, kw))},
        {"w": draw_array(rng, (o, in_group, h + 2 * padding + 1, kw))},
        {"w": draw_array(rng, (o, in_group, kh, wide + 2 * padding + 1))},
    ]
    if groups > 1:
        more = int(rng.integers(1, groups))
        broken.append({"x": draw_array(rng, (n, c + more, h, wide))})
        broken.append({"w": draw_array(rng, (o + more, in_group, kh, kw)), "b": None})
        broken.append({"w": draw_array(rng, (o, c, kh, kw))})
    return broken[rng.integers(len(broken))]
