"""Readers: one file format each, a file in, its blocks and tables with their places out."""
