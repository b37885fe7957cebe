"""What differs between two versions of a document: pure functions from segments and metadata to frozen data that the window and the terminal show."""
