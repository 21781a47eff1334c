from __future__ import annotations

from griffier.search.heads import head_of


def test_a_paper_without_a_day_is_of_the_years_that_it_can_be_of() -> None:
    bounds: dict[str, object] = {"date_from": "2031-11-02", "date_to": "2032-01-20"}
    head = head_of([bounds], "file-1", "a.txt")
    assert (head.day, head.years) == ("2031-11-02", ("2031", "2032"))
    assert head_of([{"date_from": "2031-11-02"}], "file-1", "a.txt").years == ("2031",)
    assert head_of([{"date": "2033-01-02", **bounds}], "file-1", "a.txt").years == ("2033",)
    assert head_of([{}], "file-1", "a.txt").years == ()
