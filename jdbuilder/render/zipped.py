"""A zip file from parts that were deflated before: what stands in every file is deflated once, not once per file."""

import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_VERSION = 20  # of the format: deflated, without encryption
_MADE_ON = 3 << 8  # Unix
_ACCESS = 0o600 << 16
_DEFLATED = 8
_FIRST_DAY = 1 << 5 | 1  # 1 January 1980, on every part, so that equal parts make equal files
_RAW = -zlib.MAX_WBITS


@dataclass(frozen=True)
class Deflated:
    """A part as it lies in the file.

    Attributes:
        deflated: its bytes, without any header.
        size: how many they were before.
        checksum: the CRC-32 of what they were before.
    """

    deflated: bytes
    size: int
    checksum: int

    @classmethod
    def of(cls, data: bytes) -> "Deflated":
        """The part that holds these bytes."""
        packer = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, _RAW)
        return cls(packer.compress(data) + packer.flush(), len(data), zlib.crc32(data))


def zipped(parts: Mapping[str, Deflated]) -> bytes:
    """The file with these parts in their order; their names are ASCII."""
    written: list[bytes] = []
    listed: list[bytes] = []
    place = 0
    for name, part in parts.items():
        path, nothing = name.encode("ascii"), 0
        sizes = (part.checksum, len(part.deflated), part.size, len(path), nothing)
        told = (_VERSION, nothing, _DEFLATED, nothing, _FIRST_DAY, *sizes)
        written += (_LOCAL.pack(b"PK\3\4", *told), path, part.deflated)
        listed += (_CENTRAL.pack(b"PK\1\2", _VERSION | _MADE_ON, *told, 0, 0, 0, _ACCESS, place), path)
        place += _LOCAL.size + len(path) + len(part.deflated)
    length = sum(map(len, listed))
    return b"".join((*written, *listed, _END.pack(b"PK\5\6", 0, 0, len(parts), len(parts), length, place, 0)))
