import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 隐患退出.
struct CaseLeave: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave",
    abstract: text(
      "隐患退出案件；须有权机关的人员办理、另一人同意，并附签字扫描件。",
      "Take a hazard out of the case: by the deciding body, agreed by another, with a signed scan."
    ),
    discussion: text(
      "案确认以后，只有认定所依据的事实有误才能退出：写 --error，附证明材料，由两名没有发现这条隐患的执法人员查明，确认机关的执法人员同意。已经整改不是退出的理由。",
      "Once the case is confirmed only an error of fact takes a hazard out: --error with a paper, "
        + "established by two officers who did not find it, agreed by an officer of the body that "
        + "confirmed. That it was put right is no reason."
    ),
    aliases: ["退出"]
  )

  @OptionGroup var target: CaseArgument

  @Option(help: help("隐患编号。", "The hazard."))
  var hazard: String

  @OptionGroup var stated: ReasonOption

  @Option(
    help: help(
      "事实错误：not_there 当时并不存在、elsewhere 不在该对象、misread 测量或辨认有误；案已确认的必写。",
      "not_there, elsewhere or misread; asked for once the case is confirmed."
    )
  )
  var error: String?

  @Option(
    help: help("查明的执法人员，可多次；案已确认的须两名。", "An officer who established it; two once confirmed.")
  )
  var officer: [String] = []

  @Option(help: help("同意的人。", "Who agrees."))
  var approver: String

  @Option(help: help("证明材料，可多次。", "A paper that proves it; repeatable."))
  var document: [String] = []

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let why: MembershipError? = try error.map { word throws(OperationFailure) in
      try Typed.word(word, key: "--error", label: \.label)
    }
    let context = try global.act(acting, otherwise: officer)
    let id = try context.majorCase(named: target.id)
    try context.removeMember(
      try context.hazard(named: hazard),
      reason: stated.reason,
      error: why,
      officers: try context.people(named: officer),
      approver: try context.person(named: approver),
      fromCase: id,
      documents: document
    )
    try CaseOutcome.print(.removeMember, of: id, in: context)
  }
}
