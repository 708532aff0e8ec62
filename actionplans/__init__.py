"""Read the action plans that councils publish, and answer questions about them."""
