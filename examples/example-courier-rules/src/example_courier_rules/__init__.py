"""Rules for the Example Courier; the folder beside this file holds them."""
