"""Documents behind the answers: taken in, revised, searched, read and copied out."""
