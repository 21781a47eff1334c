"""A server that means harm, or only fails: what is tried again, what is refused, and that nothing is written elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from griffier.sources.errors import NotThere, Refused, SourceError, Unreachable
from griffier.sources.fetching import Fetcher
from griffier.sources.markup import parse
from griffier.sources.settings import origin

from .stand_in import World, serving
from .worlds import settings

DATA = bytes(range(256)) * 40


@pytest.fixture
def services() -> Iterator[World]:
    made = World(files={"/op/a.pdf": DATA, "/op/page": b"<a/>"})
    with serving(made):
        yield made


@pytest.fixture
def fetcher(services: World) -> Iterator[Fetcher]:
    made = Fetcher(settings(services))
    yield made
    made.close()


def test_a_download_that_is_cut_goes_on_where_it_stopped(services: World, fetcher: Fetcher, tmp_path: Path) -> None:
    services.faults["a.pdf"] = ["cut"]
    fetched = fetcher.download(f"{services.base}/op/a.pdf", tmp_path / "a.pdf")
    assert fetched is not None and fetched.size == len(DATA)
    assert (tmp_path / "a.pdf").read_bytes() == DATA
    assert [p.name for p in tmp_path.iterdir()] == ["a.pdf"]


def test_a_beginning_of_another_file_is_not_gone_on_with(services: World, fetcher: Fetcher, tmp_path: Path) -> None:
    (tmp_path / "a.pdf.part").write_bytes(b"old words")
    (tmp_path / "a.pdf.mark").write_text('"another tag"', "utf-8")
    fetcher.download(f"{services.base}/op/a.pdf", tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == DATA


def test_a_file_that_did_not_change_costs_no_body(services: World, fetcher: Fetcher, tmp_path: Path) -> None:
    first = fetcher.download(f"{services.base}/op/a.pdf", tmp_path / "a.pdf")
    assert first is not None
    assert fetcher.download(f"{services.base}/op/a.pdf", tmp_path / "b.pdf", first.etag) is None
    assert not (tmp_path / "b.pdf").exists()


@pytest.mark.parametrize("fault", ["429", "500", "503", "cut"])
def test_a_fault_that_passes_is_sat_out(services: World, fetcher: Fetcher, fault: str) -> None:
    services.faults["page"] = [fault]
    assert fetcher.get(f"{services.base}/op/page").body == b"<a/>"


@pytest.mark.parametrize("fault", ["429", "503", "cut", "drip"])
def test_a_fault_that_stays_is_said_after_some_tries(services: World, fault: str) -> None:
    services.faults["page"] = [fault] * 9
    impatient = Fetcher(settings(services, total_timeout=0.05, tries=2))
    with pytest.raises(Unreachable, match="2 tries"):
        impatient.get(f"{services.base}/op/page")
    assert sum(services.asked.values()) == 2


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("to file", "not an address of the services"),
        ("away", "not an address of the services"),
        ("round", "redirected more than"),
        ("bomb", "when unpacked"),
        ("endless", "more than the bound"),
    ],
)
def test_what_no_honest_service_does_is_refused_at_once(
    services: World, fetcher: Fetcher, tmp_path: Path, fault: str, words: str
) -> None:
    services.faults["a.pdf"] = services.faults["again"] = [fault] * 20
    for ask in (
        lambda: fetcher.get(f"{services.base}/op/a.pdf"),
        lambda: fetcher.download(f"{services.base}/op/a.pdf", tmp_path / "a.pdf"),
    ):
        with pytest.raises(Refused, match=words):
            ask()
    assert not (tmp_path / "a.pdf").exists()


def test_an_address_outside_the_settings_is_never_asked(fetcher: Fetcher) -> None:
    for address in ("file:///etc/passwd", "http://127.0.0.3/x", "gopher://x/", "http://[bad", ""):
        with pytest.raises(Refused):
            fetcher.get(address)
    assert fetcher.asked.total() == 0


def test_what_is_not_there_is_not_asked_again(services: World, fetcher: Fetcher) -> None:
    with pytest.raises(NotThere):
        fetcher.get(f"{services.base}/op/none")
    assert sum(services.asked.values()) == 1


def test_xml_that_declares_entities_is_refused_before_it_is_parsed() -> None:
    with pytest.raises(Refused):
        parse(b'<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>', "x")
    with pytest.raises(Refused):
        parse("<!DOCTYPE x><x/>".encode("utf-16"), "x")
    with pytest.raises(SourceError):
        parse(b"<x>", "x")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://Example.nl/a", "https://example.nl:443"),
        ("http://example.nl:8080", "http://example.nl:8080"),
        ("https://example.nl@evil.example/", "https://evil.example:443"),
        ("file:///x", ""),
        ("http://[::1", ""),
        ("//example.nl", ""),
    ],
)
def test_the_origin_of_an_address(address: str, expected: str) -> None:
    assert origin(address) == expected
