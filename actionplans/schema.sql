-- The tables of the database. Names and meanings are public: exports carry them.
-- Text absent in the source is null; *_raw is wording as published; first and last days are both inclusive.

create table documents (
    document_id varchar primary key,
    title varchar not null,
    publisher varchar not null,
    kind varchar not null check (kind in ('action plan', 'recovery plan', 'programme', 'peer review report', 'progress report')),
    plan_on date not null,
    published_on date,
    period_start date,
    period_end date,
    is_draft boolean not null,
    supersedes_document_id varchar references documents (document_id),
    layout varchar not null,
    path varchar not null,
    sha256 varchar not null unique,
    source_url varchar,
    licence varchar,
    actions_counted integer not null check (actions_counted >= 0),
    actions_basis varchar not null default 'counted by hand' check (actions_basis in ('counted by hand', 'accepted as read')),
    read_at timestamp,
    is_invented boolean not null default false
);
comment on table documents is 'One row for each published document.';
comment on column documents.document_id is 'Name of the document, of lower-case words joined by hyphens.';
comment on column documents.title is 'Title as on the cover.';
comment on column documents.publisher is 'Who published it.';
comment on column documents.kind is 'What sort of document it is.';
comment on column documents.plan_on is 'Day that relative wording counts from.';
comment on column documents.published_on is 'Day of publication; null where no source shows it.';
comment on column documents.period_start is 'First day of the period that the plan covers; null where not stated.';
comment on column documents.period_end is 'Last day of the period that the plan covers; null where not stated.';
comment on column documents.is_draft is 'Whether the document calls itself a draft.';
comment on column documents.supersedes_document_id is 'The earlier version that this one replaces; null where there is none.';
comment on column documents.layout is 'The loader that reads it.';
comment on column documents.path is 'The published file, below data/.';
comment on column documents.sha256 is 'Fingerprint of the published file.';
comment on column documents.source_url is 'Where it was published; null where not known.';
comment on column documents.licence is 'Terms under which it is kept; null where not known.';
comment on column documents.actions_counted is 'Actions that the document holds, as a person counted or accepted them.';
comment on column documents.actions_basis is 'counted by hand, or accepted as read where a person took over the number that the reading found.';
comment on column documents.is_invented is 'Whether it is made up, for demonstration; every page then says so.';
comment on column documents.read_at is 'When this database first read it (UTC), so from when the recorded clock knows it; null where not known.';

create table councils (
    council_id varchar primary key,
    name varchar not null unique,
    kind varchar not null
);
comment on table councils is 'One row for each council.';
comment on column councils.council_id is 'Code of the Office for National Statistics.';
comment on column councils.name is 'Name of the council.';
comment on column councils.kind is 'District, metropolitan district, county or other kind.';

create table document_councils (
    document_id varchar not null references documents (document_id),
    council_id varchar not null references councils (council_id),
    primary key (document_id, council_id)
);
comment on table document_councils is 'One row for each council that a document binds.';
comment on column document_councils.document_id is 'The document.';
comment on column document_councils.council_id is 'The council.';

create table plan_successions (
    document_id varchar not null references documents (document_id),
    successor_document_id varchar not null references documents (document_id),
    council_id varchar not null,
    councils integer not null,
    superseded_on date not null,
    read_at timestamp,
    primary key (document_id, successor_document_id, council_id)
);
comment on table plan_successions is 'One row for each older version of a plan, each later version and each council that both bind; derived from documents.';
comment on column plan_successions.document_id is 'The older version.';
comment on column plan_successions.successor_document_id is 'A later version that takes its place, directly or by way of others.';
comment on column plan_successions.council_id is 'A council that both bind; none where the documents name no council.';
comment on column plan_successions.councils is 'Councils that the older version binds: once each has a later version, its actions no longer count.';
comment on column plan_successions.superseded_on is 'First day on which the later version holds: its day of publication, where no source shows it the day its wording counts from.';
comment on column plan_successions.read_at is 'When this database first read the later version (UTC); null where not known.';

create table frameworks (
    framework_id varchar primary key,
    label varchar not null,
    valid_start date,
    valid_end date
);
comment on table frameworks is 'One row for each set of peer-challenge themes.';
comment on column frameworks.framework_id is 'Name of the set.';
comment on column frameworks.label is 'The set as shown.';
comment on column frameworks.valid_start is 'First day on which the set was used, as far as known.';
comment on column frameworks.valid_end is 'Last day on which the set was used; null while in use.';

