"""How people reach the record: the command line and the reading room. Thin: they parse a request, call one function, print."""
