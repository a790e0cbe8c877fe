"""Writes the .onnx files in this folder with ONNX's own helpers, and has its checker look at them.

    /usr/bin/python3 tests/golden/onnx/make_onnx.py
"""

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

HERE = Path(__file__).parent


class Graph:
    def __init__(self):
        self.nodes, self.constants = [], []

    def add(self, op, inputs, output=None, **attributes):
        output = output or f"{op.lower()}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(op, inputs, [output], **attributes))
        return output

    def constant(self, name, values):
        if all(one.name != name for one in self.constants):
            self.constants.append(numpy_helper.from_array(values, name))
        return name

    def parameter(self, name, *shape, positive=False):
        """Eighths that are different for every array; the page's test has the same."""
        n = len(self.constants)
        values = ((7 * np.arange(np.prod(shape)) + 3 * n) % 11 - (0 if positive else 5)) / 8
        return self.constant(name, values.reshape(shape).astype(np.float32))

    def save(self, name, inputs, outputs):
        value = lambda name, size: helper.make_tensor_value_info(name, TensorProto.FLOAT, ["samples", size])
        graph = helper.make_graph(
            self.nodes, "network", [value("input", inputs)], [value(*one) for one in outputs], self.constants
        )
        model = helper.make_model(
            graph, producer_name="Backprop Playground", opset_imports=[helper.make_opsetid("", 17)], ir_version=8
        )
        onnx.checker.check_model(model, full_check=True)
        onnx.save(model, HERE / f"{name}.onnx")


def dense(graph, layer, a):
    return graph.add("Gemm", [a, f"layers.{layer}.weight", f"layers.{layer}.bias"], transB=1)


def computed_inputs():
    """x and y² → 2 GELU units, layer normalisation, a skip connection → a logit."""
    g = Graph()
    g.parameter("layers.0.weight", 2, 2), g.parameter("layers.0.bias", 2)
    g.parameter("norms.0.weight", 2), g.parameter("norms.0.bias", 2)
    g.parameter("layers.1.weight", 1, 2), g.parameter("layers.1.bias", 1)
    x = g.add("Gather", ["input", g.constant("index_of_x", np.array([0]))], "x", axis=1)
    y = g.add("Gather", ["input", g.constant("index_of_y", np.array([1]))], "y", axis=1)
    a = g.add("Concat", [x, g.add("Mul", [y, y])], "features", axis=1)
    z = g.add("LayerNormalization", [dense(g, 0, a), "norms.0.weight", "norms.0.bias"], epsilon=1e-5)
    scalar = lambda name, value: g.constant(name, np.array(value, np.float32))
    error = g.add("Erf", [g.add("Mul", [z, scalar("root_of_half", np.sqrt(0.5))])])
    sum_ = g.add("Add", [error, scalar("one", 1)])
    h = g.add("Mul", [g.add("Mul", [z, scalar("half", 0.5)]), sum_])
    g.add("Identity", [dense(g, 1, g.add("Add", [h, a]))], "output")
    g.add("Sigmoid", ["output"], "probability")
    g.save("computed-inputs", 2, [("output", 1), ("probability", 1)])


def columns():
    """10 columns → 4 ReLU units under batch normalisation → 3 classes."""
    g = Graph()
    g.parameter("layers.0.weight", 4, 10), g.parameter("layers.0.bias", 4)
    g.parameter("norms.0.weight", 4), g.parameter("norms.0.bias", 4)
    g.parameter("norms.0.running_mean", 4), g.parameter("norms.0.running_var", 4, positive=True)
    g.parameter("layers.1.weight", 3, 4), g.parameter("layers.1.bias", 3)
    norm = [f"norms.0.{part}" for part in ["weight", "bias", "running_mean", "running_var"]]
    z = g.add("BatchNormalization", [dense(g, 0, "input"), *norm], epsilon=1e-5)
    g.add("Identity", [dense(g, 1, g.add("Relu", [z]))], "output")
    g.add("Softmax", ["output"], "probability", axis=1)
    g.save("columns", 10, [("output", 3), ("probability", 3)])


computed_inputs()
columns()
