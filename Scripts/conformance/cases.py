"""Turns tests of the public conformance suite into questions for `expr eval --jsonl`."""

import base64
import datetime
import math
import re

PRIMITIVES = {
    "BOOL": "bool", "INT64": "int", "UINT64": "uint", "DOUBLE": "double", "STRING": "string",
    "BYTES": "bytes",
}
# Well-known messages that the language has values of its own for.
OWN_TYPES = ("google.protobuf.Timestamp", "google.protobuf.Duration")

STRING_LITERAL = re.compile(
    r"""[rRbB]{0,2}(?:\"{3}.*?\"{3}|'{3}.*?'{3}|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')""", re.S
)
CONSTRUCTION = re.compile(r"([A-Za-z_][\w.]*)\s*\{")
MESSAGE_NAME = re.compile(
    r"\b(?:TestAllTypes|NestedTestAllTypes|TestRequired|GlobalEnum|NestedEnum|NestedMessage|"
    r"google\.protobuf\.(?!Timestamp\b|Duration\b)\w+|proto\.(?:getExt|hasExt))"
)


class NeedsProtocolBuffers(Exception):
    """The test mentions a message, an enum or a wrapper."""


def integer(text):
    return int(text, 0)


def number(text):
    text = text.rstrip("fF") if not re.fullmatch(r"-?inf", text) else text
    return float(text)


def spelling(value):
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return repr(value)


def typed(kind, value):
    return {"type": kind, "value": value}


def fraction(nanos):
    """A fraction with none, three, six or nine digits, as protocol buffers print it in JSON."""
    for digits in (0, 3, 6, 9):
        if nanos % 10 ** (9 - digits) == 0:
            return f".{nanos // 10 ** (9 - digits):0{digits}d}" if digits else ""


def timestamp(seconds, nanos):
    moment = datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=seconds)
    return f"{moment.year:04d}-{moment:%m-%dT%H:%M:%S}{fraction(nanos)}Z"


def duration(seconds, nanos):
    sign = "-" if seconds < 0 or nanos < 0 else ""
    return f"{sign}{abs(seconds)}{fraction(abs(nanos))}s"


def own_message(message):
    """A Timestamp or Duration as a value of the language."""
    if len(message) != 1:
        raise NeedsProtocolBuffers(f"object with {len(message)} fields")
    name, content = message[0]
    for own in OWN_TYPES:
        if name == f"[type.googleapis.com/{own}]":
            seconds = integer(content.get("seconds", "0"))
            nanos = integer(content.get("nanos", "0"))
            if own.endswith("Timestamp"):
                return typed("timestamp", timestamp(seconds, nanos))
            return typed("duration", duration(seconds, nanos))
    raise NeedsProtocolBuffers(name)


def value(message):
    """A value of the test file as the tool writes it."""
    if len(message) != 1:
        raise ValueError(f"a value with {len(message)} fields: {message}")
    kind, content = message[0]
    match kind:
        case "null_value":
            return typed("null", None)
        case "bool_value":
            return typed("bool", content in ("true", "True", "t", "1"))
        case "int64_value":
            return typed("int", integer(content))
        case "uint64_value":
            return typed("uint", integer(content))
        case "double_value":
            return typed("double", spelling(number(content)))
        case "string_value":
            return typed("string", content.decode("utf-8"))
        case "bytes_value":
            return typed("bytes", base64.b64encode(content).decode("ascii"))
        case "type_value":
            name = content.decode("utf-8")
            if MESSAGE_NAME.search(name) or "conformance.proto" in name:
                raise NeedsProtocolBuffers(name)
            return typed("type", name)
        case "list_value":
            return typed("list", [value(item) for item in content.all("values")])
        case "map_value":
            return typed(
                "map",
                [[value(entry.get("key")), value(entry.get("value"))]
                 for entry in content.all("entries")],
            )
        case "object_value":
            return own_message(content)
        case "enum_value":
            raise NeedsProtocolBuffers("enum value")
    raise ValueError(f"unknown value {kind}")


