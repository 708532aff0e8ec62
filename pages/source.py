"""A document's own lines around a place, with the printed words marked."""

import streamlit as st

from actionplans import metrics, ui

here = ui.start_page("Printed words")
document_id = st.query_params.get("document", "")
line = ui.asked_number("line")
title = ui.titles().get(document_id)
if title is None:
    st.info("No document of this name is in the database. The page About lists them all.")
    st.stop()

found = ui.query(metrics.printed_there, document_id=document_id, line=line)
first, last = ui.place_of(found, line)
ui.show(ui.section(title, ui.superseded_note(here, document_id)))
around = ui.option(here, "around", "Lines around it", ui.AROUND_WORDS, ui.FEW)
lines = ui.query(
    metrics.source_lines,
    document_id=document_id,
    first=first - int(around),
    last=last + int(around),
)
if lines.empty:
    st.info(f"{title} has no line {line}.")
    st.stop()
ui.read_there(found)
ui.how_it_was_read(found, st.query_params.get("action", ""))
ui.source_page(document_id, first, last)
lines = ui.lines_near(lines, first, around)
ui.source_lines(lines, first, last, ui.printed_words(found))
ui.step_links(document_id, lines, around)
ui.read_there_in_full(found)
