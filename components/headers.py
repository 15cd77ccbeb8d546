"""What a browser is told with every answer: run and load nothing but ours, guess no types, and who may frame a page."""

import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import streamlit
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SETTING = "FAULTLINES_FRAME_ANCESTORS"
ITSELF = "'self'"
ANCESTORS = re.compile(r"'none'|('self'|https?://[\w.*-]+(:(\d+|\*))?)( ('self'|https?://[\w.*-]+(:(\d+|\*))?))*")
INDEX = Path(streamlit.__file__).parent / "static" / "index.html"
"""The page that Streamlit serves under every address; its scripts are files but for a line of its own."""
INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


class SayWhatIsAllowed:
    """ASGI middleware that puts the same headers on every answer, whatever path it is served under.

    ancestors: who may show a page in a frame, as `frame-ancestors` has it.
    """

    def __init__(self, app: ASGIApp, ancestors: str = ITSELF) -> None:
        self.app = app
        self.headers = {
            "content-security-policy": policy(ancestors, INDEX.read_text(encoding="utf-8")),
            "referrer-policy": "same-origin",
            "x-content-type-options": "nosniff",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the app answer, with the headers."""

        async def tell(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(self.headers)
            await send(message)

        await self.app(scope, receive, tell if scope["type"] == "http" else send)


def policy(ancestors: str, index: str) -> str:
    """The content security policy of all pages; index: the page whose inline scripts may run."""
    inline = [b64encode(sha256(script.encode()).digest()).decode() for script in INLINE.findall(index)]
    allowed = {
        "default-src": ITSELF,
        # Streamlit hands the browser the script of a component as a blob; nothing is ever compiled from a text.
        "script-src": " ".join([ITSELF, "blob:", *(f"'sha256-{each}'" for each in inline)]),
        # Streamlit and plotly write their styles into the page as they go.
        "style-src": f"{ITSELF} 'unsafe-inline'",
        "img-src": f"{ITSELF} data: blob:",
        "font-src": f"{ITSELF} data:",
        "object-src": "'none'",
        "frame-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": ancestors,
    }
    return "; ".join(f"{what} {where}" for what, where in allowed.items())


def ancestors(environment: Mapping[str, str]) -> str:
    """Who may show a page in a frame: what the environment names, else this server alone; SystemExit where it names
    neither 'none' nor origins."""
    named = " ".join(environment.get(SETTING, ITSELF).split())
    if not ANCESTORS.fullmatch(named):
        raise SystemExit(
            f"{SETTING}={named}: say 'none', 'self' or origins with blanks between them, as in "
            f"{SETTING}=\"'self' https://courses.example.org\""
        )
    return named
