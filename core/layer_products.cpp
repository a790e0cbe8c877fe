#include "layer_products.hpp"

#include "lanes.hpp"

namespace backprop {
namespace {

/// Rows and packets of the block that the innermost loops keep in registers: 4 × 2 sums, 2 packets of samples and a
/// weight. SSE and wasm code have 16 registers, which 4 × 3 would fill, but engines keep some for themselves: in V8
/// that ran 5 % slower.
constexpr int row_block = 4;
constexpr int packet_block = 2;

/// The block for products that sum over samples: 2 × 4 sums, 4 packets of inputs and one of gradients in registers.
constexpr int dot_rows_block = 2;
constexpr int dot_inputs = 4;

/// The weights as one factor of a product whose other factor has samples in its columns: entry (row, k) is W(row, k),
/// or W(k, row) where they are transposed. The compiler then knows that one of the two steps is 1, and saves an
/// addition for every load.
template <class Scalar, bool transposed>
struct Factor {
  const Matrix<Scalar>& W;
  Index row_step() const { return transposed ? 1 : W.cols(); }
  Index inner_step() const { return transposed ? W.cols() : 1; }
};

/// C(r, columns) = bias(r) + Σ_k F(r, k) · B(k, columns) for `Rows` rows from `row` and the given packets of columns.
template <int Rows, int Packets, class Scalar, bool transposed>
void multiply_block(const Factor<Scalar, transposed>& F, Index row, const Matrix<Scalar>& B, const Scalar* bias,
                    const Index* starts, Matrix<Scalar>& C) {
  const Index inner = B.rows(), stride = B.cols();
  Packet<Scalar> sums[Rows][Packets];
  for (int r = 0; r < Rows; ++r)
    for (int p = 0; p < Packets; ++p) sums[r][p] = packets::pset1<Packet<Scalar>>(bias ? bias[row + r] : Scalar(0));
  const Scalar* f = F.W.data() + row * F.row_step();
  const Scalar* b = B.data();
  for (Index k = 0; k < inner; ++k, f += F.inner_step(), b += stride) {
    Packet<Scalar> columns[Packets];
    for (int p = 0; p < Packets; ++p) columns[p] = packets::ploadu<Packet<Scalar>>(b + starts[p]);
    for (int r = 0; r < Rows; ++r) {
      const auto weight = packets::pset1<Packet<Scalar>>(f[r * F.row_step()]);
      for (int p = 0; p < Packets; ++p) sums[r][p] = packets::padd(sums[r][p], packets::pmul(weight, columns[p]));
    }
  }
  for (int r = 0; r < Rows; ++r)
    for (int p = 0; p < Packets; ++p) packets::pstoreu(C.data() + (row + r) * C.cols() + starts[p], sums[r][p]);
}

template <int Packets, class Scalar, bool transposed>
void multiply_columns(const Factor<Scalar, transposed>& F, const Matrix<Scalar>& B, const Scalar* bias,
                      const Index* starts, Matrix<Scalar>& C) {
  Index row = 0;
  for (; row + row_block <= C.rows(); row += row_block) multiply_block<row_block, Packets>(F, row, B, bias, starts, C);
  switch (C.rows() - row) {
    case 3:
      return multiply_block<3, Packets>(F, row, B, bias, starts, C);
    case 2:
      return multiply_block<2, Packets>(F, row, B, bias, starts, C);
    case 1:
      return multiply_block<1, Packets>(F, row, B, bias, starts, C);
  }
}

/// C = F B + bias; C has its size.
template <class Scalar, bool transposed>
void multiply(const Factor<Scalar, transposed>& F, const Matrix<Scalar>& B, const Scalar* bias, Matrix<Scalar>& C) {
  const Index count = packet_count<Scalar>(B.cols());
  for (Index first = 0; first < count; first += packet_block) {
    Index starts[packet_block];
    for (Index p = 0; p < packet_block; ++p) starts[p] = packet_start<Scalar>(std::min(first + p, count - 1), B.cols());
    switch (std::min<Index>(packet_block, count - first)) {
      case 2:
        multiply_columns<2>(F, B, bias, starts, C);
        break;
      case 1:
        multiply_columns<1>(F, B, bias, starts, C);
        break;
    }
  }
}

/// Writes the lane sums of `Count` packets to out[0], …, out[Count − 1].
template <int Count, class Scalar>
void store_lane_sums(Packet<Scalar>* sums, Scalar* out) {
  constexpr int width = static_cast<int>(lanes<Scalar>);
  int done = 0;
  // After a transposition, `width` lane sums are additions of whole packets.
  if constexpr (width == 4)
    for (; done + width <= Count; done += width)
      packets::pstoreu(out + done, lane_sums(sums[done], sums[done + 1], sums[done + 2], sums[done + 3]));
  else if constexpr (width > 1)
    for (; done + width <= Count; done += width) {
      packets::PacketBlock<Packet<Scalar>, width> square;
      for (int i = 0; i < width; ++i) square.packet[i] = sums[done + i];
      packets::ptranspose(square);
      Packet<Scalar> total = square.packet[0];
      for (int i = 1; i < width; ++i) total = packets::padd(total, square.packet[i]);
      packets::pstoreu(out + done, total);
    }
  for (; done < Count; ++done) out[done] = packets::predux(sums[done]);
}

/// dW(i, j) = dZ(i, ·) · A(j, ·) for a block of rows of dZ and of A. The last packet overlaps the one before it; `last`
/// is 1 in its new lanes and 0 in those that are already summed.
template <int Rows, int Inputs, class Scalar>
void dot_block(const Matrix<Scalar>& dZ, Index row, const Matrix<Scalar>& A, Index input, const Packet<Scalar>& last,
               Matrix<Scalar>& dW) {
  const Index columns = dZ.cols(), end = columns - lanes<Scalar>;
  const Scalar* z = dZ.data() + row * columns;
  const Scalar* a = A.data() + input * columns;
  Packet<Scalar> sums[Rows][Inputs];
  const auto multiply = [&](Index start, auto take) {
    Packet<Scalar> inputs[Inputs];
    for (int j = 0; j < Inputs; ++j) inputs[j] = packets::ploadu<Packet<Scalar>>(a + j * columns + start);
    for (int i = 0; i < Rows; ++i) {
      const auto gradient = packets::ploadu<Packet<Scalar>>(z + i * columns + start);
      for (int j = 0; j < Inputs; ++j) take(sums[i][j], gradient, inputs[j]);
    }
  };
  const auto add = [](auto& sum, const auto& gradient, const auto& input) {
    sum = packets::padd(sum, packets::pmul(gradient, input));
  };
  multiply(0, [](auto& sum, const auto& gradient, const auto& input) { sum = packets::pmul(gradient, input); });
  for (Index start = lanes<Scalar>; start < end; start += lanes<Scalar>) multiply(start, add);
  if (end > 0)
    multiply(end, [&](auto& sum, const auto& gradient, const auto& input) {
      add(sum, packets::pmul(gradient, last), input);
    });
  for (int i = 0; i < Rows; ++i) store_lane_sums<Inputs>(sums[i], dW.data() + (row + i) * dW.cols() + input);
}

template <int Rows, class Scalar>
void dot_rows(const Matrix<Scalar>& dZ, Index row, const Matrix<Scalar>& A, const Packet<Scalar>& last,
              Matrix<Scalar>& dW) {
  Index input = 0;
  for (; input + dot_inputs <= A.rows(); input += dot_inputs) dot_block<Rows, dot_inputs>(dZ, row, A, input, last, dW);
  switch (A.rows() - input) {
    case 3:
      return dot_block<Rows, 3>(dZ, row, A, input, last, dW);
    case 2:
      return dot_block<Rows, 2>(dZ, row, A, input, last, dW);
    case 1:
      return dot_block<Rows, 1>(dZ, row, A, input, last, dW);
  }
}

/// db(i) = Σ dZ(i, ·) for `Rows` rows from `row`. Several at once, because each addition waits for the one before it in
/// the same row.
template <int Rows, class Scalar>
void sum_block(const Matrix<Scalar>& dZ, Index row, const Packet<Scalar>& last, Vector<Scalar>& db) {
  const Index columns = dZ.cols(), end = columns - lanes<Scalar>;
  const Scalar* z = dZ.data() + row * columns;
  Packet<Scalar> sums[Rows];
  for (int r = 0; r < Rows; ++r) sums[r] = packets::ploadu<Packet<Scalar>>(z + r * columns);
  for (Index start = lanes<Scalar>; start < end; start += lanes<Scalar>)
    for (int r = 0; r < Rows; ++r)
      sums[r] = packets::padd(sums[r], packets::ploadu<Packet<Scalar>>(z + r * columns + start));
  if (end > 0)
    for (int r = 0; r < Rows; ++r)
      sums[r] = packets::padd(sums[r], packets::pmul(packets::ploadu<Packet<Scalar>>(z + r * columns + end), last));
  store_lane_sums<Rows>(sums, db.data() + row);
}

template <class Scalar>
void sum_rows(const Matrix<Scalar>& dZ, const Packet<Scalar>& last, Vector<Scalar>& db) {
  Index row = 0;
  for (; row + row_block <= dZ.rows(); row += row_block) sum_block<row_block>(dZ, row, last, db);
  for (; row < dZ.rows(); ++row) sum_block<1>(dZ, row, last, db);
}

}  // namespace

template <class Scalar>
void affine(const Matrix<Scalar>& W, const Matrix<Scalar>& A, const Vector<Scalar>& b, Matrix<Scalar>& Z) {
  Z.resize(W.rows(), A.cols());
  if (A.cols() < lanes<Scalar>) {
    Z.noalias() = W.lazyProduct(A);
    Z.colwise() += b;
    return;
  }
  multiply(Factor<Scalar, false>{W}, A, b.data(), Z);
}

template <class Scalar>
void multiply_transposed(const Matrix<Scalar>& W, const Matrix<Scalar>& dZ, Matrix<Scalar>& dA) {
  dA.resize(W.cols(), dZ.cols());
  if (dZ.cols() < lanes<Scalar>) {
    dA.noalias() = W.transpose().lazyProduct(dZ);
    return;
  }
  multiply(Factor<Scalar, true>{W}, dZ, static_cast<const Scalar*>(nullptr), dA);
}

template <class Scalar>
void weight_gradients(const Matrix<Scalar>& dZ, const Matrix<Scalar>& A, Matrix<Scalar>& dW, Vector<Scalar>& db) {
  dW.resize(dZ.rows(), A.rows());
  db.resize(dZ.rows());
  if (dZ.cols() < lanes<Scalar>) {
    db = dZ.rowwise().sum();
    dW.noalias() = dZ.lazyProduct(A.transpose());
    return;
  }
  const Packet<Scalar> last = new_lanes<Scalar>(dZ.cols());
  sum_rows(dZ, last, db);
  Index row = 0;
  for (; row + dot_rows_block <= dZ.rows(); row += dot_rows_block) dot_rows<dot_rows_block>(dZ, row, A, last, dW);
  if (row < dZ.rows()) dot_rows<1>(dZ, row, A, last, dW);
}

#define INSTANTIATE(Scalar)                                                                                   \
  template void affine(const Matrix<Scalar>&, const Matrix<Scalar>&, const Vector<Scalar>&, Matrix<Scalar>&); \
  template void multiply_transposed(const Matrix<Scalar>&, const Matrix<Scalar>&, Matrix<Scalar>&);           \
  template void weight_gradients(const Matrix<Scalar>&, const Matrix<Scalar>&, Matrix<Scalar>&, Vector<Scalar>&);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
