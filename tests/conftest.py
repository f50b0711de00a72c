"""Settings of all tests."""

from __future__ import annotations

from hypothesis import settings

# No test fails for being slow: how long an example takes is a matter of the machine.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
