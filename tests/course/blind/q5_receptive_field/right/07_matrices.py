# Each layer is an affine map i -> s*i + c; the composition is a product of 2x2 matrices.


def _mul(A, B):
    return [[sum(A[i][t] * B[t][j] for t in range(2)) for j in range(2)] for i in range(2)]


def receptive_field(layers):
    L = [[1, 0], [0, 1]]
    R = [[1, 0], [0, 1]]
    answer = []
    for (k, s, p, d) in layers:
        if k < 1 or d < 1 or s < 1:
            raise ValueError("kernel, stride and dilation must be positive")
        L = _mul(L, [[s, -p], [0, 1]])
        R = _mul(R, [[s, -p + (k - 1) * d], [0, 1]])
        lo, hi = L[0][1], R[0][1]
        answer.append((hi - lo + 1, L[0][0], (lo + hi) / 2))
    return answer
