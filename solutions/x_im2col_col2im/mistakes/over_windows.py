"""The windows are written one over the other, in their order: the last one stays."""


def add_windows(maps, windows, stride):
    kh, kw, h, w = windows.shape[2:]
    for u in reversed(range(kh)):
        for v in reversed(range(kw)):
            maps[:, :, pixels_under(u, h, stride), pixels_under(v, w, stride)] = windows[:, :, u, v]
