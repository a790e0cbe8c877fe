/* Eigen includes the MMX header next to SSE's, and uses nothing from it; Emscripten has none. */