create table themes (
    theme_id varchar primary key,
    framework_id varchar not null references frameworks (framework_id),
    label varchar not null,
    position integer not null
);
comment on table themes is 'One row for each theme of a framework.';
comment on column themes.theme_id is 'Name of the theme.';
comment on column themes.framework_id is 'The set that it belongs to.';
comment on column themes.label is 'The theme in the framework''s words.';
comment on column themes.position is 'Place in the framework''s own order, from 1.';

create table theme_crosswalk (
    theme_id varchar primary key references themes (theme_id),
    current_theme_id varchar not null references themes (theme_id),
    basis varchar not null,
    note varchar
);
comment on table theme_crosswalk is 'One row for each mapping of a theme to the current set.';
comment on column theme_crosswalk.theme_id is 'The theme.';
comment on column theme_crosswalk.current_theme_id is 'The theme of the current set that it maps to.';
comment on column theme_crosswalk.basis is 'printed, marked, curated (decided by a person) or suggested.';
comment on column theme_crosswalk.note is 'Why it maps so.';

create table theme_forms (
    form_raw varchar not null,
    theme_id varchar not null references themes (theme_id),
    basis varchar not null,
    note varchar,
    primary key (form_raw, theme_id)
);
comment on table theme_forms is 'One row for each other wording under which reports print a theme.';
comment on column theme_forms.form_raw is 'The theme as printed.';
comment on column theme_forms.theme_id is 'The theme meant.';
comment on column theme_forms.basis is 'printed, marked, curated (decided by a person) or suggested.';
comment on column theme_forms.note is 'Where it is printed, and why it means that theme.';

create table purposes (
    purpose_id varchar primary key,
    council_id varchar not null references councils (council_id),
    label varchar not null,
    position integer not null
);
comment on table purposes is 'One row for each strategic purpose of a council''s plan.';
comment on column purposes.purpose_id is 'Name of the purpose.';
comment on column purposes.council_id is 'The council whose plan sets it.';
comment on column purposes.label is 'The purpose as the plan words it.';
comment on column purposes.position is 'Place in the plan''s own order, from 1.';

create table recommendations (
    recommendation_id varchar primary key,
    document_id varchar not null references documents (document_id),
    ref varchar not null,
    position integer not null,
    wording varchar not null,
    kind varchar not null check (kind in ('key', 'further', 'review', 'observation')),
    theme_id varchar references themes (theme_id),
    theme_basis varchar,
    disposition varchar check (disposition in ('accepted', 'partly accepted', 'declined', 'deferred', 'no response found')),
    disposition_raw varchar,
    disposition_document_id varchar references documents (document_id),
    page integer,
    line_start integer not null,
    line_end integer not null,
    unique (document_id, ref),
    check (line_start <= line_end)
);
comment on table recommendations is 'One row for each recommendation, in the document that made it.';
comment on column recommendations.recommendation_id is 'document_id and ref, joined by a slash.';
comment on column recommendations.document_id is 'The document that made it.';
comment on column recommendations.ref is 'Printed number; K1, K2 for unnumbered key ones; the heading of an observation.';
comment on column recommendations.position is 'Place in printed order, from 1.';
comment on column recommendations.wording is 'The recommendation as printed, white space folded, known damage corrected.';
comment on column recommendations.kind is 'key, further, review (of a follow-up visit) or observation.';
comment on column recommendations.theme_id is 'Theme of the framework of its year; null where unclassified.';
comment on column recommendations.theme_basis is 'Where the theme comes from: printed, marked, curated (decided by a person) or suggested.';
comment on column recommendations.disposition is 'How the council answered.';
comment on column recommendations.disposition_raw is 'The words that show the answer, as printed.';
comment on column recommendations.disposition_document_id is 'The document that prints those words.';
comment on column recommendations.page is 'Page; null where the document marks no pages.';
comment on column recommendations.line_start is 'First line of the printed recommendation.';
comment on column recommendations.line_end is 'Last line of the printed recommendation.';

create table recommendation_councils (
    recommendation_id varchar not null references recommendations (recommendation_id),
    council_id varchar not null references councils (council_id),
    primary key (recommendation_id, council_id)
);
comment on table recommendation_councils is 'One row for each council that a recommendation is made to.';
comment on column recommendation_councils.recommendation_id is 'The recommendation.';
comment on column recommendation_councils.council_id is 'The council.';

