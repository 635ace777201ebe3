"""Nutgraf: turn news articles into explainer pages that stay true to their source."""
