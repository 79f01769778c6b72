"""Files that are ready before they are asked for: made while somebody still reads, kept by what they are made of."""
