/// Rounds of training of a narrow network, each in one sweep: gather, forward, loss, backward and update without a
/// matrix in between. In a network of a few units the arithmetic is little; what the four verbs spend on matrices and
/// calls is more.
#pragma once

#include <span>
#include <vector>

#include "dataset.hpp"
#include "network.hpp"
#include "update.hpp"

namespace backprop {

/// A copy of a narrow float network in one block of memory, with the activations of one mini-batch; samples lie in SIMD
/// lanes. A round gives bit for bit the same weights as the four verbs, so that a run does not depend on which of the
/// two trained it. z and the gradients are not stored.
class FusedRounds {
 public:
  /// Whether this class can train such a network: layers of at most 16 units and inputs without normalisation or skip
  /// connection, plain SGD, activations whose derivative follows from a alone, a squared error, and a batch that fills
  /// at least one packet of lanes and at most three.
  static bool supports(const Network<float>& network, Loss loss, const UpdateConfig& update, Index batch);

  /// Copies the weights, and lays out the memory for batches of `batch`. Allocates only if the shape or the batch has
  /// changed. `network`, `loss` and `batch` fit.
  void load(const Network<float>& network, Loss loss, Index batch);

  /// One round with the samples `chosen`, as many as a batch. Returns false, and leaves the weights as they were, if
  /// any number is not finite; the four verbs then find out which.
  bool train(const Samples<float>& samples, std::span<const Index> chosen, double learning_rate);

  /// Copies the weights back into the network they came from.
  void store(Network<float>& network) const;

 private:
  /// A row of activations or gradients is as many packets as the batch fills.
  struct Layer {
    Index inputs, units;
    Activation activation;
    Index parameters;     // where they begin
    const float* a_prev;  // (inputs) rows
    float* a;             // (units) rows
    float* dz;            // (units) rows
    float* dz_prev;       // null in the first layer
  };

  void lay_out(const Network<float>& network, Index batch);
  void place_rows(Index inputs, Index outputs);
  template <class LayerOf, class Visit>
  static void visit_parameters(const Layer& layer, float* parameters, LayerOf& of, Visit visit);
  template <int Packets>
  bool round(const Samples<float>& samples, std::span<const Index> chosen, float rate);
  template <int Packets>
  void forward() const;
  template <int Packets>
  float backward() const;
  template <int Packets>
  float update(float rate) const;

  std::vector<Layer> layers_;
  Vector<float> memory_;
  Index packets_ = 0, parameters_ = 0;
  bool halves_ =
      false;  // the last packet of a row has only one or two new samples, and holds the batch's last two twice
  float *now_ = nullptr, *next_ = nullptr;                // the parameters before and after the round
  float *x_ = nullptr, *y_ = nullptr, *scale_ = nullptr;  // rows
};

}  // namespace backprop
