from __future__ import annotations

from email.message import EmailMessage
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from griffier.errors import UnreadableFile, UnsafeFile
from griffier.operations.folders import find_files
from griffier.operations.intake import read_into
from griffier.record import archives
from griffier.record.archives import member_bytes, members_of


def zipped(**files: bytes) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as z:
        for name, data in files.items():
            z.writestr(name.replace("__", "/"), data)
    return out.getvalue()


def archive(path: Path, files: dict[str, bytes]) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as z:
        for name, data in files.items():
            z.writestr(name, data)
    return path


def message(path: Path, **attached: bytes) -> Path:
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = "Antwoorden", "a@veren.example", "b@kamer.example"
    mail.set_content("Bijgaand de antwoorden over het veer.")
    for name, data in attached.items():
        mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    path.write_bytes(mail.as_bytes())
    return path


def names(folder: Path) -> list[str]:
    return [path.name for path in find_files([folder]).files]


def test_each_paper_in_an_archive_is_a_file_of_its_own(tmp_path: Path) -> None:
    archive(tmp_path / "a.zip", {"map/brief.txt": b"Het veer vaart.", "foto.png": b"x", "oud.doc": b"x", "__MACOSX/brief.txt": b"x"})
    found = find_files([tmp_path])
    assert [p.name for p in found.files] == ["a.zip!map!brief.txt", "a.zip!oud.doc"]
    assert [p.name for p in found.others] == ["a.zip!foto.png"]
    assert member_bytes(tmp_path / "a.zip!map!brief.txt") == b"Het veer vaart."


def test_an_archive_in_a_message_is_opened(tmp_path: Path) -> None:
    inner = zipped(**{"antwoord.txt": b"Ja."})
    message(tmp_path / "mail.eml", **{"stukken.zip": inner, "vragen.txt": b"Vaart het veer?"})
    assert names(tmp_path) == ["mail.eml!stukken.zip!antwoord.txt", "mail.eml!vragen.txt"]
    assert member_bytes(tmp_path / "mail.eml!stukken.zip!antwoord.txt") == b"Ja."


def test_the_words_of_a_message_are_read_when_nothing_is_attached(tmp_path: Path) -> None:
    message(tmp_path / "mail.eml")
    assert names(tmp_path) == ["mail.eml!message.txt"]
    assert b"over het veer" in member_bytes(tmp_path / "mail.eml!message.txt")


def test_a_name_that_points_elsewhere_points_nowhere(tmp_path: Path) -> None:
    archive(tmp_path / "a.zip", {"../../etc/x.txt": b"a", "/abs\x1b/y.txt": b"b"})
    assert names(tmp_path) == ["a.zip!etc!x.txt", "a.zip!abs_!y.txt"]


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", {"brief.txt": b"\0" * (archives.RATE_COUNTS_FROM + 1)})
    with pytest.raises(UnsafeFile, match="which no paper does"):
        member_bytes(path.with_name("a.zip!brief.txt"))


def test_too_many_and_too_deep_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_MEMBERS", 3)
    with pytest.raises(UnsafeFile, match="more than 3"):
        members_of(archive(tmp_path / "a.zip", {f"{i}.txt": b"x" for i in range(4)}))
    deep = b"x"
    for _ in range(4):
        deep = zipped(**{"b.zip": deep})
    with pytest.raises(UnsafeFile, match="archives in archives"):
        members_of(archive(tmp_path / "c.zip", {"d.zip": deep}))


def test_a_broken_archive_and_one_without_papers_are_said(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK\x03\x04 nothing")
    archive(tmp_path / "b.zip", {"foto.png": b"x"})
    found = find_files([tmp_path])
    assert [(path.name, words[:20]) for path, words in found.trouble] == [("a.zip", "the archive is damag"), ("b.zip", "there is no paper in")]
    assert not found.files


def test_a_file_inside_that_is_gone_is_said(tmp_path: Path) -> None:
    archive(tmp_path / "a.zip", {"brief.txt": b"x"})
    with pytest.raises(UnreadableFile, match="holds no file"):
        member_bytes(tmp_path / "a.zip!ander.txt")


def test_papers_inside_are_read_into_the_record(tmp_path: Path) -> None:
    letter = "Geachte voorzitter,\n\nHet veer vaart weer sinds 3 mei 2033.\n"
    (tmp_path / "in").mkdir()
    archive(tmp_path / "in" / "a.zip", {"brief.txt": letter.encode(), "oud.rtf": b"{\\rtf1 x}"})
    files = find_files([tmp_path / "in"]).files
    outcomes = list(read_into(tmp_path / "record", files, workers=1))
    assert [(o.path.name, o.status, o.code) for o in outcomes] == [("a.zip!brief.txt", "new", None), ("a.zip!oud.rtf", "failed", "other_kind")]
    again = list(read_into(tmp_path / "record", files, workers=1))
    assert again[0].status == "unchanged"