def type_name(message):
    """A type of the test file as the tool writes it."""
    if len(message) != 1:
        raise ValueError(f"a type with {len(message)} fields: {message}")
    kind, content = message[0]
    match kind:
        case "dyn":
            return "dyn"
        case "null":
            return "null_type"
        case "primitive":
            return PRIMITIVES[content]
        case "well_known":
            names = {"TIMESTAMP": "timestamp", "DURATION": "duration"}
            if content not in names:
                raise NeedsProtocolBuffers(content)
            return names[content]
        case "list_type":
            return f"list({type_name(content.get('elem_type'))})"
        case "map_type":
            return f"map({type_name(content.get('key_type'))}, {type_name(content.get('value_type'))})"
        case "type":
            return f"type({type_name(content)})" if len(content) else "type"
        case "type_param":
            return content.decode("utf-8")
        case "abstract_type":
            parameters = ", ".join(type_name(item) for item in content.all("parameter_types"))
            return f"{content.text('name')}({parameters})" if parameters else content.text("name")
        case "message_type" if content.decode("utf-8") in OWN_TYPES:
            return content.decode("utf-8").split(".")[-1].lower()
        case "message_type" | "wrapper":
            raise NeedsProtocolBuffers(str(content))
    raise ValueError(f"unknown type {kind}")


def declarations(test):
    result = {}
    for declaration in test.all("type_env"):
        name = declaration.text("name")
        if "function" in declaration:
            overloads = declaration.get("function").all("overloads")
            result[name] = [
                "({}) -> {}".format(
                    ", ".join(type_name(item) for item in overload.all("params")),
                    type_name(overload.get("result_type")),
                )
                for overload in overloads
            ]
            if len(result[name]) == 1:
                result[name] = result[name][0]
        else:
            result[name] = type_name(declaration.get("ident").get("type"))
    return result


def check_mentions(expression, container):
    """Raises when the source of a test names a message or an enum."""
    if "conformance.proto" in container or container.startswith("google.protobuf"):
        raise NeedsProtocolBuffers(f"container {container}")
    bare = STRING_LITERAL.sub("''", expression)
    for name in CONSTRUCTION.findall(bare):
        if name != "in":
            raise NeedsProtocolBuffers(name)
    mention = MESSAGE_NAME.search(bare)
    if mention or "conformance.proto" in bare:
        raise NeedsProtocolBuffers(mention.group() if mention else "message")


class Case:
    """One question and what the answer must be."""

    def __init__(self, name, question, expectation):
        self.name = name
        self.question = question
        self.expectation = expectation

    def accepts(self, answer):
        return agrees(self.expectation, answer)


def cases(section_name, test):
    """The questions of one test; a deduced type is a question of its own."""
    name = f"{section_name}/{test.text('name')}"
    expression = test.text("expr")
    container = test.text("container")
    check_mentions(expression, container)
    question = {"expr": expression}
    if container:
        question["container"] = container
    if test.get("disable_check") == "true":
        question["check"] = False
    declared = declarations(test)
    if declared:
        question["declare"] = declared
    variables, unknown = {}, []
    for binding in test.all("bindings"):
        content = binding.get("value")
        if "unknown" in content:
            unknown.append(binding.text("key"))
        else:
            variables[binding.text("key")] = value(content.get("value"))
    if variables:
        question["vars"] = variables
    if unknown:
        question["unknown"] = unknown
    result = []
    checked = test.get("typed_result")
    if checked is not None and "deduced_type" in checked:
        expected = type_name(checked.get("deduced_type"))
        result.append(Case(name + " (type)", {**question, "check": "only"}, {"type": expected}))
        content = checked.get("result")
    else:
        content = test.get("value") if checked is None else checked.get("result")
    if test.get("check_only") == "true":
        return result
    if any(field in test for field in ("eval_error", "any_eval_errors")):
        expectation = {"error": None}
    elif any(field in test for field in ("unknown", "any_unknowns")):
        expectation = {"unknown": None}
    else:
        expectation = {"value": typed("bool", True) if content is None else value(content)}
    result.append(Case(name, question, expectation))
    return result


def agrees(expected, answer):
    """Whether an answer is the expected one: errors by kind, values exactly."""
    for kind, content in expected.items():
        if kind not in answer:
            return False
        if kind == "value":
            return same(content, answer["value"])
        if kind == "type":
            return content == answer["type"]
        return True
    return False


def same(left, right):
    """Values are the same in type and content; the order of map entries does not count."""
    if not isinstance(right, dict) or left["type"] != right.get("type"):
        return False
    one, other = left["value"], right.get("value")
    match left["type"]:
        case "double":
            return isinstance(other, str) and one == spelling(float(other))
        case "list":
            return len(one) == len(other) and all(map(same, one, other))
        case "map":
            rest = list(other)
            for key, content in one:
                match = next(
                    (pair for pair in rest if same(key, pair[0]) and same(content, pair[1])), None
                )
                if match is None:
                    return False
                rest.remove(match)
            return not rest
        case _:
            return type(one) is type(other) and one == other
