extension YAMLNode {
  /// Reads one YAML document.
  ///
  /// Accepts the plain part of YAML only: no aliases, anchors, tags, merge keys, duplicate keys or
  /// further documents, because a rule must mean the same to a reader of one page. A byte order
  /// mark at the start is skipped.
  ///
  /// - Parameters:
  ///   - bytes: The content, in UTF-8.
  ///   - file: The name that places carry.
  ///   - limits: How much is read at most.
  /// - Returns: The root value.
  /// - Throws: The first thing that stops reading.
  public static func parse(
    bytes: [UInt8],
    file: String,
    limits: YAMLLimits = .standard
  ) throws(YAMLError) -> YAMLNode {
    let start = SourceLocation(file: file, line: 1, column: 1)
    guard bytes.count <= limits.bytes else {
      throw YAMLError(
        location: start,
        reason: .tooManyBytes(count: bytes.count, limit: limits.bytes)
      )
    }
    try requireUTF8(bytes, file: file)
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return try bytes.withUnsafeBufferPointer { (buffer) throws(YAMLError) -> YAMLNode in
      let content = UnsafeBufferPointer(rebasing: buffer.dropFirst(hasMark ? 3 : 0))
      var builder = TreeBuilder(
        events: try EventReader(bytes: content, file: file, limits: limits),
        limits: limits
      )
      return try builder.document()
    }
  }

  private static func requireUTF8(_ bytes: [UInt8], file: String) throws(YAMLError) {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let offset = error.byteOffsets.lowerBound
      throw YAMLError(
        location: SourceLocation(file: file, offset: offset, in: bytes),
        reason: .invalidUTF8
      )
    }
  }
}

/// Builds the tree of one document from events.
private struct TreeBuilder: ~Copyable {
  private let events: EventReader
  private let limits: YAMLLimits
  private var nodes = 0

  init(events: consuming EventReader, limits: YAMLLimits) {
    self.events = events
    self.limits = limits
  }

  mutating func document() throws(YAMLError) -> YAMLNode {
    _ = try events.next()
    let first = try events.next()
    guard case .documentStart = first.kind else {
      throw YAMLError(location: first.location, reason: .emptyDocument)
    }
    let root = try node(from: try events.next(), depth: 0)
    _ = try events.next()
    let last = try events.next()
    guard case .streamEnd = last.kind else {
      throw YAMLError(location: last.location, reason: .severalDocuments)
    }
    return root
  }

  private mutating func node(from event: YAMLEvent, depth: Int) throws(YAMLError) -> YAMLNode {
    nodes += 1
    guard nodes <= limits.nodes else {
      throw YAMLError(location: event.location, reason: .tooManyNodes(limit: limits.nodes))
    }
    switch event.kind {
    case .scalar(let scalar, let marks):
      try refuse(marks, at: event.location)
      return YAMLNode(content: .scalar(scalar), location: event.location)
    case .sequenceStart(let marks):
      try refuse(marks, at: event.location)
      return try sequence(at: event.location, depth: depth + 1)
    case .mappingStart(let marks):
      try refuse(marks, at: event.location)
      return try mapping(at: event.location, depth: depth + 1)
    case .alias(let name):
      throw YAMLError(location: event.location, reason: .alias(name: name))
    case .streamStart, .streamEnd, .documentStart, .documentEnd, .sequenceEnd, .mappingEnd:
      // libyaml's grammar gives a node here; anything else is reported rather than trusted.
      throw YAMLError(
        location: event.location,
        reason: .malformed(problem: "a value is missing")
      )
    }
  }

  private mutating func sequence(
    at location: SourceLocation,
    depth: Int
  ) throws(YAMLError) -> YAMLNode {
    try requireDepth(depth, at: location)
    var members: [YAMLNode] = []
    while true {
      let event = try events.next()
      if case .sequenceEnd = event.kind { break }
      members.append(try node(from: event, depth: depth))
    }
    return YAMLNode(content: .sequence(members), location: location)
  }

  private mutating func mapping(
    at location: SourceLocation,
    depth: Int
  ) throws(YAMLError) -> YAMLNode {
    try requireDepth(depth, at: location)
    var entries: [YAMLEntry] = []
    var seen: [String: SourceLocation] = [:]
    while true {
      let event = try events.next()
      if case .mappingEnd = event.kind { break }
      let key = try key(from: event, depth: depth)
      if let first = seen[key] {
        throw YAMLError(location: event.location, reason: .duplicateKey(key: key, first: first))
      }
      seen[key] = event.location
      let value = try node(from: try events.next(), depth: depth)
      entries.append(YAMLEntry(key: key, keyLocation: event.location, value: value))
    }
    return YAMLNode(content: .mapping(entries), location: location)
  }

  private mutating func key(from event: YAMLEvent, depth: Int) throws(YAMLError) -> String {
    guard case .scalar(let scalar) = try node(from: event, depth: depth).content else {
      throw YAMLError(location: event.location, reason: .keyNotText)
    }
    guard scalar.style != .plain || scalar.text != "<<" else {
      throw YAMLError(location: event.location, reason: .mergeKey)
    }
    return scalar.text
  }

  private func requireDepth(_ depth: Int, at location: SourceLocation) throws(YAMLError) {
    guard depth <= limits.depth else {
      throw YAMLError(location: location, reason: .tooDeep(limit: limits.depth))
    }
  }

  private func refuse(
    _ marks: YAMLEvent.NodeMarks,
    at location: SourceLocation
  ) throws(YAMLError) {
    if let anchor = marks.anchor {
      throw YAMLError(location: location, reason: .anchor(name: anchor))
    }
    if let tag = marks.tag {
      throw YAMLError(location: location, reason: .tag(name: tag))
    }
  }
}
