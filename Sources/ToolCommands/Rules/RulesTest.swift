import ArgumentParser
import Ledger
import Messages
import Operations
import RuleLanguage
import SafetyModel
import Workspace

/// Runs the worked cases of a rule folder.
struct RulesTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: text(
      "运行 cases/ 中的例子；有不符的退出码为 1。",
      "Run the cases in cases/; exit code 1 when one does not hold."
    ),
    aliases: ["测试", "试例"]
  )

  /// The forms of the result.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case junit
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var place: CasePlace

  @Flag(
    help: help(
      "把不符的例子实际得出的结果写进文件（注释和其余内容不动），仍以 1 退出；写入后须逐处核对。",
      "Write what failing cases came to into their files (comments and all else untouched); still exits with 1. Check every change."
    )
  )
  var record = false

  @Option(
    help: help(
      "只运行名称、文件、检查项或要素中有这段文字的例子。",
      "Only cases with this text in name, file, item or element."
    )
  )
  var only: String?

  @Option(help: help("输出格式：text、json 或 junit。", "Output: text, json or junit."))
  var format: Format = .text

  func run() throws {
    let (pack, folder) = try place.load(global)
    let test = RuleTest(folder.files, under: pack, only: only)
    switch format {
    case .text: report(test, of: folder.rules)
    case .json: MachineText.print(.object(canonical(test)))
    case .junit: Console.print(JUnitReport(test).text)
    }
    if record { try write(test, to: folder) }
    guard test.holds else { throw ExitCode(1) }
    if test.cases.isEmpty {
      Console.say(Sentence(zh: "没有可以运行的例子。", en: "There are no cases to run."))
      throw ExitCode(1)
    }
  }

  /// What a part of the cases covers says nothing about the rules.
  private var isWhole: Bool { only == nil && !place.isOneFile }

  private func report(_ test: RuleTest, of folder: String) {
    for diagnostic in test.diagnostics { Console.done(diagnostic.sentence) }
    for failure in test.failures {
      for sentence in failure.sentences { Console.done(sentence) }
    }
    let (all, failed) = (test.cases.count, test.failures.count)
    let unread = test.diagnostics.count { $0.severity == .error }
    if unread > 0 {
      Console.done(
        Sentence(
          zh: "例子文件中有\(unread)处错误，所在的例子没有运行。",
          en: "\(unread) errors in the case files; the cases they stand in were not run."
        )
      )
    }
    Console.done(
      failed == 0
        ? Sentence(zh: "\(folder)：\(all)个例子，全部相符。", en: "\(folder): \(all) cases, all hold.")
        : Sentence(
          zh: "\(folder)：\(all)个例子，\(failed)个不符。",
          en: "\(folder): \(all) cases, \(failed) do not hold."
        )
    )
    if isWhole { Console.done(test.coverage.sentence) }
  }

  private func write(_ test: RuleTest, to folder: CaseFolder) throws(OperationFailure) {
    let (files, recorded) = test.recording()
    try folder.write(files)
    for file in files {
      let count = recorded.count { $0.caseLocation.file == file.path }
      Console.say(
        Sentence(
          zh: "已写入 \(file.path)：\(count)处。请逐处核对，确是规则的本意再提交。",
          en: "Written to \(file.path): \(count) places. Check each; commit only what is meant."
        )
      )
    }
    let left = test.failures.flatMap(\.wanted).count { !recorded.contains($0) }
    guard left > 0 else { return }
    Console.say(
      Sentence(
        zh: "另有\(left)处不能自动写入（表格行推出的结果，或当天是否适用某判定标准），请手工修改。",
        en:
          "\(left) more cannot be written (derived by a table row, or whether a criteria set judges the day); change them by hand."
      )
    )
  }

  private func canonical(_ test: RuleTest) -> CanonicalObject {
    var object: CanonicalObject = [
      "cases": .number(test.cases.count),
      "failures": .array(test.failures.flatMap(RulesTest.failures).map { .object($0) }),
      "diagnostics": .array(
        test.diagnostics.map {
          .object([
            "code": .string($0.code), "file": .string($0.location.file),
            "line": .number($0.location.line), "column": .number($0.location.column),
            "severity": .string($0.severity.rawValue),
            "message_zh": .string($0.kind.sentence.zh), "message_en": .string($0.kind.sentence.en),
          ])
        }
      ),
    ]
    guard isWhole else { return object }
    object["coverage"] = .object([
      "item": .object(RulesTest.counts(of: .item, in: test.coverage)),
      "element": .object(RulesTest.counts(of: .element, in: test.coverage)),
    ])
    return object
  }

  private static func counts(
    of kind: RuleCoverage.Entry.Kind,
    in coverage: RuleCoverage
  ) -> CanonicalObject {
    var object: CanonicalObject = ["total": .number(coverage.total(kind))]
    for outcome in RuleCoverage.Outcome.allCases {
      object["no_\(outcome.rawValue)"] = .number(coverage.missing(outcome, of: kind))
    }
    return object
  }

  private static func failures(_ failure: RuleTest.Failure) -> [CanonicalObject] {
    let base: CanonicalObject = [
      "case": .string(failure.example.name.zh), "case_en": .string(failure.example.name.en),
      "file": .string(failure.example.location.file),
      "case_line": .number(failure.example.location.line),
    ]
    guard !failure.corrections.isEmpty else { return [base] }
    return failure.corrections.map { correction in
      var object = base
      object["line"] = .number(correction.expected.location.line)
      object["column"] = .number(correction.expected.location.column)
      object["subject"] = .string(correction.expected.subject.path)
      object["expected"] = .string(correction.expected.value)
      object["got"] = .text(correction.result)
      return object
    }
  }
}

/// Which cases a command is about.
struct CasePlace: ParsableArguments {
  @Argument(
    help: help(
      "规则文件夹，或一个例子文件；不写时取所在的规则文件夹，再取工作区的。",
      "Rule folder, or one file of cases; else the one stood in, else the workspace's."
    )
  )
  var path: String?

  /// Whether one file of cases is meant, not the whole folder.
  var isOneFile: Bool { path?.hasSuffix(".yml") ?? false }

  /// The rules and the files of cases.
  func load(
    _ global: GlobalOptions
  ) throws(OperationFailure) -> (pack: RulePack, cases: CaseFolder) {
    guard let path, isOneFile else {
      let folder: String
      if let path { folder = path } else { folder = try global.rulesFolderToCheck() }
      return (try loadRules(from: folder), try CaseFolder(of: folder))
    }
    let above = Files.parent(of: Files.parent(of: path))
    let isInside = global.rules == nil && Files.exists("\(above)/facts.yml")
    let folder = isInside ? above : try global.rulesFolder()
    return (try loadRules(from: folder), try CaseFolder(of: folder, file: path))
  }
}

extension CaseExpectation.Subject {
  /// The subject as a path for machines, `elements/gb-35181-2017/7.3.4`.
  var path: String {
    switch self {
    case .item(let item): "items/\(item)"
    case .element(let criteria, let clause): "elements/\(criteria)/\(clause)"
    case .force(let criteria): "criteria/\(criteria)"
    case .verdict(let criteria): "verdict/\(criteria)"
    case .itemGrade(let item): "item_grades/\(item)"
    case .ground(let item): "grounds/\(item)"
    case .grade: "grade"
    }
  }
}
