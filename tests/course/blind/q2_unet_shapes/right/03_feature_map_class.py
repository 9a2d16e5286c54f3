class FeatureMap:
    def __init__(self, c, h, w):
        if h < 1 or w < 1:
            raise ValueError(f"empty map: {h} x {w}")
        self.c, self.h, self.w = c, h, w

    def conv3x3(self, channels, pad):
        return FeatureMap(channels, self.h + 2 * pad - 2, self.w + 2 * pad - 2)

    def stage(self, channels, pad):
        return self.conv3x3(channels, pad).conv3x3(channels, pad)

    def pool(self):
        return FeatureMap(self.c, (self.h - 2) // 2 + 1, (self.w - 2) // 2 + 1)

    def up(self):
        return FeatureMap(self.c // 2, (self.h - 1) * 2 + 2, (self.w - 1) * 2 + 2)

    def crop_to(self, other):
        return FeatureMap(self.c, other.h, other.w), (self.h - other.h, self.w - other.w)

    def concat(self, other):
        assert (self.h, self.w) == (other.h, other.w)
        return FeatureMap(self.c + other.c, self.h, self.w)

    @property
    def shape(self):
        return (self.c, self.h, self.w)


def unet_shapes(h, w, c0, depth, mode="same"):
    for name, value in (("h", h), ("w", w), ("c0", c0), ("depth", depth)):
        if value < 1:
            raise ValueError(name + " must be at least 1")
    pad = 1 if mode == "same" else 0

    x = FeatureMap(1, int(h), int(w))
    skips = []
    channels = int(c0)
    for _ in range(depth):
        x = x.stage(channels, pad)
        skips.append(x)
        x = x.pool()
        channels *= 2
    x = x.stage(channels, pad)
    bottleneck = x.shape

    dec = []
    for skip in reversed(skips):
        x = x.up()
        skip_cropped, crop = skip.crop_to(x)
        joined = skip_cropped.concat(x)
        x = joined.stage(skip.c, pad)
        dec.append((joined.shape, x.shape, crop))
    return [s.shape for s in skips], bottleneck, dec
