"""A full disk, a read-only disk, permission lost: a clear page and log line, no harm, and work without a restart."""

import contextlib
import os
import pathlib
import subprocess

import pytest

from programs import Installation, Node, free_port, is_root
from trouble import Scene

NOBODY = "nobody"


@pytest.fixture
def scene(ending):
    """Opens a scene on an installation and stops its server at the end."""

    def opened(installation: Installation) -> Scene:
        new = Scene(installation)
        ending.callback(new.node.stop)
        return new.open()

    return opened


def play(scene: Scene, *, reasons: tuple[str, ...], reads: bool = True, forms: bool = True, uploads: bool = True):
    """Looks at everything that is to be seen while the trouble lasts."""
    scene.program_is_refused()
    if forms:
        scene.form_is_refused()
    if uploads:
        scene.upload_is_refused()
    scene.log_tells(*reasons)
    if reads:
        scene.pages_are_read()


# --- Full


def fill(disk: pathlib.Path) -> pathlib.Path:
    """Takes the last byte of a disk."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(65_536))
    with filler.open("ab", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(512))
    return filler


def test_a_full_disk_refuses_and_heals(installation, small_disk, scene):
    small_disk(installation.data)
    opened = scene(installation)
    filler = fill(installation.data)
    play(opened, reasons=("full", "space"))
    filler.unlink()
    opened.heals()


def test_a_full_disk_of_the_database_refuses_and_heals(folder, program, small_disk, scene):
    disk = small_disk(folder / "disk")
    installation = Installation(folder, f"sqlite:{disk}/maklumat.sqlite", program)
    opened = scene(installation)
    filler = fill(disk)
    play(opened, reasons=("full", "space"))
    filler.unlink()
    opened.heals()


def test_a_full_disk_of_the_uploads_refuses_uploads_only_and_heals(installation, small_disk, scene):
    disk = small_disk(installation.data / "files")
    os.chmod(installation.data, 0o700)
    opened = scene(installation)
    filler = fill(disk)
    play(opened, reasons=("full", "space"), forms=False)
    opened.checks.that(opened.browser.save_name("Siti Tetap").status in (303, 422), "answers without files are kept")
    filler.unlink()
    opened.heals()


# --- Read-only


def test_a_read_only_disk_of_the_uploads_refuses_uploads_only_and_heals(installation, mount, scene):
    opened = scene(installation)
    files = installation.data / "files"
    mount(files, "--bind", str(files))
    subprocess.run(["mount", "-o", "remount,bind,ro", str(files)], check=True)
    play(opened, reasons=("read-only", "cannot be written"), forms=False)
    subprocess.run(["mount", "-o", "remount,bind,rw", str(files)], check=True)
    opened.heals()


def test_a_disk_that_fails_under_the_server_and_becomes_read_only_loses_nothing(installation, failing_disk, scene):
    """Such a disk must be taken off and checked, so this is the one trouble that ends with a restart."""
    opened = scene(installation)
    failing_disk.fail()
    play(opened, reasons=("read-only", "readonly", "disk I/O", "cannot be written"))
    opened.node.stop()
    opened.program.channel.close()
    opened.browser.channel.close()
    failing_disk.mend()
    opened.node.start()
    opened.heals()


def test_a_start_on_a_read_only_disk_says_so(installation, small_disk):
    disk = small_disk(installation.data)
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    done = installation.run("serve", "--port", str(free_port()), check=False, seconds=60)
    assert done.returncode != 0
    assert "cannot be written" in done.stderr and str(installation.data) in done.stderr, done.stderr


# --- Permission


@pytest.fixture
def unprivileged(folder, program):
    """An installation of an ordinary account: root ignores permissions."""
    if not is_root():
        return Installation(folder, program=program)
    place = folder / "home"
    place.mkdir()
    installation = Installation(place, program=program, user=NOBODY)
    subprocess.run(["chown", NOBODY, str(place)], check=True)
    return installation


def forbid(*folders: pathlib.Path) -> None:
    for folder in folders:
        folder.chmod(0o500)


def allow(*folders: pathlib.Path) -> None:
    for folder in folders:
        folder.chmod(0o700)


def test_lost_permission_on_the_uploads_refuses_uploads_only_and_heals(unprivileged, scene):
    opened = scene(unprivileged)
    files = unprivileged.data / "files"
    folders = [files, *(path for path in files.iterdir() if path.is_dir())]
    forbid(*folders)
    play(opened, reasons=("permission", "cannot be written"), forms=False)
    allow(*folders)
    opened.heals()


def test_lost_permission_on_the_whole_folder_heals(unprivileged, scene):
    """What is open stays open, so answers may still be kept; uploads cannot."""
    opened = scene(unprivileged)
    unprivileged.data.chmod(0)
    play(opened, reasons=("permission", "cannot be written", "unable to open"), forms=False, reads=False)
    unprivileged.data.chmod(0o700)
    opened.heals()


def test_a_start_without_permission_says_so(unprivileged, ending):
    node = Node(unprivileged)
    ending.callback(node.stop)
    node.start()
    assert node.stop() == 0
    (unprivileged.data / "maklumat.sqlite").chmod(0)
    done = unprivileged.run("serve", "--port", str(free_port()), check=False, seconds=60)
    assert done.returncode != 0
    assert "maklumat.sqlite" in done.stderr and len(done.stderr.strip().splitlines()) <= 3, done.stderr
