import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    if mode not in {"fan_in", "fan_out"}:
        raise ValueError("mode?")
    if dist not in {"normal", "uniform"}:
        raise ValueError("dist?")
    if len(shape) < 2:
        raise ValueError("a layer has outputs and inputs")
    if any(s < 1 for s in shape):
        raise ValueError("empty layer")

    area = np.prod(np.array(shape[2:], dtype=float))
    fan_out = shape[0] * area
    fan_in = shape[1] * area
    # میانگین دو طرف تا هم رفت و هم برگشت پایدار بماند
    n = 0.5 * (fan_in + fan_out)
    sigma = np.sqrt(2 / n) / np.sqrt(1 + a * a)

    if dist == "normal":
        return rng.normal(0.0, sigma, tuple(shape))
    bound = np.sqrt(3) * sigma
    return rng.uniform(-bound, bound, tuple(shape))
