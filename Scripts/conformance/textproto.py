"""A reader of the protocol buffer text format, as far as test files need it."""

import re

TOKEN = re.compile(
    rb"""
    (?P<space>\s+|\#[^\n]*)
  | (?P<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
  | (?P<extension>\[[A-Za-z_][\w./-]*\])
  | (?P<number>-?(?:0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[fF]?|inf\b|nan\b))
  | (?P<word>-?[A-Za-z_]\w*)
  | (?P<mark>[{}<>\[\]:,;])
    """,
    re.VERBOSE,
)

SIMPLE = {
    b"n": b"\n", b"r": b"\r", b"t": b"\t", b"a": b"\a", b"b": b"\b", b"f": b"\f", b"v": b"\v",
    b"\\": b"\\", b"'": b"'", b'"': b'"', b"?": b"?",
}
ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))")


class Message(list):
    """The fields of a message in order: pairs of a name and a value.

    A value is a Message, bytes for a quoted text, or a str for a number or a word.
    """

    def all(self, name):
        return [value for field, value in self if field == name]

    def get(self, name, default=None):
        values = self.all(name)
        return values[-1] if values else default

    def text(self, name, default=""):
        value = self.get(name)
        return default if value is None else value.decode("utf-8")

    def __contains__(self, name):
        return any(field == name for field, _ in self)


def unescape(text):
    def replacement(match):
        octal, hexadecimal, short, long, simple = match.groups()
        if octal:
            return bytes([int(octal, 8) & 255])
        if hexadecimal:
            return bytes([int(hexadecimal, 16)])
        if short or long:
            return chr(int(short or long, 16)).encode("utf-8")
        return SIMPLE[simple]

    return ESCAPE.sub(replacement, text)


def tokens(source):
    place = 0
    while place < len(source):
        match = TOKEN.match(source, place)
        if match is None:
            line = source.count(b"\n", 0, place) + 1
            raise ValueError(f"line {line}: not text format: {source[place:place + 30]!r}")
        place = match.end()
        if match.lastgroup != "space":
            yield match.lastgroup, match.group()
    yield "end", b""


class Reader:
    def __init__(self, source):
        self.tokens = list(tokens(source))
        self.place = 0

    @property
    def next(self):
        return self.tokens[self.place]

    def take(self, *marks):
        if self.next[1] in marks and self.next[0] in ("mark",):
            self.place += 1
            return True
        return False

    def need(self, mark):
        if not self.take(mark):
            raise ValueError(f"found {self.next} where {mark!r} was expected")

    def message(self, closing):
        result = Message()
        while self.next != ("mark", closing) and self.next[0] != "end":
            kind, text = self.next
            if kind not in ("word", "extension"):
                raise ValueError(f"found {self.next} where a field name was expected")
            self.place += 1
            name = text.decode("ascii")
            had_colon = self.take(b":")
            if had_colon and self.take(b"["):
                while not self.take(b"]"):
                    result.append((name, self.value()))
                    self.take(b",")
            else:
                result.append((name, self.value()))
            self.take(b",", b";")
        return result

    def value(self):
        if self.take(b"{"):
            result = self.message(b"}")
            self.need(b"}")
            return result
        if self.take(b"<"):
            result = self.message(b">")
            self.need(b">")
            return result
        kind, text = self.next
        self.place += 1
        if kind == "string":
            result = unescape(text[1:-1])
            while self.next[0] == "string":
                result += unescape(self.next[1][1:-1])
                self.place += 1
            return result
        if kind in ("number", "word"):
            return text.decode("ascii")
        raise ValueError(f"found {(kind, text)} where a value was expected")


def parse(source):
    """Reads a whole file given as bytes."""
    reader = Reader(source)
    result = reader.message(None)
    if reader.next[0] != "end":
        raise ValueError(f"found {reader.next} after the last field")
    return result
