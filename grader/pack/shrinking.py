"""Smaller inputs: a function's public cases with fewer entries, simpler values and fewer options; pure, as recipes.

Nothing of a hidden case is read. Whether an input is valid is not known here: the reference says that.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import combinations, islice, product
from typing import TYPE_CHECKING, TypeAlias

import msgspec
import numpy as np

from grader.model.recipe import (
    Arange,
    ArrayRecipe,
    Choice,
    Distinct,
    Dyadic,
    Impulse,
    Integers,
    Normal,
    TupleOf,
    Uniform,
    Values,
)
from grader.model.verdict import Comparator, Visibility
from grader.pack.draw import own_dtype
from grader.pack.ties import list_axes, shape_of, tie_axes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from grader.model.pack import Case, Exercise, Function
    from grader.model.recipe import AnyArrayRecipe, Argument
    from grader.pack.ties import Classes

    _Style: TypeAlias = Callable[[AnyArrayRecipe, tuple[int, ...], int], Argument]

Arguments: TypeAlias = dict[str, "Argument"]
Sizes: TypeAlias = tuple[int, ...]

MOST_SETTINGS = 12  # ways to set the options, of one function
MOST_OF_A_SETTING = 60  # inputs under one of them
MOST_OF_A_DTYPE = 2  # inputs of other dtypes
MOST_SPOILT = 12  # sizes and values of one invalid input
DTYPES = ("float32", "int64")  # that real arrays are given instead of their own
SMALL_SIZES = (1, 2, 3)  # of an axis, and of a whole number
BAD_NUMBERS = (0, -1)  # what a whole number is set to where ValueError may be due
LARGEST = 3  # absolute value of the simple numbers
QUARTERS = 4  # where the whole numbers of a range are too few, quarters are taken


@dataclass(frozen=True, slots=True)
class Base:
    """A public case that can be shrunk: its arguments, the axes that belong together, and their sizes."""

    args: Arguments
    classes: Classes
    sizes: Sizes


def shrink_cases(exercise: Exercise, function: Function) -> tuple[Arguments, ...]:
    """Return inputs made of a function's public cases, the ways to set its options taking turns.

    Axes that have one size in all public cases keep one size together. Functions whose outputs are random or letters,
    and arguments that hold arrays inside lists, are left alone.
    """
    if {Comparator.STATISTICAL, Comparator.CHOICE} & set(function.comparators):
        return ()
    cases = [case for case in _public_cases(exercise, function) if not case.raises]
    settings = _list_settings(function, cases)[:MOST_SETTINGS]
    queues = [_shrink_base(_make_base(args, cases)) for args in settings]
    dtypes = [_make_base(args, cases) for args in (_change_dtypes(cases[0].args) if cases else ())]
    others = [_shrink_base(base)[:MOST_OF_A_DTYPE] for base in dtypes]
    queues = [*queues[:1], *others[: len(DTYPES)], *queues[1:], *others[len(DTYPES) :]]
    return _take_turns(queues)


def spoil_cases(exercise: Exercise, function: Function) -> tuple[Arguments, ...]:
    """Return inputs that may be invalid: public ones that are, and valid ones with one whole number below its range."""
    cases = _public_cases(exercise, function)
    valid = [case for case in cases if not case.raises]
    queues: list[Sequence[Arguments]] = [
        _shrink_base(_make_base(case.args, valid))[:MOST_SPOILT] for case in cases if case.raises
    ]
    whole = [name for name in function.parameters if any(_is_whole(each.args.get(name)) for each in valid)]
    queues += [  # as large as they were, so that nothing else is wrong with them
        [{**case.args, name: number} for number in BAD_NUMBERS] for case in valid[:1] for name in whole
    ]
    return _take_turns(queues)


def _take_turns(queues: Sequence[Sequence[Arguments]]) -> tuple[Arguments, ...]:
    longest = max((len(queue) for queue in queues), default=0)
    return tuple(queue[turn] for turn in range(longest) for queue in queues if turn < len(queue))


def _public_cases(exercise: Exercise, function: Function) -> list[Case]:
    return [
        case
        for case in exercise.cases
        if case.visibility is Visibility.PUBLIC
        and case.function == function.name
        and not case.work
        and all(map(_is_plain, case.args.values()))
    ]


def _is_plain(argument: Argument) -> bool:
    """Tell whether an argument is an array, a scalar, or a list of scalars."""
    if isinstance(argument, TupleOf):
        return _is_plain(list(argument.items))
    if isinstance(argument, list):
        return all(not isinstance(part, ArrayRecipe) and _is_plain(part) for part in argument)
    return isinstance(argument, ArrayRecipe | bool | int | float | str | None)


def _is_whole(argument: object) -> bool:
    return isinstance(argument, int) and not isinstance(argument, bool)


# The options


def _list_settings(function: Function, cases: Sequence[Case]) -> list[Arguments]:
    """List arguments under each way to set the options: few of them, as a public case has them, one changed."""
    optional = function.parameters[function.required :]
    fewer: list[Arguments] = []
    for case in cases:
        given = [name for name in optional if name in case.args]
        fewer += [
            {name: part for name, part in case.args.items() if name in kept or name not in optional}
            for kept in ([], *([name] for name in given), given)
        ]
    fewer.sort(key=len)
    whole = [dict(case.args) for case in cases]
    changed = [
        {**args, name: other}
        for args in whole
        for name in args
        for other in _other_values(args[name], [case.args.get(name) for case in cases])
    ]
    found: dict[str, Arguments] = {}
    for args in (*fewer, *_thin(changed)):
        found.setdefault(_name_setting(args), args)
    return list(found.values())


def _change_dtypes(args: Arguments) -> Iterator[Arguments]:
    """Give the real arrays other dtypes: all of them at once, and all but one."""
    real = [name for name, part in args.items() if isinstance(part, ArrayRecipe) and _kind(part) == "f"]
    spared = [(), *((name,) for name in real if len(real) > 1)]
    for left, dtype in product(spared, DTYPES if real else ()):
        changed = {
            name: msgspec.structs.replace(part, dtype=dtype)
            for name, part in args.items()
            if name in real and name not in left and isinstance(part, ArrayRecipe)
        }
        yield {**args, **changed}


def _kind(recipe: AnyArrayRecipe) -> str:
    return np.dtype(recipe.dtype or own_dtype(recipe)).kind


def _thin(args: list[Arguments]) -> list[Arguments]:
    """Keep as many as may be used, taken evenly."""
    return args[:: max(1, len(args) // MOST_SETTINGS)]


def _other_values(value: Argument, public: list[Argument]) -> list[Argument]:
    """Return other simple values of a scalar: those of other public cases, small whole numbers, the other bool."""
    if isinstance(value, bool):
        return [not value]
    if _is_whole(value):
        small: list[Argument] = [*SMALL_SIZES, *(each for each in public if _is_whole(each))]
        return [each for each in dict.fromkeys(small) if each != value]
    if isinstance(value, str | float):
        alike = (each for each in public if type(each) is type(value))  # the others may be lists
        return [each for each in dict.fromkeys(alike) if each != value]
    return []


def _name_setting(args: Arguments) -> str:
    """Name what arguments have in common that only differ in their arrays' shapes and values."""
    return repr([(name, _kind(part) if isinstance(part, ArrayRecipe) else part) for name, part in sorted(args.items())])


