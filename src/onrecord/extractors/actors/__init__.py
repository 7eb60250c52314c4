"""Who is spoken of: one actor for all the mentions."""
