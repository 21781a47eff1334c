"""The sample papers as a record."""

from __future__ import annotations

import pytest

from griffier.record.store import reading

from .sample_record import SAMPLES, make_record


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory):
    """The folder of the record."""
    return make_record(tmp_path_factory.mktemp("reading") / "record", SAMPLES)


@pytest.fixture
def db(sample):
    with reading(sample) as db:
        yield db
