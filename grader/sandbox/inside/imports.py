"""What a program may import: the standard library, what the exercise allows, and its own files, from memory.

The gate is courtesy, for a clear message; that other libraries cannot be read at all is the lock's doing.
"""

from __future__ import annotations

import linecache
import sys
from importlib.machinery import ModuleSpec
from typing import TYPE_CHECKING, Any

from .sources import Source, SourceError, compile_source

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType, ModuleType

SHORTCUTS = frozenset(
    """torch torchvision torchaudio scipy numba tensorflow keras jax jaxlib flax optax haiku sklearn cv2 skimage cupy
    theano mxnet pandas polars matplotlib seaborn plotly PIL imageio sympy einops autograd tinygrad statsmodels
    cython pythran numexpr bottleneck dask xarray networkx tqdm opt_einsum onnx onnxruntime transformers timm
    pytorch_lightning lightning fastai paddle caffe chainer IPython ipywidgets msgspec pyseccomp grader""".split()  # noqa: SIM905 (a list of words)
)
"""Libraries that students import because they have them elsewhere: named as not allowed even where they are absent."""


class OwnModules:
    """The submission's files as modules; names resolve beside the main file first, then from the root."""

    def __init__(self) -> None:
        """Know no file yet."""
        self.sources: dict[str, Source] = {}
        self.roots: tuple[str, ...] = ("",)
        self.loaded: list[str] = []

    def replace(self, sources: dict[str, Source], roots: tuple[str, ...]) -> None:
        """Forget the previous program's modules and serve these files."""
        for name in self.loaded:
            sys.modules.pop(name, None)
        self.loaded.clear()
        self.sources, self.roots = sources, roots
        for path, source in sources.items():
            if source.text is not None:
                self.remember(path, source.text)

    def remember(self, name: str, text: str) -> None:
        """Let tracebacks find the lines of code called `name`."""
        linecache.cache[name] = (len(text), None, text.splitlines(keepends=True), name)

    def find(self, name: str) -> ModuleSpec | None:
        """Return the spec of a module of the submission, or None."""
        relative = name.replace(".", "/")
        for root in self.roots:
            for path in (f"{root}{relative}/__init__.py", f"{root}{relative}.py"):
                if path in self.sources:
                    return self._spec(name, path, path.endswith("/__init__.py"))
            folder = f"{root}{relative}/"
            if any(path.startswith(folder) for path in self.sources):
                return self._spec(name, None, is_package=True)
        return None

    def _spec(self, name: str, path: str | None, is_package: bool) -> ModuleSpec:
        loader: Any = self  # a loader in all that is used of one
        spec = ModuleSpec(name, loader, origin=path, is_package=is_package)
        spec.has_location = path is not None
        spec.cached = None
        return spec

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """Let the import system make the module."""
        self.loaded.append(spec.name)
        return None

    def exec_module(self, module: ModuleType) -> None:
        """Execute the module's file in it."""
        origin = module.__spec__.origin if module.__spec__ else None
        if origin is not None:
            exec(self.code(origin), module.__dict__)  # noqa: S102 (that is what this process is for)

    def code(self, path: str) -> CodeType:
        """Return a file's code.

        Raises:
            SyntaxError: it is not Python; SourceError: it is not even text.
        """
        source = self.sources[path]
        if source.fault is not None:
            raise SourceError(source.fault)
        return compile_source(source.text or "", path)

    def names(self) -> list[str]:
        """Return the top-level names that the submission itself offers, for «did you mean»."""
        return sorted(
            {
                path[len(root) :].split("/")[0].removesuffix(".py")
                for root in self.roots
                for path in self.sources
                if path.startswith(root) and path.endswith(".py")
            }
        )


class Gate:
    """Decides by a module's first name where it may come from."""

    def __init__(self, own: OwnModules, installed: frozenset[str]) -> None:
        """`installed` are the top-level names beside NumPy that exist here and are not allowed."""
        self.own = own
        self.installed = installed
        self.allowed: frozenset[str] = frozenset()

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Leave allowed names to the usual finders, serve own files, refuse the rest."""
        del path, target
        top = fullname.partition(".")[0]
        if top in self.allowed or top in sys.stdlib_module_names or top.startswith("_sysconfigdata"):
            return None
        spec = self.own.find(fullname)
        if spec is None:
            raise ModuleNotFoundError(f"No module named {fullname!r}", name=fullname)
        return spec

    def forbids(self, name: str) -> bool:
        """Tell whether a name is a library that exists in the world and is not allowed here."""
        top = name.partition(".")[0]
        return top not in self.allowed and (top in SHORTCUTS or top in self.installed)
