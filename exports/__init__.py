"""Tables and cases in, bytes out."""
