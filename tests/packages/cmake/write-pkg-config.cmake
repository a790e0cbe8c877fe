# Writes backprop.pc for the folders given, without a build.
set(packaging ${CMAKE_CURRENT_LIST_DIR}/../../../packaging/cmake)
set(PROJECT_DESCRIPTION test)
set(PROJECT_VERSION 1)
include(${packaging}/pkg-config.cmake)
write_pkg_config(${packaging}/backprop.pc.in ${FILE})
