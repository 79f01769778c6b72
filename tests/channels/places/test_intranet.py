"""Intranet: headings, paragraphs and lists, as rich text and as Markdown."""

from jdbuilder.channels.places import intranet
from tests.channels.postings import made


def test_rich_text_has_headings_paragraphs_and_lists() -> None:
    rich, _ = intranet.pack(made()).parts
    assert rich.value.startswith("<h1>Production Manager</h1><p>Acme &amp; Söhne</p><p>Plan everything")
    assert "<h2>What you’ll do</h2><p>You’ll get to:</p><ul><li>Plan the work and work the plan</li>" in rich.value
    assert "What you’ll do\n\nYou’ll get to:\n\n• Plan the work and work the plan\n" in rich.plain


def test_markdown_says_the_same() -> None:
    _, markdown = intranet.pack(made()).parts
    assert markdown.value.startswith("# Production Manager\n\nAcme \\& Söhne\n\nPlan everything")
    assert "## What you’ll do\n\nYou’ll get to:\n\n- Plan the work and work the plan\n" in markdown.value
