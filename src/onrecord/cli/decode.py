"""From bytes to text, with every character that stands there: no newline is translated.

Without a named encoding a text is UTF-8, or what its byte-order mark says; the mark is a signature of the file and no
character of the text. With a named encoding the codec's own rule holds (``utf-8`` keeps the mark, ``utf-8-sig`` drops it).
"""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from typing import BinaryIO

from onrecord.errors import InputError

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins with the mark of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decoded(data: bytes, encoding: str | None) -> str:
    """Return the text of the bytes; raise :class:`~onrecord.errors.InputError` that names byte, place and remedy."""
    if encoding is not None:
        return _strictly(data, encoding, 0)
    for mark, meant in MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], meant, len(mark))
    return _strictly(data, "utf-8", 0)


def _strictly(data: bytes, encoding: str, before: int) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        byte = data[error.start : error.start + 1].hex()
        remedy = (
            "say which encoding it is in, such as --encoding cp1252"
            if encoding == "utf-8"
            else "say another with --encoding"
        )
        raise InputError(
            f"byte 0x{byte} at position {before + error.start} is no {encoding.upper()}; {remedy}"
        ) from None


def decoded_lines(file: BinaryIO, encoding: str | None) -> Iterator[str | InputError]:
    """Yield each line of a file of JSON Lines, or the error that stands in its place.

    Lines end at a line feed alone: U+2028 and the like may stand in a JSON string.
    """
    if encoding is not None and "\n".encode(encoding) != b"\n":  # UTF-16 and its like: no byte is a line's end
        try:
            yield from decoded(file.read(), encoding).split("\n")
        except InputError as error:
            yield error
        return
    first = True
    for data in file:
        if first and data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            yield from decoded_lines(io.BytesIO(data + file.read()), "utf-16")
            return
        try:
            yield decoded(data, None if first and encoding is None else encoding or "utf-8")
        except InputError as error:
            yield error
        first = False
