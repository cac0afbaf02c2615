import SafetyModel

/// A document being written in one language.
struct Page {
  private let language: Language
  private var document: Document

  init(_ title: BilingualText, in language: Language) {
    self.language = language
    document = Document(title: title.text(in: language))
  }

  /// The document so far.
  var finished: Document { document }

  mutating func heading(_ text: BilingualText, level: Int = 2) {
    document.blocks.append(.heading(text.text(in: language), level: level))
  }

  mutating func paragraph(_ text: BilingualText) {
    document.blocks.append(.paragraph(text.text(in: language)))
  }

  mutating func note(_ text: BilingualText) {
    document.blocks.append(.note(text.text(in: language)))
  }

  /// A list; an empty one says that there is nothing.
  mutating func list(_ items: [BilingualText]) {
    guard !items.isEmpty else { return paragraph(.nothing) }
    document.blocks.append(.list(items.map { $0.text(in: language) }))
  }

  mutating func entry(_ head: BilingualText, details: [BilingualText]) {
    document.blocks.append(
      .entry(head.text(in: language), details: details.map { $0.text(in: language) })
    )
  }

  /// Names and values; no block when there are none.
  mutating func facts(_ facts: [Line]) {
    guard !facts.isEmpty else { return }
    document.blocks.append(
      .facts(
        facts.map { Document.Fact($0.name.text(in: language), $0.value.text(in: language)) }
      )
    )
  }

  /// Rows under columns; no rows say that there is nothing.
  mutating func table(_ columns: [BilingualText], rows: [[BilingualText]]) {
    guard !rows.isEmpty else { return paragraph(.nothing) }
    document.blocks.append(
      .table(
        Document.Table(
          columns: columns.map { $0.text(in: language) },
          rows: rows.map { row in row.map { $0.text(in: language) } }
        )
      )
    )
  }

  /// Pictures with their captions; no block when there are none.
  mutating func pictures(_ pictures: [(caption: BilingualText, photo: Photo)]) {
    guard !pictures.isEmpty else { return }
    document.blocks.append(
      .pictures(
        pictures.map { caption, photo in
          Document.Picture(
            caption: caption.text(in: language),
            mediaType: photo.reference.mediaType,
            bytes: photo.bytes
          )
        }
      )
    )
  }

  /// Adds the blocks of another document below a heading of this one.
  mutating func append(_ part: Document) {
    document.blocks += part.blocks
  }
}

/// A name and what stands behind it.
struct Line {
  var name: BilingualText
  var value: BilingualText

  init(_ name: BilingualText, _ value: BilingualText) {
    self.name = name
    self.value = value
  }

  /// A line for a value that may be absent; no line then.
  init?(_ name: BilingualText, _ value: BilingualText?) {
    guard let value else { return nil }
    self.init(name, value)
  }
}

/// A picture with its content, which is empty when it is not at hand.
struct Photo {
  var reference: EvidenceReference
  var bytes: [UInt8]
}
