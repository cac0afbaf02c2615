import ArgumentParser
import Ledger
import Messages
import Operations
import SafetyModel
import Workspace

/// Looks the workspace and the machine over.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: text(
      "体检：数据库、磁盘、时钟、权限、密钥、规则、字体和工具；有不行的退出码为 1。",
      "Look over database, disk, clock, permissions, key, rules, fonts and tools; exit code 1 when something is bad."
    ),
    discussion: text(
      "每行写明正常、注意或不行，后两种写明怎么办。什么也不改。",
      "Each line is good, warn or bad, the latter two with what to do. Nothing is changed."
    ),
    aliases: ["体检"]
  )

  @OptionGroup var global: GlobalOptions

  @Flag(
    help: help("把整个数据库文件查一遍，大账本要花时间。", "Look through the whole database file; takes time.")
  )
  var thorough = false

  @Flag(help: help("以 JSON 输出。", "Print JSON."))
  var json = false

  func run() throws {
    let findings = try diagnose(
      try global.folder(),
      now: SystemClock.now(),
      isThorough: thorough
    )
    if json {
      MachineText.print(
        .array(
          findings.map { finding in
            .object([
              "name": .string(finding.name), "level": .string(finding.level.rawValue),
              "message": .string(finding.sentence.spoken),
            ])
          }
        )
      )
    } else {
      for finding in findings {
        Console.print("[\(finding.level.label.spoken)] \(finding.sentence.spoken)")
      }
    }
    guard !findings.contains(where: { $0.level == .bad }) else { throw ExitCode(1) }
  }
}