create table recommendation_printings (
    recommendation_id varchar not null references recommendations (recommendation_id),
    document_id varchar not null references documents (document_id),
    line_start integer not null,
    line_end integer not null,
    primary key (recommendation_id, document_id, line_start)
);
comment on table recommendation_printings is 'One row for each printing of a recommendation in a document.';
comment on column recommendation_printings.recommendation_id is 'The recommendation.';
comment on column recommendation_printings.document_id is 'The document that prints it.';
comment on column recommendation_printings.line_start is 'First line of the printing.';
comment on column recommendation_printings.line_end is 'Last line of the printing.';

create table recommendation_links (
    from_recommendation_id varchar not null references recommendations (recommendation_id),
    to_recommendation_id varchar not null references recommendations (recommendation_id),
    kind varchar not null check (kind in ('restated', 'split', 'merged', 'replaced')),
    basis varchar not null,
    reason varchar,
    evidence_raw varchar,
    primary key (from_recommendation_id, to_recommendation_id)
);
comment on table recommendation_links is 'One row for each recommendation that continues another.';
comment on column recommendation_links.from_recommendation_id is 'The earlier recommendation.';
comment on column recommendation_links.to_recommendation_id is 'The later recommendation.';
comment on column recommendation_links.kind is 'How the later continues the earlier.';
comment on column recommendation_links.basis is 'printed, marked, curated (decided by a person) or suggested.';
comment on column recommendation_links.reason is 'Why the two are joined.';
comment on column recommendation_links.evidence_raw is 'The printed words that show it, earlier and later, parted by a line break.';

create table actions (
    action_id varchar primary key,
    document_id varchar not null references documents (document_id),
    position integer not null check (position > 0),
    section varchar,
    purpose_id varchar references purposes (purpose_id),
    commitment varchar,
    issue_raw varchar,
    rec_ref varchar,
    wording varchar,
    owner_raw varchar,
    accountable_raw varchar,
    measure_raw varchar,
    progress_raw varchar,
    deadline_raw varchar,
    deadline_start date,
    deadline_end date,
    deadline_kind varchar not null check (deadline_kind in ('day', 'month', 'range', 'quarter', 'season', 'financial year', 'calendar year', 'from', 'by', 'relative', 'recurring', 'ongoing', 'complete', 'none', 'unreadable')),
    deadline_precision varchar check (deadline_precision in ('day', 'part of month', 'month', 'quarter', 'season', 'year')),
    is_ongoing boolean not null,
    status_raw varchar,
    status varchar check (status in ('not started', 'in progress', 'partly complete', 'complete', 'closed')),
    refers_to varchar,
    page integer,
    line_start integer not null,
    line_end integer not null,
    unique (document_id, position),
    check (deadline_start <= deadline_end),
    check (line_start <= line_end)
);
comment on table actions is 'One row for each commitment that a document words on its own.';
comment on column actions.action_id is 'Document, digest of the wording, occurrence, joined by slashes; the same after every reading.';
comment on column actions.document_id is 'The document that prints it.';
comment on column actions.position is 'Place in printed order within the document, from 1.';
comment on column actions.section is 'Heading that it stands under; null where there is none.';
comment on column actions.purpose_id is 'Strategic purpose that it serves; null where the document names none.';
comment on column actions.commitment is 'Commitment of the council plan that it belongs to, as printed.';
comment on column actions.issue_raw is 'Issue that it answers, as printed.';
comment on column actions.rec_ref is 'Number or mark of the recommendation that it answers, as printed.';
comment on column actions.wording is 'The commitment as printed, white space folded; null where the text was lost before it reached us.';
comment on column actions.owner_raw is 'Who is to do it, as printed; null where the plan names nobody.';
comment on column actions.accountable_raw is 'Accountable member, as printed.';
comment on column actions.measure_raw is 'Measure of success, as printed.';
comment on column actions.progress_raw is 'Progress stated in the plan, as printed.';
comment on column actions.deadline_raw is 'The deadline as printed; null where there is none.';
comment on column actions.deadline_start is 'First day of the printed span; null where not given.';
comment on column actions.deadline_end is 'Last day by which it is due; null where not given.';
comment on column actions.deadline_kind is 'How the deadline is worded.';
comment on column actions.deadline_precision is 'How exact the deadline is; null where it gives no day.';
comment on column actions.is_ongoing is 'Whether the deadline words say that it goes on.';
comment on column actions.status_raw is 'Status that the plan itself states, as printed.';
comment on column actions.status is 'That status in our words; null where the plan states none.';
comment on column actions.refers_to is 'What the row points to where it refers to another row or column.';
comment on column actions.page is 'Page; null where the document marks no pages.';
comment on column actions.line_start is 'First line of the printed row.';
comment on column actions.line_end is 'Last line of the printed row.';

