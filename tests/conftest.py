"""Settings for all tests: random inputs are the same in every run of CI, and figures need no screen."""

import os

import hypothesis
import matplotlib

matplotlib.use("agg")

hypothesis.settings.register_profile("local", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, database=None, print_blob=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "local")
