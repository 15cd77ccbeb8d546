"""Static files compressed once each, not once a request: a first visit costs a third of the bytes."""

from starlette.datastructures import Headers
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

FOLDER = "/static/"
SMALLEST = 1024
MOST_FILES = 1000
PLAIN_ONLY = ("range", "if-none-match", "if-modified-since", "if-range")
"""Requests with one of these want a part, or word that nothing changed: they are not answered from memory."""


class CompressOnce:
    """ASGI middleware that compresses what lies under FOLDER with starlette's gzip and keeps the answer.

    File names there hold a hash of the content, so an answer that is kept never grows stale.
    base: the path that the server serves under, as its configuration has it, with slashes around it or without.
    """

    def __init__(self, app: ASGIApp, base: str = "") -> None:
        self.app = app
        prefix = base.strip("/")
        self.folder = f"/{prefix}{FOLDER}" if prefix else FOLDER
        self.compressing = GZipMiddleware(app, minimum_size=SMALLEST, compresslevel=6)
        self.kept: dict[str, tuple[Message, ...]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from memory, or let the app answer and keep what it says."""
        if not wants_file(scope, self.folder):
            await self.app(scope, receive, send)
            return
        path = scope["path"]
        if path in self.kept:
            for message in self.kept[path]:
                await send(message)
            return
        said: list[Message] = []

        async def keep(message: Message) -> None:
            said.append(message)
            await send(message)

        await self.compressing(scope, receive, keep)
        if is_whole(said) and len(self.kept) < MOST_FILES:
            self.kept[path] = tuple(said)


def wants_file(scope: Scope, folder: str) -> bool:
    """Whether a request is for a whole file of a folder, by a browser that takes gzip."""
    if scope["type"] != "http" or scope["method"] != "GET":
        return False
    # A server that is mounted below another's path has that path before its own.
    if not scope["path"].removeprefix(scope.get("root_path", "")).startswith(folder):
        return False
    headers = Headers(scope=scope)
    return "gzip" in headers.get("accept-encoding", "") and not any(name in headers for name in PLAIN_ONLY)


def is_whole(said: list[Message]) -> bool:
    """Whether an answer is a found file, said to its end."""
    return bool(said) and said[0].get("status") == 200 and not said[-1].get("more_body", False)
