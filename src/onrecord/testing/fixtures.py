"""The kit as pytest fixtures: ``pytest_plugins = ["onrecord.testing.fixtures"]`` in a ``conftest.py``."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.document import Document
from onrecord.testing import expect as _expect
from onrecord.testing import marked_document as _marked_document


@pytest.fixture
def expect() -> Callable[..., Document]:
    """Read a marked text and compare: ``expect(extractor, "rose [2%]{low=2}")``."""
    return _expect


@pytest.fixture
def marked_document() -> Callable[..., Document]:
    """Make a document of marked text: ``marked_document("[Ann Lee]{names kind=person} won.")``."""
    return _marked_document
