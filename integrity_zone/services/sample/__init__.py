"""The sample agency: an invented licensing office that shows every part of the program at work."""
