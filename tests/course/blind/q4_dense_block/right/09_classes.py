import numpy as np


class DenseLayer:
    def __init__(self, w, conv2d):
        self.w = w
        self.conv2d = conv2d
        self.growth, self.c_in, self.kh, self.kw = w.shape
        if self.kh % 2 == 0 or self.kw % 2 == 0:
            raise ValueError("kernel sides must be odd")

    def __call__(self, old):
        t = np.maximum(old, 0)
        ph, pw = (self.kh - 1) // 2, (self.kw - 1) // 2
        t = np.pad(t, ((0, 0), (0, 0), (ph, ph), (pw, pw)), "constant")
        new = self.conv2d(t, self.w, b=None)
        return np.hstack([old, new])  # hstack joins axis 1


class DenseBlock:
    def __init__(self, weights, conv2d, dtype):
        self.dtype = dtype
        self.layers = [DenseLayer(np.array(w, dtype=dtype), conv2d) for w in weights]

    def check(self, c):
        for layer in self.layers:
            if layer.c_in != c:
                raise ValueError("expected %d channels, got %d" % (layer.c_in, c))
            c += layer.growth

    def forward(self, x):
        self.check(x.shape[1])
        h = np.array(x, dtype=self.dtype)
        for layer in self.layers:
            h = layer(h)
        return h


def dense_block(x, weights, conv2d):
    return DenseBlock(weights, conv2d, np.result_type(x, *weights, np.float32)).forward(x)


def dense_channels(c0, k, layers):
    if layers < 0:
        raise ValueError("layers must be >= 0")
    if c0 < 1 or k < 1:
        raise ValueError("c0 and k must be >= 1")
    chans = [c0]
    while len(chans) < layers + 1:
        chans += [chans[-1] + k]
    return chans
