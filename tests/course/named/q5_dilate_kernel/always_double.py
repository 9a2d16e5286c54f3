import numpy as np


def dilate_kernel(K, D):
    if D < 1:
        raise ValueError("D must be >= 1")

    n_rows, n_cols = K.shape
    # یک آرایهٔ صفر می‌سازیم و درایه‌ها را با فاصلهٔ D در آن می‌نویسیم
    answer = np.zeros([D * (n_rows - 1) + 1, D * (n_cols - 1) + 1])
    answer[0::D, 0::D] = K
    return answer


if __name__ == "__main__":
    print(dilate_kernel(np.array([[1, 2], [3, 4]]), 3))
