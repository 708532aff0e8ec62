"""Call functions of PDFium with addresses in place of typed pointers.

What is asked once for each word of a page is answered in a third of the time so: ctypes checks
the type of each pointer at each call.
"""

import ctypes
from collections.abc import Callable


def by_address(
    function: object, *parameters: type, result: type = ctypes.c_int
) -> Callable[..., int | None]:
    """Return a function of PDFium that takes, and may give, pointers as whole numbers.

    `parameters` and `result` are simple ctypes; a pointer is a `c_void_p`, and the null pointer
    as a result is None.
    """
    address = ctypes.cast(function, ctypes.c_void_p).value  # type: ignore[arg-type]
    return ctypes.CFUNCTYPE(result, *parameters)(address or 0)


def address_of(pointer: object) -> int:
    """Return where a pointer of PDFium points to; 0 for the null pointer."""
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0  # type: ignore[arg-type]
