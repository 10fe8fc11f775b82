"""The rules of the LG2xx family: what a file must say, once its text could be read."""

from logigram.finding import Rule, Severity

UNKNOWN_KEY = Rule("LG201", "unknown_key")
MISSING_KEY = Rule("LG202", "missing_key")
WRONG_VALUE = Rule("LG203", "wrong_value")
UNKNOWN_TARGET = Rule("LG204", "unknown_target")
UNKNOWN_STRUCTURE = Rule("LG205", "unknown_structure")
UNKNOWN_WINDOW = Rule("LG206", "unknown_window")
WINDOW_KEYS = Rule("LG207", "window_keys")
IDENTIFIER = Rule("LG208", "identifier")
PHONE = Rule("LG209", "phone")
HOURS = Rule("LG210", "hours")
HOURS_WITHOUT_HOLIDAYS = Rule("LG211", "hours_without_holidays", Severity.WARNING)
ANSWER_WITHOUT_ID = Rule("LG212", "answer_without_id", Severity.WARNING)
ENTRY_AGES = Rule("LG213", "entry_ages")
MISSING_HOUR = Rule("LG214", "missing_hour")
UNKNOWN_COUNTRY = Rule("LG215", "unknown_country")
