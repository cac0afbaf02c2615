/// Makes expressions from a seed: any at all, or well-typed ones over declared variables.
struct RandomSource {
  private var random: SplitMix
  private var scope: [String] = []

  init(_ seed: UInt64) {
    random = SplitMix(state: seed)
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices[random.below(choices.count)]
  }

  // MARK: - Any

  /// An expression of any sort, types left aside.
  mutating func any(depth: Int) -> String {
    guard depth > 0 else { return leaf() }
    func part(_ source: inout RandomSource) -> String {
      "(" + source.any(depth: depth - 1) + ")"
    }
    switch random.below(16) {
    case 0: return leaf()
    case 1: return part(&self) + " " + pick(["+", "-", "*", "/", "%"]) + " " + part(&self)
    case 2:
      return part(&self) + " " + pick(["==", "!=", "<", "<=", ">", ">=", "in"]) + " " + part(&self)
    case 3: return part(&self) + pick([" && ", " || "]) + part(&self)
    case 4: return pick(["!", "-", "!!", "--", "!-1.5.b || !-2 == "]) + part(&self)
    case 5: return part(&self) + " ? " + part(&self) + " : " + part(&self)
    case 6: return "[" + pick(["", "?"]) + part(&self) + ", " + part(&self) + "]"
    case 7: return "{" + pick(["", "?"]) + part(&self) + ": " + part(&self) + "}"
    case 8: return part(&self) + pick([".b", ".?b", ".`x-y`", ".?`x y`"])
    case 9: return part(&self) + pick(["[", "[?"]) + part(&self) + "]"
    case 10: return "has(" + part(&self) + ".f)"
    case 11: return pick(["f", ".g", "size", "math.greatest"]) + "(" + part(&self) + ")"
    case 12: return part(&self) + pick([".f", ".size", ".orValue"]) + "(" + part(&self) + ")"
    case 13: return loop(part(&self), depth)
    case 14: return "cel.bind(x, " + part(&self) + ", " + with(["x"]) { part(&$0) } + ")"
    default: return part(&self) + ".optMap(y, " + with(["y"]) { part(&$0) } + ")"
    }
  }

  private mutating func loop(_ range: String, _ depth: Int) -> String {
    switch random.below(3) {
    case 0:
      let macro = pick(["all", "exists", "exists_one", "map", "filter"])
      return range + "." + macro + "(x, " + with(["x"]) { $0.any(depth: depth - 1) } + ")"
    case 1:
      let macro = pick(["all", "exists", "existsOne", "transformList", "transformMap"])
      return range + "." + macro + "(k, v, " + with(["k", "v"]) { $0.any(depth: depth - 1) } + ")"
    default:
      let bodies = with(["x"]) { $0.any(depth: depth - 1) + ", " + $0.any(depth: 0) }
      return range + ".map(x, " + bodies + ")"
    }
  }

  private mutating func with(
    _ names: [String],
    _ body: (inout RandomSource) -> String
  ) -> String {
    scope += names
    defer { scope.removeLast(names.count) }
    return body(&self)
  }

  private mutating func leaf() -> String {
    pick(
      [
        "a", "a.b.c", ".a.b", "1", "-1", "2u", "0.5", "-1e300", "true", "null", "'文'", "b'\\xff'",
        "[]", "{}", "\"\\n\"", "int", "google.protobuf.Duration", "optional.none()",
      ] + scope
    )
  }

  // MARK: - Well-typed

  /// The types of the variables `i`, `j` (int), `d` (double), `s` (string), `p`, `q` (bool),
  /// `l` (list of int), `m` (map from string to int).
  enum Kind: CaseIterable {
    case int
    case double
    case string
    case bool
    case list
  }

  /// An expression of one type that has no errors of types, though it may fail for its values.
  mutating func typed(_ kind: Kind, depth: Int) -> String {
    guard depth > 0 else { return typedLeaf(kind) }
    func part(_ kind: Kind, _ source: inout RandomSource) -> String {
      "(" + source.typed(kind, depth: depth - 1) + ")"
    }
    if random.below(6) == 0 {
      return part(.bool, &self) + " ? " + part(kind, &self) + " : " + part(kind, &self)
    }
    switch kind {
    case .int:
      switch random.below(5) {
      case 0: return "size" + part(.string, &self)
      case 1: return part(.list, &self) + "[" + part(.int, &self) + "]"
      case 2: return "m[" + part(.string, &self) + "]"
      case 3: return "l[?" + part(.int, &self) + "].orValue(" + part(.int, &self) + ")"
      default:
        return part(.int, &self) + pick([" + ", " - ", " * ", " / ", " % "]) + part(.int, &self)
      }
    case .double:
      return part(.double, &self) + pick([" + ", " - ", " * ", " / "]) + part(.double, &self)
    case .string:
      return random.below(2) == 0
        ? part(.string, &self) + " + " + part(.string, &self) : "string" + part(.int, &self)
    case .bool:
      switch random.below(6) {
      case 0: return part(.bool, &self) + pick([" && ", " || "]) + part(.bool, &self)
      case 1: return "!" + part(.bool, &self)
      case 2: return part(.int, &self) + pick([" < ", " == ", " >= "]) + part(.double, &self)
      case 3: return part(.int, &self) + " in " + part(.list, &self)
      case 4:
        let macro = pick(["all", "exists", "exists_one"])
        return part(.list, &self) + "." + macro + "(i, " + part(.bool, &self) + ")"
      default: return part(.string, &self) + pick([" < ", " == "]) + part(.string, &self)
      }
    case .list:
      switch random.below(4) {
      case 0: return part(.list, &self) + " + " + part(.list, &self)
      case 1: return part(.list, &self) + ".map(i, " + part(.int, &self) + ")"
      case 2: return part(.list, &self) + ".filter(j, " + part(.bool, &self) + ")"
      default: return "[" + part(.int, &self) + ", " + part(.int, &self) + "]"
      }
    }
  }

  private mutating func typedLeaf(_ kind: Kind) -> String {
    switch kind {
    case .int: pick(["i", "j", "0", "1", "-7", "m.a", "cel.bind(i, 3, i)"])
    case .double: pick(["d", "0.0", "-1.5", "1e308"])
    case .string: pick(["s", "''", "'安全'", "'a'"])
    case .bool: pick(["p", "q", "true", "false", "has(m.a)", "has(m.z)"])
    case .list: pick(["l", "[]", "[1, 2, 3]", "m.map(k, size(k))"])
    }
  }
}
