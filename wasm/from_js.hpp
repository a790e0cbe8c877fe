// JavaScript to C++. Each function throws std::invalid_argument that names the field where it has the wrong type. What
// it reads is plain data: door.js has made it so, and arrays of numbers are typed arrays or have nothing in them.
#pragma once

#include <emscripten/val.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "colormap.hpp"
#include "landscape.hpp"
#include "synthetic.hpp"
#include "trainer.hpp"

namespace backprop::wasm {

using emscripten::val;

/// The field `name` of what must be an object; undefined where there is none.
val field_of(const val& object, const char* name);

std::string text_of(const val& object, const char* name);
bool flag_of(const val& object, const char* name, bool fallback);
double number_of(const val& object, const char* name);

/// A whole number of at least 0 that a double holds exactly.
std::uint64_t count_of(const val& object, const char* name);

/// A whole number from `least` to `most`.
int whole_of(const val& object, const char* name, int least, int most);

/// Of a value that a sentence calls `what`.
double number_from(const val& value, const char* what, double least, double most);
int whole_from(const val& value, const char* what, int least, int most);
bool flag_from(const val& value, const char* what);

/// Of a picture: cells to a side.
Index resolution_from(const val& value);

/// A whole number that is not negative and fits an Index, or nothing where there is none.
std::optional<Index> index_of(const val& object, const char* name);

/// The same, where there must be one.
Index required_index(const val& object, const char* name);

/// The numbers of `inputs`, where there are any.
std::optional<std::vector<double>> inputs_of(const val& request);

/// {layer, part, index}
ParameterPlace place_of(const val& request);

/// The configuration of a network, without its numbers of inputs and outputs, which follow from the data.
NetworkConfig network_config(const val& config);
TrainingConfig training_config(const val& config);

/// The inputs computed from a point of so many `inputs`; x and y where `config` names none, and nothing of more than
/// two.
Features features_of(const val& config, int inputs);

/// {origin, across, up}
Plane plane_of(const val& plane);

Points points_of(const val& points);

/// Of points of more than two inputs: how many they are, the values, and `test` where it is there.
Points values_of_points(const val& points);

DataConfig data_config(const val& config);
Palette palette_of(const val& palette);

/// ColourTable of the classes; empty where the palette has none.
std::vector<Rgb> class_colours_of(const val& palette);

/// Samples of any number of inputs and outputs.
SampleTable sample_table(const val& samples);

LandscapeConfig landscape_config(const val& config);

/// `network` with the weights given, and the scales and shifts where they are.
template <class Scalar>
Network<Scalar> with_weights(Network<Scalar> network, const val& layers);

}  // namespace backprop::wasm
