"""A draft that is kept for one step back: given back whole, only to itself, and only until it is saved again."""

from jdbuilder.web import undoing
from jdbuilder.web.services import services
from tests.web.drafting import Drafting


def test_a_draft_comes_back_as_it_was_with_what_was_typed_and_noted(scratch: Drafting) -> None:
    scratch.set(title="Cook", notes="for our eyes", pay_low="forty").submit()
    with scratch.client.app.test_request_context():
        held = scratch.draft
        name = undoing.keep(held)
        saved = services().store.save(held.id, held.version, held.posting.model_copy(update={"title": "Chef"}), {})
        assert undoing.before(saved, name) == (held.posting, held.typed)
    assert held.posting.notes == "for our eyes"
    assert held.typed


def test_not_to_another_draft_nor_after_another_save(scratch: Drafting, empty: Drafting) -> None:
    with scratch.client.app.test_request_context():
        held = scratch.draft
        name = undoing.keep(held)
        assert undoing.before(empty.draft, name) is None
        once = services().store.save(held.id, held.version, held.posting, {})
        twice = services().store.save(held.id, once.version, held.posting, {})
        assert undoing.before(once, name) is not None
        assert undoing.before(twice, name) is None


def test_what_is_no_kept_draft_is_none(scratch: Drafting) -> None:
    with scratch.client.app.test_request_context():
        for name, data in (
            ("ad.json", b"{}"),
            *(("before.json", held) for held in (b"x", b"[]", b"{}", b'{"draft": 1}')),
        ):
            kept = services().store.uploads.keep("opened", name, data)
            assert undoing.before(scratch.draft, kept.id) is None