# The shapes


def _make_base(args: Arguments, cases: Sequence[Case]) -> Base:
    classes = tie_axes(args, [case.args for case in cases])
    axes = list_axes(args)
    return Base(args=args, classes=classes, sizes=tuple(axes[members[0]] for members in classes))


def _shrink_base(base: Base) -> list[Arguments]:
    """List a base's arguments with other sizes and values, those that most likely tell something first."""
    if not base.sizes:
        return [base.args]
    ones, pairs, threes = ((1,) * len(base.sizes), *(tuple(min(size, most) for size in base.sizes) for most in (2, 3)))
    plans: list[tuple[Iterable[Sizes], tuple[_Style, ...]]] = [
        ((pairs, ones, threes), (_take_own,)),
        (_change_one(ones, 2), (_take_own,)),
        ((base.sizes,), (_take_own,)),
        ((pairs, ones), (_take_ramp, _take_impulse)),
        (_change_one(pairs, 1), (_take_own,)),
        (_change_two(ones), (_take_own,)),
        (_change_one(ones, 3), (_take_own,)),
        (_change_one(pairs, 3), (_take_own,)),
        (_change_one(base.sizes, 1), (_take_own,)),
    ]
    found = dict.fromkeys((sizes, style) for many, styles in plans for sizes in many for style in styles)
    resized = (_resize(base, sizes, style) for sizes, style in islice(found, MOST_OF_A_SETTING))
    return [args for args in resized if args is not None]


def _change_one(sizes: Sizes, other: int) -> Iterator[Sizes]:
    for place, size in enumerate(sizes):
        if size != other:
            yield (*sizes[:place], other, *sizes[place + 1 :])


