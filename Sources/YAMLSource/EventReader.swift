import CLibYAML

/// One step of a YAML stream, free of C memory.
struct YAMLEvent {
  enum Kind {
    case streamStart
    case streamEnd
    case documentStart
    case documentEnd
    case alias(name: String)
    case scalar(YAMLScalar, marks: NodeMarks)
    case sequenceStart(marks: NodeMarks)
    case sequenceEnd
    case mappingStart(marks: NodeMarks)
    case mappingEnd
  }

  /// The anchor and tag written before a node.
  struct NodeMarks {
    let anchor: String?
    let tag: String?
  }

  let kind: Kind
  let location: SourceLocation
}

/// Reads events from libyaml and owns its parser.
///
/// The parser keeps a pointer to itself, so it lives at a fixed address on the heap; the bytes must
/// outlive the reader.
struct EventReader: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeBufferPointer<UInt8>
  private let file: String
  private let limits: YAMLLimits

  init(
    bytes: UnsafeBufferPointer<UInt8>,
    file: String,
    limits: YAMLLimits
  ) throws(YAMLError) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      let start = SourceLocation(file: file, line: 1, column: 1)
      throw YAMLError(location: start, reason: .outOfMemory)
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    self.parser = parser
    self.bytes = bytes
    self.file = file
    self.limits = limits
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// Reads the next event and releases libyaml's copy of it.
  func next() throws(YAMLError) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(kind: try kind(of: event), location: place(event.start_mark))
  }

  private func kind(of event: yaml_event_t) throws(YAMLError) -> YAMLEvent.Kind {
    switch event.type {
    case YAML_STREAM_START_EVENT: return .streamStart
    case YAML_STREAM_END_EVENT: return .streamEnd
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_ALIAS_EVENT: return .alias(name: string(event.data.alias.anchor) ?? "")
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
    case YAML_MAPPING_END_EVENT: return .mappingEnd
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      return .sequenceStart(marks: marks(start.anchor, start.tag))
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      return .mappingStart(marks: marks(start.anchor, start.tag))
    case YAML_SCALAR_EVENT:
      return try scalar(event)
    default:
      // libyaml gives an empty event only after the end of the stream, where reading stops.
      return .streamEnd
    }
  }

  private func scalar(_ event: yaml_event_t) throws(YAMLError) -> YAMLEvent.Kind {
    let scalar = event.data.scalar
    guard scalar.length <= limits.scalarBytes else {
      throw YAMLError(
        location: place(event.start_mark),
        reason: .scalarTooLong(count: scalar.length, limit: limits.scalarBytes)
      )
    }
    let units = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let isOneLine = event.start_mark.line == event.end_mark.line
    let read = YAMLScalar(
      text: String(decoding: units, as: UTF8.self),
      style: style(scalar.style),
      width: isOneLine ? Int(event.end_mark.column) - Int(event.start_mark.column) : nil
    )
    return .scalar(read, marks: marks(scalar.anchor, scalar.tag))
  }

  private func style(_ style: yaml_scalar_style_t) -> YAMLScalarStyle {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private func marks(
    _ anchor: UnsafeMutablePointer<yaml_char_t>?,
    _ tag: UnsafeMutablePointer<yaml_char_t>?
  ) -> YAMLEvent.NodeMarks {
    YAMLEvent.NodeMarks(anchor: string(anchor), tag: string(tag))
  }

  private func string(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private func string(_ pointer: UnsafePointer<CChar>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private func place(_ mark: yaml_mark_t) -> SourceLocation {
    SourceLocation(file: file, line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }

  private func failure() -> YAMLError {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "unreadable"
    switch parser.pointee.error {
    case YAML_MEMORY_ERROR:
      return YAMLError(location: place(parser.pointee.mark), reason: .outOfMemory)
    case YAML_READER_ERROR:
      // The reader knows bytes only; it runs ahead of the marks.
      let offset = parser.pointee.problem_offset
      let location = SourceLocation(file: file, offset: offset, in: bytes)
      return YAMLError(location: location, reason: .malformed(problem: problem))
    case YAML_SCANNER_ERROR where string(parser.pointee.context) == "while scanning a quoted scalar":
      // The mark of the problem is the end of the file; where the quotation begins says more.
      let location = place(parser.pointee.context_mark)
      return YAMLError(location: location, reason: .malformed(problem: YAMLError.openQuote))
    default:
      let location = place(parser.pointee.problem_mark)
      return YAMLError(location: location, reason: .malformed(problem: problem))
    }
  }
}
