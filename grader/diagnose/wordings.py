"""What NumPy and Python say when a program crashes: NumPy 1.26 to 2.4, Python 3.11 to 3.14.

Each line is a crash, a form of it (or nothing) and a message. In a message `<name:kind>` stands for a fact, `<*>` for
anything. The whole message has to fit, so that a text which only quotes NumPy is nobody's crash.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

_ANYTHING, _REST = ".{0,100}?", ".*"
_KINDS = {
    "shape": r"\([0-9, ]{0,80}\)",
    "shapes": r"\([0-9, ]{0,80}\)(?: \([0-9, ]{0,80}\)){1,7}",
    "count": r"[0-9]{1,12}",  # a number in a sentence
    "index": r"-?[0-9]{1,12}",  # a number in code
    "name": r"[^\W\d]\w{0,59}",
    "dotted": r"[^\W\d]\w{0,30}(?:\.[^\W\d]\w{0,30}){0,3}",
    "type": r"[<>]?[A-Za-z_][A-Za-z0-9_.]{0,39}",
    "sign": r"[-+*/%@&|^<>=!~]{1,3}",
    "called": r"(?:[^\s().]{1,60}\.){0,5}(?:<lambda>|[^\W\d]\w{0,59})",
    "key": r"'[\w ]{1,40}'|-?[0-9]{1,12}",
    "amount": r"[0-9.]{1,8} [KMGTPE]iB",
}
_SLOT = re.compile(r"<(?:(\w+):(\w+)|\*)>")


class Wording(NamedTuple):
    """A crash, its form, a whole message, and the longest part of it that is always the same."""

    crash: str
    form: str
    text: str
    literal: str


TEXTS = """
join|ndim|all the input arrays must have same number of dimensions, but the array at index <*> has <first_dimensions:count> dimension(s) and the array at index <*> has <second_dimensions:count> dimension(s)
join|facts|all the input array dimensions except for the concatenation axis must match exactly, but along dimension <axis:index>, the array at index <*> has size <first_size:count> and the array at index <*> has size <second_size:count>
join|stack|all input arrays must have the same shape
join|scalar|zero-dimensional arrays cannot be concatenated
empty||need at least one array to <*>
matmul|batch|operands could not be broadcast together with remapped shapes [original->remapped]: <first_shape:shape>-><*> <second_shape:shape>-><*> and requested shape <*>
einsum|sizes|operands could not be broadcast together with remapped shapes [original->remapped]: <first_shape:shape>-><*> <second_shape:shape>->(<*>)
broadcast|facts|operands could not be broadcast together with remapped shapes [original->remapped]: <first_shape:shape>  and requested shape <second_shape:shape>
broadcast|facts|operands could not be broadcast together with shapes <shapes:shapes>
broadcast||operands could not be broadcast together with<*>
broadcast|facts|shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg <*> with shape <first_shape:shape> and arg <*> with shape <second_shape:shape>.
broadcast|place|non-broadcastable output operand with shape <into_shape:shape> doesn't match the broadcast shape <first_shape:shape>
assign|facts|could not broadcast input array from shape <from_shape:shape> into shape <into_shape:shape>
assign|facts|shape mismatch: value array of shape <from_shape:shape> could not be broadcast to indexing result of shape <into_shape:shape>
assign|mask|NumPy boolean array indexing assignment cannot assign <given:count> input values to the <wanted:count> output values where the mask is true
index_array|facts|index <asked_index:index> is out of bounds for axis <axis:index> with size <length:count>
index_array|flat|index <asked_index:index> is out of bounds for array with size <length:count>
index_array|flat|index <asked_index:index> is out of bounds for size <length:count>
index_list||pop index out of range
index_list|facts|<sequence:type> index out of range
index_list|assign|<sequence:type> assignment index out of range
empty|pop|pop from <*>empty <*>
index_many|facts|too many indices for array: array is <dimensions:count>-dimensional, but <given:count> were indexed
index_many|scalar|invalid index to scalar variable.
index_mask|facts|boolean index did not match indexed array along axis <axis:index>; size of axis is <length:count> but size of corresponding boolean axis is <given:count>
index_mask|facts|boolean index did not match indexed array along dimension <axis:index>; dimension is <length:count> but corresponding boolean dimension is <given:count>
index_kind||only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices
index_kind|array|arrays used as indices must be of integer (or boolean) type
index_kind|array|`indices` must be an integer array
index_kind|slice|slice indices must be integers or None or have an __index__ method
index_kind|facts|<sequence:type> indices must be integers or slices, not <kind:dotted>
index_kind|facts|<sequence:type> indices must be integers, not <kind:dotted>
index_kind|facts|<sequence:type> indices must be integers or slices, not '<kind:dotted>'
index_kind|facts|<sequence:type> indices must be integers, not '<kind:dotted>'
whole_number|facts|'<kind:dotted>' object cannot be interpreted as an integer
whole_number||expected a sequence of integers or a single integer, got <*>
one_number|index|only integer scalar arrays can be converted to a scalar index
one_number||only 0-dimensional arrays can be converted to Python scalars
one_number||only length-1 arrays can be converted to Python scalars
one_number||can only convert an array of size 1 to a Python scalar
axis|facts|axis <axis:index> is out of bounds for array of dimension <dimensions:count>
axis|facts|<*>: axis <axis:index> is out of bounds for array of dimension <dimensions:count>
axis|order|axes don't match array
axis|twice|duplicate value in <*>axis<*>
axis|twice|repeated axis<*>
axis|squeeze|cannot select an axis to squeeze out which has size not equal to one
matmul|facts|shapes <first_shape:shape> and <second_shape:shape> not aligned: <first_size:count> (dim <*>) != <second_size:count> (dim <*>)
matmul|scalar|<*>: Input operand <*> does not have enough dimensions (has <*>, gufunc core with signature <*> requires <*>)
matmul|sizes|matmul: Input operand 1 has a mismatch in its core dimension <*>, with gufunc signature <*> (size <second_size:count> is different from <first_size:count>)
linalg|sizes|<called:name>: Input operand 1 has a mismatch in its core dimension <*>, with gufunc signature <*> (size <second_size:count> is different from <first_size:count>)
matmul|tensordot|shape-mismatch for sum
einsum|many|operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to broadcast the extra dimensions.
einsum|few|einstein sum subscripts string contains too many subscripts for operand <*>
einsum|operands|more operands provided to einstein sum function than specified in the subscripts string
einsum|operands|fewer operands provided to einstein sum function than specified in the subscripts string
einsum|operands|Number of einsum subscripts must be equal to the number of operands.
einsum|output|einstein sum subscripts string included output subscript '<letter:name>' which never appeared in an input
einsum|label|Size of label '<letter:name>' for operand <*> (<second_size:count>) does not match previous terms (<first_size:count>).
einsum||Einstein sum <*>
einsum||einstein sum <*>
reshape|facts|cannot reshape array of size <entries:count> into shape <new_shape:shape>
reshape|unknown|cannot reshape array of size <entries:count> into shape <*>
reshape|twice|can only specify one unknown dimension
casting|facts|Cannot cast ufunc '<operation:name>' output from dtype('<from_dtype:type>') to dtype('<to_dtype:type>') with casting rule <*>
casting|array|Cannot cast array data from dtype('<from_dtype:type>') to dtype('<to_dtype:type>') according to the rule <*>
read_only||assignment destination is read-only
read_only||<*>array is read-only
truth||The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
truth|void|The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty.
none|attribute|'NoneType' object has no attribute '<name:name>'
none|subscript|'NoneType' object is not subscriptable
none|subscript|'NoneType' object does not support item assignment
none|iterate|'NoneType' object is not iterable
none|iterate|cannot unpack non-iterable NoneType object
none|operand|unsupported operand type(s) for <sign:sign>: 'NoneType' and <*>
none|operand|unsupported operand type(s) for <sign:sign>: '<*>' and 'NoneType'
none|operand|bad operand type for unary <sign:sign>: 'NoneType'
none|operand|'<sign:sign>' not supported between instances of 'NoneType' and <*>
none|operand|'<sign:sign>' not supported between instances of <*> and 'NoneType'
none||object of type 'NoneType' has no len()
none||argument of type 'NoneType' is not <*>
none||loop of ufunc does not support argument <*> of type NoneType which has no callable <*> method
none||<*> argument must be <*>, not 'NoneType'
none|call|'NoneType' object is not callable
unpack|many|too many values to unpack (expected <wanted:count>)
unpack|facts|too many values to unpack (expected <wanted:count>, got <given:count>)
unpack|facts|not enough values to unpack (expected <wanted:count>, got <given:count>)
unpack||not enough values to unpack (expected <*>
not_iterable|facts|cannot unpack non-iterable <kind:dotted> object
not_iterable|facts|'<kind:dotted>' object is not iterable
not_iterable|facts|argument of type '<kind:dotted>' is not iterable
not_iterable|facts|argument of type '<kind:dotted>' is not a container or iterable
not_iterable|length|object of type '<kind:dotted>' has no len()
not_callable|array|'numpy.ndarray' object is not callable
not_callable|facts|'<kind:dotted>' object is not callable
arguments|missing|<callee:called>() missing <*> required <*> argument<*>: '<name:name>'
arguments|missing_many|<callee:called>() missing <missing:count> required <*> arguments: <*>
arguments|missing|<callee:called>() missing required argument '<name:name>' (pos <*>)
arguments|twice|<callee:called>() got multiple values for argument '<name:name>'
arguments|twice|argument for <callee:called>() given by name ('<name:name>') and position <*>
arguments|facts|<callee:called>() takes <wanted:count> positional argument<*> but <given:count> <*> given
arguments|facts|<callee:called>() takes from <*> to <wanted:count> positional arguments but <given:count> <*> given
arguments|one|<callee:called>() takes exactly one argument (<given:count> given)
arguments|facts|<callee:called>() takes at most <wanted:count> <*> (<given:count> given)
arguments||<callee:called>() takes no <*>
arguments||<callee:called>() takes <*> argument<*> (<given:count> given)
keyword|facts|<callee:called>() got an unexpected keyword argument '<name:name>'
keyword|facts|<callee:called>() got an unexpected keyword argument '<name:name>'. Did you mean <*>?
keyword|facts|'<name:name>' is an invalid keyword argument for <callee:called>()
name|facts|name '<name:name>' is not defined
name|facts|name '<name:name>' is not defined. Did you <*>
name|late|cannot access free variable '<name:name>' where it is not associated with a value in enclosing scope
unbound|facts|cannot access local variable '<name:name>' where it is not associated with a value
unbound|facts|local variable '<name:name>' referenced before assignment
attribute|removed|`np.<name:name>` was removed in the NumPy 2.0 release. Use `np.<similar:dotted>` instead.<*>
attribute|removed|`np.<name:name>` was removed in the NumPy 2.0 release.<*>
attribute|alias|module 'numpy' has no attribute '<name:name>'.\\n`np.<*>` was a deprecated alias for the builtin `<similar:name>`.<*>
attribute|module|module '<module:dotted>' has no attribute '<name:name>'
attribute|module|module '<module:dotted>' has no attribute '<name:name>'. Did you mean<*>
attribute|facts|'<kind:dotted>' object has no attribute '<name:name>'
attribute|facts|type object '<kind:dotted>' has no attribute '<name:name>'
attribute|facts|'<kind:dotted>' object has no attribute '<name:name>'. Did you mean<*>
key|facts|<key:key>
zero||division by zero
zero||float division by zero
zero||integer division or modulo by zero
zero||integer modulo by zero
zero||float floor division by zero
zero||float modulo<*>
zero||0.0 cannot be raised to a negative power
zero||zero to a negative power
overflow|facts|Python integer <asked_index:index> out of bounds for <to_dtype:type>
overflow|infinite|cannot convert float infinity to integer
overflow|infinite|cannot convert float NaN to integer
float_error|zero|divide by zero encountered in <operation:name>
float_error|overflow|overflow encountered in <operation:name>
float_error|invalid|invalid value encountered in <operation:name>
math_domain||math domain error
math_domain||expected a <*> input, got <*>
operand|text|can only concatenate str (not "<kind:dotted>") to str
operand|list|can only concatenate <sequence:type> (not "<kind:dotted>") to <*>
operand|facts|unsupported operand type(s) for <sign:sign>: '<first_kind:dotted>' and '<second_kind:dotted>'
operand|power|unsupported operand type(s) for <*>: '<first_kind:dotted>' and '<second_kind:dotted>'
operand|order|'<sign:sign>' not supported between instances of '<first_kind:dotted>' and '<second_kind:dotted>'
operand|unary|bad operand type for unary <sign:sign>: '<kind:dotted>'
operand|repeat|can't multiply sequence by non-int of type '<kind:dotted>'
operand|loop|ufunc '<operation:name>' did not contain a loop with signature matching types <*>
operand|loop|ufunc '<operation:name>' not supported for the input types, and the inputs could not be safely coerced <*>
operand|loop|loop of ufunc does not support argument <*> of type <*> which has no callable <operation:name> method
operand|boolean|numpy boolean subtract, <*>
operand|boolean|The numpy boolean negative, <*>
ragged|inhomogeneous|setting an array element with a sequence. The requested array has an inhomogeneous shape after <*>
ragged||setting an array element with a sequence.
text_number||could not convert string to float: <*>
text_number||invalid literal for int() with base <*>
empty||<*>() arg is an empty sequence
empty||<*>() iterable argument is empty
empty||zero-size array to reduction operation <*>
empty||attempt to get <*> of an empty sequence
empty||<*> cannot be empty<*>
negative_size||negative dimensions are not allowed
negative_size||index can't contain negative values
hash|facts|unhashable type: '<kind:dotted>'
hash|facts|cannot use '<*>' as a <*> (unhashable type: '<kind:dotted>')
subscript|facts|'<kind:dotted>' object is not subscriptable
fixed|facts|'<kind:dotted>' object does not support item assignment
fixed|facts|'<kind:dotted>' object does not support item deletion
dtype||data type <*> not understood
dtype|shape|Cannot interpret <*> as a data type
linalg|singular|Singular matrix
linalg|square|Last 2 dimensions of the array must be square
linalg|few|<given:count>-dimensional array given. Array must be <*>
window||window shape cannot be larger than input array shape
stop_iteration||generator raised StopIteration
split||array split does not result in an equal division
memory|facts|Unable to allocate <amount:amount> for an array with shape <new_shape:shape> and data type <*>
"""  # noqa: E501 (messages as they are)

BY_TYPE = {
    "AxisError": "axis",
    "AssertionError": "assertion",
    "AttributeError": "attribute",
    "FileNotFoundError": "file",
    "FloatingPointError": "float_error",
    "IndexError": "index",
    "IsADirectoryError": "file",
    "KeyError": "key",
    "LinAlgError": "linalg",
    "NameError": "name",
    "NotADirectoryError": "file",
    "OverflowError": "overflow",
    "PermissionError": "file",
    "RecursionError": "recursion",
    "StopIteration": "stop_iteration",
    "UnboundLocalError": "unbound",
    "UnicodeDecodeError": "unicode",
    "UnicodeEncodeError": "unicode",
    "UnicodeError": "unicode",
    "ZeroDivisionError": "zero",
}
"""What the exception's type alone says: all that is known of a hidden case."""

BY_LINE = ("own_raise", "not_array")
"""Crashes that no message names: the line, or the type and the name together, give them away."""

ONLY_OF = {"key": "KeyError", "zero": "ZeroDivisionError"}
"""Crashes whose message says too little without the exception's type."""


@cache
def list_wordings() -> tuple[Wording, ...]:
    """Return all wordings, in the order in which they are tried."""
    wordings = []
    for line in TEXTS.strip("\n").split("\n"):
        crash, form, text = line.split("|", 2)
        text = text.replace("\\n", "\n")
        wordings.append(Wording(crash, form, text, max(_SLOT.sub("\0", text).split("\0"), key=len)))
    return tuple(wordings)


def read_message(wording: Wording, message: str) -> dict[str, str] | None:
    """Return what stands in the slots of a wording, or None where a message is another."""
    if wording.literal not in message:  # a hundred times faster than two hundred patterns
        return None
    found = _compile(wording.text).fullmatch(message)
    return {name: text for name, text in found.groupdict().items() if text is not None} if found else None


@cache
def _compile(text: str) -> re.Pattern[str]:
    parts, start = [], 0
    for slot in _SLOT.finditer(text):
        parts.append(re.escape(text[start : slot.start()]))
        anything = _REST if slot.end() == len(text) else _ANYTHING
        parts.append(f"(?P<{slot[1]}>{_KINDS[slot[2]]})" if slot[1] else anything)
        start = slot.end()
    return re.compile("".join([*parts, re.escape(text[start:])]), re.DOTALL)


def list_crashes() -> tuple[str, ...]:
    """Return the names of all crashes that have words of their own."""
    return tuple(dict.fromkeys([*(wording.crash for wording in list_wordings()), *BY_TYPE.values(), *BY_LINE]))
