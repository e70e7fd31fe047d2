"""The look and the frame of every page: templates, parts, styles, small scripts, headers."""
