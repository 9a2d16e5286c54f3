"""The same gates as torch modules: adaptive pooling, convolutions with 1×1 kernels without bias, ReLU and Sigmoid."""

import numpy as np
import torch


def pointwise(weights):
    """Return a 1×1 convolution in double precision that has these weights (outputs, inputs)."""
    outputs, inputs = weights.shape
    layer = torch.nn.Conv2d(inputs, outputs, 1, bias=False, dtype=torch.float64)
    with torch.no_grad():
        layer.weight.copy_(tensor(weights)[:, :, None, None])
    return layer


def tensor(array):
    """Return a copy in double precision."""
    return torch.from_numpy(np.array(array, dtype=np.float64, order="C"))


@torch.no_grad()
def squeeze_excite(x, w1, w2):
    """Run the module; torch refuses weights that do not fit with RuntimeError, an empty batch it may not see."""
    if w1.shape[::-1] != w2.shape or len(w2) != x.shape[1]:
        raise ValueError("torch would find no fitting channels")
    gate = torch.nn.Sequential(
        torch.nn.AdaptiveAvgPool2d(1), pointwise(w1), torch.nn.ReLU(), pointwise(w2), torch.nn.Sigmoid()
    )
    maps = tensor(x)
    return (maps * gate(maps)).numpy().astype(np.result_type(x, w1, w2, np.float32))


@torch.no_grad()
def attention_gate(x, g, wx, wg, psi):
    """Run the modules, and squeeze the single channel of the gate away."""
    shapes_fit = x[:, 0].shape == g[:, 0].shape
    features_fit = len({len(wx), len(wg), len(psi)}) == 1
    if not shapes_fit or not features_fit or (wx[0].size, wg[0].size) != (x.shape[1], g.shape[1]):
        raise ValueError("torch would find no fitting channels, or broadcast")
    maps = tensor(x)
    mixed = torch.relu(pointwise(wx)(maps) + pointwise(wg)(tensor(g)))
    alpha = torch.sigmoid(pointwise(psi[None])(mixed))
    dtype = np.result_type(x, g, wx, wg, psi, np.float32)
    return (maps * alpha).numpy().astype(dtype), alpha.squeeze(1).numpy().astype(dtype)


def draw_squeeze_excite(rng):
    """Draw a call; one in ten has weights that do not fit."""
    batch = 0 if rng.random() < 0.1 else int(rng.integers(1, 4))
    channels, hidden, height, width = (int(size) for size in rng.integers(1, 6, size=4))
    shapes = {"w1": [hidden, channels], "w2": [channels, hidden]}
    if rng.random() < 0.1:
        shapes[str(rng.choice(["w1", "w2"]))][int(rng.integers(2))] += 1
    return {"x": draw_array(rng, (batch, channels, height, width), 2)} | {
        name: draw_array(rng, shape, 1) for name, shape in shapes.items()
    }


def draw_attention_gate(rng):
    """Draw a call; one in ten has signals or weights that do not fit."""
    batch = 0 if rng.random() < 0.1 else int(rng.integers(1, 4))
    channels, gating, count, height, width = (int(size) for size in rng.integers(1, 6, size=5))
    shapes = {
        "x": [batch, channels, height, width],
        "g": [batch, gating, height, width],
        "wx": [count, channels],
        "wg": [count, gating],
        "psi": [count],
    }
    if rng.random() < 0.1:
        wrong = shapes[str(rng.choice(list(shapes)))]
        wrong[int(rng.integers(len(wrong)))] += 1
    return {name: draw_array(rng, shape, 1) for name, shape in shapes.items()}


def draw_array(rng, shape, size):
    """Draw an array of one of the usual dtypes and memory layouts."""
    if rng.random() < 0.2:
        array = rng.integers(-1, 2, size=shape).astype(rng.choice(["int32", "int64"]))
    else:
        array = (rng.normal(size=shape) * size).astype(rng.choice(["float64", "float64", "float32"]))
    layout = rng.integers(4)
    if layout == 0:
        return np.asfortranarray(array)
    if layout == 1:
        return np.repeat(array, 2, axis=-1)[..., ::2]
    if layout == 2:
        return np.ascontiguousarray(array[..., ::-1])[..., ::-1]
    return array
