"""What stands behind "the day before" and "the night after": an event that it is counted from, or nothing."""

from __future__ import annotations

from onrecord.late import late

OF_EVENT = late(
    r"\s(?:(?:the|an?|his|her|their|its|[A-Z]|he|she|they|it|police)\b|[a-z]{3,}ing\b|(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec|Christmas|Thanksgiving|Easter|Eid)[A-Z][\w.]*(?:\s[A-Z][\w.]*)?\s(?:[a-z]+ed|was|were|had|won|took|met|said|left|began|became|made|went|came|lost|got|told|spoke|fell)\b|(?!was\b|has\b|is\b|this\b|as\b|across\b|besides\b)[a-z]{3,}s\b)"
)
"""What a day is before: a clause, or an event."""
