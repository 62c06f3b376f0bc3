"""Replay the Dockerfile without a Docker engine, and run what it builds: .venv/bin/python scripts/replay_dockerfile.py

Needs root on Linux, for mounts and for another user. The Dockerfile itself is read, so that nothing here can drift
from it. Each stage gets a root of its own in memory, with this machine's system folders below it (its Python stands for
the image's) and none of its other files; writes go to memory. Then the last stage, read-only but for /tmp and in a
network of its own, is started as the user that it names, without capabilities. It must answer its HEALTHCHECK, extract
the bundled pages, and end with 0 on SIGTERM.

What this cannot prove: that the base image's own Python and Debian do the same. Ends with 0, 1, or 77 where this
machine does not let it be done.
"""

from __future__ import annotations

import ctypes
import fcntl
import os
import shlex
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from dockerfile import Ignored, Stage, expand, read_command, read_copy, read_pairs, read_stages

REPOSITORY: Final = Path(__file__).resolve().parent.parent
CANNOT: Final = 77
CLONE_NEWNET: Final = 0x40000000
SIOCGIFFLAGS, SIOCSIFFLAGS, IFF_UP = 0x8913, 0x8914, 1
SYSTEM_FOLDERS: Final = ("bin", "sbin", "lib", "lib32", "lib64", "libx32", "usr", "etc", "var")
DEVICES: Final = ("null", "zero", "full", "random", "urandom")
# What Docker puts into a container's /etc by itself.
NETWORK_FILES: Final = ("resolv.conf", "hosts")
# As `docker build` passes a proxy on; what is installed from where is the machine's business.
PASSED_ON: Final = ("PIP_", "UV_")
PASSED_ON_NAMES: Final = ("http_proxy", "https_proxy", "no_proxy", "ssl_cert_file", "requests_ca_bundle")
IMAGE_PATH: Final = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
READY_SECONDS: Final = 60
STOP_SECONDS: Final = 60
BUILD_TOOLS: Final = ("gcc", "cc", "make", "pip", "pip3")


def main() -> int:
    if reason := why_not():
        print(f"replay of the Dockerfile: not done, {reason}")
        return CANNOT
    if "--inside" not in sys.argv:
        again = [sys.executable, str(Path(__file__)), "--inside"]
        return subprocess.run(["unshare", "--mount", "--propagation", "private", *again], check=False).returncode
    with tempfile.TemporaryDirectory(prefix="foldline-image-") as folder:
        scratch = Path(folder)
        mount("-t", "tmpfs", "-o", "size=3g,mode=755", "tmpfs", folder)
        try:
            replay(scratch)
        finally:
            subprocess.run(["umount", "--recursive", "--lazy", folder], check=False)
    print("replay of the Dockerfile: done")
    return 0


