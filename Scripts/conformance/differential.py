#!/usr/bin/env python3
"""Compares the tool with Google's C++ engine of the expression language on random expressions.

usage: differential.py BIHUAN [--count N] [--seed N] [--show N]

A seeded generator writes expressions, most of them well typed; both engines check and evaluate each,
with and without the checker. Answers agree when both are errors or both are the same value, types
included. Run it with Scripts/python.sh, which has the other engine.
"""

import argparse
import base64
import collections
import datetime
import json
import math
import os
import pathlib
import random
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import cases

from cel_expr_python import cel
from cel_expr_python.ext import ext_bindings, ext_encoders, ext_math, ext_optional, ext_strings

VARIABLES = {
    "i": ("int", 7), "j": ("int", -(2**63)), "u": ("uint", 2**64 - 1), "d": ("double", 2.5),
    "s": ("string", "甲b"), "t": ("bool", True), "l": ("list(int)", [1, 2, 3]),
    "m": ("map(string, int)", {"a": 1, "b": -2}), "n": ("dyn", 3),
}


class Generator:
    """Writes expressions of a wanted type; now and then of another on purpose."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.names = 0

    def pick(self, *texts):
        return self.random.choice(texts)

    def expression(self, kind, depth):
        if self.random.random() < 0.03:
            kind = self.pick("int", "uint", "double", "string", "bool", "bytes", "list", "map",
                             "timestamp", "duration", "type", "null")
        if depth <= 0 or self.random.random() < 0.15:
            return self.leaf(kind)
        if self.random.random() < 0.06:
            return f"({self('bool', depth)} ? {self(kind, depth)} : {self(kind, depth)})"
        if self.random.random() < 0.03:
            return f"dyn({self(kind, depth)})"
        return getattr(self, kind)(depth)

    def __call__(self, kind, depth):
        return self.expression(kind, depth - 1)

    def leaf(self, kind):
        return self.pick(*{
            "int": ["0", "1", "-1", "7", "9223372036854775807", "(-9223372036854775808)", "i", "j", "0x1f"],
            "uint": ["0u", "1u", "18446744073709551615u", "u", "0xffu"],
            "double": ["0.0", "-0.0", "1.5", "-2.25", "1e300", "d", "1e-9", "9007199254740993.0"],
            "string": ["''", "'a'", "'甲'", "s", "'1'", "'true'", "'\\U0001F600x'", "'-7'", "' a b '"],
            "bytes": ["b''", "b'a'", "b'\\xff\\x00'", "b'甲'"],
            "bool": ["true", "false", "t"],
            "null": ["null"],
            "list": ["[]", "[1]", "[1, 2, 3]", "l", "['a', 'b']", "[1.5, 2.5]", "[[1], [2, 3]]"],
            "map": ["{}", "{'a': 1}", "m", "{1: 'x', 2: 'y'}", "{true: 1}", "{'a': {'b': 2}}"],
            "timestamp": ["timestamp('2009-02-13T23:31:30Z')", "timestamp(0)", "timestamp('9999-12-31T23:59:59Z')",
                          "timestamp('0001-01-01T00:00:00Z')", "timestamp('2024-02-29T12:00:00+08:00')"],
            "duration": ["duration('1h')", "duration('-1.5s')", "duration('0s')", "duration('100h30m')"],
            "type": ["int", "string", "type(1)", "list", "type(null)"],
        }[kind])

    def comparison(self, depth):
        kind = self.pick("int", "uint", "double", "string", "bool", "bytes", "timestamp", "duration")
        operator = self.pick("<", "<=", ">", ">=", "==", "!=")
        if operator in ("==", "!="):
            kind = self.pick(kind, "list", "map", "type", "null")
        return f"({self(kind, depth)} {operator} {self(kind, depth)})"

    def bool(self, depth):
        name = self.fresh()
        match self.random.randrange(13):
            case 0 | 1:
                return f"({self('bool', depth)} {self.pick('&&', '||')} {self('bool', depth)})"
            case 2:
                return f"!{self('bool', depth)}"
            case 3 | 4 | 5:
                return self.comparison(depth)
            case 6:
                return f"{self('list', depth)}.{self.pick('all', 'exists', 'exists_one')}({name}, {self.about(name, depth)})"
            case 7:
                return f"({self(self.pick('int', 'string'), depth)} in {self(self.pick('list', 'map'), depth)})"
            case 8:
                return f"{self('string', depth)}.{self.pick('contains', 'startsWith', 'endsWith')}({self('string', depth)})"
            case 9:
                return f"{self('string', depth)}.matches({self.pattern()})"
            case 10:
                return f"bool({self.pick('t', self(self.pick('string', 'bool'), depth))})"
            case 11:
                return f"has({self('map', depth)}.{self.pick('a', 'b', 'c')})"
            case _:
                # The other engine's checker takes numbers of two types in a comparison only as dyn.
                return f"(dyn({self('double', depth)}) {self.pick('<', '==', '>=')} {self(self.pick('int', 'uint'), depth)})"

    def pattern(self):
        return self.pick("'a+'", "'^[a-z甲]*$'", "'(a|b)+c?'", "'\\\\d{1,3}'", "'.'", "'(?i)A'", "'[^a]'",
                         "'a{2}|^$'", "'\\\\bb'", "'(a'", "'*'", "'\\\\pL+'", "''")

    def about(self, name, depth):
        return self.pick(f"{name} == {self('int', depth)}", f"{name} > 1", f"{name} in {self('list', depth)}",
                         f"type({name}) == int", self("bool", depth), f"size({name}) > 0")

    def fresh(self):
        self.names += 1
        return f"v{self.names}"

    def int(self, depth):
        match self.random.randrange(10):
            case 0 | 1 | 2 | 3:
                return f"({self('int', depth)} {self.pick('+', '-', '*', '/', '%')} {self('int', depth)})"
            case 4:
                return f"-({self('int', depth)})"
            case 5:
                return f"size({self(self.pick('string', 'bytes', 'list', 'map'), depth)})"
            case 6:
                return f"int({self(self.pick('string', 'double', 'uint', 'timestamp', 'int'), depth)})"
            case 7:
                return f"{self('list', depth)}[{self('int', depth)}]"
            case 8:
                part = self.pick("getFullYear", "getMonth", "getDayOfMonth", "getDate", "getDayOfWeek",
                                 "getDayOfYear", "getHours", "getMinutes", "getSeconds", "getMilliseconds")
                zone = self.pick("", "", "'Asia/Shanghai'", "'America/New_York'", "'-07:30'", "'UTC'", "'Nowhere'")
                return f"{self('timestamp', depth)}.{part}({zone})"
            case _:
                return f"{self('duration', depth)}.{self.pick('getHours', 'getMinutes', 'getSeconds', 'getMilliseconds')}()"

    def uint(self, depth):
        if self.random.random() < 0.7:
            return f"({self('uint', depth)} {self.pick('+', '-', '*', '/', '%')} {self('uint', depth)})"
        return f"uint({self(self.pick('string', 'double', 'int', 'uint'), depth)})"

    def double(self, depth):
        if self.random.random() < 0.7:
            return f"({self('double', depth)} {self.pick('+', '-', '*', '/')} {self('double', depth)})"
        return f"double({self(self.pick('string', 'int', 'uint', 'double'), depth)})"

    def string(self, depth):
        match self.random.randrange(9):
            case 0 | 1:
                return f"({self('string', depth)} + {self('string', depth)})"
            case 2:
                return f"string({self(self.pick('int', 'uint', 'double', 'bool', 'bytes', 'timestamp', 'duration'), depth)})"
            case 3:
                return f"{self('string', depth)}.{self.pick('lowerAscii', 'upperAscii', 'trim')}()"
            case 4:
                return f"{self('string', depth)}.replace({self('string', depth)}, {self('string', depth)})"
            case 5:
                return f"{self('string', depth)}.substring({self.pick('0', '1', self('int', depth))})"
            case 6:
                return f"{self('string', depth)}.charAt({self.pick('0', '1', self('int', depth))})"
            case 7:
                return f"{self('string', depth)}.split({self('string', 1)}).join({self('string', depth)})"
            case _:
                return f"base64.encode({self('bytes', depth)})"

    def bytes(self, depth):
        if self.random.random() < 0.6:
            return f"({self('bytes', depth)} + {self('bytes', depth)})"
        return f"bytes({self('string', depth)})"

    def list(self, depth):
        name = self.fresh()
        match self.random.randrange(6):
            case 0:
                return f"({self('list', depth)} + {self('list', depth)})"
            case 1:
                kind = self.pick("int", "string", "double", "bool")
                return "[" + ", ".join(self(kind, depth) for _ in range(self.random.randrange(4))) + "]"
            case 2:
                return f"{self('list', depth)}.map({name}, {self.pick(name, f'[{name}]', self('int', depth), f'{name} + 1')})"
            case 3:
                return f"{self('list', depth)}.filter({name}, {self.about(name, depth)})"
            case 4:
                return f"cel.bind({name}, {self('list', depth)}, {name} + {name})"
            case _:
                return f"{self('string', depth)}.split({self('string', depth)})"

    def map(self, depth):
        key = self.pick("int", "string", "bool", "uint")
        entries = (f"{self(key, depth)}: {self('int', depth)}" for _ in range(self.random.randrange(4)))
        return "{" + ", ".join(entries) + "}"

    def timestamp(self, depth):
        if self.random.random() < 0.7:
            return f"({self('timestamp', depth)} {self.pick('+', '-')} {self('duration', depth)})"
        return f"timestamp({self(self.pick('int', 'string', 'timestamp'), depth)})"

    def duration(self, depth):
        match self.random.randrange(3):
            case 0:
                return f"({self('duration', depth)} {self.pick('+', '-')} {self('duration', depth)})"
            case 1:
                return f"({self('timestamp', depth)} - {self('timestamp', depth)})"
            case _:
                return self.leaf("duration")

    def type(self, depth):
        return f"type({self(self.pick('int', 'list', 'string', 'type', 'null', 'duration'), depth)})"

    def null(self, depth):
        return "null"


def typed(value):
    """A value of the other engine as the tool writes it; nothing for an error."""
    name, content = value.type().name(), value.value()
    base = name.split("<")[0]
    match base:
        case "ERROR" | "UNKNOWN":
            return None
        case "NULL":
            return cases.typed("null", None)
        case "BOOL" | "INT" | "UINT" | "STRING":
            return cases.typed(base.lower(), content)
        case "DOUBLE":
            return cases.typed("double", cases.spelling(content))
        case "BYTES":
            return cases.typed("bytes", base64.b64encode(bytes(content)).decode())
        case "TIMESTAMP":
            span = content - datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
            seconds = span.days * 86_400 + span.seconds
            return cases.typed("timestamp", cases.timestamp(seconds, span.microseconds * 1_000))
        case "DURATION":
            whole = abs(content)
            seconds = whole.days * 86_400 + whole.seconds
            sign = -1 if content < datetime.timedelta() else 1
            return cases.typed("duration", cases.duration(sign * seconds, sign * whole.microseconds * 1_000))
        case "LIST":
            return cases.typed("list", [typed(item) for item in content])
        case "MAP":
            return cases.typed("map", [[key(one), typed(item)] for one, item in content.items()])
        case _:
            return cases.typed("type", type_name(str(content)))


def type_name(text):
    """A type of the other engine by the name the language prints."""
    base = text.split("<")[0]
    names = {"NULL": "null_type", "TIMESTAMP": "google.protobuf.Timestamp", "DURATION": "google.protobuf.Duration"}
    return names.get(base, base.lower())


def key(plain):
    """The key of a map, whose sign the other engine does not tell."""
    kind = {bool: "bool", int: "int", str: "string"}[type(plain)]
    return cases.typed(kind, plain)


def other_answers(questions):
    names = {"int": cel.Type.INT, "uint": cel.Type.UINT, "double": cel.Type.DOUBLE, "string": cel.Type.STRING,
             "bool": cel.Type.BOOL, "list(int)": cel.Type.List(cel.Type.INT), "dyn": cel.Type.DYN,
             "map(string, int)": cel.Type.Map(cel.Type.STRING, cel.Type.INT)}
    environment = cel.NewEnv(
        variables={name: names[kind] for name, (kind, _) in VARIABLES.items()},
        extensions=[ext_bindings.ExtBindings(), ext_encoders.ExtEncoders(), ext_math.ExtMath(),
                    ext_optional.ExtOptional(), ext_strings.ExtStrings()],
    )
    data = {name: value for name, (_, value) in VARIABLES.items()}
    for question in questions:
        try:
            compiled = environment.compile(question["expr"], disable_check=question.get("check") is False)
            value = compiled.eval(data=data)
            yield typed(value), str(value.value()) if typed(value) is None else None
        except (RuntimeError, OverflowError) as error:
            yield None, str(error)


def our_value(kind, value):
    match value:
        case bool():
            return cases.typed("bool", value)
        case int():
            return cases.typed("uint" if kind == "uint" else "int", value)
        case float():
            return cases.typed("double", cases.spelling(value))
        case str():
            return cases.typed("string", value)
        case list():
            return cases.typed("list", [our_value("dyn", item) for item in value])
        case dict():
            return cases.typed("map", [[our_value("dyn", one), our_value("dyn", item)] for one, item in value.items()])


def plain_keys(value):
    """The same value with keys of maps as the other engine tells them."""
    if value is None or value["type"] not in ("list", "map"):
        return value
    if value["type"] == "list":
        return cases.typed("list", [plain_keys(item) for item in value["value"]])
    pairs = [
        [cases.typed("int", one["value"]) if one["type"] == "uint" else one, plain_keys(item)]
        for one, item in value["value"]
    ]
    return cases.typed("map", pairs)


# Where the engines differ and we stand by ours: what theirs says, what ours says, what is written.
EXPLAINED = [
    (r"no matching overload for '(_[=!<>]+_|@in)' applied to '\(.*(int|uint|double)", "", "",
     "our checker lets numbers of two types be compared, as the evaluation does"),
    ("ALREADY_EXISTS", "", "", "theirs finds a repeated constant key before it evaluates"),
    ("", r"'int' does not take \(bool\)", "", "theirs turns a bool into an int when nothing is checked"),
    ("", "there is no field", r"\bhas\(", "our checker refuses a field of a map whose keys are not strings"),
    ("", r"'\{\}' does not take", "", "our checker refuses a key that cannot be one"),
    ("No matching overloads found : @in", "", "",
     "theirs fails on a key that cannot be one instead of not finding it"),
    (r"T%\d", "", "", "theirs lets the filter of an empty list decide the type of its elements"),
    ("", "", r"\.split\((''|[^'])", "theirs splits an empty text by an empty text into one empty text"),
    ("", "a condition must be bool|'!' does not take", "!!",
     "theirs takes two negations for none before it looks at them"),
    ("", "", r"\bstring\(", "theirs spells Infinity as inf"),
]
# In an unchecked program theirs mixes up variables of nested macros.
AVOIDED = re.compile(r"\bcel\.bind\(.*\b(map|filter|all|exists|exists_one|bind)\(|\b(map|filter|all|exists|exists_one)\(.*cel\.bind\(")


def explanation(question, answer, message):
    for theirs, ours, written, reason in EXPLAINED:
        if (
            re.search(theirs, message or "") and re.search(ours, answer.get("error", ""))
            and re.search(written, question["expr"])
        ):
            return reason
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tool")
    parser.add_argument("--count", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=20_261_122)
    parser.add_argument("--show", type=int, default=20)
    options = parser.parse_args()
    generator = Generator(options.seed)
    kinds = ["int", "uint", "double", "string", "bool", "bool", "bytes", "list", "map", "timestamp", "duration", "type"]
    common = {
        "vars": {name: our_value(kind, value) for name, (kind, value) in VARIABLES.items()},
        "declare": {name: kind for name, (kind, _) in VARIABLES.items()},
    }
    questions = []
    while len(questions) < options.count:
        expression = generator.expression(generator.random.choice(kinds), generator.random.randint(1, 5))
        if len(expression) < 400:
            questions.append({"expr": expression})
            if not AVOIDED.search(expression):
                questions.append({"expr": expression, "check": False})
    lines = "".join(json.dumps({**question, **common}) + "\n" for question in questions)
    run = subprocess.run([options.tool, "expr", "eval", "--jsonl"], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    answers = [json.loads(line) for line in run.stdout.decode().splitlines()]
    differing, explained, errors = [], collections.Counter(), 0
    for question, answer, (other, message) in zip(questions, answers, other_answers(questions), strict=True):
        ours = plain_keys(answer.get("value"))
        if ours is None and other is None:
            errors += 1
        elif ours is None or other is None or not cases.same(other, ours):
            reason = explanation(question, answer, message)
            if reason:
                explained[reason] += 1
            else:
                differing.append((question, answer, other, message))
    for question, answer, other, message in differing[: options.show]:
        print(json.dumps(question, ensure_ascii=False))
        print(f"  ours   {json.dumps(answer, ensure_ascii=False)}")
        print(f"  theirs {json.dumps(other, ensure_ascii=False) if other else message or 'error'}")
    for reason, count in explained.most_common():
        print(f"{count:5} explained: {reason}")
    agree = len(questions) - len(differing) - explained.total()
    print(
        f"{agree} of {len(questions)} agree ({errors} of them errors), {explained.total()} differ with a reason, "
        f"{len(differing)} without; seed {options.seed}"
    )
    sys.stdout.flush()
    # The other engine does not always survive the end of the process.
    os._exit(1 if differing else 0)


main()
