"""``griffier serve``: it says where it is, answers, and says plainly when it can not."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import urllib.request

import pytest
from click.testing import CliRunner

from griffier.errors import BadRequest, RecordError
from griffier.interfaces.cli.serve import command


def test_serve_says_where_it_is_and_answers_there(record):
    run = [sys.executable, "-c", "from griffier.interfaces.cli.serve import command; command()", "--port", "0", "--record", str(record)]
    with subprocess.Popen(run, stderr=subprocess.PIPE, text=True) as process:
        try:
            address = re.search(r"http://127\.0\.0\.1:\d+/", process.stderr.readline())[0]
            with urllib.request.urlopen(address, timeout=10) as answer:
                assert answer.status == 200
                assert "Griffier" in answer.read().decode()
                assert "server" not in {name.lower() for name in answer.headers}
        finally:
            process.terminate()


def test_without_a_record_it_says_how_to_make_one(tmp_path):
    result = CliRunner().invoke(command, ["--record", str(tmp_path / "none"), "--port", "0"])
    assert isinstance(result.exception, RecordError)
    assert "griffier read" in str(result.exception)


def test_a_port_that_is_taken_is_said(record):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = CliRunner().invoke(command, ["--record", str(record), "--port", str(taken.getsockname()[1])])
    assert isinstance(result.exception, BadRequest)
    assert "--port" in str(result.exception)


@pytest.mark.parametrize("port", ["-1", "65536", "x"])
def test_a_port_that_is_none_is_refused(port):
    assert CliRunner().invoke(command, ["--port", port]).exit_code == 2