def _change_two(sizes: Sizes) -> Iterator[Sizes]:
    for larger in ((2, 2), (2, 3), (3, 2)):
        for chosen in combinations(range(len(sizes)), 2):
            new = dict(zip(chosen, larger, strict=True))
            yield tuple(new.get(place, size) for place, size in enumerate(sizes))


def _resize(base: Base, sizes: Sizes, style: _Style) -> Arguments | None:
    size_of = {axis: size for members, size in zip(base.classes, sizes, strict=True) for axis in members}
    changed: Arguments = {}
    for place, (name, argument) in enumerate(base.args.items()):
        if not isinstance(argument, ArrayRecipe):
            changed[name] = argument
            continue
        recipe = style(argument, tuple(size_of[name, axis] for axis in range(len(shape_of(argument)))), place)
        if recipe is None:
            return None
        changed[name] = recipe
    return changed


# The values


def _take_own(recipe: AnyArrayRecipe, shape: Sizes, place: int) -> Argument:  # noqa: ARG001 - one signature
    """Keep the kind of values; real ones become small whole numbers, or quarters, in the same range."""
    kept = tuple(each for each in recipe.set if _is_inside(each.index, shape))
    if isinstance(recipe, Values):
        return _crop(recipe, shape, kept)
    if isinstance(recipe, Impulse):
        return msgspec.structs.replace(recipe, shape=shape, index=tuple(size // 2 for size in shape), set=kept)
    if isinstance(recipe, Normal | Uniform | Dyadic):
        options = _simple_numbers(recipe)
        return Choice(shape=shape, options=options, dtype=recipe.dtype, layout=recipe.layout, set=kept)
    if isinstance(recipe, Distinct) and math.prod(shape[len(shape) - recipe.axes :]) > recipe.high:
        return None
    return msgspec.structs.replace(recipe, shape=shape, set=kept)


def _take_ramp(recipe: AnyArrayRecipe, shape: Sizes, place: int) -> Argument:
    """Let free real values count 1, 2, 3 …; the others stay of their kind."""
    return Arange(shape=shape, start=1, dtype=recipe.dtype) if _is_free(recipe) else _take_own(recipe, shape, place)


def _take_impulse(recipe: AnyArrayRecipe, shape: Sizes, place: int) -> Argument:
    """Make the first argument a single one in zeros where its values are free, and let the others count."""
    if place == 0 and _is_free(recipe) and math.prod(shape) > 0:
        return Impulse(shape=shape, index=tuple(size // 2 for size in shape), dtype=recipe.dtype)
    return _take_ramp(recipe, shape, place)


def _is_free(recipe: AnyArrayRecipe) -> bool:
    """Tell whether any small number would do: a real recipe around zero without planted values."""
    real = _kind(recipe) == "f"
    around = isinstance(recipe, Normal | Arange) or (isinstance(recipe, Dyadic | Integers) and recipe.low < 0)
    return real and around and not recipe.set


def _simple_numbers(recipe: Normal | Uniform | Dyadic) -> tuple[float, ...]:
    if isinstance(recipe, Normal):
        return tuple(float(number) for number in range(-LARGEST, LARGEST + 1) if number)
    low, high = recipe.low, recipe.high
    if isinstance(recipe, Dyadic):
        low, high = low * 2.0**-recipe.bits, high * 2.0**-recipe.bits
    step = 1 if high - low >= LARGEST and (isinstance(recipe, Dyadic) and recipe.bits == 0) else QUARTERS
    first, last = math.ceil(max(low, -LARGEST) * step), math.floor(min(high, LARGEST) * step)
    inside = [number / step for number in range(first, last + 1) if number]
    return tuple(inside) or (low,)


def _crop(recipe: Values, shape: Sizes, kept: tuple[object, ...]) -> Argument:
    """Take the first entries along each axis; a larger shape repeats the array."""
    entries = np.array(recipe.values)
    if entries.size == 0:
        return recipe if entries.shape == shape else None
    repeats = tuple(-(-wanted // given) for wanted, given in zip(shape, entries.shape, strict=True))
    cropped = np.tile(entries, repeats)[tuple(slice(size) for size in shape)]
    return msgspec.structs.replace(recipe, values=cropped.tolist(), set=kept)


def _is_inside(index: tuple[int, ...], shape: Sizes) -> bool:
    return len(index) == len(shape) and all(place < size for place, size in zip(index, shape, strict=True))
