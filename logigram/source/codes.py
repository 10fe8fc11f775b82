"""The identities of what is wrong with the text of a file, before anyone looks at what it means."""

from logigram.finding import Rule

SYNTAX = Rule("LG101", "syntax")
DUPLICATE_KEY = Rule("LG102", "duplicate_key")
ANCHOR_OR_TAG = Rule("LG103", "anchor_or_tag")
SEVERAL_DOCUMENTS = Rule("LG104", "several_documents")
EMPTY_VALUE = Rule("LG105", "empty_value")
CUT_PROSE = Rule("LG106", "cut_prose")
ENCODING = Rule("LG107", "encoding")
TOO_LARGE = Rule("LG108", "too_large")
TOO_DEEP = Rule("LG109", "too_deep")
UNREADABLE = Rule("LG110", "unreadable")
NO_CONTENT = Rule("LG111", "no_content")
HIDDEN_CHARACTER = Rule("LG112", "hidden_character")
WRONG_BLANK = Rule("LG113", "wrong_blank")
COMPLEX_KEY = Rule("LG114", "complex_key")
TWIN_FILES = Rule("LG115", "twin_files")
