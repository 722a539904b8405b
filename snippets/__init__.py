"""What readers copy: one topic a file, pure functions first, then figures."""