create table action_councils (
    action_id varchar not null references actions (action_id),
    council_id varchar not null references councils (council_id),
    primary key (action_id, council_id)
);
comment on table action_councils is 'One row for each council that an action binds.';
comment on column action_councils.action_id is 'The action.';
comment on column action_councils.council_id is 'The council.';

create table action_recommendations (
    action_id varchar not null references actions (action_id),
    recommendation_id varchar not null references recommendations (recommendation_id),
    basis varchar not null check (basis in ('printed', 'marked', 'curated')),
    primary key (action_id, recommendation_id)
);
comment on table action_recommendations is 'One row for each recommendation that an action answers.';
comment on column action_recommendations.action_id is 'The action.';
comment on column action_recommendations.recommendation_id is 'The recommendation.';
comment on column action_recommendations.basis is 'printed number, mark beside it, or curated (decided by a person).';

create table owners (
    owner_id varchar primary key,
    label varchar not null,
    kind varchar not null check (kind in ('person', 'post', 'team', 'body', 'unresolved')),
    basis varchar not null
);
comment on table owners is 'One row for each post, person, team or body that owns an action.';
comment on column owners.owner_id is 'Name of the owner.';
comment on column owners.label is 'The owner as shown.';
comment on column owners.kind is 'unresolved: a printed form that no document explains.';
comment on column owners.basis is 'printed, curated (decided by a person) or unresolved: where the label comes from.';

create table owner_forms (
    form_raw varchar not null,
    document_id varchar references documents (document_id),
    owner_id varchar not null references owners (owner_id),
    basis varchar not null,
    unique (form_raw, document_id)
);
comment on table owner_forms is 'One row for each printed form of an owner.';
comment on column owner_forms.form_raw is 'The owner as printed.';
comment on column owner_forms.document_id is 'The document that the form belongs to; null: everywhere.';
comment on column owner_forms.owner_id is 'The owner meant.';
comment on column owner_forms.basis is 'printed or curated (decided by a person).';

create table action_owners (
    action_id varchar not null references actions (action_id),
    owner_id varchar not null references owners (owner_id),
    position integer not null,
    name_raw varchar not null,
    primary key (action_id, owner_id)
);
comment on table action_owners is 'One row for each owner of an action.';
comment on column action_owners.action_id is 'The action.';
comment on column action_owners.owner_id is 'The owner.';
comment on column action_owners.position is 'Place in printed order, from 1.';
comment on column action_owners.name_raw is 'The owner as printed there.';

create table progress_updates (
    update_id varchar primary key,
    action_id varchar references actions (action_id),
    recommendation_id varchar references recommendations (recommendation_id),
    reported_on date not null,
    known_on date not null,
    status varchar check (status in ('not started', 'in progress', 'partly complete', 'complete', 'closed')),
    percent_complete integer check (percent_complete between 0 and 100),
    revised_deadline_start date,
    revised_deadline_end date,
    revision_reason varchar,
    commentary varchar,
    evidence_raw varchar,
    source_document_id varchar references documents (document_id),
    reported_by varchar,
    recorded_at timestamp,
    superseded_at timestamp,
    superseded_on date,
    check (action_id is not null or recommendation_id is not null),
    check (revised_deadline_start <= revised_deadline_end)
);
comment on table progress_updates is 'One row for each report on one action or recommendation.';
comment on column progress_updates.update_id is 'Name of the report.';
comment on column progress_updates.action_id is 'The action reported on; null where the report speaks of a recommendation.';
comment on column progress_updates.recommendation_id is 'The recommendation reported on; null where there is none.';
comment on column progress_updates.reported_on is 'Day that the report speaks of.';
comment on column progress_updates.known_on is 'Day from which the report was known: publication of its source, or the day it was recorded.';
comment on column progress_updates.status is 'Status that it reports; null where it states none.';
comment on column progress_updates.percent_complete is 'Share done in per cent; null where not stated.';
comment on column progress_updates.revised_deadline_start is 'First day of a new deadline; null where it gives none.';
comment on column progress_updates.revised_deadline_end is 'Last day of a new deadline; null where it gives none.';
comment on column progress_updates.revision_reason is 'Why the deadline was moved; null where no reason is given.';
comment on column progress_updates.commentary is 'What was said in words.';
comment on column progress_updates.evidence_raw is 'The printed sentence that shows it, or the evidence named in a return.';
comment on column progress_updates.source_document_id is 'The document that prints it; null for a return.';
comment on column progress_updates.reported_by is 'Who reported it.';
comment on column progress_updates.recorded_at is 'When it was recorded here (UTC); null for printed evidence, known since its document was read.';
comment on column progress_updates.superseded_at is 'When a correction replaced it (UTC); null while it stands.';
comment on column progress_updates.superseded_on is 'The British day of that instant, from which it no longer counts.';

