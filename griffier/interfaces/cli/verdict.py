"""What `griffier check` says: a line a fault, and a sentence at the end."""

from __future__ import annotations

from dataclasses import dataclass

from griffier.operations.check import Checked
from griffier.record.proof import Fault


@dataclass(slots=True)
class Verdict:
    """The faults found, and how much was proved."""

    faults: list[Fault]
    versions: int = 0
    rows: int = 0
    older: int = 0

    def add(self, checked: Checked) -> None:
        self.faults += checked.faults
        self.versions += 1
        self.rows += checked.rows
        self.older += checked.older_code

    def sentence(self) -> str:
        """What was proved, or how many faults there are."""
        older = f" {self.older} were read by other code and wait for `griffier read`." if self.older else ""
        proved = f"{self.versions} version{'s' * (self.versions != 1)} of papers, {self.rows} rows"
        if self.faults:
            return f"{len(self.faults)} fault{'s' * (len(self.faults) != 1)} in {proved}.{older}"
        return f"{proved}: every place, quote, hash and balance holds.{older}"


def fault_line(fault: Fault) -> str:
    """As "kst-35207-34 (a.txt) figures row 3: quote: …"."""
    row = f" {fault.kind} row {fault.row}" if fault.row is not None else f" {fault.kind}" if fault.kind else ""
    return f"{fault.paper or 'record'} ({fault.file}){row}: {fault.code}: {fault.message}"
