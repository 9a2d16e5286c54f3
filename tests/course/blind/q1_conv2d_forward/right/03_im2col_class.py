import numpy as np


class Conv2D:
    """im2col layer: every window becomes a column, the filters become the rows of a matrix."""

    def __init__(self, weight, bias, stride, padding, dilation):
        if stride < 1 or dilation < 1 or padding < 0:
            raise ValueError("bad stride, padding or dilation")
        self.weight = weight
        self.bias = bias
        self.s = stride
        self.p = padding
        self.d = dilation

    def out_size(self, n, k):
        size = (n + 2 * self.p - self.d * (k - 1) - 1) // self.s + 1
        if size < 1:
            raise ValueError("output size would be %d" % size)
        return size

    def im2col(self, x, dtype):
        n, c, h, w = x.shape
        kh, kw = self.weight.shape[2:]
        ho, wo = self.out_size(h, kh), self.out_size(w, kw)
        xp = np.zeros((n, c, h + 2 * self.p, w + 2 * self.p), dtype)
        xp[:, :, self.p : self.p + h, self.p : self.p + w] = x
        cols = np.empty((n, c, kh, kw, ho, wo), dtype)
        for u in range(kh):
            top = u * self.d
            for v in range(kw):
                left = v * self.d
                cols[:, :, u, v] = xp[:, :, top : top + ho * self.s : self.s, left : left + wo * self.s : self.s][:, :, :ho, :wo]
        return cols.reshape(n, c * kh * kw, ho * wo), ho, wo

    def forward(self, x):
        o, c = self.weight.shape[:2]
        if x.shape[1] != c:
            raise ValueError("wrong number of channels")
        arrays = [x, self.weight]
        if self.bias is not None:
            arrays.append(self.bias)
        dtype = np.result_type(*arrays, np.float32)
        cols, ho, wo = self.im2col(x, dtype)
        rows = self.weight.astype(dtype).reshape(o, cols.shape[1])
        y = np.matmul(rows, cols)                   # (n, o, ho*wo)
        if self.bias is not None:
            y = y + self.bias.astype(dtype)[None, :, None]
        return y.reshape(x.shape[0], o, ho, wo)


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    return Conv2D(w, b, stride, padding, dilation).forward(x)


if __name__ == "__main__":
    x = np.array([[[[1, 2, 0, 1], [0, 1, 3, 2], [2, 0, 1, 1]]]])
    w = np.array([[[[1, 0], [2, -1]]]])
    print(conv2d(x, w, np.array([1])))
    print(conv2d(x, w, np.array([1]), stride=2, padding=1))
