import numpy as np


# گرادیان ادغام: برای هر خانهٔ پنجره یک برش از نقشه
def pool2d_backward(dy, x, k, stride, kind="max"):
    if kind not in {"max", "avg"}:
        raise ValueError("kind")
    H, W = x.shape[-2:]
    Ho = int(np.floor((H - k) / stride)) + 1
    Wo = int(np.floor((W - k) / stride)) + 1
    if list(dy.shape) != [x.shape[0], x.shape[1], Ho, Wo]:
        raise ValueError("dy")

    def tap(t):
        u, v = t // k, t % k
        return (slice(None), slice(None),
                slice(u, u + (Ho - 1) * stride + 1, stride),
                slice(v, v + (Wo - 1) * stride + 1, stride))

    dt = np.result_type(dy, x, np.float32)
    dx = np.zeros(x.shape, dt)
    if kind == "max":
        winner = np.zeros(dy.shape, int)
        best = np.array(x[tap(0)])
        for t in range(1, k * k):
            bigger = x[tap(t)] > best          # اکیداً بزرگ‌تر، پس اولی برنده می‌ماند
            best[bigger] = x[tap(t)][bigger]
            winner[bigger] = t
        for t in range(k * k):
            dx[tap(t)] += np.where(winner == t, dy, 0).astype(dt)
    else:
        part = np.true_divide(dy, k * k, dtype=dt)
        for t in range(k * k):
            dx[tap(t)] += part
    return dx
