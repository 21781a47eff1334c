"""A small question paper made of questions and answers, as if it had been read from a text file."""

from __future__ import annotations

from griffier.model.paper import Answer, Block, Footnote, Head, Paper, Question, Reading
from griffier.model.text import PlacedText, TextBuilder


def placed(text: str, at: int = 0) -> PlacedText:
    builder = TextBuilder()
    builder.copy(text, at, at + len(text))
    return builder.build()


def paper_of(*pairs: tuple[list[str], str], date: str | None = "2020-06-17", note: tuple[str, str] | None = None) -> Paper:
    """Each pair is the questions that an answer serves and the answer; ``note`` is a note's words and the words it follows."""
    body, questions, answers = "", [], []
    for asked, answer in pairs:
        numbers = []
        for question in asked:
            numbers.append(len(questions) + 1)
            questions.append(Question(numbers[-1], str(numbers[-1]), len(body), len(body) + len(question)))
            body += question + "\n\n"
        answers.append(Answer(len(answers) + 1, tuple(numbers), len(body), len(body) + len(answer)))
        body += answer + "\n\n"
    notes = ()
    if note:
        notes = (Footnote("1", placed(note[0], len(body)), body.index(note[1]) + len(note[1])),)
    source = body + (note[0] if note else "")
    reading = Reading(source, "text", (), placed(body), (Block(0, len(body)),), notes)
    return Paper("invented.txt", "0" * 64, reading, Head("file-0", "question_list", date=date), tuple(questions), tuple(answers))
