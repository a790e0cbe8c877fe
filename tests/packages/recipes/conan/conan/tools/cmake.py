import subprocess


def cmake_layout(conanfile):
    conanfile.cpp.build.bindir = conanfile.build_folder


class CMakeDeps:
    def __init__(self, conanfile):
        self.conanfile = conanfile

    def generate(self):
        assert self.conanfile.required, "nothing is required"


class CMakeToolchain:
    def __init__(self, conanfile):
        self.conanfile = conanfile
        self.cache_variables = {}

    def generate(self):
        self.conanfile.cache_variables = self.cache_variables


class CMake:
    """CMake itself, with what `create.py` adds to have it find the package."""

    def __init__(self, conanfile):
        self.conanfile = conanfile

    def _cmake(self, *arguments):
        subprocess.run(["cmake", *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)

    def configure(self):
        of = self.conanfile
        given = {**getattr(of, "cache_variables", {}), **of.added_variables}
        variables = [f"-D{name}={'ON' if value is True else value or 'OFF'}" for name, value in given.items()]
        self._cmake("-S", of.source_folder, "-B", of.build_folder, "-G", "Ninja", *variables,
                    f"-DCMAKE_INSTALL_PREFIX={of.package_folder}")

    def build(self):
        self._cmake("--build", self.conanfile.build_folder)

    def install(self):
        self._cmake("--install", self.conanfile.build_folder)
