def inception_cost(h, w, c, n1, r3, n3, r5, n5, pp):
    # بررسی ورودی‌ها
    if not (h >= 1 and w >= 1 and c >= 1):
        raise ValueError("ابعاد نقشه نامعتبر است")
    if any(map(lambda v: v < 0, [n1, r3, n3, r5, n5, pp])):
        raise ValueError("تعداد فیلتر منفی است")
    if len({r3 == 0, n3 == 0}) == 2 or len({r5 == 0, n5 == 0}) == 2:
        raise ValueError("نصف شاخه")
    if max(n1, n3, n5) == 0:
        raise ValueError("چیزی برای مقایسه نیست")

    params = 0

    def conv(inp, out, k):
        nonlocal params
        params += (inp * k * k + 1) * out
        return h * w * out * (k * k * inp)

    # هر شاخه جداگانه
    macs = []
    macs.append(conv(c, n1, 1))
    macs.append(conv(c, r3, 1) + conv(r3, n3, 3))
    macs.append(conv(c, r5, 1) + conv(r5, n5, 5))
    macs.append(conv(c, pp, 1))
    p = params  # قبل از ماژول ساده
    naive = conv(c, n1, 1) + conv(c, n3, 3) + conv(c, n5, 5)
    total = sum(macs)
    return {
        "branch_macs": macs,
        "total": total,
        "out_channels": n1 + n3 + n5 + pp,
        "params": p,
        "naive_macs": naive,
        "saving": 1 - total / naive,
    }
