"""What ties the findings together."""
