public import SafetyModel

/// A table of sites in the form spreadsheets write (CSV in UTF-8, commas, a head in the first row).
///
/// `name` is the only column every table must have. A column may also be a fact, by key, by key
/// without `site.`, or by its Chinese label; an empty cell says that the fact is not known. Several
/// choices in one cell are separated by `；` or `;`.
public enum SiteTable {
  /// What a table does not say itself.
  public struct Defaults: Hashable, Sendable {
    /// Where the facts come from, in words.
    public var source: String
    /// The day the facts describe.
    public var asOf: CivilDate
    /// The kind of sites without one.
    public var kind: SiteKind
    /// The region of sites without one; absent = every site must say.
    public var region: RegionCode?

    /// Creates what a table does not say itself.
    public init(
      source: String,
      asOf: CivilDate,
      kind: SiteKind = .enterprise,
      region: RegionCode? = nil
    ) {
      self.source = source
      self.asOf = asOf
      self.kind = kind
      self.region = region
    }
  }

  /// The most bytes of a table.
  static let byteLimit = 16 * 1024 * 1024

  /// Reads the sites of a table.
  ///
  /// Never stops at the first problem: rows with a problem in a place that matters are left out, and
  /// every one is reported.
  ///
  /// - Parameters:
  ///   - file: The table.
  ///   - facts: The pack that says which facts there are.
  ///   - defaults: What the table does not say itself.
  /// - Returns: The sites in row order, and everything there is to say.
  public static func read(
    _ file: RuleSourceFile,
    facts: RulePack,
    defaults: Defaults
  ) -> (drafts: [SiteDraft], diagnostics: [RuleDiagnostic]) {
    var table = TableReading(pack: facts, defaults: defaults)
    let drafts = table.sites(of: file)
    return (drafts, table.diagnostics.sortedForReading())
  }
}

/// The steps from a table to drafts.
private struct TableReading {
  let pack: RulePack
  let defaults: SiteTable.Defaults
  private var reader = RuleReader()
  private var faults: [RuleDiagnostic] = []

  init(pack: RulePack, defaults: SiteTable.Defaults) {
    self.pack = pack
    self.defaults = defaults
  }

  var diagnostics: [RuleDiagnostic] { reader.diagnostics + faults }

  mutating func sites(of file: RuleSourceFile) -> [SiteDraft] {
    let start = RuleLocation(file: file.path, line: 1, column: 1)
    guard file.bytes.count <= SiteTable.byteLimit else {
      let limit = SiteTable.byteLimit
      reader.report(.fileTooLarge(bytes: file.bytes.count, limit: limit), at: start)
      return []
    }
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      reader.report(.notUTF8, at: start)
      return []
    }
    var csv = CSVReader(text: text, file: file.path)
    csv.readAll()
    faults = csv.diagnostics
    let rows = csv.rows.filter { !$0.isBlank }
    // A broken head would make every row below it a riddle.
    guard let first = rows.first, faults.allSatisfy({ $0.location.line > first.place.line }) else {
      if faults.isEmpty { reader.report(.emptyFile, at: start) }
      return []
    }
    return sites(of: rows.dropFirst(), under: first)
  }

  private mutating func sites(of rows: ArraySlice<CSVRow>, under first: CSVRow) -> [SiteDraft] {
    let required: [SiteTableColumn] = defaults.region == nil ? [.name, .region] : [.name]
    let head = SiteTableHead(first, required: required, pack: pack, reader: &reader)
    guard required.allSatisfy(head.has) else { return [] }
    var codes: [String: RuleLocation] = [:]
    return rows.compactMap { row -> SiteDraft? in
      guard row.cells.count == head.contents.count else {
        let (expected, found) = (head.contents.count, row.cells.count)
        reader.report(.wrongCellCount(expected: expected, found: found), at: row.place)
        return nil
      }
      let draft = draft(of: SiteTableRow(row, head: head))
      if let code = draft?.externalCode {
        reader.requireUnique(code, .site, at: row.place, in: &codes)
      }
      return draft
    }
  }

  private mutating func draft(of row: SiteTableRow) -> SiteDraft? {
    let name = row[.name]?.text
    if name == nil { reader.report(.missingKey(key: SiteTableColumn.name.rawValue), at: row.place) }
    let fictitious = reader.truth(row[.fictitious]) ?? false
    if let code = row[.creditCode], !fictitious {
      reader.checkCreditCode(code.text, at: code.place)
    }
    let kind = row[.kind].map { reader.word($0, \SiteKind.tableWords) } ?? defaults.kind
    let region = region(of: row)
    let facts = row.facts.compactMap { fact($0.key, $0.cell) }
    let tenancy = tenancy(of: row)
    let contact = row[.contact].map {
      SiteDraft.ContactDraft(role: .principal, name: $0.text, phone: row[.phone]?.text)
    }
    if contact == nil, let phone = row[.phone] {
      reader.report(.needsOtherKey(key: "phone", other: "contact"), at: phone.place)
    }
    guard let name, let kind, let region else { return nil }
    return SiteDraft(
      kind: kind,
      name: name,
      fictitious: fictitious,
      creditCode: row[.creditCode]?.text,
      region: region,
      address: row[.address]?.text,
      parent: row[.parent]?.text,
      tenancy: tenancy,
      externalCode: row[.externalCode]?.text,
      contacts: contact.map { [$0] } ?? [],
      facts: facts,
      location: row.place
    )
  }

  private mutating func region(of row: SiteTableRow) -> RegionCode? {
    if let cell = row[.region] { return reader.region(cell.text, at: cell.place) }
    if defaults.region == nil {
      reader.report(.missingKey(key: SiteTableColumn.region.rawValue), at: row.place)
    }
    return defaults.region
  }

  private mutating func tenancy(of row: SiteTableRow) -> Tenancy? {
    guard let cell = row[.role] else {
      for column in [SiteTableColumn.owner, .operator] {
        guard let cell = row[column] else { continue }
        reader.report(.needsOtherKey(key: column.rawValue, other: "role"), at: cell.place)
      }
      return nil
    }
    return reader.word(cell, \TenancyRole.tableWords).map {
      Tenancy(role: $0, owner: row[.owner]?.text, operator: row[.operator]?.text)
    }
  }

  private mutating func fact(_ key: String, _ cell: PlacedText) -> SiteFact? {
    guard let definition = pack.fact(key) else { return nil }
    let texts = definition.type == .choices ? choices(in: cell, of: definition) : [cell]
    return reader.factValue(texts, of: definition, at: cell.place).map {
      SiteFact(
        key: key,
        value: $0,
        unit: definition.unit,
        source: defaults.source,
        asOf: defaults.asOf
      )
    }
  }

  /// Splits a set of choices; `、` separates too, except inside a label such as 吹膜、流延、分切.
  private func choices(in cell: PlacedText, of definition: FactDefinition) -> [PlacedText] {
    func parts(_ text: String, _ separators: Set<Character>) -> [String] {
      text.split(whereSeparator: separators.contains).map { String($0).trimmingBlanks() }
        .filter { !$0.isEmpty }
    }
    return parts(cell.text, [";", "；", "|"])
      .flatMap { part -> [String] in
        (try? definition.value(of: [part])) == nil ? parts(part, ["、"]) : [part]
      }
      .map { PlacedText(text: $0, place: cell.place) }
  }
}
