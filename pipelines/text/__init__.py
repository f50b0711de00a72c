"""Text as such: folding with offsets kept, sentences, what is not the article, language particulars."""
