"""What can be done with a case from the terminal, a command a module: `declare` says what it takes, `run` does it."""
