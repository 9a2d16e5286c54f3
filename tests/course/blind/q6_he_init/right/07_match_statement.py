import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    match tuple(shape):
        case (o, i, *sides) if o >= 1 and i >= 1 and all(k >= 1 for k in sides):
            pass
        case _:
            raise ValueError("invalid shape")

    match mode:
        case "fan_in":
            n = i
        case "fan_out":
            n = o
        case _:
            raise ValueError("invalid mode")
    for k in sides:
        n = n * k

    # 1 / sqrt(1 + a^2): for a large slope divide by a first, so that a^2 cannot overflow
    if abs(a) > 1:
        shrink = 1 / (abs(a) * np.sqrt(1 + (1 / a) ** 2))
    else:
        shrink = 1 / np.sqrt(1 + a ** 2)
    sigma = np.sqrt(2 / n) * shrink

    match dist:
        case "normal":
            return sigma * rng.standard_normal((o, i, *sides))
        case "uniform":
            return np.sqrt(3) * sigma * rng.uniform(-1, 1, (o, i, *sides))
        case _:
            raise ValueError("invalid dist")
