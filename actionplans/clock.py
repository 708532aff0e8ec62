"""Days and instants: instants are UTC without a time zone, days are those of Britain."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

BRITISH = ZoneInfo("Europe/London")
_TICK = timedelta(microseconds=1)


def local(instant: datetime) -> datetime:
    """Return an instant as clocks in Britain showed it."""
    return instant.replace(tzinfo=UTC).astimezone(BRITISH)


def day_of(instant: datetime) -> date:
    """Return the day that it was in Britain at an instant."""
    return local(instant).date() if instant != datetime.max else date.max


def end_of(day: date) -> datetime:
    """Return the last instant of a British day."""
    if day == date.max:
        return datetime.max
    midnight = datetime.combine(day + timedelta(days=1), time(), BRITISH)
    return midnight.astimezone(UTC).replace(tzinfo=None) - _TICK


def read_instant(text: str) -> datetime:
    """Read "2026-03-31", meaning the end of that day, or "2026-03-31T14:05:09.000001Z".

    Raises:
        ValueError: it is neither.
    """
    if "T" not in text:
        return end_of(date.fromisoformat(text))
    instant = datetime.fromisoformat(text)
    if instant.tzinfo is None:
        raise ValueError(f"an instant without its time zone: {text!r}")
    return instant.astimezone(UTC).replace(tzinfo=None)


def write_instant(instant: datetime) -> str:
    """Write an instant as `read_instant` reads it, a whole day where it ends one."""
    day = day_of(instant)
    return day.isoformat() if instant == end_of(day) else f"{instant.isoformat()}Z"
