"""The company's kit: one row, empty at first, so that every save stands on a known version."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    made = op.create_table(
        "kit",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False, comment="1: there is one kit"),
        sa.Column("kit", sa.Text, nullable=False, comment="the kit's record, as JSON"),
        sa.Column("version", sa.Integer, nullable=False, comment="counts the saves"),
        sa.Column("changed", sa.BigInteger, nullable=False, comment="milliseconds since 1970, UTC"),
    )
    op.bulk_insert(made, [{"id": 1, "kit": '{"schema_version": 1}', "version": 1, "changed": 0}])


def downgrade() -> None:
    op.drop_table("kit")
