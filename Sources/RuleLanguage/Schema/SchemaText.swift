import SafetyModel

/// Writes a description as JSON Schema, draft-07.
struct SchemaText {
  /// A whole schema as a file.
  static func file(
    _ shapes: [MappingShape],
    title: BilingualText,
    name: String
  ) -> String {
    var members: [(String, SchemaJSON)] = [
      ("$schema", .string("http://json-schema.org/draft-07/schema#")),
      ("$id", .string("\(name).schema.json")), ("title", .string("\(title.zh) \(title.en)")),
    ]
    if shapes.count == 1 {
      members += object(shapes[0])
    } else {
      members.append(("anyOf", .array(shapes.map { .object(object($0)) })))
    }
    return SchemaJSON.object(members).text + "\n"
  }

  private static func schema(of shape: ValueShape) -> [(String, SchemaJSON)] {
    switch shape {
    case .text(let pattern, let examples):
      // Editors read 28 as a number; the reader takes it for the text it is.
      [
        ("type", .array([.string("string"), .string("number")])),
        ("pattern", .string(pattern ?? "\\S")),
      ] + (examples.isEmpty ? [] : [("examples", .array(examples.map { .string($0) }))])
    case .integer(let range):
      [
        ("type", .array([.string("integer"), .string("string")])),
        ("minimum", .number(range.lowerBound)), ("maximum", .number(range.upperBound)),
        ("pattern", .string("^[0-9]{1,\(String(range.upperBound).count)}$")),
      ]
    case .decimal:
      [
        ("type", .array([.string("number"), .string("string")])),
        ("pattern", .string("^-?[0-9]{1,9}(\\.[0-9]{1,9})?$")),
      ]
    case .boolean:
      [("enum", .array([.bool(true), .bool(false), .string("true"), .string("false")]))]
    case .choice(let choices):
      [
        ("enum", .array(choices.map { .string($0.value) })),
        (
          "enumDescriptions",
          .array(choices.map { .string("\($0.meaning.zh) \($0.meaning.en)") })
        ),
      ]
    case .list(let member, let mayBeEmpty):
      [("type", .string("array")), ("items", .object(schema(of: member)))]
        + (mayBeEmpty ? [] : [("minItems", .number(1))])
    case .mapping(let shape): object(shape)
    case .table(let keys, let value):
      [
        ("type", .string("object")),
        ("propertyNames", .object([("pattern", .string(keys))])),
        ("additionalProperties", .object(schema(of: value))),
      ]
    case .either(let shapes): [("anyOf", .array(shapes.map { .object(schema(of: $0)) }))]
    }
  }

  private static func object(_ shape: MappingShape) -> [(String, SchemaJSON)] {
    var members: [(String, SchemaJSON)] = [("type", .string("object"))]
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

  private static func described(_ key: KeyShape) -> [(String, SchemaJSON)] {
    let zh = key.note.zh.isEmpty ? key.title.zh : "\(key.title.zh)：\(key.note.zh)"
    let en = key.note.en.isEmpty ? key.title.en : "\(key.title.en): \(key.note.en)"
    return [
      ("title", .string("\(key.title.zh) \(key.title.en)")),
      ("description", .string("\(zh)\n\(en)")),
    ] + schema(of: key.value)
  }

  private static func constraint(_ constraint: KeyConstraint) -> [(String, SchemaJSON)] {
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
      var then: [(String, SchemaJSON)] = []
      if !require.isEmpty { then.append(("required", .array(require.map { .string($0) }))) }
      if !forbid.isEmpty {
        then.append(("not", .object([("anyOf", .array(forbid.map { required([$0]) }))])))
      }
      return [("if", condition), ("then", .object(then))]
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
