"""The flow over the whole: recommendations, their continuations and the purposes they serve."""

from actionplans.charts.flow.lanes import lanes
from actionplans.charts.flow.picture import flow, flow_key

__all__ = ["flow", "flow_key", "lanes"]
