"""What the recipe takes from Conan 2, as its documentation has it: just enough to run the recipe without it."""

import subprocess


class CppInfo:
    def __init__(self):
        self.properties = {}
        self.libs = []
        self.cxxflags = []
        self.requires = []
        self.includedirs = ["include"]
        self.libdirs = ["lib"]
        self.bindir = "."

    def set_property(self, name, value):
        self.properties[name] = value


class Folders:
    def __init__(self):
        self.build = CppInfo()


class Settings:
    """Those of a usual profile; a recipe may read only those that it has declared."""

    _all = {"os": "Linux", "arch": "x86_64", "compiler": "gcc", "build_type": "Release"}

    def __init__(self, declared):
        for name in declared:
            setattr(self, name, self._all[name])


class ConanFile:
    settings = ()
    name = version = None

    def __init__(self):
        self.settings = Settings(type(self).settings)
        self.cpp_info = CppInfo()
        self.cpp = Folders()
        self.required = {}

    def requires(self, reference, **traits):
        self.required[reference] = traits

    def run(self, command, env=None):
        subprocess.run(command, shell=True, check=True)
