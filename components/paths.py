"""Addresses below a page lead to the page: Streamlit answers them with a page that finds none of its files."""

from starlette.datastructures import Headers
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from articles.pages import PAGES
from loaders.view import View

PATHS = {View(page).path.removeprefix("/") for page in PAGES} - {""}


class ToThePage:
    """ASGI middleware that sends a browser from `/page/anything` to `/page`, with its query, wherever we are served."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Lead to the page, or let the app answer."""
        page = page_above(scope)
        if page is None:
            await self.app(scope, receive, send)
            return
        query = scope["query_string"].decode("latin-1")
        await RedirectResponse(f"{page}{'?' if query else ''}{query}")(scope, receive, send)


def page_above(scope: Scope) -> str | None:
    """The page that a browser's address lies below, as seen from there; None where it lies below none."""
    if scope["type"] != "http" or "text/html" not in Headers(scope=scope).get("accept", ""):
        return None
    names = scope["path"].split("/")
    place = next((place for place, name in enumerate(names) if name in PATHS), len(names))
    below = len(names) - place - 1
    return f"{'../' * below}{names[place]}" if below > 0 else None
