"""An extractor whose module imports what it should not."""

import dateparser  # noqa: F401
import faulty

import onrecord


@onrecord.extractor(faulty.Number, name="light-import")
def numbers(doc):
    return faulty.matches(doc)
