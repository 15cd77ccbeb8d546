"""One page of the crowd in a real browser: it alone shows whether a page comes back by itself and what a click does."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from playwright.async_api import Page, async_playwright, expect

from tests.browser.conftest import CHROMIUM_FLAGS
from tests.deploy.readers import STICK

MILLISECONDS = 60_000
IDLE = '[data-test-connection-state="CONNECTED"][data-test-script-state="notRunning"]'
GONE = "Your copies of the texts are gone"


@dataclass
class Watched:
    """A page, the address that it came from, the short name of an outlet, and what its reader dropped in."""

    page: Page
    address: str
    outlet: tuple[str, str]
    own: str
    left_out: bool = False

    async def open(self) -> None:
        """Open it."""
        await self.page.goto(self.address)
        await expect(self.page.locator(IDLE)).to_be_attached(timeout=MILLISECONDS)

    async def replica(self) -> str:
        """The replica that its cookie leads to."""
        return next(each["value"] for each in await self.page.context.cookies() if each["name"] == STICK)

    async def drop_in(self) -> None:
        """Drop in the copy; the paragraph then stands in the panel, and the browser remembers that there was one."""
        box = self.page.locator(".st-key-own-texts input[type=file]")
        await expect(box).to_have_count(1, timeout=MILLISECONDS)
        await box.set_input_files([{"name": "mine.txt", "mimeType": "text/plain", "buffer": self.own.encode()}])
        await expect(self.quoted).to_have_text(self.own, timeout=MILLISECONDS)
        # Playwright's own way to wait has the page compile a text, which the page forbids.
        async with asyncio.timeout(MILLISECONDS / 1000):
            while not await self.page.evaluate("() => Object.values(sessionStorage).includes('dropped in')"):
                await asyncio.sleep(0.1)

    @property
    def quoted(self):
        """The paragraph itself, beside what we say of it."""
        return self.page.locator(".st-key-panel blockquote")

    async def comes_back(self) -> None:
        """Untouched, it comes back where it was, and says what is gone."""
        address = self.page.url
        await expect(self.page.get_by_text(GONE)).to_be_visible(timeout=MILLISECONDS)
        await expect(self.page.locator(IDLE)).to_be_attached(timeout=MILLISECONDS)
        assert self.page.url == address
        await expect(self.quoted).to_have_count(0)

    async def click(self) -> None:
        """A click on the outlet's chip, the first one or not, counts."""
        outlet, short = self.outlet
        await self.page.get_by_role("button", name=re.compile(rf"^{re.escape(short)} \d+$")).click()
        self.left_out = not self.left_out
        await expect(self.page).to_have_url(
            re.compile(rf"without={outlet}" if self.left_out else rf"^(?!.*without={outlet})"), timeout=MILLISECONDS
        )
        words = self.page.get_by_role("heading", level=1)
        without = re.compile(rf"Without .*{re.escape(short)}")
        says = expect(words).to_contain_text if self.left_out else expect(words).not_to_contain_text
        await says(without, timeout=MILLISECONDS)


@asynccontextmanager
async def browsing(chromium: str) -> AsyncIterator[Page]:
    """A page in a browser."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=list(CHROMIUM_FLAGS))
        yield await browser.new_page(viewport={"width": 1600, "height": 900})
        await browser.close()
