"""The collector of cycles stands still for a piece of work and runs again afterwards."""

import gc

import pytest

from actionplans.collector import still_collector


@still_collector()
def _work() -> bool:
    return gc.isenabled()


def test_stands_still_during_the_work_only() -> None:
    assert not _work()
    assert gc.isenabled()


def test_runs_again_after_an_error() -> None:
    with pytest.raises(ValueError, match="broken"), still_collector():
        raise ValueError("broken")
    assert gc.isenabled()


def test_stays_still_until_the_outer_work_ends() -> None:
    with still_collector():
        _work()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_is_left_still_where_it_was_still_before() -> None:
    gc.disable()
    try:
        _work()
        assert not gc.isenabled()
    finally:
        gc.enable()
