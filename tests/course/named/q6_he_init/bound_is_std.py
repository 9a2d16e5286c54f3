import math


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    problems = []
    if mode not in ("fan_in", "fan_out"):
        problems.append("mode")
    if dist not in ("normal", "uniform"):
        problems.append("dist")
    if len(shape) < 2 or min(shape) < 1:
        problems.append("shape")
    if problems:
        raise ValueError(", ".join(problems))

    n = math.prod(shape[2:]) * shape[mode == "fan_in"]
    sigma = math.sqrt(2 / ((1 + a * a) * n))
    draw = {"normal": lambda: rng.normal(0, sigma, tuple(shape)), "uniform": lambda: rng.uniform(-sigma, sigma, tuple(shape))}
    return draw[dist]()
