import glob
import shutil
from pathlib import Path


def copy(conanfile, pattern, src, dst):
    found = [path for path in glob.glob(pattern, root_dir=src) if Path(src, path).is_file()]
    assert found, f"{src} has no {pattern}"
    for path in found:
        Path(dst, path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(Path(src, path), Path(dst, path))


def rmdir(conanfile, path):
    shutil.rmtree(path, ignore_errors=True)
