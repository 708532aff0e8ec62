"""What people reported, as it was recorded."""

import pandas as pd

from actionplans.store import Connection


def reports_without_action(connection: Connection) -> pd.DataFrame:
    """List the reports whose action no plan prints any more; they are kept, and count nowhere.

    Returns:
        The columns of the table `reports_without_action`, in the order of recording.
    """
    return connection.frame(
        """
        select
            update_id,
            former_action_id,
            reported_on,
            status,
            commentary,
            reported_by,
            recorded_at
        from reports_without_action
        order by update_id
        """
    )
