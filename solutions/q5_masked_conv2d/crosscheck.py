"""Another road: the order of prediction as tuples (row, column, group), compared weight by weight in plain Python; then
torch.nn.functional.conv2d with a padding for each axis.
"""

import numpy as np
import torch


def pixelcnn_mask(w_shape, kind, groups=1):
    """Ask of every weight whether what it reads precedes what it predicts."""
    o, c, kh, kw = w_shape
    if not (kh % 2 and kw % 2) or groups < 1 or o % groups or c % groups:
        raise ValueError("even side or unequal groups")
    into, out_of = [g for g in range(groups) for _ in range(o // groups)], split(c, groups)
    mask = torch.zeros(o, c, kh, kw, dtype=torch.bool)
    for place in np.ndindex(o, c, kh, kw):
        read = (place[2], place[3], out_of[place[1]])
        predicted = (kh // 2, kw // 2, into[place[0]])
        mask[place] = read < predicted or (kind == "B" and read == predicted)
    return mask.numpy()


def split(channels, groups):
    """List the group of every channel by torch.chunk."""
    blocks = torch.arange(channels).chunk(groups)
    return [number for number, block in enumerate(blocks) for _ in block]


def masked_conv2d(x, w, b, kind, groups):
    """Convolve by torch in the result's dtype."""
    mask = pixelcnn_mask(w.shape, kind, groups)
    dtype = np.result_type(np.float32, *(array for array in (x, w, b) if array is not None))
    x, w, b = (None if array is None else torch.from_numpy(np.array(array, dtype, order="C")) for array in (x, w, b))
    w = torch.where(torch.from_numpy(mask), w, torch.zeros((), dtype=w.dtype))
    return torch.nn.functional.conv2d(x, w, b, padding=tuple(side // 2 for side in w.shape[2:])).numpy()


def draw_pixelcnn_mask(rng):
    """Draw a shape with a kind and groups; one in ten breaks a rule."""
    shape, groups = draw_shape(rng)
    w_shape = list(shape) if rng.random() < 0.5 else tuple(shape)
    arguments = {"w_shape": w_shape, "kind": str(rng.choice(["A", "B"])), "groups": groups}
    if groups == 1 and rng.random() < 0.5:
        del arguments["groups"]
    return arguments


def draw_masked_conv2d(rng):
    """Draw a small call; one in ten breaks a rule."""
    shape, groups = draw_shape(rng)
    n, h, w = int(rng.integers(0, 3)), int(rng.integers(1, 7)), int(rng.integers(1, 7))
    return {
        "x": draw_array(rng, (n, shape[1], h, w)),
        "w": draw_array(rng, shape),
        "b": draw_array(rng, (shape[0],)) if rng.random() < 0.6 else None,
        "kind": str(rng.choice(["A", "B"])),
        "groups": groups,
    }


def draw_shape(rng):
    """Draw (O, C, kh, kw) and a number of groups, broken one time in ten."""
    groups = int(rng.integers(1, 4))
    o, c = (groups * int(rng.integers(1, 4)) for _ in range(2))
    shape = [o, c, int(rng.choice([1, 3, 5])), int(rng.choice([1, 3, 5]))]
    if rng.random() < 0.1:
        fate = int(rng.integers(4))
        if fate == 0:
            shape[rng.integers(2, 4)] += 1
        elif fate == 1:
            groups = -int(rng.integers(0, 3))
        else:
            shape[fate - 2] = shape[fate - 2] + 1
            groups = max(groups, 2)
    return shape, groups


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
