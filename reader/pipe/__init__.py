"""The face for pipes: the command line, one renderer a format, exit codes."""
