"""Files that people brought: templates, and files that are being opened."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "uploads",
        sa.Column("id", sa.String(32), primary_key=True, comment="made from kind and data"),
        sa.Column("kind", sa.String(16), nullable=False, comment="template or opened"),
        sa.Column("name", sa.Text, nullable=False, comment="the file's name"),
        sa.Column("data", sa.LargeBinary, nullable=False, comment="the file"),
        sa.Column("notes", sa.Text, nullable=False, comment="what is remembered beside it, as JSON"),
        sa.Column("changed", sa.BigInteger, nullable=False, comment="milliseconds since 1970, UTC"),
    )
    op.create_index("ix_uploads_changed", "uploads", ["changed"])


def downgrade() -> None:
    op.drop_table("uploads")
