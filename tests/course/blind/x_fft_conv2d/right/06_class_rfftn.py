import numpy as np


class SpectralConv:
    """Holds the spectrum of the filters, can be called with a batch."""

    def __init__(self, weights, size):
        self.O, self.C, self.kh, self.kw = weights.shape
        self.size = size
        if self.kh > size[0] or self.kw > size[1]:
            raise ValueError("kernel too large")
        mirrored = np.flip(np.asarray(weights, dtype="float64"), axis=(-2, -1))
        self.spectrum = np.fft.rfftn(mirrored, s=size, axes=(-2, -1))

    def __call__(self, batch):
        H, W = self.size
        result = []
        for image in batch:
            spec = np.fft.rfftn(image.astype("float64"), s=self.size, axes=(-2, -1))
            prod = np.einsum("cpq,ocpq->opq", spec, self.spectrum)
            circ = np.fft.irfftn(prod, s=self.size, axes=(-2, -1))
            # only the first kh-1 rows / kw-1 columns are polluted by wrap around
            result.append(circ[:, self.kh - 1 :, self.kw - 1 :])
        if not result:
            return np.zeros((0, self.O, H - self.kh + 1, W - self.kw + 1))
        return np.stack(result)


def fft_conv2d(x, w):
    if x.shape[1] != w.shape[1]:
        raise ValueError("x.shape[1] != w.shape[1]")
    conv = SpectralConv(w, x.shape[2:])
    return conv(x).astype(np.result_type(x, w, np.float32))
