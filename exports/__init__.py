"""Tables, cases and what is cited of them in, bytes and text out."""
