"""The same network built of torch's own layers; the gradients come from automatic differentiation."""

import numpy as np
import torch
from torch.nn import functional


def run(x, k, wf, bf):
    """Run torch's convolution, average pooling and dense layer."""
    c = functional.conv2d(x[None], k[None])
    if c.shape[2] % 2 or c.shape[3] % 2:
        raise ValueError("the map has an odd side")
    return functional.linear(functional.avg_pool2d(c, 2).flatten(), wf, bf)


def tensors(*arrays):
    """Return tensors in the common dtype of arrays."""
    dtype = np.result_type(np.float32, *arrays)
    return [torch.tensor(np.array(array, dtype=dtype, order="C")) for array in arrays]


def tiny_forward(x, k, wf, bf):
    """Run the network."""
    return run(*tensors(x, k, wf, bf)).numpy()


def tiny_backward(x, k, wf, bf, dz):
    """Differentiate <dz, z>."""
    *variables, dz = tensors(x, k, wf, bf, dz)
    for variable in variables:
        variable.requires_grad_()
    gradients = torch.autograd.grad(run(*variables), variables, dz)
    return {f"d{name}": gradient.numpy() for name, gradient in zip(("x", "k", "wf", "bf"), gradients, strict=True)}


def draw_tiny_forward(rng):
    """Draw a small network and an image for it; one in ten has an odd map."""
    channels, outputs = (int(rng.integers(1, 4)) for _ in range(2))
    kernel = rng.integers(1, 5, size=2)
    pooled = rng.integers(1, 4, size=2)
    size = 2 * pooled
    if rng.random() < 0.1:
        size = size - rng.permutation([1, int(rng.integers(2))])
    shapes = {
        "x": (channels, *(kernel + size - 1)),
        "k": (channels, *kernel),
        "wf": (outputs, pooled.prod()),
        "bf": (outputs,),
    }
    return draw_arrays(rng, shapes)


def draw_tiny_backward(rng):
    """Draw a small network, an image for it and an upstream gradient."""
    drawn = draw_tiny_forward(rng)
    return drawn | draw_arrays(rng, {"dz": drawn["bf"].shape})


def draw_arrays(rng, shapes):
    """Draw arrays of these shapes, sometimes of different dtypes."""
    dtypes = [np.float64, np.float32, np.int64, np.int32] if rng.random() < 0.3 else [np.float64]
    return {name: (4 * rng.standard_normal(shape)).astype(rng.choice(dtypes)) for name, shape in shapes.items()}
