"""Quality: articles written for this project, their annotations, figures and floors."""
