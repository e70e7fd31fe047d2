"""What has to hold everywhere: every address, table, template, setting and line of code."""
