"""What a person starts: reading files into a record, checking it, counting it, bringing papers from the services.

This floor may use everything below it; only the command line and the reading room use it.
"""
