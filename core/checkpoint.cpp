#include "checkpoint.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

#include "argument_error.hpp"
#include "name_table.hpp"

namespace backprop {
namespace {

/// Writes fields. `Saver` and `Loader` have the same functions, so that one list of fields serves both.
struct Saver {
  ByteWriter& out;

  template <class Number>
  void number(Number& value) {
    out.put(value);
  }

  void count(std::size_t& value, std::size_t) { out.put(std::uint64_t{value}); }

  template <class Enum, class Row>
  void choice(Enum& value, std::span<const Row> table, Enum Row::* field) {
    const auto row = std::find_if(table.begin(), table.end(), [&](const Row& entry) { return entry.*field == value; });
    text(row->name);
  }

  void text(std::string_view name) {
    out.put(static_cast<std::uint8_t>(name.size()));
    for (const char letter : name) out.put(static_cast<std::uint8_t>(letter));
  }
};

/// Reads fields; throws std::invalid_argument where one is invalid.
struct Loader {
  ByteReader& in;

  template <class Number>
  void number(Number& value) {
    value = in.take<Number>();
  }

  void number(bool& value) {
    const auto byte = in.take<std::uint8_t>();
    if (byte > 1) throw_invalid_argument({"it has ", byte, " where 0 or 1 should be"});
    value = byte == 1;
  }

  void count(std::size_t& value, std::size_t size) { value = in.take_count(size); }