create table reports_in_force (
    action_id varchar not null references actions (action_id),
    in_force_start date not null,
    in_force_end date,
    status varchar,
    last_report_on date,
    deadline_start date,
    deadline_end date,
    primary key (action_id, in_force_start),
    check (in_force_start <= in_force_end)
);
comment on table reports_in_force is 'One row for each run of days through which the same reports on an action were the newest known; derived from progress_updates.';
comment on column reports_in_force.action_id is 'The action.';
comment on column reports_in_force.in_force_start is 'First day of the run.';
comment on column reports_in_force.in_force_end is 'Last day of the run; null while nothing newer is known.';
comment on column reports_in_force.status is 'Status of the newest report that states one; null where none does.';
comment on column reports_in_force.last_report_on is 'Day that the newest report speaks of; null where all known ones were superseded.';
comment on column reports_in_force.deadline_start is 'First day of the newest revised deadline; null where there is none.';
comment on column reports_in_force.deadline_end is 'Last day of the newest revised deadline; null where there is none.';

create table action_successions (
    earlier_action_id varchar not null references actions (action_id),
    action_id varchar not null references actions (action_id),
    primary key (earlier_action_id, action_id)
);
comment on table action_successions is 'One row for each action of an older version of a plan that a later version prints again in the same words; derived from actions.';
comment on column action_successions.earlier_action_id is 'The action of the older version.';
comment on column action_successions.action_id is 'The action of the later version, to which what was reported on the earlier one belongs too.';

create table reports_without_action (
    update_id varchar primary key,
    former_action_id varchar not null,
    reported_on date not null,
    status varchar,
    commentary varchar,
    reported_by varchar,
    recorded_at timestamp not null
);
comment on table reports_without_action is 'One row for each report whose action no plan prints any more; empty in the built file, since reports are stored apart.';
comment on column reports_without_action.update_id is 'Name of the report.';
comment on column reports_without_action.former_action_id is 'The id that the action had when it was reported on.';
comment on column reports_without_action.reported_on is 'Day that the report speaks of.';
comment on column reports_without_action.status is 'Status that it reports; null where it states none.';
comment on column reports_without_action.commentary is 'What was said in words.';
comment on column reports_without_action.reported_by is 'Who reported it.';
comment on column reports_without_action.recorded_at is 'When it was recorded here (UTC).';

create table findings (
    finding_id varchar primary key,
    document_id varchar not null references documents (document_id),
    action_id varchar references actions (action_id),
    code varchar not null,
    severity varchar not null check (severity in ('error', 'warning', 'note')),
    column_name varchar,
    raw_text varchar,
    message varchar not null,
    page integer,
    line_start integer not null
);
comment on table findings is 'One row for each doubt or weakness found in one place.';
comment on column findings.finding_id is 'Document, code, line and occurrence, joined by slashes.';
comment on column findings.document_id is 'The document.';
comment on column findings.action_id is 'The action concerned; null where the doubt is about the document.';
comment on column findings.code is 'What sort of doubt, as no-deadline or ambiguous-split.';
comment on column findings.severity is 'error: something may be wrong; warning: weak; note: worth knowing.';
comment on column findings.column_name is 'Column that it is about; null where it is about the row.';
comment on column findings.raw_text is 'The words in doubt, as printed.';
comment on column findings.message is 'The doubt in a sentence.';
comment on column findings.page is 'Page; null where the document marks no pages.';
comment on column findings.line_start is 'First line of the place.';

