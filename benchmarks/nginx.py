"""A folder of files behind nginx as `deploy/` has it, in one process."""

import getpass
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.serving import ROOT, Server, wait_until_up

AROUND = """
daemon off;
worker_processes 1;
user {user};
pid {place}/nginx.pid;
error_log /dev/null;
events {{ worker_connections 1024; }}
http {{
    include /etc/nginx/mime.types;
    client_body_temp_path {place}/body;
    proxy_temp_path {place}/proxy;
    fastcgi_temp_path {place}/fastcgi;
    uwsgi_temp_path {place}/uwsgi;
    scgi_temp_path {place}/scgi;
    include {place}/site.conf;
}}
"""
"""What stands around a site's file: Debian's own nginx.conf, without what needs a whole computer for itself."""


@contextmanager
def nginx(folder: Path) -> Iterator[Server]:
    """A server of a folder while the block lasts; raises TimeoutError where it is not up after a minute."""
    program = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/bin")
    assert program, "nginx is not here: apt-get install nginx"
    with socket.socket() as probe, tempfile.TemporaryDirectory() as held:
        probe.bind(("127.0.0.1", 0))
        port, place = probe.getsockname()[1], Path(held)
        probe.close()
        site = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
        site = site.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/srv/www;", f"{folder.absolute()};")
        (place / "site.conf").write_text(site, encoding="utf-8")
        (place / "nginx.conf").write_text(AROUND.format(place=place, user=getpass.getuser()), encoding="utf-8")
        process = subprocess.Popen([program, "-c", str(place / "nginx.conf")], stderr=subprocess.DEVNULL)
        try:
            wait_until_up(port, f"/{next(folder.glob('*.html')).name}")
            yield Server(port, process.pid)
        finally:
            process.terminate()
            process.wait(10)
