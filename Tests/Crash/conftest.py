"""Installations on disks that can be filled, made read-only or closed; everything is taken down after each test."""

import contextlib
import pathlib
import shutil
import subprocess
import tempfile

import pytest

from disks import JournaledDisk
from programs import PROGRAM, Installation, is_root


@pytest.fixture
def ending():
    """What must happen at the end of a test, in reverse order, whatever else failed."""
    with contextlib.ExitStack() as stack:
        yield stack


@pytest.fixture
def folder(ending) -> pathlib.Path:
    path = pathlib.Path(tempfile.mkdtemp(prefix="maklumat-fault-"))
    ending.callback(shutil.rmtree, path, ignore_errors=True)
    # Accounts other than root must be able to go through it.
    path.chmod(0o755)
    return path


@pytest.fixture
def program(folder) -> pathlib.Path:
    """A copy that every account may run and no build replaces."""
    copy = pathlib.Path(shutil.copy2(PROGRAM, folder / "maklumat"))
    copy.chmod(0o755)
    return copy


@pytest.fixture
def installation(folder, program) -> Installation:
    return Installation(folder, program=program)


@pytest.fixture
def mount(ending):
    """Mounts a file system and takes it off at the end; skips where that is not allowed."""

    def mounted(target: pathlib.Path, *options: str) -> pathlib.Path:
        if not is_root():
            pytest.skip("only root may mount a file system")
        target.mkdir(parents=True, exist_ok=True)
        done = subprocess.run(["mount", *options, str(target)], capture_output=True, text=True)
        if done.returncode != 0:
            pytest.skip(f"a file system cannot be mounted here: {done.stderr.strip()}")
        ending.callback(subprocess.run, ["umount", "--lazy", str(target)], check=False)
        return target

    return mounted


@pytest.fixture
def small_disk(mount):
    """A disk of 24 MB in memory."""

    def make(target: pathlib.Path) -> pathlib.Path:
        mount(target, "-t", "tmpfs", "-o", "size=24m,mode=0700", "tmpfs")
        return target

    return make


@pytest.fixture
def failing_disk(folder, ending) -> JournaledDisk:
    """A disk with a file system that can be made to fail."""
    if not is_root() or shutil.which("mkfs.ext4") is None:
        pytest.skip("only root may mount a file system, and mkfs.ext4 makes it")
    disk = JournaledDisk(folder / "disk.image", folder / "data")
    try:
        disk.mount()
    except subprocess.CalledProcessError as fault:
        pytest.skip(f"a file system cannot be mounted here: {fault}")
    ending.callback(disk.unmount)
    return disk