create table corrections (
    document_id varchar not null references documents (document_id),
    page integer,
    line_start integer not null,
    column_name varchar not null,
    raw_text varchar not null,
    corrected varchar not null,
    reason varchar not null,
    corrected_by varchar not null,
    corrected_on date not null,
    primary key (document_id, line_start, column_name, raw_text)
);
comment on table corrections is 'One row for each correction applied.';
comment on column corrections.document_id is 'The document.';
comment on column corrections.page is 'Page; null where the document marks no pages.';
comment on column corrections.line_start is 'First line of the row corrected.';
comment on column corrections.column_name is 'Column corrected; "left out" where a person took the whole action out of the plan.';
comment on column corrections.raw_text is 'What is printed; empty where the cell is. Of an action left out, its wording.';
comment on column corrections.corrected is 'What it is read as.';
comment on column corrections.reason is 'Why.';
comment on column corrections.corrected_by is 'Who decided it.';
comment on column corrections.corrected_on is 'When it was decided.';

create table document_regions (
    document_id varchar not null references documents (document_id),
    position integer not null check (position > 0),
    line integer not null check (line > 0),
    cell integer check (cell >= 0),
    page integer not null check (page > 0),
    box_left double,
    box_top double,
    box_right double,
    box_bottom double,
    ref varchar,
    primary key (document_id, position)
);
comment on table document_regions is 'One row for each place on a page or sheet of the published file at which a line, or a cell of a line that is a table row, stands.';
comment on column document_regions.document_id is 'The document.';
comment on column document_regions.position is 'Place in the order of the lines, from 1.';
comment on column document_regions.line is 'Line of the document, as in document_lines.';
comment on column document_regions.cell is 'Cell of the row, from 0; null for the whole line.';
comment on column document_regions.page is 'Page of the file, or sheet of the workbook, from 1.';
comment on column document_regions.box_left is 'Left edge in points from the left of the page as shown; null where the format has no pages.';
comment on column document_regions.box_top is 'Upper edge in points from the top of the page as shown; null where the format has no pages.';
comment on column document_regions.box_right is 'Right edge in points from the left of the page as shown; null where the format has no pages.';
comment on column document_regions.box_bottom is 'Lower edge in points from the top of the page as shown; null where the format has no pages.';
comment on column document_regions.ref is 'Cell of the sheet, as B7; null where the format has no sheets.';

create table document_lines (
    document_id varchar not null references documents (document_id),
    line integer not null check (line > 0),
    text varchar not null,
    primary key (document_id, line)
);
comment on table document_lines is 'One row for each line of a published document, as printed but for telephone numbers and e-mail addresses.';
comment on column document_lines.document_id is 'The document.';
comment on column document_lines.line is 'Number of the line, from 1.';
comment on column document_lines.text is 'The line; telephone numbers and e-mail addresses masked.';

create table reading_record (
    action_id varchar not null references actions (action_id),
    value_name varchar not null check (value_name in ('wording', 'deadline', 'owners', 'status', 'recommendation', 'purpose')),
    raw_text varchar,
    value_read varchar,
    rule varchar not null,
    finding_codes varchar,
    correction varchar,
    primary key (action_id, value_name)
);
comment on table reading_record is 'One row for each value read from an action''s printed words.';
comment on column reading_record.action_id is 'The action.';
comment on column reading_record.value_name is 'Which value was read.';
comment on column reading_record.raw_text is 'The printed words; null where nothing is printed.';
comment on column reading_record.value_read is 'What was read from them; null where nothing could be.';
comment on column reading_record.rule is 'The rule that read them, in words.';
comment on column reading_record.finding_codes is 'Codes of the doubts raised about the value, parted by a comma and a blank; null where there is none.';
comment on column reading_record.correction is 'What the printed words were read as, and why; null where they were read as printed.';

create table former_action_ids (
    former_action_id varchar primary key,
    action_id varchar not null references actions (action_id)
);
comment on table former_action_ids is 'One row for each id that an action had before its document was published anew in other words.';
comment on column former_action_ids.former_action_id is 'The id of an earlier reading.';
comment on column former_action_ids.action_id is 'The action that it means now.';

create table passages (
    document_id varchar not null references documents (document_id),
    quote varchar not null,
    line_start integer not null,
    line_end integer not null,
    primary key (document_id, quote),
    check (line_start <= line_end)
);
comment on table passages is 'One row for each quotation of a table that people keep by reading, where its document prints it.';
comment on column passages.document_id is 'The document that prints it.';
comment on column passages.quote is 'The words quoted.';
comment on column passages.line_start is 'First line of the words.';
comment on column passages.line_end is 'Last line of the words.';

