def halve(x, times=1):
    if times < 0:
        raise ValueError
    for _ in range(times):
        x = x * 0.5
    return x


def draw_halve(rng):
    return {"x": rng.normal(size=3), "times": int(rng.integers(-1, 5))}
