-- Take up what people reported (`incoming`, rows of progress_updates with the ids that the actions
-- had then) beside the printed evidence; list what belongs to no action any more.

insert into progress_updates by name

select
    incoming.* replace (actions.action_id as action_id)
from incoming
left join former_action_ids as former on former.former_action_id = incoming.action_id
join actions on actions.action_id = coalesce(former.action_id, incoming.action_id);

insert into reports_without_action by name

select
    incoming.update_id,
    incoming.action_id as former_action_id,
    incoming.reported_on,
    incoming.status,
    incoming.commentary,
    incoming.reported_by,
    incoming.recorded_at
from incoming
left join former_action_ids as former on former.former_action_id = incoming.action_id
left join actions on actions.action_id = coalesce(former.action_id, incoming.action_id)
where actions.action_id is null
  and incoming.superseded_at is null;
