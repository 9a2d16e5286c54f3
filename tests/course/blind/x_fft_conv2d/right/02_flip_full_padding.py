import numpy as np


def fft_conv2d(x: np.ndarray, w: np.ndarray) -> np.ndarray:
    # کرنل را برمی‌گردانیم تا کانولوشن به همبستگی تبدیل شود
    if x.shape[1] != w.shape[1]:
        raise ValueError("x has %d channels, w has %d" % (x.shape[1], w.shape[1]))
    n, c, h, width = x.shape
    o, _, kh, kw = w.shape
    if h < kh or width < kw:
        raise ValueError("kernel does not fit")

    out_type = np.result_type(x, w, np.float32)
    flipped = w[:, :, ::-1, ::-1].astype(float)

    # linear convolution -> full size
    P = h + kh - 1
    Q = width + kw - 1
    out = np.empty((n, o, h - kh + 1, width - kw + 1), dtype=out_type)
    if n == 0:
        return out
    fx = np.fft.fft2(x.astype(float), s=(P, Q))
    fw = np.fft.fft2(flipped, s=(P, Q))
    for k in range(o):
        spec = (fx * fw[k]).sum(axis=1)
        full = np.fft.ifft2(spec).real
        out[:, k] = full[:, kh - 1 : h, kw - 1 : width]
    return out
