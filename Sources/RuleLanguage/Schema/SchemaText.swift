import SafetyModel

/// Writes a description as JSON Schema, draft-07.
struct SchemaText {
  /// The members of a JSON object, in order.
  typealias Members = [(String, SchemaJSON)]

  /// A whole schema as a file.
  static func file(
    _ shapes: [MappingShape],
    title: BilingualText,
    name: String
  ) -> String {
    var members: Members = [
      ("$schema", .string("http://json-schema.org/draft-07/schema#")),
      ("$id", .string("\(name).schema.json")), ("title", .string("\(title.zh) \(title.en)")),
    ]
    if shapes.count == 1 {
      members += object(shapes[0])
    } else {
      members.append(("anyOf", .array(shapes.map { .object(object($0)) })))
    }
    let named = Set(shapes.flatMap(\.keys).flatMap(\.value.namedBelow))
    let definitions = ValueShape.NamedShape.allCases.filter(named.contains).map { name in
      (name.rawValue, SchemaJSON.object(object(name.shape)))
    }
    if !definitions.isEmpty { members.append(("definitions", .object(definitions))) }
    return SchemaJSON.object(members).text + "\n"
  }

  private static func schema(of shape: ValueShape) -> Members {
    switch shape {
    case .text(let pattern, let examples):
      // Editors read 28 as a number; the reader takes it for the text it is.
      var members: Members = [
        ("type", words(["string", "number"])), ("pattern", .string(pattern ?? "\\S")),
      ]
      if !examples.isEmpty { members.append(("examples", words(examples))) }
      return members
    case .integer(let range):
      let digits = String(range.upperBound).utf8.count
      return [
        ("type", words(["integer", "string"])), ("minimum", .number(range.lowerBound)),
        ("maximum", .number(range.upperBound)), ("pattern", .string("^[0-9]{1,\(digits)}$")),
      ]
    case .decimal:
      return [
        ("type", words(["number", "string"])),
        ("pattern", .string("^-?[0-9]{1,9}(\\.[0-9]{1,9})?$")),
      ]
    case .boolean:
      return [("enum", .array([.bool(true), .bool(false), .string("true"), .string("false")]))]
    case .choice(let choices):
      let meanings = choices.map { "\($0.meaning.zh) \($0.meaning.en)" }
      return [("enum", words(choices.map(\.value))), ("enumDescriptions", words(meanings))]
    case .list(let member, let mayBeEmpty):
      var members: Members = [("type", .string("array")), ("items", .object(schema(of: member)))]
      if !mayBeEmpty { members.append(("minItems", .number(1))) }
      return members
    case .mapping(let shape): return object(shape)
    case .table(let keys, let value):
      return [
        ("type", .string("object")), ("propertyNames", .object([("pattern", .string(keys))])),
        ("additionalProperties", .object(schema(of: value))),
      ]
    case .named(let name): return [("$ref", .string("#/definitions/\(name.rawValue)"))]
    case .either(let shapes):
      return [("anyOf", .array(shapes.map { .object(schema(of: $0)) }))]
    }
  }

  private static func words(_ words: [String]) -> SchemaJSON { .array(words.map { .string($0) }) }

  private static func object(_ shape: MappingShape) -> Members {
    var members: Members = [("type", .string("object"))]
    if !shape.required.isEmpty {
      members.append(("required", .array(shape.required.map { .string($0) })))
    }
    members.append(("additionalProperties", .bool(false)))
    members.append(
      ("properties", .object(shape.keys.map { ($0.name, .object(described($0))) }))
    )
    let constraints = shape.constraints.map { SchemaJSON.object(constraint($0)) }
    if !constraints.isEmpty { members.append(("allOf", .array(constraints))) }
    return members
  }

  private static func described(_ key: KeyShape) -> Members {
    let zh = key.note.zh.isEmpty ? key.title.zh : "\(key.title.zh)：\(key.note.zh)"
    let en = key.note.en.isEmpty ? key.title.en : "\(key.title.en): \(key.note.en)"
    let words: Members = [
      ("title", .string("\(key.title.zh) \(key.title.en)")),
      ("description", .string("\(zh)\n\(en)")),
    ]
    return words + schema(of: key.value)
  }

  private static func constraint(_ constraint: KeyConstraint) -> Members {
    func required(_ keys: [String]) -> SchemaJSON {
      .object([("required", .array(keys.map { .string($0) }))])
    }
    switch constraint {
    case .anyOf(let keys): return [("anyOf", .array(keys.map { required([$0]) }))]
    case .together(let first, let second):
      return [
        (
          "dependencies",
          .object([(first, .array([.string(second)])), (second, .array([.string(first)]))])
        )
      ]
    case .notBoth(let first, let second): return [("not", required([first, second]))]
    case .when(let key, let values, let require, let forbid):
      let words = values.flatMap { value -> [SchemaJSON] in
        value == "true" || value == "false"
          ? [.string(value), .bool(value == "true")] : [.string(value)]
      }
      let condition = SchemaJSON.object([
        ("properties", .object([(key, .object([("enum", .array(words))]))])),
        ("required", .array([.string(key)])),
      ])
      var then: Members = []
      if !require.isEmpty { then.append(("required", .array(require.map { .string($0) }))) }
      if !forbid.isEmpty {
        then.append(("not", .object([("anyOf", .array(forbid.map { required([$0]) }))])))
      }
      return [("if", condition), ("then", .object(then))]
    }
  }
}

extension ValueShape {
  /// The named forms that stand somewhere in this one.
  fileprivate var namedBelow: [NamedShape] {
    switch self {
    case .text, .integer, .decimal, .boolean, .choice: []
    case .list(let member, _), .table(_, let member): member.namedBelow
    case .mapping(let mapping): mapping.keys.flatMap(\.value.namedBelow)
    case .either(let shapes): shapes.flatMap(\.namedBelow)
    case .named(let name): [name]
    }
  }
}

/// A JSON value whose keys keep their order.
indirect enum SchemaJSON {
  case string(String)
  case number(Int)
  case bool(Bool)
  case array([SchemaJSON])
  case object([(String, SchemaJSON)])

  /// The value with two spaces for each level; lists of words stand on one line.
  var text: String { text(indent: "") }

  private func text(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .string(let text): return SchemaJSON.quoted(text)
    case .number(let number): return String(number)
    case .bool(let truth): return truth ? "true" : "false"
    case .array(let members):
      guard members.contains(where: \.isCompound) else {
        return "[" + members.map { $0.text(indent: "") }.joined(separator: ", ") + "]"
      }
      return "[\n" + members.map { inner + $0.text(indent: inner) }.joined(separator: ",\n")
        + "\n\(indent)]"
    case .object(let members):
      guard !members.isEmpty else { return "{}" }
      return "{\n"
        + members.map { "\(inner)\(SchemaJSON.quoted($0.0)): \($0.1.text(indent: inner))" }
        .joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private var isCompound: Bool {
    switch self {
    case .array, .object: true
    case .string, .number, .bool: false
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
