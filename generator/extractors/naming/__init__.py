"""Names of people, organisations, countries and places: found, typed and merged."""
