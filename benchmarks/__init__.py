"""What is measured: speed against the plain language pipeline, quality against annotated articles."""
