"""The first table: drafts."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "drafts",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("posting", sa.Text, nullable=False, comment="the posting's record, as JSON"),
        sa.Column("typed", sa.Text, nullable=False, comment="what was typed but not understood, by field, as JSON"),
        sa.Column("version", sa.Integer, nullable=False, comment="counts the saves"),
        sa.Column("created", sa.BigInteger, nullable=False, comment="milliseconds since 1970, UTC"),
        sa.Column("changed", sa.BigInteger, nullable=False, comment="milliseconds since 1970, UTC"),
        sa.Column("discarded", sa.BigInteger, nullable=True, comment="when it was thrown away; it can be taken back"),
    )
    op.create_index("ix_drafts_changed", "drafts", ["changed"])


def downgrade() -> None:
    op.drop_table("drafts")
