"""A reader without a browser: what Streamlit's page sends and shows of it, through whatever stands before the servers.

Speaks Streamlit's own protocol over one WebSocket, and sends uploads and downloads as requests of their own, with the
cookies that it was given.
"""

import asyncio
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from typing import NamedTuple
from urllib.parse import parse_qs

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Common_pb2 import FileURLs, UploadedFileInfo
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

SECONDS = 20
"""The longest that a reader waits for an answer."""
STICK, XSRF = "stick", "_streamlit_xsrf"


class Answer(NamedTuple):
    """What a request was answered."""

    status: int
    body: bytes
    cookies: dict[str, str]
    headers: dict[str, str]


def request(port: int, path: str, cookies: dict[str, str], method: str = "GET", **sent) -> Answer:
    """Ask for a path of a server on this computer."""
    connection = HTTPConnection("127.0.0.1", port, timeout=SECONDS)
    try:
        own = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())}
        connection.request(method, path, body=sent.get("body"), headers=own | sent.get("headers", {}))
        said = connection.getresponse()
        given = SimpleCookie()
        for line in said.headers.get_all("set-cookie", []):
            given.load(line)
        cookies = {name: each.value for name, each in given.items()}
        return Answer(said.status, said.read(), cookies, {name.lower(): value for name, value in said.getheaders()})
    finally:
        connection.close()


class Reader:
    """One reader: where it is, what it sees, and what replica its cookie leads to.

    port: of what it speaks to; page: as the address has it; query: what stands after the `?`.
    """

    def __init__(self, port: int, page: str, query: str = "") -> None:
        self.port, self.page, self.query = port, page, query
        self.cookies: dict[str, str] = {}
        self.elements: dict[tuple[int, ...], Element] = {}

    async def open(self) -> None:
        """Load the page, connect, and run it once; also what a page does that has lost its server."""
        for path in (f"/{self.page}", "/_stcore/health"):
            answer = await self.ask(path)
            if answer.status != 200:
                raise ConnectionError(f"{path} is answered {answer.status}")
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        self.socket = await websockets.connect(
            f"ws://127.0.0.1:{self.port}/_stcore/stream",
            additional_headers=headers,
            max_size=None,
            subprotocols=["streamlit", self.cookies[XSRF]],
            open_timeout=SECONDS,
            proxy=None,
        )
        await self.run()

    async def ask(self, path: str, method: str = "GET", **sent) -> Answer:
        """A request beside the WebSocket; the cookies that it gives are kept."""
        answer = await asyncio.to_thread(request, self.port, path, self.cookies, method, **sent)
        self.cookies |= answer.cookies
        return answer

    async def run(self, *states: WidgetState) -> None:
        """Run the page under what the address says, with what was done to widgets, until it has finished."""
        asked = BackMsg()
        asked.rerun_script.query_string = self.query
        asked.rerun_script.page_name = self.page
        asked.rerun_script.widget_states.widgets.extend(states)
        await self.socket.send(asked.SerializeToString())
        await self.hear("script_finished")

    async def hear(self, kind: str) -> ForwardMsg:
        """Take in what the server says until it says one kind of thing."""
        async with asyncio.timeout(SECONDS):
            while True:
                said = ForwardMsg()
                said.ParseFromString(await self.socket.recv())
                self.take(said)
                if said.WhichOneof("type") == kind:
                    return said

    def take(self, said: ForwardMsg) -> None:
        """Keep what is said of the page, of the session and of the address."""
        match said.WhichOneof("type"):
            case "new_session":
                self.elements = {}
                self.session = said.new_session.initialize.session_id or self.session
            case "delta" if said.delta.WhichOneof("type") == "new_element":
                self.elements[tuple(said.metadata.delta_path)] = said.delta.new_element
            case "page_info_changed":
                self.query = said.page_info_changed.query_string

    def shown(self, kind: str) -> list:
        """All elements of one kind on the page, in order."""
        return [getattr(each, kind) for _, each in sorted(self.elements.items()) if each.WhichOneof("type") == kind]

    @property
    def text(self) -> str:
        """All words on the page, as HTML or Markdown has them."""
        written = [each.body for kind in ("html", "markdown", "alert") for each in self.shown(kind)]
        return "\n".join(written)

    @property
    def left_out(self) -> set[str]:
        """The outlets that the address leaves out."""
        return {each for value in parse_qs(self.query).get("without", []) for each in value.split(",")}

    async def click(self, outlet: str) -> None:
        """Click on the chip that begins with an outlet's short name, and wait for the page that comes of it."""
        [chips] = [each for each in self.shown("button_group") if each.label == "Outlets"]
        [chip] = [each.content for each in chips.options if each.content.startswith(f"{outlet} ")]
        chosen = set(chips.raw_values) ^ {chip}
        state = WidgetState(id=chips.id)
        state.string_array_value.data.extend(each.content for each in chips.options if each.content in chosen)
        await self.run(state)

    async def drop(self, name: str, raw: bytes) -> int:
        """Drop a file into the box for own copies; the status that the upload was answered with."""
        box = self.shown("file_uploader")[0]
        asked = BackMsg()
        asked.file_urls_request.request_id = name
        asked.file_urls_request.file_names.append(name)
        asked.file_urls_request.session_id = self.session
        await self.socket.send(asked.SerializeToString())
        [place] = (await self.hear("file_urls_response")).file_urls_response.file_urls
        answer = await self.ask(place.upload_url, "PUT", **multipart(name, raw, self.cookies[XSRF]))
        if answer.status < 300:
            await self.run(dropped(box.id, name, raw, place))
        return answer.status

    async def close(self) -> None:
        """Leave."""
        await self.socket.close()


def dropped(box: str, name: str, raw: bytes, place: FileURLs) -> WidgetState:
    """The state of a box for files with one file in it."""
    state = WidgetState(id=box)
    info = UploadedFileInfo(name=name, size=len(raw), file_id=place.file_id, file_urls=place)
    state.file_uploader_state_value.uploaded_file_info.append(info)
    return state


def multipart(name: str, raw: bytes, token: str) -> dict:
    """Body and headers of a request that uploads one file."""
    edge = "----readers"
    head = f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
    body = head.encode() + b"Content-Type: text/plain\r\n\r\n" + raw + f"\r\n--{edge}--\r\n".encode()
    return {"body": body, "headers": {"Content-Type": f"multipart/form-data; boundary={edge}", "X-Xsrftoken": token}}
