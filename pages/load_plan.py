"""Bring a new plan: drop the file, look, correct, publish."""

from dataclasses import replace

import streamlit as st

from actionplans import ui
from actionplans.ui import load_plan

here = ui.start_page("Load a plan", "Bring in a plan as the council published it.")
ui.stop_unless_may_write()
load_plan.last_publication(here)
draft = load_plan.choose_file()
if draft is None:
    st.stop()

facts = load_plan.document_facts(draft)
layout = load_plan.arrangement(draft)
asked = replace(
    draft.asked,
    plan_on=facts.plan_on,
    layout=layout,
    supersedes=facts.supersedes,
    roles=load_plan.column_meanings(draft),
)
draft = load_plan.read_again(draft, asked)
load_plan.page_and_rows(draft)
load_plan.corrections_so_far(draft)
load_plan.publish_plan(draft, facts)
