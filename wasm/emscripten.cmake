# Emscripten's own toolchain file, wherever Emscripten is installed, so that a preset can name it.
# CMake reads this file again for each of its checks; the environment keeps the answer.
if(NOT DEFINED ENV{EMSCRIPTEN_ROOT})
  execute_process(COMMAND em-config EMSCRIPTEN_ROOT OUTPUT_VARIABLE root OUTPUT_STRIP_TRAILING_WHITESPACE
                  RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "em-config failed: Emscripten is not installed, or not on the PATH")
  endif()
  set(ENV{EMSCRIPTEN_ROOT} "${root}")
endif()
include($ENV{EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake)
