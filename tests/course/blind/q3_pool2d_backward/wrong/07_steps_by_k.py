# wrong: the windows are placed at multiples of k, the stride only counts for the shape of dy
import numpy as np


def pool2d_backward(dy, x, k, stride, kind="max"):
    if kind not in ("max", "avg"):
        raise ValueError("kind")
    N, C, H, W = x.shape
    Ho = (H - k) // stride + 1
    Wo = (W - k) // stride + 1
    if dy.shape != (N, C, Ho, Wo):
        raise ValueError("shape of dy")
    dx = np.zeros(x.shape, dtype=np.result_type(dy, x, np.float32))
    # پنجره‌ها کنار هم
    for n in range(N):
        for c in range(C):
            for i in range(Ho):
                for j in range(Wo):
                    a = min(i * k, H - k)
                    b = min(j * k, W - k)
                    if kind == "avg":
                        dx[n, c, a:a + k, b:b + k] += dy[n, c, i, j] / (k * k)
                    else:
                        m = x[n, c, a:a + k, b:b + k].argmax()
                        dx[n, c, a + m // k, b + m % k] += dy[n, c, i, j]
    return dx
