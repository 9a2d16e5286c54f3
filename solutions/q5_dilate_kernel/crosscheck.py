"""Another road: the property. torch correlates with dilation D; an entry of the dilated kernel is the derivative of output (0, 0) by a pixel."""

import numpy as np
import torch
from torch.nn import functional


def dilate_kernel(K, D):
    """Return the gradient of one dilated correlation by its map, which is as large as the kernel's span."""
    if D < 1:
        raise ValueError("D < 1")
    dtype = np.result_type(K, np.float32)
    kernel = torch.from_numpy(np.array(K, dtype=np.float64))
    kh, kw = kernel.shape
    image = torch.zeros((1, 1, (kh - 1) * D + 1, (kw - 1) * D + 1), dtype=torch.float64, requires_grad=True)
    output = functional.conv2d(image, kernel[None, None], dilation=D)
    assert output.shape == (1, 1, 1, 1)
    (gradient,) = torch.autograd.grad(output.sum(), image)
    return gradient[0, 0].numpy().astype(dtype)


def draw_dilate_kernel(rng):
    """Draw a small kernel of some dtype and a dilation, one in ten below 1."""
    shape = tuple(int(side) for side in rng.integers(1, 6, size=2))
    dtype = rng.choice(["float64", "float64", "float32", "int64", "int32"])
    K = (rng.normal(size=shape) * 8).astype(str(dtype))
    if rng.random() < 0.3:
        K = np.asfortranarray(K)
    D = int(rng.integers(-2, 1)) if rng.random() < 0.1 else int(rng.integers(1, 7))
    return {"K": K, "D": D}
