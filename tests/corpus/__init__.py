"""Invented plans in every format: what a plan says, and the files that say it."""
