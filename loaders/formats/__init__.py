"""What a text is saved as: the paragraphs of plain text, RTF, HTML, Word documents and PDFs, or why there are none."""
