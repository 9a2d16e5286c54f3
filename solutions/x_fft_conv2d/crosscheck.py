"""Another road: the sums themselves, by torch.nn.functional.conv2d on CPU, without a transform.

The theorem on which the exercise rests is tried as well: torch's full convolution has the product of both spectra.
"""

import numpy as np
import torch


def fft_conv2d(x, w):
    """Convolve by torch, in the dtype that NumPy gives the arrays together with float32."""
    if x.shape[1] != w.shape[1]:
        raise ValueError("channels")
    dtype = np.result_type(np.float32, x, w)
    x, w = (torch.from_numpy(np.array(array, dtype, order="C")) for array in (x, w))
    try:
        y = torch.nn.functional.conv2d(x, w)
    except RuntimeError as error:
        raise ValueError("torch refuses the arguments") from error
    if 0 in y.shape[1:]:
        raise ValueError("the output is empty")
    try_theorem(x.double(), w.double())
    return y.numpy()


def try_theorem(x, w):
    """Check that the spectrum of the full convolution is the product of the spectra, on a circle where nothing wraps."""
    high, wide = w.shape[2:]
    full = torch.nn.functional.conv2d(x, w, padding=(high - 1, wide - 1)).numpy()
    spectra = (np.fft.fft2(array.numpy(), s=full.shape[2:]) for array in (x, w.flip(2, 3)))
    product = np.einsum("nchw,ochw->nohw", *spectra)
    largest = np.abs(product).max(initial=1e-300)
    assert np.allclose(np.fft.fft2(full) / largest, product / largest, rtol=0, atol=1e-9)


def draw_fft_conv2d(rng):
    """Draw a call of fft_conv2d; one in ten breaks a rule."""
    n, c, o, kh, kw = (int(rng.integers(low, 5)) for low in (0, 1, 1, 1, 1))
    h, wide = kh + int(rng.integers(0, 6)), kw + int(rng.integers(0, 6))
    channels, high, broad = c, kh, kw
    if rng.random() < 0.1:
        broken = int(rng.integers(3))
        channels = c if broken else int(rng.choice([each for each in (1, 2, 3, 4, 5) if each != c]))
        high = h + 1 if broken == 1 else kh
        broad = wide + 1 if broken == 2 else kw
    scale = float(rng.choice([0.01, 4.0, 4.0, 1e6]))
    return {
        "x": draw_array(rng, (n, c, h, wide), scale),
        "w": draw_array(rng, (o, channels, high, broad), scale),
    }


def draw_array(rng, shape, scale):
    """Draw an array of one of the usual dtypes and memory layouts."""
    dtype = rng.choice(["float64", "float64", "float32", "int32", "int64"])
    array = (rng.uniform(-1, 1, size=shape) * scale).astype(dtype)
    layout = rng.integers(4)
    if layout == 0:
        return np.asfortranarray(array)
    if layout == 1:
        return np.repeat(array, 2, axis=-1)[..., ::2]
    if layout == 2:
        return np.ascontiguousarray(array[..., ::-1])[..., ::-1]
    return array
