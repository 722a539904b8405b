"""What tests of several folders use. What only the tests of one folder use lies beside them."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
