import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import SafetyModel

/// The bodies as a tree.
struct OrganisationTree: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tree",
    abstract: text("按上下级列出单位。", "The organisations as a tree."),
    aliases: ["树"]
  )

  @Flag(help: help("输出 JSON。", "Print JSON."))
  var json = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.look()
    let branches = try context.organisationTree()
    if json {
      MachineText.print(.array(branches.map(OrganisationTree.object)))
      return
    }
    guard !branches.isEmpty else {
      Console.done(
        Sentence(
          zh: "没有单位。可用 bihuan org add 登记。",
          en: "No organisations. Register them with bihuan org add."
        )
      )
      return
    }
    Console.print(branches.flatMap { lines(of: $0, on: context.today) }.joined(separator: "\n"))
  }

  private func lines(of branch: OrganisationBranch, on day: CivilDate) -> [String] {
    let body = branch.organisation
    let valid = body.mandates.count { $0.valid.contains(day) }
    let words = Sentence(
      zh: "\(body.level.label.zh)，人员\(branch.people)名，有效职权\(valid)项",
      en: "\(body.level.label.en), people: \(branch.people), valid mandates: \(valid)"
    )
    let inner = branch.below.enumerated().flatMap { offset, below in
      let isLast = offset == branch.below.count - 1
      return lines(of: below, on: day).enumerated().map { index, line in
        (index == 0 ? (isLast ? "└─ " : "├─ ") : (isLast ? "   " : "│  ")) + line
      }
    }
    return ["\(body.name) \(body.id)".remarked(words.spoken)] + inner
  }

  private static func object(_ branch: OrganisationBranch) -> CanonicalValue {
    let body = branch.organisation
    return .object([
      "id": .string(body.id.text), "name": .string(body.name),
      "level": .string(body.level.rawValue), "region": .text(body.region?.text),
      "people": .number(branch.people), "mandates": .number(body.mandates.count),
      "below": .array(branch.below.map(object)),
    ])
  }
}
