"""What only POSIX has. On other systems a test that needs it is skipped, and the end of the run says which and why."""

import os

import pytest

POSIX = pytest.mark.skipif(os.name != "posix", reason="needs signals and limits as POSIX has them")
