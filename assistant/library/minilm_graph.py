"""What all-MiniLM-L6-v2 computes, as an ONNX graph over its published weights.

The operators of the domain ``com.microsoft`` are ONNX Runtime's own, each of which does in one step what BERT's layers
are made of. The weights stay outside the graph, so that building it copies hardly anything.
"""

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray
from onnx import NodeProto, TensorProto, helper

Array = NDArray[np.float32]
Weights = Mapping[str, Array]

LAYERS, HEADS, WIDTH = 6, 12, 384
IDS, SEGMENTS, MASK = "ids", "segments", "mask"
"""Inputs: int32 of (texts, tokens); all segments are 0, the mask is 1 where a token is."""
HIDDEN = "hidden"
"""Output: float32 of (texts, tokens, 384)."""

_OPSETS = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
_IR_VERSION = 8
"""The format of the file that goes with these opsets."""
_EPSILON = 1e-12
"""What the model was trained with, in each of its normalisations."""


def build(published: Weights) -> tuple[bytes, dict[str, Array]]:
    """The serialised graph, and the weights that it names: those published, as the operators want them."""
    weights = dict(_weights(published))
    shape = ["texts", "tokens"]
    graph = helper.make_graph(
        list(_nodes()),
        "all-MiniLM-L6-v2",
        [helper.make_tensor_value_info(name, TensorProto.INT32, shape) for name in (IDS, SEGMENTS, MASK)],
        [helper.make_tensor_value_info(HIDDEN, TensorProto.FLOAT, [*shape, WIDTH])],
        initializer=[_outside(name, array) for name, array in weights.items()],
    )
    model = helper.make_model(graph, opset_imports=_OPSETS, ir_version=_IR_VERSION)
    return model.SerializeToString(), weights


def _weights(published: Weights) -> Iterator[tuple[str, Array]]:
    """Matrices transposed, for ONNX multiplies from the left; query, key and value side by side."""
    for part in ("word_embeddings", "position_embeddings", "token_type_embeddings"):
        yield f"embeddings.{part}", published[f"embeddings.{part}.weight"]
    yield from _norm(published, "embeddings.LayerNorm")
    for layer in range(LAYERS):
        name = f"encoder.layer.{layer}"
        parts = [f"{name}.attention.self.{part}" for part in ("query", "key", "value")]
        yield f"{name}.attention.self.weight", np.concatenate([published[f"{part}.weight"] for part in parts]).T.copy()
        yield f"{name}.attention.self.bias", np.concatenate([published[f"{part}.bias"] for part in parts])
        for dense in ("attention.output", "intermediate", "output"):
            yield f"{name}.{dense}.weight", published[f"{name}.{dense}.dense.weight"].T.copy()
            yield f"{name}.{dense}.bias", published[f"{name}.{dense}.dense.bias"]
        for normed in ("attention.output", "output"):
            yield from _norm(published, f"{name}.{normed}.LayerNorm")


def _norm(published: Weights, name: str) -> Iterator[tuple[str, Array]]:
    for part in (f"{name}.weight", f"{name}.bias"):
        yield part, published[part]


def _nodes() -> Iterator[NodeProto]:
    embeddings = [f"embeddings.{part}_embeddings" for part in ("word", "position", "token_type")]
    norm = ["embeddings.LayerNorm.weight", "embeddings.LayerNorm.bias"]
    outputs = ["layer.0", "lengths"]  # the second must be named, and is not used
    yield _node("EmbedLayerNormalization", [IDS, SEGMENTS, *embeddings, *norm], *outputs, epsilon=_EPSILON)
    for layer in range(LAYERS):
        yield from _layer(f"encoder.layer.{layer}", f"layer.{layer}", f"layer.{layer + 1}")
    yield helper.make_node("Identity", [f"layer.{LAYERS}"], [HIDDEN])


def _layer(name: str, given: str, result: str) -> Iterator[NodeProto]:
    """One layer: attention, then two products with a bend between them; what came in is added after each."""
    attention, inner = f"{name}.attention", f"{name}.intermediate"
    own = [f"{attention}.self.weight", f"{attention}.self.bias"]
    yield _node("Attention", [given, *own, MASK], f"{attention}.joined", num_heads=HEADS)
    yield from _added(f"{attention}.output", f"{attention}.joined", given, f"{attention}.normed")
    yield _product(f"{attention}.normed", inner)
    yield _node("BiasGelu", [f"{inner}.product", f"{inner}.bias"], f"{inner}.bent")
    yield from _added(f"{name}.output", f"{inner}.bent", f"{attention}.normed", result)


def _added(name: str, given: str, before: str, result: str) -> Iterator[NodeProto]:
    """``given`` times the weights ``name``, with its bias and ``before`` added, normalised."""
    yield _product(given, name)
    norm = [f"{name}.LayerNorm.weight", f"{name}.LayerNorm.bias"]
    inputs = [f"{name}.product", before, *norm, f"{name}.bias"]
    yield _node("SkipLayerNormalization", inputs, result, epsilon=_EPSILON)


def _product(given: str, name: str) -> NodeProto:
    return helper.make_node("MatMul", [given, f"{name}.weight"], [f"{name}.product"])


def _node(operator: str, inputs: list[str], *outputs: str, **attributes: float) -> NodeProto:
    node = helper.make_node(operator, inputs, outputs, domain="com.microsoft")
    node.attribute.extend(helper.make_attribute(key, value) for key, value in attributes.items())
    return node


def _outside(name: str, array: Array) -> TensorProto:
    """The place of a weight that is handed to the session beside the graph."""
    place = TensorProto(name=name, data_type=TensorProto.FLOAT, dims=array.shape, data_location=TensorProto.EXTERNAL)
    place.external_data.add(key="location", value="given to the session")
    return place
