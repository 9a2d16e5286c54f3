# مانند مقاله: فهرستی از همهٔ نقشه‌ها نگه می‌داریم و هر لایه همه را با هم می‌خواند
import numpy as np


def dense_channels(c0, k, layers):
    if c0 < 1 or k < 1 or layers < 0:
        raise ValueError("آرگومان نامعتبر")
    return (c0 + k * np.arange(layers + 1)).tolist()


def dense_block(x, weights, conv2d):
    dt = np.result_type(x, *weights, np.float32)
    features = [x.astype(dt)]
    count = x.shape[1]

    for w in weights:
        if w.shape[1] != count:
            raise ValueError("تعداد کانال‌ها جور نیست")
        kh, kw = w.shape[2], w.shape[3]
        if kh % 2 == 0 or kw % 2 == 0:
            raise ValueError("ضلع هسته باید فرد باشد")
        # ورودی این لایه
        everything = np.concatenate(features, axis=1)
        everything = np.maximum(everything, dt.type(0))
        # حاشیهٔ صفر
        if kh > 1:
            z = np.zeros(everything.shape[:2] + ((kh - 1) // 2, everything.shape[3]), dtype=dt)
            everything = np.concatenate([z, everything, z], axis=2)
        if kw > 1:
            z = np.zeros(everything.shape[:3] + ((kw - 1) // 2,), dtype=dt)
            everything = np.concatenate([z, everything, z], axis=3)
        features.append(conv2d(everything, w.astype(dt)))
        count += w.shape[0]

    return np.concatenate(features, axis=1)
