import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import SafetyModel

/// Lists private values with what became of them.
struct PersonDataList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: text(
      "列出个人信息：在哪条记录里，保存、封存、更正还是删除。",
      "List private values: which record they stand in, and what became of them."
    ),
    aliases: ["列表"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var format: ListFormatOptions

  @Argument(help: help("只列这个人员、对象、隐患或检查的。", "Only those of this person, site, hazard or visit."))
  var subject: String?

  @Option(help: help("只列等于它的值，如一个人的姓名。", "Only those that read so, such as a name."))
  var value: String?

  func run() throws {
    let values = try global.look().personalData(of: subject, reading: value)
    switch format.chosen {
    case .table: Console.print(Self.document(values))
    case .json, .csv:
      Listing(
        columns: ["commitment", "subject", "kind", "position", "standing", "value"],
        rows: values.map {
          [
            .string($0.commitment.hex), .string($0.subject.text), .string($0.kind),
            .integer(Int64($0.position)), .string($0.standing.word), .text($0.value),
          ]
        }
      ).print(as: format.chosen)
    }
  }

  private static func document(_ values: [PersonalValueListing]) -> Document {
    guard !values.isEmpty else {
      let none = Sentence(zh: "没有这样的个人信息。", en: "No such private values.")
      return Document(title: "", blocks: [.paragraph(none.spoken)])
    }
    let columns = [
      Sentence(zh: "承诺", en: "Commitment"), Sentence(zh: "所属", en: "Of"),
      Sentence(zh: "序号", en: "No."), Sentence(zh: "状态", en: "Standing"),
      Sentence(zh: "值", en: "Value"),
    ]
    let rows = values.map {
      [
        String($0.commitment.hex.prefix(12)), String($0.subject.text.prefix(13)),
        String($0.position), $0.standing.label.spoken, $0.value ?? "—",
      ]
    }
    return Document(
      title: "",
      blocks: [.table(Document.Table(columns: columns.map(\.spoken), rows: rows))]
    )
  }
}

extension PersonalValueStanding {
  /// The word for machines.
  fileprivate var word: String {
    switch self {
    case .held: "held"
    case .sealed: "sealed"
    case .corrected: "corrected"
    case .erased: "erased"
    }
  }
}
