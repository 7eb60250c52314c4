"""Word lists, holidays, zones, fiscal calendars and the rules of the dates room."""
