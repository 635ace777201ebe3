"""Time expressions of English: intervals of days, the rules that read them, tense and events."""
