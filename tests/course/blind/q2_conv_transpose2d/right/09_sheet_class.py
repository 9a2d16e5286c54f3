import numpy as np


class Sheet:
    def __init__(self, n, o, height, width, dtype):
        self.data = np.zeros((n, o, height, width), dtype=dtype)

    def stamp(self, top, left, step, values):
        """adds values[n, o, i, j] at row top + i*step, column left + j*step"""
        h, w = values.shape[2:]
        rows = slice(top, top + (h - 1) * step + 1, step)
        cols = slice(left, left + (w - 1) * step + 1, step)
        self.data[:, :, rows, cols] += values

    def cut(self, p):
        height, width = self.data.shape[2:]
        return self.data[:, :, p:height - p, p:width - p]


class ConvTranspose2d:
    def __init__(self, w, b, stride, padding, output_padding):
        if output_padding != 0 and output_padding >= stride:
            raise ValueError("output_padding has to be smaller than stride")
        self.w, self.b = w, b
        self.stride, self.padding, self.extra = stride, padding, output_padding

    def dtype_for(self, x):
        return np.result_type(*(a for a in (x, self.w, self.b) if a is not None), np.float32)

    def __call__(self, x):
        n, c_in, h, wd = x.shape
        c_w, o, kh, kw = self.w.shape
        if c_in != c_w:
            raise ValueError("channels: %d and %d" % (c_in, c_w))
        big_h = (h - 1) * self.stride + kh + self.extra
        big_w = (wd - 1) * self.stride + kw + self.extra
        if big_h <= 2 * self.padding or big_w <= 2 * self.padding:
            raise ValueError("padding eats the whole sheet")

        dtype = self.dtype_for(x)
        sheet = Sheet(n, o, big_h, big_w, dtype)
        x = x.astype(dtype)
        w = self.w.astype(dtype)
        for c in range(c_in):
            for u in range(kh):
                for v in range(kw):
                    sheet.stamp(u, v, self.stride, x[:, c, None] * w[c, :, u, v, None, None])
        if self.b is not None:
            sheet.data += self.b.astype(dtype)[:, None, None]
        return sheet.cut(self.padding)


def conv_transpose2d(x, w, b=None, stride=1, padding=0, output_padding=0):
    return ConvTranspose2d(w, b, stride, padding, output_padding)(x)
