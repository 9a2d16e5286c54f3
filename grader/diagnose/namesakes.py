"""Names that other libraries, older versions or other types use for what NumPy calls otherwise."""

from __future__ import annotations

KEYWORDS = {"dim": "axis", "dims": "axis", "axes": "axis", "keepdim": "keepdims", "type": "dtype"}

NUMPY_NAMES = {
    "Inf": "np.inf",
    "Infinity": "np.inf",
    "NAN": "np.nan",
    "NaN": "np.nan",
    "alltrue": "np.all",
    "cat": "np.concatenate",
    "clamp": "np.clip",
    "cumproduct": "np.cumprod",
    "float_": "np.float64",
    "in1d": "np.isin",
    "length": "len",
    "product": "np.prod",
    "rand": "np.random.default_rng",
    "randn": "np.random.default_rng",
    "row_stack": "np.vstack",
    "sometrue": "np.any",
    "tensor": "np.array",
    "trapz": "np.trapezoid",
    "unsqueeze": "np.expand_dims",
}

ARRAY_NAMES = {
    "abs": "np.abs",
    "add": "np.add",
    "append": "np.append",
    "cat": "np.concatenate",
    "clamp": "clip",
    "clone": "copy",
    "concatenate": "np.concatenate",
    "cpu": "",
    "detach": "",
    "dim": "ndim",
    "double": "astype",
    "exp": "np.exp",
    "expand_dims": "np.expand_dims",
    "extend": "np.concatenate",
    "float": "astype",
    "index": "np.argwhere",
    "len": "len",
    "length": "len",
    "log": "np.log",
    "long": "astype",
    "matmul": "np.matmul",
    "maximum": "np.maximum",
    "numel": "size",
    "numpy": "",
    "pad": "np.pad",
    "permute": "transpose",
    "sqrt": "np.sqrt",
    "t": "T",
    "to": "astype",
    "type": "dtype",
    "unsqueeze": "np.expand_dims",
}

MODULES = frozenset({"collections", "functools", "itertools", "math", "np", "numpy", "random", "scipy", "time"})
"""Names that stand for a module which was not imported."""

OF_ARRAYS = frozenset(
    {"T", "astype", "copy", "dot", "dtype", "max", "mean", "min", "ndim", "ravel", "reshape", "shape", "size", "std"}
    | {"sum", "transpose", "flatten", "strides", "argmax", "argmin", "squeeze", "cumsum", "prod", "var", "tolist"}
)
"""Attributes that show that an array was expected."""

NO_ARRAYS = frozenset({"bool", "complex", "dict", "float", "int", "list", "range", "str", "tuple"})
