"""Files to text: one reader a format, each told by a file's content.

Text and PDF give printed lines (``lines.SourceLines``), which ``griffier.text`` mends; XML and HTML give a ``Reading`` at once.
Guarantees: what can not be read raises ``UnreadableFile`` with a reason and a way out, before anything else is done; what can be
read in part comes with problems; nothing outside the file is ever fetched; no state is kept between files.
"""
