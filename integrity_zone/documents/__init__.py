"""Foreign documents in, values out: text, pictures of pages, smaller photos. Runs in the limited child process."""
