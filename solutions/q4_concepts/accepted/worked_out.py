"""The letters worked out in plain Python, derivatives by small steps."""


def derivative(f, at):
    return (f(at + 1e-6) - f(at - 1e-6)) / 2e-6


def pick(options, found):
    return min(options, key=lambda letter: sum(abs(a - b) for a, b in zip(options[letter], found)))


def plain(x):
    return 0.1**3 * x


def dense(x):
    numbers = [x]
    for _ in range(3):
        numbers.append(0.1 * sum(numbers))
    return numbers[-1]


def row(place):
    return sum(max(0, 1 - abs(place - i)) * pixel for i, pixel in enumerate([4, 10, 6]))


def answers():
    reads = [40 + 12 * layer for layer in range(6)]
    pixels = 14 * 14
    direct, squeezed = pixels * 25 * 256 * 48, pixels * (256 * 16 + 25 * 16 * 48)
    ho, wo = (10 + 2 - 3) // 2 + 1, (14 + 2 - 3) // 2 + 1
    return {
        "dense_channels": pick(
            {"a": (100, 12), "b": (100, 88), "c": (40, 40), "d": (100, 100)}, (reads[-1], reads[-2])
        ),
        "residual_sum": pick(
            {"a": (36, 18), "b": (32, 1), "c": (32, 16), "d": (48, 24)},
            (5 * (3 * 2) + 2, derivative(lambda x: 5 * (3 * x) + x, 2)),
        ),
        "dense_gradient": pick(
            {"a": (0.001, 0.121), "b": (0.001, 0.001), "c": (0.001, 1.331), "d": (0.001, 0.111)},
            (derivative(plain, 1), derivative(dense, 1)),
        ),
        "squeeze_saving": pick(
            {"a": (60211200, 3763200), "b": (60211200, 5368832), "c": (12042240, 1555456), "d": (60211200, 4566016)},
            (direct, squeezed),
        ),
        "module_width": pick({"a": (110,), "b": (86,), "c": (108,), "d": (40,)}, (24 + 40 + 12 + 10,)),
        "helper_heads": "a",
        "offset_count": pick(
            {"a": (18, 18), "b": (18, 2520), "c": (108, 3780), "d": (18, 630)}, (2 * 9, 2 * 9 * ho * wo)
        ),
        "offset_gradient": pick(
            {"a": (10, 0), "b": (7, -4), "c": (9, -4), "d": (9, 0)}, (row(1.25), derivative(row, 1.25))
        ),
    }
