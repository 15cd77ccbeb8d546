"""A case as one workbook (.xlsx), a sheet a table, and back."""
