# Runs the port as vcpkg would, with functions that do what vcpkg documents of its own:
# cmake -DPORT_FOLDER=… -DPACKAGE=… -P vcpkg.cmake
set(PORT backprop-playground)
set(CURRENT_PACKAGES_DIR ${PACKAGE})
set(CURRENT_BUILDTREES_DIR ${PACKAGE}-build)

function(checked)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${output}")
  endif()
endfunction()

# Once for release and once for debug, into a folder of its own.
function(vcpkg_cmake_configure)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" SOURCE_PATH OPTIONS)
  foreach(type rel dbg)
    set(prefix ${CURRENT_PACKAGES_DIR})
    set(build_type Release)
    if(type STREQUAL dbg)
      set(prefix ${CURRENT_PACKAGES_DIR}/debug)
      set(build_type Debug)
    endif()
    checked(${CMAKE_COMMAND} -S ${arg_SOURCE_PATH} -B ${CURRENT_BUILDTREES_DIR}/${type} -G Ninja
            -DCMAKE_BUILD_TYPE=${build_type} -DCMAKE_INSTALL_PREFIX=${prefix} -DCMAKE_INSTALL_LIBDIR=lib -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON
            ${arg_OPTIONS})
  endforeach()
endfunction()

function(vcpkg_cmake_install)
  foreach(type rel dbg)
    checked(${CMAKE_COMMAND} --build ${CURRENT_BUILDTREES_DIR}/${type} --target install)
  endforeach()
endfunction()

# Both builds' targets come together in share/, where they lie less deep than they did.
function(vcpkg_cmake_config_fixup)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "PACKAGE_NAME;CONFIG_PATH" "")
  set(share ${CURRENT_PACKAGES_DIR}/share/${arg_PACKAGE_NAME})
  file(GLOB files ${CURRENT_PACKAGES_DIR}/${arg_CONFIG_PATH}/*)
  file(GLOB debug_files ${CURRENT_PACKAGES_DIR}/debug/${arg_CONFIG_PATH}/*-debug.cmake)
  if(NOT files OR NOT debug_files)
    message(FATAL_ERROR "${arg_CONFIG_PATH} has no files")
  endif()
  file(COPY ${files} DESTINATION ${share})
  foreach(file ${debug_files})
    get_filename_component(name ${file} NAME)
    file(READ ${file} text)
    string(REPLACE [[${_IMPORT_PREFIX}/]] [[${_IMPORT_PREFIX}/debug/]] text "${text}")
    file(WRITE ${share}/${name} "${text}")
  endforeach()
  file(READ ${share}/backprop-targets.cmake text)
  string(REPLACE [[get_filename_component(_IMPORT_PREFIX "${_IMPORT_PREFIX}" PATH)]] "" text "${text}")
  string(REPLACE [[get_filename_component(_IMPORT_PREFIX "${CMAKE_CURRENT_LIST_FILE}" PATH)]]
         [[get_filename_component(_IMPORT_PREFIX "${CMAKE_CURRENT_LIST_DIR}/../.." ABSOLUTE)]] text "${text}")
  file(WRITE ${share}/backprop-targets.cmake "${text}")
  file(REMOVE_RECURSE ${CURRENT_PACKAGES_DIR}/lib/cmake ${CURRENT_PACKAGES_DIR}/debug/lib/cmake)
endfunction()

function(vcpkg_fixup_pkgconfig)
  foreach(folder lib debug/lib)
    if(NOT EXISTS ${CURRENT_PACKAGES_DIR}/${folder}/pkgconfig/backprop.pc)
      message(FATAL_ERROR "${folder} has no file for pkg-config")
    endif()
  endforeach()
endfunction()

function(vcpkg_install_copyright)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "" FILE_LIST)
  file(INSTALL ${arg_FILE_LIST} DESTINATION ${CURRENT_PACKAGES_DIR}/share/${PORT} RENAME copyright)
endfunction()

include(${PORT_FOLDER}/portfile.cmake)

# What vcpkg looks for after a build: see its documentation on post-build checks.
foreach(file include/backprop/trainer.hpp lib/libbackprop_core.a debug/lib/libbackprop_core.a share/${PORT}/copyright
             share/${PORT}/usage share/backprop/backprop-config.cmake)
  if(NOT EXISTS ${PACKAGE}/${file})
    message(FATAL_ERROR "the port installs no ${file}")
  endif()
endforeach()
foreach(file debug/include debug/share lib/cmake debug/lib/cmake share/doc)
  if(EXISTS ${PACKAGE}/${file})
    message(FATAL_ERROR "the port installs ${file}")
  endif()
endforeach()