create table peer_findings (
    peer_finding_id varchar primary key,
    document_id varchar not null references documents (document_id),
    position integer not null,
    section varchar not null,
    heading varchar not null,
    theme_id varchar references themes (theme_id),
    theme_basis varchar,
    wording varchar not null,
    line_start integer not null,
    line_end integer not null,
    unique (document_id, position),
    check (line_start <= line_end)
);
comment on table peer_findings is 'One row for each sentence in which a peer team''s report says what it found.';
comment on column peer_findings.peer_finding_id is 'Document, the word finding and its place in printed order, joined by slashes.';
comment on column peer_findings.document_id is 'The report.';
comment on column peer_findings.position is 'Place in printed order, from 1.';
comment on column peer_findings.section is 'Printed number of its section.';
comment on column peer_findings.heading is 'Printed title of its section.';
comment on column peer_findings.theme_id is 'Theme of the framework of its year that the title names; null where it names none.';
comment on column peer_findings.theme_basis is 'printed where the title is the theme''s own wording, curated (decided by a person) where it is another one.';
comment on column peer_findings.wording is 'The sentence as printed, white space folded.';
comment on column peer_findings.line_start is 'First line of the sentence.';
comment on column peer_findings.line_end is 'Last line of the sentence.';

create table peer_finding_recommendations (
    peer_finding_id varchar not null references peer_findings (peer_finding_id),
    recommendation_id varchar not null references recommendations (recommendation_id),
    status varchar check (status in ('not started', 'in progress', 'partly complete', 'complete', 'closed')),
    basis varchar not null,
    note varchar,
    primary key (peer_finding_id, recommendation_id)
);
comment on table peer_finding_recommendations is 'One row for each recommendation that a peer team''s finding speaks of.';
comment on column peer_finding_recommendations.peer_finding_id is 'The finding.';
comment on column peer_finding_recommendations.recommendation_id is 'The recommendation.';
comment on column peer_finding_recommendations.status is 'How far it says that the recommendation had got; null where it only takes it up again.';
comment on column peer_finding_recommendations.basis is 'printed, marked, curated (decided by a person) or suggested.';
comment on column peer_finding_recommendations.note is 'Why it is read so.';

create table peer_challenges (
    challenge_id varchar primary key,
    title varchar not null,
    kind varchar not null check (kind in ('challenge', 'follow-up visit')),
    of_challenge_id varchar,
    document_id varchar not null references documents (document_id),
    onsite_start date not null,
    onsite_end date not null,
    precision varchar not null check (precision in ('day', 'month')),
    evidence_raw varchar not null,
    evidence_document_id varchar not null references documents (document_id),
    basis varchar not null,
    note varchar,
    check (onsite_start <= onsite_end)
);
comment on table peer_challenges is 'One row for each visit of a peer team.';
comment on column peer_challenges.challenge_id is 'Name of the visit.';
comment on column peer_challenges.title is 'The visit as shown.';
comment on column peer_challenges.kind is 'challenge, or follow-up visit to an earlier one.';
comment on column peer_challenges.of_challenge_id is 'The challenge that a follow-up visit belongs to; null for a challenge.';
comment on column peer_challenges.document_id is 'A document that binds the councils visited.';
comment on column peer_challenges.onsite_start is 'First day on site.';
comment on column peer_challenges.onsite_end is 'Last day on site, from which the clock counts.';
comment on column peer_challenges.precision is 'How exact the days are.';
comment on column peer_challenges.evidence_raw is 'The printed words that give the days.';
comment on column peer_challenges.evidence_document_id is 'The document that prints them.';
comment on column peer_challenges.basis is 'printed, marked, curated (decided by a person) or suggested.';
comment on column peer_challenges.note is 'What else is to be known of the days.';

