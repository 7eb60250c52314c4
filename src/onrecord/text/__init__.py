"""What the extractors share: paragraphs, sentences, quote marks, word lists. Plain functions of plain text."""
