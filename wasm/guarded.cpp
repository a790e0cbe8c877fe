#include "guarded.hpp"

#include <exception>
#include <new>
#include <stdexcept>
#include <string>

namespace backprop::wasm {

val guarded(const std::function<val()>& body) {
  constexpr const char* no_memory = "there is not enough memory for this";
  std::string message;
  try {
    val result = body();
    result.set("ok", true);
    return result;
  } catch (const std::bad_alloc&) {
    message = no_memory;
  } catch (const std::length_error&) {  // more than a vector can ever hold
    message = no_memory;
  } catch (const std::exception& error) {
    message = error.what();
  }
  val failure = val::object();
  failure.set("ok", false);
  failure.set("message", message);
  return failure;
}

}  // namespace backprop::wasm
