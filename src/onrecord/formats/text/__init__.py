"""The record of a document for people: quotes by speaker, dates, percentages, actors, at a width that fits.

Offsets are those of the text: ``7:189`` is ``doc.text[7:189]``.
"""

from onrecord.formats.text.view import view
from onrecord.formats.text.write import write

__all__ = ["view", "write"]
