"""The tables, as the migrations leave them."""

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, MetaData, String, Table, Text

metadata = MetaData()

drafts = Table(
    "drafts",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("posting", Text, nullable=False, comment="the posting's record, as JSON"),
    Column("typed", Text, nullable=False, comment="what was typed but not understood, by field, as JSON"),
    Column("version", Integer, nullable=False, comment="counts the saves"),
    Column("created", BigInteger, nullable=False, comment="milliseconds since 1970, UTC"),
    Column("changed", BigInteger, nullable=False, comment="milliseconds since 1970, UTC", index=True),
    Column("discarded", BigInteger, nullable=True, comment="when it was thrown away; it can be taken back"),
)

kits = Table(
    "kit",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False, comment="1: there is one kit"),
    Column("kit", Text, nullable=False, comment="the kit's record, as JSON"),
    Column("version", Integer, nullable=False, comment="counts the saves"),
    Column("changed", BigInteger, nullable=False, comment="milliseconds since 1970, UTC"),
)

uploads = Table(
    "uploads",
    metadata,
    Column("id", String(32), primary_key=True, comment="made from kind and data"),
    Column("kind", String(16), nullable=False, comment="template or opened"),
    Column("name", Text, nullable=False, comment="the file's name"),
    Column("data", LargeBinary, nullable=False, comment="the file"),
    Column("notes", Text, nullable=False, comment="what is remembered beside it, as JSON"),
    Column("changed", BigInteger, nullable=False, comment="milliseconds since 1970, UTC", index=True),
)
