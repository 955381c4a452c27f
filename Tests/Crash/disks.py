"""A disk of our own in a file, with ext4: it can fail as a real one does, and lose its power."""

import fcntl
import os
import pathlib
import struct
import subprocess

# _IOR('X', 125, __u32) and "do not flush the log": what is not on disk by then is gone (linux/ext4 UAPI).
SHUTDOWN = 0x8004587D
WITHOUT_FLUSH = 2


class JournaledDisk:
    """ext4 in a file, mounted in a folder."""

    def __init__(self, image: pathlib.Path, target: pathlib.Path, megabytes: int = 64):
        self.image = image
        self.target = target
        with image.open("wb") as file:
            file.truncate(megabytes << 20)
        subprocess.run(["mkfs.ext4", "-q", str(image)], check=True)

    def mount(self) -> None:
        self.target.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["mount", "-o", "loop,errors=remount-ro", str(self.image), str(self.target)], check=True,
            capture_output=True)
        self.target.chmod(0o700)

    def unmount(self) -> None:
        done = subprocess.run(["umount", str(self.target)], capture_output=True)
        if done.returncode != 0:
            # Something still uses it: it goes when that ends.
            subprocess.run(["umount", "--lazy", str(self.target)], capture_output=True)

    def fail(self) -> None:
        """Reports an error of the disk; the kernel makes the file system read-only, open files included."""
        source = subprocess.run(
            ["findmnt", "-n", "-o", "SOURCE", str(self.target)], check=True, capture_output=True, text=True).stdout
        pathlib.Path("/sys/fs/ext4", pathlib.Path(source.strip()).name, "trigger_fs_error").write_text("test")

    def mend(self) -> None:
        """Checks the file system as an administrator would, and mounts it again; nothing may use it."""
        self.unmount()
        # 1 says that errors were mended.
        done = subprocess.run(["fsck.ext4", "-p", str(self.image)], capture_output=True, text=True)
        if done.returncode > 1:
            raise RuntimeError(f"fsck: {done.stdout} {done.stderr}")
        self.mount()

    def cut_power(self) -> None:
        """Loses everything that the file system has not yet brought to its disk."""
        folder = os.open(self.target, os.O_RDONLY)
        try:
            fcntl.ioctl(folder, SHUTDOWN, struct.pack("I", WITHOUT_FLUSH))
        finally:
            os.close(folder)

    def restore_power(self) -> None:
        """Mounts it again; the journal is played back."""
        self.unmount()
        self.mount()
