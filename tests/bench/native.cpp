// This program's native build, for the benchmark: takes a command a line on standard input, answers a number or more
// on standard output, or "error" and a sentence.
//
//   open ACTIVATION BATCH RATE SAMPLES FILE SIZE…   FILE: float inputs, then float targets, sample after sample
//   learn GOAL SECONDS            → loss before, loss after, updates
//   train SECONDS                 → updates, seconds, seconds without a core
//   look RESOLUTION TILES SECONDS → pictures, the same
//   limit SECONDS                 → multiply-adds, the same
#include <chrono>
#include <cmath>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "boundary.hpp"
#include "colormap.hpp"
#include "limit.hpp"
#include "trainer.hpp"

using namespace backprop;

namespace {

double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

/// Seconds that this thread was ready but had no core so far, as waiting.js explains.
double waited() {
  std::ifstream file("/proc/thread-self/schedstat");
  double ran = 0, waited = 0;
  file >> ran >> waited;
  return waited / 1e9;
}

struct Clocks {
  double time, waiting;
};

/// Both clocks at one moment: again, if the thread lost its core between the two.
Clocks read_clocks() {
  for (;;) {
    const double before = now(), waiting = waited(), time = now();
    if (time - before < 0.001) return {time, waiting};
  }
}

/// Does `work(count)` again and again, in calls of a few milliseconds as clock.js does. Answers how often, times
/// `weight`, in how many seconds, and how many of these it had no core.
template <class Work>
void repeat(double weight, Work work, double seconds) {
  const Clocks start = read_clocks();
  double time = start.time, done = 0;
  for (std::int64_t count = 1; time - start.time < seconds;) {
    const double before = time;
    work(count);
    time = now();
    done += static_cast<double>(count);
    if (time - before < 0.002) count *= 2;
    else if (time - before > 0.008 && count > 1) count /= 2;
  }
  const Clocks end = read_clocks();
  std::cout << weight * done << ' ' << end.time - start.time << ' ' << end.waiting - start.waiting;
}

Matrix<float> read_columns(std::ifstream& file, Index rows, Index columns) {
  Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::ColMajor> values(rows, columns);
  file.read(reinterpret_cast<char*>(values.data()), static_cast<std::streamsize>(sizeof(float)) * rows * columns);
  if (!file) throw std::runtime_error("the data file is too short");
  return values;
}

class Program {
 public:
  void open(std::istream& words) {
    std::string activation, path;
    TrainingConfig training;
    Index samples = 0;
    words >> activation >> training.batch_size >> training.learning_rate >> samples >> path;
    std::vector<Index> sizes;
    for (Index size; words >> size;) sizes.push_back(size);
    NetworkConfig network;
    network.inputs = sizes.front();
    network.hidden.assign(sizes.begin() + 1, sizes.end() - 1);
    network.outputs = sizes.back();
    network.hidden_activation = activation_from_name(activation);
    network.output_activation = Activation::linear;
    std::ifstream file(path, std::ios::binary);
    Dataset<float> data;
    data.train.x = read_columns(file, network.inputs, samples);
    data.train.y = read_columns(file, network.outputs, samples);
    trainer_ = std::make_unique<Trainer<float>>(network, training, std::move(data));
  }

  void learn(std::istream& words) {
    double goal = 0, seconds = 0;
    words >> goal >> seconds;
    const double first = trainer_->evaluate_train().loss, end = now() + seconds;
    double loss = first;
    for (std::int64_t count = 20; !(loss < goal) && std::isfinite(loss) && now() < end; count *= 2) {
      trainer_->train(count);
      loss = trainer_->evaluate_train().loss;
    }
    std::cout << first << ' ' << loss << ' ' << trainer_->step();
  }

  void train(std::istream& words) {
    repeat(1, [&](std::int64_t count) { trainer_->train(count); }, seconds_of(words));
  }

  void look(std::istream& words) {
    Index resolution = 0;
    bool tiles = false;
    words >> resolution >> tiles;
    const Palette palette{{200, 100, 0}, {250, 250, 250}, {0, 100, 200}};
    const auto paint = [&](const auto& values) {
      rgba_.resize(4 * values.size());
      colour(values, palette, 0, 1, rgba_);
    };
    repeat(
        1,
        [&](std::int64_t count) {
          for (std::int64_t i = 0; i < count; ++i) {
            if (tiles) boundary_.paint(trainer_->network(), {Feature::x, Feature::y}, resolution, palette);
            else boundary_.evaluate(trainer_->network(), resolution, false);
            paint(boundary_.output());
          }
        },
        seconds_of(words));
  }

  void limit(std::istream& words) {
    float sum = 0;
    repeat(
        1000 * multiply_adds_per_round(),
        [&](std::int64_t count) { sum += multiply_adds(static_cast<int>(1000 * count)); }, seconds_of(words));
    if (!std::isfinite(sum)) throw std::runtime_error("the kernel left the finite numbers");
  }

 private:
  static double seconds_of(std::istream& words) {
    double seconds = 0;
    words >> seconds;
    return seconds;
  }

  std::unique_ptr<Trainer<float>> trainer_;
  Boundary<float> boundary_;
  std::vector<std::uint8_t> rgba_;
};

void answer(Program& program, const std::string& line) {
  std::istringstream words(line);
  std::string command;
  words >> command;
  if (command == "open") program.open(words);
  else if (command == "learn") program.learn(words);
  else if (command == "train") program.train(words);
  else if (command == "look") program.look(words);
  else if (command == "limit") program.limit(words);
  else throw std::invalid_argument("not a command: " + command);
}

}  // namespace

int main() {
  std::cout.precision(9);
  Program program;
  for (std::string line; std::getline(std::cin, line);) {
    try {
      answer(program, line);
    } catch (const std::exception& error) {
      std::cout << "error " << error.what();
    }
    std::cout << std::endl;
  }
}
