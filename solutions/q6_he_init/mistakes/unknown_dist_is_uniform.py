"""Takes everything that is not normal for uniform."""


def check_dist(dist):
    pass


def family(dist):
    return "normal" if dist == "normal" else "uniform"
