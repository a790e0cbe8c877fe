"""Does with the recipe what `conan create` does, in the same order: python3 create.py RECIPE_FOLDER WORK_FOLDER

Instead of Conan there are the few functions in conan/, beside this file. CMake is the real one.
"""

import importlib.util
import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from conan import ConanFile  # noqa: E402

CONFIG = """include(CMakeFindDependencyMacro)
find_dependency(Eigen3)
add_library({target} STATIC IMPORTED)
set_target_properties({target} PROPERTIES IMPORTED_LOCATION {library} INTERFACE_INCLUDE_DIRECTORIES {include})
target_link_libraries({target} INTERFACE Eigen3::Eigen)
target_compile_options({target} INTERFACE {flags})
target_compile_features({target} INTERFACE cxx_std_20)
"""


def load(folder):
    """The recipe in a folder."""
    spec = importlib.util.spec_from_file_location(f"recipe_{folder.name}", folder / "conanfile.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found = [kind for kind in vars(module).values()
             if isinstance(kind, type) and issubclass(kind, ConanFile) and kind is not ConanFile]
    assert len(found) == 1
    return found[0]()


def place(recipe, folder, work):
    """Gives the recipe its folders, as Conan's cache has them."""
    recipe.recipe_folder = str(folder)
    for name in ("export_sources", "source", "build", "package"):
        (work / name).mkdir(parents=True)
        setattr(recipe, f"{name}_folder", str(work / name))


def create(folder, work):
    recipe = load(folder)
    place(recipe, folder, work)
    recipe.set_version()
    recipe.export_sources()
    # It is built from what was exported alone.
    shutil.copytree(recipe.export_sources_folder, recipe.source_folder, dirs_exist_ok=True)
    recipe.recipe_folder = None
    recipe.validate()
    recipe.requirements()
    recipe.layout()
    recipe.added_variables = {
        "CMAKE_DISABLE_PRECOMPILE_HEADERS": True,
        "CMAKE_INSTALL_LIBDIR": "lib",
    }
    recipe.generate()
    recipe.build()
    recipe.package()
    recipe.package_info()
    return recipe


def write_config(recipe, folder):
    """What CMakeDeps would write for those who use the package."""
    info = recipe.cpp_info
    package = Path(recipe.package_folder)
    (library,) = (package / "lib" / f"lib{name}.a" for name in info.libs)
    assert library.is_file(), library
    assert [of.split("/")[0] for of in recipe.required] == [of.split("::")[0] for of in info.requires]
    name = info.properties["cmake_file_name"]
    folder.mkdir()
    (folder / f"{name}-config.cmake").write_text(CONFIG.format(
        target=info.properties["cmake_target_name"], library=library, include=package / "include",
        flags=" ".join(info.cxxflags)))
    return {f"{name}_DIR": folder}


def test(recipe, folder, work):
    example = load(folder)
    place(example, folder, work)
    example.source_folder = str(folder)
    example.tested_reference_str = f"{recipe.name}/{recipe.version}"
    example.requirements()
    assert list(example.required) == ["backprop-playground/" + recipe.version]
    example.layout()
    example.added_variables = write_config(recipe, work / "generators")
    example.build()
    example.test()


def main(folder, work):
    recipe = create(folder, work / "backprop")
    left = sorted(path.name for path in Path(recipe.package_folder).iterdir())
    assert left == ["include", "lib", "licenses"], left
    test(recipe, folder / "test_package", work / "example")


main(*(Path(argument).resolve() for argument in sys.argv[1:]))
