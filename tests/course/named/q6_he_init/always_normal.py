import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    """Kaiming initialisation, the std is the same for both distributions."""
    if dist not in ("normal", "uniform"):
        raise ValueError(f"unknown distribution {dist}")
    if mode not in ("fan_in", "fan_out"):
        raise ValueError(f"unknown mode {mode}")
    if len(shape) < 2 or min(shape) <= 0:
        raise ValueError(f"invalid shape {shape}")
    axes = list(shape)
    del axes[0 if mode == "fan_in" else 1]
    gain = np.sqrt(2 / (1 + a**2))
    std = gain / np.sqrt(float(np.prod(axes)))
    w = np.zeros(tuple(shape))
    w += rng.normal(0, std, size=w.shape)
    return w
