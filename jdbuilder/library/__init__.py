"""The library: all roles and snippets, the shipped ones and a team's own laid over them."""
