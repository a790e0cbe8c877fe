# What `cmake --install` puts where: the headers, the library, and what find_package and pkg-config read.
include(CMakePackageConfigHelpers)
include(packaging/cmake/pkg-config.cmake)
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/backprop)
set(built ${CMAKE_CURRENT_BINARY_DIR}/packaging)

install(FILES ${core_headers} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/backprop)
install(TARGETS backprop_core EXPORT backprop)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

install(EXPORT backprop NAMESPACE backprop:: FILE backprop-targets.cmake DESTINATION ${package_folder})
write_basic_package_version_file(${built}/backprop-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES packaging/cmake/backprop-config.cmake ${built}/backprop-config-version.cmake
        DESTINATION ${package_folder})

write_pkg_config(packaging/cmake/backprop.pc.in ${built}/backprop.pc)
install(FILES ${built}/backprop.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
