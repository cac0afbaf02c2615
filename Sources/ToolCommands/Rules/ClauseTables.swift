import Ledger
import Messages
import Operations
import Reporting
import RuleLanguage
import SafetyModel

/// What `rules coverage` says about the clauses of instruments.
enum ClauseTables {
  /// One line for each instrument whose clauses are registered, and how many others are cited.
  static func summary(_ coverage: [ClauseCoverage]) -> [Document.Block] {
    let listed = coverage.filter(\.isListed)
    let cited = coverage.count { !$0.isListed && !$0.clauses.isEmpty }
    let rows = listed.map { [$0.instrument.id, $0.instrument.title.spoken, $0.sentence.spoken] }
    let columns = [
      Sentence(zh: "依据", en: "Instrument"), Sentence(zh: "名称", en: "Title"),
      Sentence(zh: "条款", en: "Clauses"),
    ]
    let rest = Sentence(
      zh: "另有\(cited)件依据没有登记条款清单，只知道引用了哪些条款；逐条查看：bihuan rules coverage --clauses。",
      en:
        "The clauses of \(cited) other instruments are not registered; only what is cited is known. One by one: bihuan rules coverage --clauses."
    )
    return [
      .table(Document.Table(columns: columns.map(\.spoken), rows: rows)), .paragraph(rest.spoken),
    ]
  }

  /// Every clause of every instrument that is cited or registered.
  static func document(_ coverage: [ClauseCoverage]) -> Document {
    let columns = [
      Sentence(zh: "条款", en: "Clause"), Sentence(zh: "状态", en: "State"),
      Sentence(zh: "检查项", en: "Items"), Sentence(zh: "其他规则", en: "Other rules"),
      Sentence(zh: "原因", en: "Reason"),
    ]
    let blocks = coverage.filter { !$0.clauses.isEmpty }.flatMap { entry -> [Document.Block] in
      let rows = entry.clauses.map { clause in
        [
          clause.text, clause.state.label.spoken, clause.items.joined(separator: " "),
          clause.rules.joined(separator: " "), clause.reason?.spoken ?? "",
        ]
      }
      let head = "\(entry.instrument.title.spoken)（\(entry.instrument.id)）"
      return [
        .heading(head, level: 2), .paragraph(entry.sentence.spoken),
        .table(Document.Table(columns: columns.map(\.spoken), rows: rows)),
      ]
    }
    return Document(title: "", blocks: blocks)
  }

  /// The same for machines.
  static func listing(_ coverage: [ClauseCoverage]) -> Listing {
    Listing(
      columns: [
        "instrument", "listed", "complete", "clause", "state", "items", "rules", "reason_zh",
        "reason_en",
      ],
      rows: coverage.flatMap { entry in entry.clauses.map { row($0, of: entry) } }
    )
  }

  private static func row(
    _ clause: ClauseCoverage.Clause,
    of entry: ClauseCoverage
  ) -> [CanonicalValue] {
    let complete: CanonicalValue = entry.isComplete.map { .bool($0) } ?? .null
    let items: CanonicalValue = .array(clause.items.map { .string($0) })
    let rules: CanonicalValue = .array(clause.rules.map { .string($0) })
    return [
      .string(entry.instrument.id), .bool(entry.isListed), complete, .string(clause.text),
      .string(clause.state.rawValue), items, rules, .text(clause.reason?.zh),
      .text(clause.reason?.en),
    ]
  }
}
