"""x_attention_gates: squeeze-and-excitation, and the attention gate of U-Net."""

import numpy as np


def squeeze_excite(x: np.ndarray, w1: np.ndarray, w2: np.ndarray) -> np.ndarray:
    """Multiply every channel of every image by sigmoid(w2 ReLU(w1 m)), where m holds the means of the channels.

    x: (N, C, H, W)
    w1: (r, C)
    w2: (C, r)

    Returns a new array of shape (N, C, H, W) and dtype np.result_type(x, w1, w2, np.float32).
    Raises ValueError when w1 or w2 does not fit.
    """
    # Write your code here.
    raise NotImplementedError


def attention_gate(
    x: np.ndarray, g: np.ndarray, wx: np.ndarray, wg: np.ndarray, psi: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Multiply every pixel of x by alpha = sigmoid(psi . ReLU(wx x + wg g)), computed at this pixel.

    x: (N, C, H, W), the maps of the skip connection
    g: (N, Cg, H, W), the gating signal
    wx: (F, C)
    wg: (F, Cg)
    psi: (F,)

    Returns (y, alpha) of shapes (N, C, H, W), (N, H, W): new arrays of dtype
    np.result_type(x, g, wx, wg, psi, np.float32).
    Raises ValueError when x and g differ in N, H or W, and when wx, wg or psi does not fit.
    """
    # Write your code here.
    raise NotImplementedError
