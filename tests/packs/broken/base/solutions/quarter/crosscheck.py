def quarter(x):
    return x / 4


def draw_quarter(rng):
    return {"x": rng.normal(size=3)}
