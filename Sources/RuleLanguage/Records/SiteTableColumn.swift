import SafetyModel

/// A column of a table of sites that is not a fact.
enum SiteTableColumn: String, CaseIterable {
  case name
  case kind
  case region
  case creditCode = "credit_code"
  case address
  case parent
  case externalCode = "external_code"
  case role
  case owner
  case `operator`
  case contact
  case phone
  case fictitious

  /// The Chinese heads that mean this column.
  var chineseHeads: [String] {
    switch self {
    case .name: ["名称", "单位名称", "企业名称", "检查对象"]
    case .kind: ["类型", "对象类型"]
    case .region: ["区划", "行政区划", "区划代码", "行政区划代码"]
    case .creditCode: ["统一社会信用代码", "信用代码"]
    case .address: ["地址", "详细地址"]
    case .parent: ["所属园区", "所属楼宇", "上级对象"]
    case .externalCode: ["编号", "外部编号"]
    case .role: ["角色", "租赁角色"]
    case .owner: ["出租方", "产权方"]
    case .operator: ["运营方", "园区运营方"]
    case .contact: ["主要负责人", "负责人"]
    case .phone: ["电话", "联系电话", "手机"]
    case .fictitious: ["虚构", "样例"]
    }
  }

  /// Finds the column a head means.
  init?(head: String) {
    let column = SiteTableColumn.allCases.first {
      $0.rawValue == head.lowercased() || $0.chineseHeads.contains(head)
    }
    guard let column else { return nil }
    self = column
  }
}

/// What a column holds.
enum SiteTableContent: Hashable {
  case column(SiteTableColumn)
  case fact(String)

  /// The name of the column in diagnostics.
  var name: String {
    switch self {
    case .column(let column): column.rawValue
    case .fact(let key): key
    }
  }
}

/// The columns of a table, found in its head.
struct SiteTableHead {
  /// What each column holds, in order; absent when nobody knows.
  private(set) var contents: [SiteTableContent?] = []

  private let pack: RulePack

  /// Reads a head and reports columns that are unknown, repeated or missing.
  ///
  /// - Parameters:
  ///   - row: The first row.
  ///   - required: The columns without which no site can be read.
  ///   - pack: The facts that may be columns.
  ///   - reader: Takes the problems.
  init(
    _ row: CSVRow,
    required: [SiteTableColumn],
    pack: RulePack,
    reader: inout RuleReader
  ) {
    self.pack = pack
    var seen: [SiteTableContent: RuleLocation] = [:]
    for cell in row.cells {
      let content = content(ofHead: cell.text.trimmingBlanks())
      contents.append(content)
      guard let content else {
        reader.report(unknown(cell.text.trimmingBlanks()), at: cell.place)
        continue
      }
      if let first = seen[content] {
        reader.report(.repeatedColumn(name: content.name, first: first), at: cell.place)
      } else {
        seen[content] = cell.place
      }
    }
    for column in required where seen[.column(column)] == nil {
      reader.report(.missingColumn(name: column.rawValue), at: row.place)
    }
  }

  /// Whether a column is there.
  func has(_ column: SiteTableColumn) -> Bool { contents.contains(.column(column)) }

  private func content(ofHead head: String) -> SiteTableContent? {
    if let column = SiteTableColumn(head: head) { return .column(column) }
    let fact = pack.facts.filter { $0.derivation == nil }.first {
      $0.key == head || $0.key == "site.\(head)" || $0.label.zh == head || $0.label.en == head
        || head == "\($0.label.zh)（\($0.unit ?? "")）"
    }
    return fact.map { .fact($0.key) }
  }

  private func unknown(_ head: String) -> RuleDiagnostic.Kind {
    let columns = SiteTableColumn.allCases.flatMap { [$0.rawValue] + $0.chineseHeads }
    let facts = pack.facts.flatMap { [$0.key, String($0.key.dropFirst(5)), $0.label.zh] }
    return .unknownColumn(name: head, nearest: nearestWord(to: head, among: columns + facts))
  }
}
