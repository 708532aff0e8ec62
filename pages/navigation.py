"""The frame: the pages in reading order and the filters that they share."""

import streamlit as st

from actionplans import ui

PAGES = [
    st.Page("overview.py", title="Overview", default=True, help="What needs a decision now."),
    st.Page("owner_timeline.py", title="Timeline by owner", help="Each action on its line."),
    st.Page("deadline_heatmap.py", title="Deadline heatmap", help="When the actions fall due."),
    st.Page("purpose_progress.py", title="Strategic purposes", help="Progress of each purpose."),
    st.Page("theme_progress.py", title="Peer-challenge themes", help="Progress of each theme."),
    st.Page("progress_over_time.py", title="Progress over time", help="How the plans moved."),
    st.Page("golden_thread.py", title="Golden thread", help="What became of recommendations."),
    st.Page("lga_clock.py", title="LGA clock", help="What had to follow each peer challenge."),
    st.Page("actions.py", title="Register of actions", help="Search, open and download actions."),
    st.Page("progress_returns.py", title="Progress returns", help="Collect what owners report."),
    st.Page("plan_quality.py", title="Plan quality", help="Findings and doubtful readings."),
    st.Page("load_plan.py", title="Load a plan", help="Bring in a plan as published."),
    st.Page("about.py", title="About", help="Sources, definitions and the data dictionary."),
    st.Page("source.py", title="Printed words", visibility="hidden"),
]

ui.frame(PAGES).run()
