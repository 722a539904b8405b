"""Measurements, for `tox run -e bench`: ratios of what was timed in the same run."""
