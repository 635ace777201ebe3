"""What a sentence does in the news: signs of it, their weights, and the score."""
