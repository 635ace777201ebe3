"""Who said what: the steps from cues and quotation marks to attributions."""