def why_not() -> str | None:
    """Why it cannot be done here; None where it can."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return "it needs root on Linux"
    if missing := [name for name in ("unshare", "mount", "setpriv") if shutil.which(name) is None]:
        return f"there is no {missing[0]} (util-linux)"
    with tempfile.TemporaryDirectory() as folder:
        layers = "mkdir l u w m && mount -t overlay -o lowerdir=l,upperdir=u,workdir=w overlay m"
        trial = f"mount -t tmpfs tmpfs {folder} && cd {folder} && {layers}"
        tried = subprocess.run(["unshare", "--mount", "--net", "sh", "-c", trial], capture_output=True, check=False)
    return f"mounts are not allowed: {tried.stderr.decode().strip()[:200]}" if tried.returncode else None


def replay(scratch: Path) -> None:
    stages = read_stages((REPOSITORY / "Dockerfile").read_text(encoding="utf-8"))
    ignored = Ignored((REPOSITORY / ".dockerignore").read_text(encoding="utf-8").splitlines())
    built: dict[str, Built] = {}
    for stage in stages:
        print(f"stage {stage.name} (base {stage.base}: this machine's Python {sys.version.split()[0]} instead)")
        built[stage.name] = Built(stage, scratch / f"stage-{len(built)}")
        built[stage.name].run(built, ignored)
    last = built[stages[-1].name]
    last.check_contents()
    last.freeze()
    Trial(last).run()


class Built:
    """A stage's root, and what its steps have set."""

    def __init__(self, stage: Stage, folder: Path) -> None:
        self._stage = stage
        self.root = folder / "root"
        self._layers = folder / "layers"
        self.environment = {"PATH": f"{sys.base_prefix}/bin:{IMAGE_PATH}"}
        self._arguments: dict[str, str] = {}
        self.folder = "/"
        self.user = "0:0"
        self.command: list[str] = []
        self.health: list[str] = []
        self._copied: list[Path] = []
        make_root(self.root, self._layers)

    def run(self, built: Mapping[str, Built], ignored: Ignored) -> None:
        for step in self._stage.steps:
            if step.word not in ("RUN", "HEALTHCHECK", "CMD"):
                print(f"  {step.word} {step.rest[:100]}")
            match step.word:
                case "ARG":
                    self._arguments |= read_pairs(step.rest)
                case "ENV":
                    self.environment |= read_pairs(self._expand(step.rest))
                case "LABEL":
                    if empty := [name for name, value in read_pairs(self._expand(step.rest)).items() if not value]:
                        raise SystemExit(f"the label {empty[0]} says nothing")
                case "WORKDIR":
                    self.folder = os.path.join(self.folder, self._expand(step.rest))  # noqa: PTH118 - a path in there
                    self._path(self.folder).mkdir(parents=True, exist_ok=True)
                case "USER":
                    self.user = self._expand(step.rest)
                case "COPY":
                    self._copy(step.rest, built, ignored)
                case "RUN":
                    self._run(step.rest)
                case "CMD":
                    self.command = read_command(step.rest)
                case "HEALTHCHECK":
                    self.health = read_command(step.rest.partition("CMD ")[2])

    def check_contents(self) -> None:
        """No build tools in what the last stage was given, and no writable file of the user's."""
        for folder in self._copied:
            found = [name for name in BUILD_TOOLS for _ in folder.glob(f"bin/{name}")]
            packages = [
                path.name
                for name in ("pip", "setuptools", "wheel")
                for path in folder.glob(f"lib/*/site-packages/{name}")
            ]
            if found or packages:
                raise SystemExit(f"the last stage holds build tools: {found + packages}")
            owned = [path for path in folder.rglob("*") if not path.is_symlink() and path.stat().st_uid != 0]
            if owned:
                raise SystemExit(f"{owned[0]} belongs to somebody else than root")
        if any(step.word == "RUN" and "apt-get" in step.rest for step in self._stage.steps):
            raise SystemExit("the last stage installs packages")
        size = sum(path.lstat().st_size for folder in self._copied for path in folder.rglob("*"))
        print(f"  the last stage adds {size / 1e6:.0f} MB to its base, and no build tools")

    def freeze(self) -> None:
        """Read-only but for /tmp, which is new and in memory: --read-only --tmpfs /tmp."""
        for place in [line.split()[4] for line in Path("/proc/self/mountinfo").read_text().splitlines()]:
            if place == str(self.root) or (
                place.startswith(f"{self.root}/") and not place.startswith(f"{self.root}/proc")
            ):
                mount("-o", "remount,bind,ro", place)
        mount("-t", "tmpfs", "-o", "size=64m,mode=1777,nosuid,nodev,noexec", "tmpfs", str(self.root / "tmp"))
        mount("-t", "tmpfs", "-o", "size=64m,mode=1777,nosuid,nodev,noexec", "tmpfs", str(self.root / "dev/shm"))

    def start(self, command: list[str], more: Mapping[str, str], **how: object) -> subprocess.Popen[bytes]:
        """A command in the root as the image's user, with the image's environment, without capabilities."""
        user, _, group = self.user.partition(":")
        privileges = ["--reuid", user, "--regid", group or user, "--clear-groups", "--no-new-privs"]
        nothing = ["--inh-caps=-all", "--ambient-caps=-all", "--bounding-set=-all"]
        return self._popen(["setpriv", *privileges, *nothing, "--", *command], self.environment | more, **how)

    def _run(self, command: str) -> None:
        print(f"  RUN {command[:100]}")
        started = time.monotonic()
        passed = {name: value for name, value in os.environ.items() if is_passed_on(name)}
        # pip of a Debian Python asks for this where the image's does not.
        passed |= {"HOME": "/root", "PIP_BREAK_SYSTEM_PACKAGES": "1"}
        told = passed | self.environment | self._arguments
        process = self._popen(["/bin/sh", "-c", command], told, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        out, _ = process.communicate()
        if process.returncode:
            raise SystemExit(f"{out.decode(errors='replace')[-3000:]}\nRUN ended with {process.returncode}: {command}")
        print(f"      {time.monotonic() - started:.0f} s")

    def _copy(self, rest: str, built: Mapping[str, Built], ignored: Ignored) -> None:
        origin, sources, target = read_copy(self._expand(rest))
        for source in sources:
            into = self._path(target)
            if origin is not None:
                start = built[origin].root / source.lstrip("/")
                copy(start, into, ())
                self._copied.append(into)
                continue
            start = REPOSITORY / source
            left_out = tuple(
                path for path in [start, *start.rglob("*")] if ignored.keeps_out(path.relative_to(REPOSITORY))
            )
            if start in left_out or not start.exists():
                raise SystemExit(f"COPY {source}: the build context has no such file (.dockerignore)")
            copy(start, into / start.name if start.is_file() and target.endswith("/") else into, left_out)

    def _popen(self, command: list[str], environment: Mapping[str, str], **how: object) -> subprocess.Popen[bytes]:
        def enter() -> None:
            os.chroot(self.root)
            os.chdir(self.folder)

        return subprocess.Popen(command, env=dict(environment), preexec_fn=enter, **how)  # type: ignore[call-overload]  # noqa: PLW1509 - this process has one thread

    def _expand(self, text: str) -> str:
        return expand(text, self.environment | self._arguments)

    def _path(self, place: str) -> Path:
        return self.root / os.path.join(self.folder, place).lstrip("/")  # noqa: PTH118 - a path in there


class Trial:
    """The last stage as a running container."""

    def __init__(self, image: Built) -> None:
        self._image = image
        self._settings = {"FOLDLINE_ALLOW_NO_KEY": "true", "FOLDLINE_WORKERS": "1"}
        self._address = f"http://127.0.0.1:{image.environment['FOLDLINE_PORT']}"

    def run(self) -> None:
        alone_in_the_network()
        shutil.copy(REPOSITORY / "scripts" / "try_service.py", self._image.root / "tmp")
        started = time.monotonic()
        service = self._image.start(self._image.command, self._settings)
        try:
            self._wait_until_healthy(service)
            print(f"  healthy after {time.monotonic() - started:.1f} s, by its HEALTHCHECK")
            self._check_privileges(service.pid)
            self._check_nothing_can_be_written()
            self._call(["python", "/tmp/try_service.py", self._address, str(service.pid)])  # noqa: S108 - the image's own
            service.send_signal(signal.SIGTERM)
            if status := service.wait(STOP_SECONDS):
                raise SystemExit(f"the service ended with {status} after SIGTERM")
            print("  ended with 0 after SIGTERM")
        finally:
            if service.poll() is None:
                service.kill()
                service.wait()

    def _wait_until_healthy(self, service: subprocess.Popen[bytes]) -> None:
        end = time.monotonic() + READY_SECONDS
        while self._image.start(self._image.health, {}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).wait():
            if service.poll() is not None or time.monotonic() > end:
                raise SystemExit(f"the service was not healthy within {READY_SECONDS} s")
            time.sleep(0.2)

    def _check_privileges(self, service: int) -> None:
        """Of the service and of every process that it started."""
        found = [service, *descendants(service)]
        for process in found:
            told = dict(line.split(":\t", 1) for line in Path(f"/proc/{process}/status").read_text().splitlines())
            users = {*told["Uid"].split(), *told["Gid"].split()}
            if users != {*self._image.user.split(":")}:
                raise SystemExit(f"process {process} runs as {users}")
            if int(told["CapEff"], 16) or int(told["CapBnd"], 16) or told["NoNewPrivs"] != "1":
                raise SystemExit(f"process {process} has capabilities, or may gain some")
        print(f"  {len(found)} processes run as {self._image.user}, without capabilities")

    def _check_nothing_can_be_written(self) -> None:
        """By root neither: the file systems are read-only."""
        root = self._image.root
        for place in ("", "opt/foldline", "opt/foldline/bin", "usr", "etc", "var", "home"):
            try:
                (root / place / "written").touch()
            except OSError as error:
                if error.errno == 30:  # noqa: PLR2004 - EROFS
                    continue
            raise SystemExit(f"/{place} is not read-only")
        print("  nothing can be written outside /tmp")

    def _call(self, command: list[str]) -> None:
        process = self._image.start(command, {}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        out, _ = process.communicate()
        print("".join(f"  {line}\n" for line in out.decode().splitlines()), end="")
        if process.returncode:
            raise SystemExit(f"{' '.join(map(shlex.quote, command))} ended with {process.returncode}")


def make_root(root: Path, layers: Path) -> None:
    """A root with this machine's system folders, whose changes stay in memory, and nothing else of the machine's."""
    root.mkdir(parents=True)
    layers.mkdir()
    mount("-t", "tmpfs", "-o", "size=3g,mode=755", "tmpfs", str(root))
    mount("-t", "tmpfs", "-o", "size=3g,mode=755", "tmpfs", str(layers))
    for name in ("proc", "sys", "dev", "opt", "root", "home", "run", "srv"):
        (root / name).mkdir()
    (root / "tmp").mkdir(mode=0o1777)
    (root / "tmp").chmod(0o1777)
    for name in SYSTEM_FOLDERS:
        place = Path("/") / name
        if place.is_symlink():
            (root / name).symlink_to(place.readlink())
        elif place.is_dir():
            overlay(place, root / name, layers)
    prefix = Path(sys.base_prefix)
    if prefix.parts[1] not in SYSTEM_FOLDERS:
        overlay(prefix, root / prefix.relative_to("/"), layers)
    python = root / prefix.relative_to("/") / "bin" / "python"
    if not python.exists():  # Debian's own is called python3 alone
        python.symlink_to(f"python{sys.version_info.major}.{sys.version_info.minor}")
    for name in NETWORK_FILES:
        (root / "etc" / name).unlink(missing_ok=True)
        shutil.copyfile(Path("/etc") / name, root / "etc" / name)
    mount("-t", "tmpfs", "-o", "size=1m,mode=755", "tmpfs", str(root / "dev"))
    (root / "dev" / "shm").mkdir(mode=0o1777)
    for name in DEVICES:
        (root / "dev" / name).touch()
        mount("--bind", f"/dev/{name}", str(root / "dev" / name))
    mount("--bind", "/proc", str(root / "proc"))


def overlay(lower: Path, place: Path, layers: Path) -> None:
    """`lower` at `place`, writes kept in `layers`."""
    number = len(list(layers.iterdir()))
    upper, work = layers / f"{number}-upper", layers / f"{number}-work"
    for folder in (upper, work):
        folder.mkdir()
    place.mkdir(parents=True, exist_ok=True)
    mount("-t", "overlay", "-o", f"lowerdir={lower},upperdir={upper},workdir={work}", "overlay", str(place))


def mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True)


def copy(source: Path, target: Path, left_out: tuple[Path, ...]) -> None:
    """A file, or a folder's contents, as COPY does it: owned by root."""
    if source.is_dir():
        skipped = set(left_out)

        def ignore(folder: str, names: list[str]) -> list[str]:
            return [name for name in names if Path(folder) / name in skipped]

        shutil.copytree(source, target, symlinks=True, dirs_exist_ok=True, ignore=ignore)
        return
    target = target / source.name if target.is_dir() else target
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(source, target)


def is_passed_on(name: str) -> bool:
    return name.startswith(PASSED_ON) or name.lower() in PASSED_ON_NAMES


def descendants(process: int) -> Iterator[int]:
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
        if parent == process:
            yield int(folder.name)
            yield from descendants(int(folder.name))


def alone_in_the_network() -> None:
    """From here on, this process and what it starts have a network with loopback alone."""
    if ctypes.CDLL(None, use_errno=True).unshare(CLONE_NEWNET):
        raise SystemExit(f"no network of its own: {os.strerror(ctypes.get_errno())}")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        request = struct.pack("16sh", b"lo", 0)
        flags = struct.unpack("16sh", fcntl.ioctl(any_socket, SIOCGIFFLAGS, request))[1]
        fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sh", b"lo", flags | IFF_UP))


if __name__ == "__main__":
    sys.exit(main())
