"""Rules on reading: texts that fit on the page, acronyms that are explained, questions that are asked once."""
