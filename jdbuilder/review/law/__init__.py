"""What an ad must show by law, place by place, as dated tables. Not legal advice."""
