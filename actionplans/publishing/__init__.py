"""Add plans to the data folder, remove them and undo either, all or nothing."""

from actionplans.publishing.files import NewPlan
from actionplans.publishing.plans import add, rebuild, recover, remove, undo

__all__ = ["NewPlan", "add", "rebuild", "recover", "remove", "undo"]
