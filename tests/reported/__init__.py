"""The store of what people report."""