  template <class Enum, class Row>
  void choice(Enum& value, std::span<const Row> table, Enum Row::* field) {
    const auto letters = in.take(in.take<std::uint8_t>());
    value = find_by_name(table, std::string(letters.begin(), letters.end()), "its choice").*field;
  }
};

/// Vectors, of Eigen's and of the standard library.
template <class Archive, class List>
void numbers(Archive& archive, List& list) {
  auto size = static_cast<std::size_t>(list.size());
  archive.count(size, sizeof(*list.data()));
  list.resize(static_cast<decltype(list.size())>(size));
  for (std::size_t i = 0; i < size; ++i) archive.number(list.data()[i]);
}

template <class Archive, class Scalar>
void fields(Archive& archive, Matrix<Scalar>& matrix) {
  auto rows = static_cast<std::size_t>(matrix.rows()), columns = static_cast<std::size_t>(matrix.cols());
  archive.count(rows, sizeof(Scalar));
  archive.count(columns, sizeof(Scalar) * std::max<std::size_t>(rows, 1));
  matrix.resize(static_cast<Index>(rows), static_cast<Index>(columns));
  for (Index i = 0; i < matrix.size(); ++i) archive.number(matrix.data()[i]);
}

/// Bytes of a layer without a number: 7 counts, 2 names of at least 4 letters, and whether it skips.
constexpr std::size_t smallest_layer = 7 * 8 + 2 * 5 + 1;

template <class Archive, class Scalar>
void fields(Archive& archive, Network<Scalar>& network) {
  std::size_t count = network.layers.size();
  archive.count(count, smallest_layer);
  network.layers.resize(count);
  for (DenseLayer<Scalar>& layer : network.layers) {
    fields(archive, layer.W);
    numbers(archive, layer.b);
    archive.choice(layer.activation, activations(), &ActivationInfo::activation);
    archive.number(layer.skip);
    archive.choice(layer.norm.kind, normalizations(), &NormalizationInfo::normalization);
    for (auto* vector : {&layer.norm.scale, &layer.norm.shift, &layer.norm.running_mean, &layer.norm.running_variance})
      numbers(archive, *vector);
  }
}

template <class Archive>
void fields(Archive& archive, UpdateConfig& update) {
  OptimizerConfig& optimizer = update.optimizer;
  archive.choice(optimizer.optimizer, optimizers(), &OptimizerInfo::optimizer);
  for (double* number : {&optimizer.momentum, &optimizer.smoothing, &optimizer.beta1, &optimizer.beta2,
                         &optimizer.weight_decay, &update.regularization.l1, &update.regularization.l2})
    archive.number(*number);
  archive.number(update.regularization.l1_kills);
  archive.choice(update.clipping.clipping, clippings(), &ClippingInfo::clipping);
  archive.number(update.clipping.limit);
}

template <class Archive>
void fields(Archive& archive, TrainingConfig& training) {
  archive.choice(training.loss, losses(), &LossInfo::loss);
  archive.number(training.learning_rate);
  auto batch_size = static_cast<std::int64_t>(training.batch_size);  // Index has 32 bits in WebAssembly
  archive.number(batch_size);
  training.batch_size = static_cast<Index>(std::clamp<std::int64_t>(batch_size, 0, std::numeric_limits<Index>::max()));
  archive.choice(training.batch_order, batch_orders(), &BatchOrderInfo::order);
  archive.choice(training.schedule.schedule, schedules(), &ScheduleInfo::schedule);
  archive.number(training.schedule.period);
  archive.number(training.schedule.factor);
  archive.number(training.schedule.warm_up);
  fields(archive, training.update);
}

/// Sample numbers, in 32 bits: there are never more than a million.
template <class Archive>
void sample_numbers(Archive& archive, std::vector<Index>& samples) {
  std::vector<std::int32_t> stored(samples.begin(), samples.end());
  numbers(archive, stored);
  samples.assign(stored.begin(), stored.end());
}

template <class Archive>
void fields(Archive& archive, BatchSampler::State& sampler) {
  archive.choice(sampler.batch_order, batch_orders(), &BatchOrderInfo::order);
  sample_numbers(archive, sampler.order);
  sample_numbers(archive, sampler.chosen);
  archive.number(sampler.position);
  for (std::uint64_t& word : sampler.random.words) archive.number(word);
  archive.number(sampler.random.position);
}

template <class Archive, class Scalar>
void fields(Archive& archive, UpdateState<Scalar>& updates) {
  archive.choice(updates.optimizer, optimizers(), &OptimizerInfo::optimizer);
  archive.number(updates.updates);
  archive.number(updates.clipped);
  for (auto* vector : {&updates.m, &updates.v, &updates.alive}) numbers(archive, *vector);
}

struct Quantity {
  std::string_view name;
};
constexpr std::array quantities{Quantity{"weight"}, Quantity{"activation"}, Quantity{"gradient"}};

template <class Archive>
void fields(Archive& archive, std::optional<Divergence>& divergence) {
  bool diverged = divergence.has_value();
  archive.number(diverged);
  if (!diverged) return;
  Divergence value = divergence.value_or(Divergence{});
  archive.number(value.step);
  archive.number(value.where.layer);
  archive.choice(value.where.quantity, std::span<const Quantity>(quantities), &Quantity::name);
  divergence = value;
}

template <class Archive, class Scalar>
void fields(Archive& archive, RunState<Scalar>& state) {
  archive.number(state.seed);
  fields(archive, state.training);
  fields(archive, state.initial);
  fields(archive, state.network);
  fields(archive, state.sampler);
  fields(archive, state.updates);
  archive.number(state.verbs);
  archive.number(state.step);
  archive.number(state.epoch);
  numbers(archive, state.update_ratio);
  fields(archive, state.divergence);
  archive.number(state.data_fingerprint);
}

constexpr std::size_t checksum_position = checkpoint_header_size - sizeof(std::uint32_t);

std::uint32_t checksum(std::span<const std::uint8_t> header, std::span<const std::uint8_t> body) {
  return crc32(body, crc32(header.first(checksum_position)));
}

/// The bytes behind the header, which is checked.
std::span<const std::uint8_t> checked_body(std::span<const std::uint8_t> bytes, std::size_t number_size) {
  if (bytes.size() < checkpoint_magic.size() ||
      !std::equal(checkpoint_magic.begin(), checkpoint_magic.end(), bytes.begin()))
    throw_invalid_argument({"this is no checkpoint: it does not begin as one"});
  if (bytes.size() < checkpoint_header_size) throw_invalid_argument({"the checkpoint ends within its header"});
  ByteReader header(bytes.subspan(checkpoint_magic.size()));
  const auto version = header.take<std::uint32_t>(), size = header.take<std::uint32_t>();
  const auto length = header.take<std::uint64_t>();
  const auto expected = header.take<std::uint32_t>();
  if (version != checkpoint_version)
    throw_invalid_argument({"the checkpoint is of version ", version, ", expected ", checkpoint_version});
  const auto body = bytes.subspan(checkpoint_header_size);
  if (length != body.size())
    throw_invalid_argument({"the checkpoint has ", body.size(), " bytes behind its header, expected ", length});
  if (checksum(bytes, body) != expected)
    throw_invalid_argument({"the checkpoint is damaged: its checksum does not fit"});
  if (size != number_size)
    throw_invalid_argument({"the checkpoint is of a run in ", 8 * size, " bits; this one has ", 8 * number_size});
  return body;
}

}  // namespace

template <class Scalar>
Bytes save_checkpoint(const Trainer<Scalar>& trainer) {
  ByteWriter body, file;
  RunState<Scalar> state = trainer.state();
  Saver saver{body};
  fields(saver, state);
  file.put(checkpoint_magic);
  file.put(checkpoint_version);
  file.put(static_cast<std::uint32_t>(sizeof(Scalar)));
  file.put(std::uint64_t{body.bytes().size()});
  file.put(crc32(body.bytes(), crc32(file.bytes())));
  file.put(body.bytes());
  return file.bytes();
}

template <class Scalar>
RunState<Scalar> read_checkpoint(std::span<const std::uint8_t> bytes) {
  ByteReader reader(checked_body(bytes, sizeof(Scalar)));
  RunState<Scalar> state;
  try {
    Loader loader{reader};
    fields(loader, state);
    if (reader.remaining() > 0) throw_invalid_argument({"it goes on after its end"});
  } catch (const std::invalid_argument& error) {
    throw_invalid_argument({"the checkpoint cannot be read: ", error.what()});
  }
  return state;
}

template <class Scalar>
bool load_checkpoint(std::span<const std::uint8_t> bytes, Trainer<Scalar>& trainer) {
  RunState<Scalar> state = read_checkpoint<Scalar>(bytes);
  try {
    return trainer.restore(std::move(state));
  } catch (const std::invalid_argument& error) {
    throw_invalid_argument({"the checkpoint does not fit: ", error.what()});
  }
}

#define INSTANTIATE(Scalar)                                                 \
  template Bytes save_checkpoint(const Trainer<Scalar>&);                   \
  template RunState<Scalar> read_checkpoint(std::span<const std::uint8_t>); \
  template bool load_checkpoint(std::span<const std::uint8_t>, Trainer<Scalar>&);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
