"""Another road: torch.nn.functional.max_pool2d with indices on CPU, whose own checks of padding and size count, and
torch's max_unpool2d; both in the dtype that NumPy gives the array together with float32."""

import numpy as np
import torch


def to_torch(array):
    """Return a copy for torch."""
    return torch.from_numpy(np.array(array, np.result_type(array, np.float32), order="C"))


def maxpool2d(x, k, stride, padding=0, ceil_mode=False):
    """Pool by torch."""
    try:
        y, idx = torch.nn.functional.max_pool2d(to_torch(x), k, stride, padding, 1, ceil_mode, return_indices=True)
    except RuntimeError as error:
        raise ValueError("torch refuses the arguments") from error
    return y.numpy(), idx.numpy()


def maxunpool2d(y, idx, out_hw):
    """Unpool by torch's kernel, which takes any size of the result."""
    places = torch.from_numpy(np.array(idx, np.int64, order="C"))
    if y.shape[0] == 0:
        return np.zeros((*y.shape[:2], *out_hw), np.result_type(y, np.float32))
    return torch.ops.aten.max_unpool2d(to_torch(y), places, list(out_hw)).numpy()


def draw_maxpool2d(rng):
    """Draw a call of maxpool2d; one in ten breaks a rule."""
    n, c, k, stride = (int(rng.integers(low, high)) for low, high in ((0, 4), (1, 4), (1, 6), (1, 6)))
    padding, ceil_mode = int(rng.integers(0, k // 2 + 1)), bool(rng.integers(2))
    least = max(1, k - 2 * padding - (stride - 1) * ceil_mode)
    h, w = (least + int(rng.integers(0, 8)) for _ in range(2))
    arguments = {"k": k, "stride": stride, "padding": padding, "ceil_mode": ceil_mode}
    if rng.random() < 0.1:
        if rng.random() < 0.5:
            arguments["padding"] = k // 2 + int(rng.integers(1, 3))
        else:
            arguments.update(k=k + 2 * padding + stride + max(h, w), padding=padding)
    arguments["x"] = draw_maps(rng, (n, c, h, w))
    if not ceil_mode and rng.random() < 0.5:
        del arguments["ceil_mode"]
    if arguments["padding"] == 0 and rng.random() < 0.5:
        del arguments["padding"]
    return arguments


def draw_maps(rng, shape):
    """Draw maps with ties, negative values or infinities, of one of the usual dtypes and memory layouts."""
    kind = rng.integers(4)
    if kind == 0:
        maps = rng.integers(0, 2, shape).astype(float)
    elif kind == 1:
        maps = rng.integers(-9, 0, shape).astype(float)
    elif kind == 2:
        maps = rng.normal(size=shape)
    else:
        maps = rng.choice([-np.inf, -np.inf, -2.0, 3.0, np.inf], shape)
    dtypes = ["float64", "float32"] if kind > 1 else ["float64", "float32", "int32", "int64"]
    return lay_out(rng, maps.astype(rng.choice(dtypes)))


def lay_out(rng, array):
    """Draw a memory layout."""
    layout = rng.integers(4)
    if layout == 0:
        return np.asfortranarray(array)
    if layout == 1:
        return np.repeat(array, 2, axis=-1)[..., ::2]
    if layout == 2:
        return np.ascontiguousarray(array[..., ::-1])[..., ::-1]
    return array


def draw_maxunpool2d(rng):
    """Draw a call of maxunpool2d: values anywhere, repeated only where they are equal."""
    n, c, ho, wo = (int(rng.integers(low, 4)) for low in (0, 1, 1, 1))
    h, w = (int(number) for number in rng.integers(1, 8, 2))
    idx = rng.integers(0, h * w, (n, c, ho, wo))
    maps = (rng.normal(size=(n, c, h * w)) * 4).astype(rng.choice(["float64", "float32", "int32", "int64"]))
    y = np.take_along_axis(maps, idx.reshape(n, c, ho * wo), axis=2).reshape(idx.shape)
    return {"y": lay_out(rng, y), "idx": lay_out(rng, idx), "out_hw": (h, w)}
