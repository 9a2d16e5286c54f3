import numpy as np


def residual_block(x, w1, w2, ws, dy, conv2d, conv2d_backward):
    if any(w.shape[2] % 2 == 0 for w in (w1, w2)):
        raise ValueError("sides of the kernels must be odd")
    if (w1.shape[1], w2.shape[1]) != (x.shape[1], w1.shape[0]):
        raise ValueError("channels")
    expected = (w2.shape[0], x.shape[1], 1, 1)
    if ws is None:
        if expected[0] != expected[1]:
            raise ValueError("identity does not fit")
    elif ws.shape != expected:
        raise ValueError("projection does not fit")

    arrays = {"x": x, "w1": w1, "w2": w2, "dy": dy}
    if ws is not None:
        arrays["ws"] = ws
    dtype = np.result_type(*arrays.values(), np.float32)
    v = {name: arr.astype(dtype) for name, arr in arrays.items()}
    grad = {}
    tape = []

    def add_grad(name, g):
        grad[name] = grad[name] + g if name in grad else g

    def do_conv(out, inp, w):
        p = v[w].shape[2] // 2
        v[out] = conv2d(v[inp], v[w], padding=p)

        def back():
            gi, gw, _ = conv2d_backward(grad[out], v[inp], v[w], padding=p)
            add_grad(inp, gi)
            add_grad(w, gw)
        tape.append(back)

    def do_relu(out, inp):
        v[out] = np.maximum(v[inp], 0)
        tape.append(lambda: add_grad(inp, grad[out] * (v[inp] > 0)))

    def do_add(out, a, b):
        v[out] = v[a] + v[b]

        def back():
            add_grad(a, grad[out])
            add_grad(b, grad[out])
        tape.append(back)

    do_conv("a", "x", "w1")
    do_relu("h", "a")
    do_conv("F", "h", "w2")
    if ws is None:
        do_add("t", "F", "x")
    else:
        do_conv("r", "x", "ws")
        do_add("t", "F", "r")
    do_relu("y", "t")
    grad["y"] = v["dy"]
    for back in reversed(tape):
        back()
    return v["y"], grad["x"], grad["w1"], grad["w2"], grad.get("ws")


if __name__ == "__main__":
    print("residual block")
