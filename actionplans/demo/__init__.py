"""An invented council with its plans and years of returns, for demonstration and tests."""

from actionplans.demo.fill import fill

__all__ = ["fill"]
