"""Writes the .npz files in this folder: the weights of a 2-3-1 network as NumPy saves them in many ways.

    /usr/bin/python3 tests/golden/weights/make_weights.py
"""

from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
WEIGHTS = {
    "layers.0.weight": np.array([[0.1, -0.2], [1e-300, 0.4], [-0.0, 7.25]]),
    "layers.0.bias": np.array([0.5, 1 / 3, -2.0]),
    "layers.1.weight": np.array([[0.6, -5e-324, 8.0]]),
    "layers.1.bias": np.array([-0.7]),
}


def renamed(names):
    return dict(zip(names, WEIGHTS.values()))


def cast(dtype):
    return {name: array.astype(dtype) for name, array in WEIGHTS.items()}


np.savez(HERE / "double.npz", **WEIGHTS)
np.savez_compressed(HERE / "packed.npz", **WEIGHTS)
np.savez(HERE / "columns.npz", **{name: np.asfortranarray(array) for name, array in WEIGHTS.items()})
with np.errstate(under="ignore"):
    np.savez(HERE / "single.npz", **cast("<f4"))
np.savez(HERE / "sequential.npz", **renamed(["0.weight", "0.bias", "2.weight", "2.bias"]))
np.savez(HERE / "big-endian.npz", **cast(">f8"))
np.savez(HERE / "whole.npz", **cast("<i8"))
