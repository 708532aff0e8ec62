"""Writing is open on this machine only, whatever stands between it and the reader."""

import dataclasses

import pytest

from actionplans.ui.writing import Asked, refusal

HERE = Asked(
    listens_on="127.0.0.1",
    headers={"host": "127.0.0.1:8501", "origin": "http://127.0.0.1:8501"},
    page="http://127.0.0.1:8501/progress_returns",
)


@pytest.mark.parametrize("address", ["127.0.0.1", "127.0.1.1", "localhost", "::1"])
def test_a_server_on_loopback_may_be_written_to(address: str) -> None:
    assert refusal(dataclasses.replace(HERE, listens_on=address)) == ""


@pytest.mark.parametrize(
    "host", ["localhost:8501", "localhost", "127.0.0.1", "[::1]:8501", "LOCALHOST:8501"]
)
def test_the_names_of_this_machine_are_known(host: str) -> None:
    assert refusal(dataclasses.replace(HERE, headers={"host": host})) == ""


@pytest.mark.parametrize(
    "address",
    [None, "", "0.0.0.0", "::", "10.1.2.3", "plans.example", "unix:///run/plans.sock"],
)
def test_a_server_that_others_reach_may_not(address: str | None) -> None:
    refused = refusal(dataclasses.replace(HERE, listens_on=address))
    assert "listens on an address that other machines can reach" in refused


@pytest.mark.parametrize(
    "name", ["x-forwarded-for", "x-forwarded-host", "x-forwarded-server", "forwarded", "via"]
)
def test_a_proxy_in_front_closes_writing(name: str) -> None:
    headers = {**HERE.headers, name: "127.0.0.1"}
    assert "through another server" in refusal(dataclasses.replace(HERE, headers=headers))


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"host": ""},
        {"host": "plans.example"},
        {"host": "localhost.plans.example"},
        {"host": "[127.0.0.1"},
        {"host": "127.0.0.1:8501", "origin": "https://plans.example"},
        {"host": "127.0.0.1:8501", "origin": "null"},
        {"host": "plans.example@127.0.0.1.plans.example"},
    ],
    ids=str,
)
def test_another_name_in_the_request_closes_writing(headers: dict[str, str]) -> None:
    assert "not this machine's own" in refusal(dataclasses.replace(HERE, headers=headers))


def test_a_browser_that_shows_another_address_closes_writing() -> None:
    elsewhere = dataclasses.replace(HERE, page="https://plans.example/progress_returns")
    assert "not this machine's own" in refusal(elsewhere)


def test_a_request_from_another_machine_closes_writing() -> None:
    assert "not this machine's own" in refusal(dataclasses.replace(HERE, client="10.1.2.3"))
