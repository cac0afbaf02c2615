import JSONSource

/// A section of the reference held against the JSON Schema of its files.
struct KeyComparison {
  private let section: KeySection
  /// The keys of types that stand for a mapping, by the word a row says instead.
  private let types: [String: [String: Bool]]
  private var used: Set<String> = []
  private var explained: Set<[String: Bool]> = []

  /// What differs.
  private(set) var problems: [String] = []

  init(_ section: KeySection, _ types: [String: [String: Bool]]) {
    self.section = section
    self.types = types
  }

  /// Compares every mapping of a schema.
  mutating func compare(_ schema: JSONValue) {
    for root in schema.alternatives {
      let keys = JSONValue.keys(of: [root])
      if keys.count == 1, let key = keys.keys.first, table(of: "") == nil || used.contains("") {
        if !section.text.contains("`\(key):`") { problems.append("does not say `\(key):`") }
        compareBelow(root.members, of: "", row: nil)
      } else {
        compare([root], at: "", row: nil)
      }
    }
    let places = section.tables.flatMap(\.places)
    for place in places where !used.contains(place) {
      problems.append("there is nothing under \(place)")
    }
    if Set(places).count != places.count { problems.append("two tables for one place") }
    for definition in schema["definitions"]?.object?.members ?? [] {
      let rows = section.tables.flatMap(\.rows)
      for key in JSONValue.keys(of: [definition.value]).keys
      where !rows.contains(where: { $0.keys[key] != nil }) {
        problems.append("\(key) is not explained")
      }
    }
  }

  /// Compares the forms a mapping may have with the table of its place, or with its row.
  private mutating func compare(_ forms: [JSONValue], at place: String, row: KeyRow?) {
    let keys = JSONValue.keys(of: forms)
    if let table = table(of: place) {
      // A table for several places is compared with all of them together.
      let all = table.places.flatMap { $0 == place ? forms : others[$0] ?? [] }
      used.insert(place)
      others[place] = forms
      guard table.places.allSatisfy({ used.contains($0) }) else { return }
      expect(table.keys, JSONValue.keys(of: all), at: place)
      for (key, values) in JSONValue.members(of: all) {
        compare(values, of: key, at: place, row: table.row(of: key))
      }
    } else if let row, types.contains(where: { row.text.contains($0.key) && $0.value == keys }) {
      return
    } else if let row, row.groups.contains(keys) {
      compareBelow(JSONValue.members(of: forms), of: place, row: row)
    } else if row?.hasLink != true, !explained.contains(keys) {
      problems.append("\(place): \(keys.keys.sorted()) are not explained")
    }
    explained.insert(keys)
  }

  private var others: [String: [JSONValue]] = [:]

  private mutating func compareBelow(
    _ members: [(key: String, values: [JSONValue])],
    of place: String,
    row: KeyRow?
  ) {
    for (key, values) in members { compare(values, of: key, at: place, row: row) }
  }

  /// Compares what may stand under one key.
  private mutating func compare(
    _ values: [JSONValue],
    of key: String,
    at place: String,
    row: KeyRow?
  ) {
    let inner = place.isEmpty ? key : "\(place).\(key)"
    let parts = values.flatMap(\.unwrapped)
    let words = parts.flatMap { $0["enum"]?.array ?? [] }.compactMap(\.string)
    if words.contains("memory_low") {
      if row?.text.contains("可靠程度") != true { problems.append("\(inner): 可靠程度") }
    } else if let row, parts.allSatisfy({ $0["enum"] != nil }) {
      // What is there only when it is true need not name false.
      let named = words == ["true", "false"] ? ["true"] : words
      let missing = named.filter { !row.names($0) }
      if !missing.isEmpty { problems.append("\(inner): \(missing) are not named") }
    }
    let forms = parts.filter { $0["properties"] != nil }
    if !forms.isEmpty { compare(forms, at: inner, row: row) }
  }

  private mutating func expect(
    _ stated: [String: Bool],
    _ keys: [String: Bool],
    at place: String
  ) {
    for (key, isRequired) in keys.sorted(by: { $0.key < $1.key }) {
      switch stated[key] {
      case nil: problems.append("\(place): \(key) is missing")
      case isRequired: continue
      default: problems.append("\(place): \(key) is \(isRequired ? "" : "not ")required")
      }
    }
    for key in stated.keys.sorted() where keys[key] == nil {
      problems.append("\(place): \(key) is no key")
    }
  }

  private func table(of place: String) -> KeyTable? {
    section.tables.first { $0.places.contains(place) }
  }
}

extension JSONValue {
  fileprivate subscript(name: String) -> JSONValue? { object?[name] }

  fileprivate var object: JSONObject? {
    guard case .object(let object) = self else { return nil }
    return object
  }

  fileprivate var array: [JSONValue]? {
    guard case .array(let values) = self else { return nil }
    return values
  }

  fileprivate var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The forms a value may have: those of `anyOf`, or itself.
  fileprivate var alternatives: [JSONValue] {
    self["properties"] == nil ? self["anyOf"]?.array ?? [self] : [self]
  }

  /// The forms below lists and tables.
  fileprivate var unwrapped: [JSONValue] {
    if self["properties"] == nil {
      if let items = self["items"] { return items.unwrapped }
      if let values = self["additionalProperties"], values.object != nil {
        return values.unwrapped
      }
      if let forms = self["anyOf"]?.array { return forms.flatMap(\.unwrapped) }
    }
    return [self]
  }

  /// The keys of a mapping with what may stand under each.
  fileprivate var members: [(key: String, values: [JSONValue])] { JSONValue.members(of: [self]) }

  /// The keys of the forms of a mapping, each with whether every form demands it.
  fileprivate static func keys(of forms: [JSONValue]) -> [String: Bool] {
    var keys: [String: Bool] = [:]
    for form in forms {
      let required = (form["required"]?.array ?? []).compactMap(\.string)
      for member in form["properties"]?.object?.members ?? [] {
        keys[member.name] = (keys[member.name] ?? true) && required.contains(member.name)
      }
    }
    for key in keys.keys where !forms.allSatisfy({ $0["properties"]?[key] != nil }) {
      keys[key] = false
    }
    return keys
  }

  fileprivate static func members(
    of forms: [JSONValue]
  ) -> [(key: String, values: [JSONValue])] {
    keys(of: forms).keys.sorted().map { key in
      (key, forms.compactMap { $0["properties"]?[key] })
    }
  }
}