create table challenge_events (
    challenge_id varchar not null references peer_challenges (challenge_id),
    event varchar not null check (event in ('report', 'action plan', 'progress review', 'progress review report', 'next challenge')),
    done_start date,
    done_end date,
    precision varchar check (precision in ('day', 'month', 'year', 'by')),
    document_id varchar references documents (document_id),
    evidence_raw varchar not null,
    evidence_document_id varchar not null references documents (document_id),
    basis varchar not null,
    note varchar,
    primary key (challenge_id, event),
    check (done_start <= done_end)
);
comment on table challenge_events is 'One row for each step after a peer challenge that a document shows as done.';
comment on column challenge_events.challenge_id is 'The challenge.';
comment on column challenge_events.event is 'The step.';
comment on column challenge_events.done_start is 'First day on which it can have been done; null where no source shows a day.';
comment on column challenge_events.done_end is 'Last day on which it can have been done; null where no source shows a day.';
comment on column challenge_events.precision is 'How exact the days are; by: done at some time between them.';
comment on column challenge_events.document_id is 'The document that it is, where it is among those read.';
comment on column challenge_events.evidence_raw is 'The printed words that show it.';
comment on column challenge_events.evidence_document_id is 'The document that prints them.';
comment on column challenge_events.basis is 'printed, marked, curated (decided by a person) or suggested.';
comment on column challenge_events.note is 'What else is to be known of it.';

create table clock_rules (
    rule_id varchar primary key,
    event varchar not null check (event in ('report', 'action plan', 'progress review', 'progress review report', 'next challenge')),
    wording varchar not null,
    months_after integer check (months_after > 0),
    force varchar not null check (force in ('required', 'expected', 'no deadline')),
    valid_start date not null,
    valid_end date,
    source varchar not null,
    source_url varchar,
    basis varchar not null,
    note varchar,
    check (valid_start <= valid_end)
);
comment on table clock_rules is 'One row for each rule on what follows a peer challenge.';
comment on column clock_rules.rule_id is 'Name of the rule: the year from which it held, and the step.';
comment on column clock_rules.event is 'The step that it asks for.';
comment on column clock_rules.wording is 'The rule in our words.';
comment on column clock_rules.months_after is 'Months from the last day on site; null where no deadline was found.';
comment on column clock_rules.force is 'required: can be breached; expected: shown beside the day, never a breach.';
comment on column clock_rules.valid_start is 'First day of the challenges that it holds for.';
comment on column clock_rules.valid_end is 'Last day of the challenges that it holds for; null while it holds.';
comment on column clock_rules.source is 'Where the rule is found.';
comment on column clock_rules.source_url is 'The address of the source; null where there is none.';
comment on column clock_rules.basis is 'printed, marked, curated (decided by a person) or suggested.';
comment on column clock_rules.note is 'What else is to be known of the rule.';

create table challenge_rules (
    challenge_id varchar not null references peer_challenges (challenge_id),
    rule_id varchar not null references clock_rules (rule_id),
    due_on date,
    primary key (challenge_id, rule_id)
);
comment on table challenge_rules is 'One row for each rule that held when a peer challenge took place.';
comment on column challenge_rules.challenge_id is 'The challenge.';
comment on column challenge_rules.rule_id is 'The rule.';
comment on column challenge_rules.due_on is 'Last day by the rule; null where it sets none.';

create table suggestions (
    suggestion_id varchar primary key,
    kind varchar not null check (kind in ('recommendation link', 'action link', 'theme')),
    recommendation_id varchar not null references recommendations (recommendation_id),
    earlier_recommendation_id varchar references recommendations (recommendation_id),
    action_id varchar references actions (action_id),
    theme_id varchar references themes (theme_id),
    rank integer not null check (rank > 0),
    certainty double not null check (certainty between 0 and 1),
    method varchar not null,
    check (
        (kind = 'recommendation link') = (earlier_recommendation_id is not null)
        and (kind = 'action link') = (action_id is not null)
    )
);
comment on table suggestions is 'One row for each link or theme that only the likeness of wordings suggests; nothing counts it.';
comment on column suggestions.suggestion_id is 'Kind, what it is about and its rank, joined by slashes.';
comment on column suggestions.kind is 'recommendation link, action link or theme.';
comment on column suggestions.recommendation_id is 'The recommendation that it is about.';
comment on column suggestions.earlier_recommendation_id is 'The earlier recommendation that it may continue.';
comment on column suggestions.action_id is 'The action that may answer it.';
comment on column suggestions.theme_id is 'The theme that it may belong to; null for a theme where no theme is certain enough.';
comment on column suggestions.rank is 'Place among the candidates, from 1.';
comment on column suggestions.certainty is 'From 0 to 1: likeness of the wordings, or the share that the classifier gives the theme.';
comment on column suggestions.method is 'How it was found.';
