"""The built-in extractors keep the laws that are asked of everyone."""

import pytest

from onrecord.extractors import BUILT_IN
from onrecord.testing import check_plugin


@pytest.mark.parametrize("name", BUILT_IN)
def test_a_built_in_plugin_keeps_the_laws(name):
    check_plugin(name, leave_out=["linear"])


@pytest.mark.slow
@pytest.mark.parametrize("name", BUILT_IN)
def test_the_cost_of_a_built_in_plugin_is_linear_in_the_text(name):
    check_plugin(name)
