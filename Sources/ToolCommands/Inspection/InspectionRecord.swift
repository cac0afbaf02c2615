import ArgumentParser
import Messages
import Operations
import RuleLanguage
import SafetyModel

/// Records the answers of a file.
struct InspectionRecord: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: text(
      "从文件录入答案；照片按文件所在的文件夹找。全部录入，或一条也不录。",
      "Record answers from a file; photos are found from its folder. All of them or none."
    ),
    aliases: ["录入"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var acting: ActingOptions

  @Argument(help: help("答案文件（YAML）。", "File of answers (YAML)."))
  var file: String

  @Option(help: help("检查编号；不写则用文件里写的。", "The inspection; else the one named in the file."))
  var inspection: String?

  @Flag(
    help: help(
      "录入后随即结束检查，未检查的理由和签字取自文件。",
      "Finish right away, with the reason and signature of the file."
    )
  )
  var finish = false

  func run() throws {
    var context = try global.act(acting)
    var id: InspectionID?
    if let inspection { id = try context.inspection(named: inspection) }
    if let id { context = try context.acting(inVisit: id, acting) }
    let recorded = try context.recordAnswers(fromFile: file, in: id)
    for warning in recorded.warnings { Console.say(warning.sentence) }
    Console.print(summary(of: recorded).spoken)
    let view = try context.viewInspection(recorded.inspection)
    Console.print(AnswerLine.rest(of: view).spoken)
    guard finish else {
      Console.print(next(after: recorded, rest: view.unanswered.count).spoken)
      return
    }
    context = try context.acting(inVisit: recorded.inspection, acting)
    let outcome = try context.finishInspection(
      recorded.inspection,
      FinishRequest(
        notCheckedReason: recorded.notCheckedReason,
        unitSigner: recorded.unitSignature?.name,
        refusal: recorded.unitSignature?.refusal
      )
    )
    try FinishOutcome(outcome, of: recorded.inspection, in: context).print()
  }

  private func summary(of recorded: RecordedAnswersFile) -> Sentence {
    let count = recorded.answers.count
    let found = recorded.answers.filter { $0.answer == .nonconforming }.count
    return Sentence(
      zh: "已录入\(count)条答案，其中不符合\(found)条（检查 \(recorded.inspection)）。",
      en: "Recorded \(count) answers, \(found) nonconforming (inspection \(recorded.inspection))."
    )
  }

  /// The command that ends the visit with what the file says.
  private func next(after recorded: RecordedAnswersFile, rest: Int) -> Sentence {
    var command = "bihuan inspection finish \(recorded.inspection)"
    if rest > 0 {
      command += " --not-checked-reason " + Shell.quoted(recorded.notCheckedReason ?? "…")
    }
    if let signature = recorded.unitSignature {
      command += " --unit-signer " + Shell.quoted(signature.name)
      if let refusal = signature.refusal { command += " --refused " + Shell.quoted(refusal) }
    }
    return Sentence(zh: "下一步：\(command)", en: "Next: \(command)")
  }
}

/// Text that can be typed into a shell.
enum Shell {
  /// The text as one word, in single quotes.
  static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
