"""The core for Conan 2: conan create packaging/conan"""

import re
from pathlib import Path

from conan import ConanFile
from conan.errors import ConanInvalidConfiguration
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy, rmdir


class BackpropPlayground(ConanFile):
    name = "backprop-playground"
    description = "Backpropagation that can be watched: a neural network with the gradients of every layer"
    license = "MIT"
    topics = ("backpropagation", "neural-network", "education")
    package_type = "static-library"
    settings = "os", "arch", "compiler", "build_type"
    options = {"fPIC": [True, False]}
    default_options = {"fPIC": True}

    def _root(self):
        return Path(self.recipe_folder, "../..").resolve()

    def set_version(self):
        lists = (self._root() / "CMakeLists.txt").read_text()
        self.version = re.search(r"project\(backprop_playground VERSION ([\d.]+)", lists).group(1)

    def export_sources(self):
        for pattern in ("CMakeLists.txt", "LICENSE", "core/*", "packaging/cmake/*"):
            copy(self, pattern, self._root(), self.export_sources_folder)

    def validate(self):
        check_min_cppstd(self, 20)
        if self.settings.compiler == "msvc":
            raise ConanInvalidConfiguration("the core is written for GCC and Clang")

    def requirements(self):
        # Its headers include Eigen's.
        self.requires("eigen/3.4.0", transitive_headers=True)

    def layout(self):
        cmake_layout(self)

    def generate(self):
        CMakeDeps(self).generate()
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables["BACKPROP_TESTS"] = False
        toolchain.generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        CMake(self).install()
        copy(self, "LICENSE", self.source_folder, str(Path(self.package_folder, "licenses")))
        # Conan writes its own for those who use it.
        for folder in ("lib/cmake", "lib/pkgconfig", "share"):
            rmdir(self, str(Path(self.package_folder, folder)))

    def package_info(self):
        self.cpp_info.set_property("cmake_file_name", "backprop")
        self.cpp_info.set_property("cmake_target_name", "backprop::core")
        self.cpp_info.set_property("pkg_config_name", "backprop")
        self.cpp_info.libs = ["backprop_core"]
        self.cpp_info.cxxflags = ["-ffp-contract=off"]
        self.cpp_info.requires = ["eigen::eigen"]
