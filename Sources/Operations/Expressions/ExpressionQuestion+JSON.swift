import CEL
public import JSONSource

extension ExpressionQuestion {
  /// Reads a question from a line of JSON.
  ///
  /// `{"expr": "x > 1", "vars": {"x": {"type": "int", "value": 2}}}`; optional members are
  /// `container` (a name prefix), `declare` (types by name), `check` (`false` skips the checker,
  /// `"only"` asks for the type alone) and `unknown` (a list of names). Other members are passed
  /// over, so that a line can carry a note of its own.
  ///
  /// - Throws: `QuestionFault` at the first member that is not as it should be.
  public init(json line: [UInt8]) throws(QuestionFault) {
    let json: JSONValue
    do throws(JSONSyntaxError) {
      json = try JSONValue.parse(line)
    } catch {
      throw QuestionFault(.json(error), at: "")
    }
    guard case .object(let object) = json else { throw QuestionFault(.wrongForm(.object), at: "") }
    guard let text = object["expr"] else { throw QuestionFault(.missing, at: "expr") }
    self.init(try Self.text(text, at: "expr"))
    if let prefix = object["container"] { container = try Self.text(prefix, at: "container") }
    if let check = object["check"] { checking = try Self.checking(check) }
    try declare(object["declare"])
    try set(object["vars"])
    try leaveUnknown(object["unknown"])
  }

  private mutating func declare(_ json: JSONValue?) throws(QuestionFault) {
    for (name, value) in try Self.members(of: json, at: "declare") {
      let path = "declare.\(name)"
      guard case .array(let overloads) = value else {
        try declare(name, try Self.text(value, at: path), at: path)
        continue
      }
      for (index, overload) in overloads.enumerated() {
        let place = "\(path)[\(index)]"
        try declare(name, try Self.text(overload, at: place), at: place)
      }
    }
  }

  /// Declares a variable, or a function when the type has an arrow.
  ///
  /// - Throws: `QuestionFault` when it is no type or no name.
  public mutating func declare(
    _ name: String,
    _ type: String,
    at path: String
  ) throws(QuestionFault) {
    let variable = try Self.name(name, at: path)
    if type.utf8.contains(UInt8(ascii: ">")), let signature = TypeName.signature(type, of: name) {
      signatures.append(signature)
    } else if let declaration = TypeName.declared(type) {
      declared[variable] = declaration
    } else {
      throw QuestionFault(.unknownType(type), at: path)
    }
  }

  private mutating func set(_ json: JSONValue?) throws(QuestionFault) {
    for (name, value) in try Self.members(of: json, at: "vars") {
      let path = "vars.\(name)"
      variables[try Self.name(name, at: path)] = try TypedValueReading.value(value, at: path)
    }
  }

  private mutating func leaveUnknown(_ json: JSONValue?) throws(QuestionFault) {
    guard let json, json != .null else { return }
    guard case .array(let names) = json else {
      throw QuestionFault(.wrongForm(.textList), at: "unknown")
    }
    for (index, name) in names.enumerated() {
      let path = "unknown[\(index)]"
      unknown.insert(try Self.name(try Self.text(name, at: path), at: path))
    }
  }

  // MARK: - Members

  private static func members(
    of json: JSONValue?,
    at path: String
  ) throws(QuestionFault) -> [JSONObject.Member] {
    guard let json, json != .null else { return [] }
    guard case .object(let object) = json else {
      throw QuestionFault(.wrongForm(.object), at: path)
    }
    return object.members
  }

  private static func text(_ json: JSONValue, at path: String) throws(QuestionFault) -> String {
    guard case .string(let text) = json else { throw QuestionFault(.wrongForm(.text), at: path) }
    return text
  }

  private static func checking(_ json: JSONValue) throws(QuestionFault) -> Checking {
    switch json {
    case .bool(true): .first
    case .bool(false): .skipped
    case .string("only"): .only
    default: throw QuestionFault(.wrongForm(.checking), at: "check")
    }
  }

  /// A variable with the fields selected from it, as `site.floor_area_m2`.
  private static func name(_ text: String, at path: String) throws(QuestionFault) -> AttributePath {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isName = parts.allSatisfy { part in
      guard let first = part.first, !(0x30...0x39).contains(first) else { return false }
      return part.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
        default: false
        }
      }
    }
    guard isName else { throw QuestionFault(.badName(text), at: path) }
    return AttributePath(text)
  }
}

extension JSONWriter {
  /// Adds an answer as an object with one member: `value`, `type`, `unknown` or `error`.
  ///
  /// - Parameters:
  ///   - answer: The answer.
  ///   - problem: Says one problem in words; several are joined with semicolons.
  public mutating func answer(
    _ answer: ExpressionAnswer,
    problem: (ExpressionProblem) -> String
  ) {
    switch answer {
    case .value(let value):
      raw("{\"value\":")
      typed(value)
      raw("}")
    case .type(let type):
      raw("{\"type\":")
      string(type.description)
      raw("}")
    case .unknown(let names):
      raw("{\"unknown\":")
      list("[", names, "]") { $0.string($1.description) }
      raw("}")
    case .problems(let problems): error(problems.map(problem).joined(separator: "; "))
    }
  }

  /// Adds an object with the member `error`.
  public mutating func error(_ message: String) {
    raw("{\"error\":")
    string(message)
    raw("}")
  }
}
