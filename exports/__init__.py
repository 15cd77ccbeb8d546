"""Cases and views of them in, files out: tables, pictures, slides, sheets of paper; and scripts that both hosts run."""
