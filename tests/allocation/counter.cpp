// Stands between the program and malloc, and counts. In a file of its own: seeing both sides, compilers take the
// pairing of new with free for a mistake.
#include <cstdlib>
#include <new>

volatile long allocations = 0;

extern "C" {
void* __real_malloc(std::size_t size);
void* __real_calloc(std::size_t count, std::size_t size);
void* __real_realloc(void* block, std::size_t size);
void* __wrap_malloc(std::size_t size) { return allocations = allocations + 1, __real_malloc(size); }
void* __wrap_calloc(std::size_t count, std::size_t size) {
  return allocations = allocations + 1, __real_calloc(count, size);
}
void* __wrap_realloc(void* block, std::size_t size) {
  return allocations = allocations + 1, __real_realloc(block, size);
}
}

void* operator new(std::size_t size) {
  if (void* block = std::malloc(size)) return block;
  throw std::bad_alloc();
}
void operator delete(void* block) noexcept { std::free(block); }
void operator delete(void* block, std::size_t) noexcept { std::free(block); }
