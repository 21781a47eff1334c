"""The record: what was read, kept so that every row can be proved.

What it guarantees to search, linking and the interfaces:

* a row belongs to one version of one paper; its quote is the clean reading of its place in the kept source file;
* a paper is there whole or not at all, whatever ends the process;
* an older version keeps its rows and places; only current versions are exported;
* the same files give the same exports, byte for byte, in whatever pieces they were read.

Pieces: ``kinds`` (the columns), ``rows`` (a paper as rows), ``store`` (the folder), ``write`` (one paper),
``folders`` and ``intake`` (many files), ``export``, ``check``, ``lookup``, ``show``, ``stats``.
"""
