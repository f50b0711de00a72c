"""From (document, codebook) to facts with evidence: matching, actors, dates, issues, statements, meetings."""
