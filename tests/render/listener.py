"""A server on loopback that counts who connects, and whatever else shows that a printed file fetched something."""

import contextlib
import io
import zlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from pypdf import PdfReader
from pypdf.generic import StreamObject


class Listener(ThreadingHTTPServer):
    """Counts requests and answers each with a short text."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.requests = 0

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server_port}"


class _Answer(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, Listener)
        self.server.requests += 1
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"fetched")

    def log_message(self, *args: object) -> None:
        pass


@contextlib.contextmanager
def listening() -> Iterator[Listener]:
    """A listener that ends with the block."""
    listener = Listener()
    thread = Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield listener
    finally:
        listener.shutdown()
        listener.server_close()
        thread.join()


def holds(pdf: bytes, marker: str) -> bool:
    """Whether the marker is in a PDF: in its bytes, in any of its streams, or in the text of its pages."""
    reader = PdfReader(io.BytesIO(pdf))
    streams = [pdf, *_streams(reader)]
    text = "".join(page.extract_text() for page in reader.pages)
    return marker in text or any(marker.encode() in stream for stream in streams)


def _streams(reader: PdfReader) -> Iterator[bytes]:
    for number in range(1, int(str(reader.trailer["/Size"]))):
        found = reader.get_object(number)
        if isinstance(found, StreamObject):
            with contextlib.suppress(NotImplementedError, zlib.error):  # an image's own compression
                yield found.get_data()
