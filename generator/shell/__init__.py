"""The shell around the pure middle: what a run reads, makes, keeps and writes."""
