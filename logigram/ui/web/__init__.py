"""What stands around the pages: the document as sent, its headers, our routes, the flows in use, the clock."""
