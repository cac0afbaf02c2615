import ArgumentParser
import Glibc
import Ledger
import Messages
import Operations
import SQLStore
import SafetyModel
import Workspace

/// What every command understands.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: help(
      "工作区文件夹或其中的 bihuan.db；默认取 BIHUAN_DB，再取当前目录向上最近的工作区。",
      "Workspace folder or its bihuan.db; else BIHUAN_DB, else the nearest one upward."
    )
  )
  var db: String?

  @Option(help: help("语言：zh 或 en。", "Language: zh or en."))
  var lang: String?

  @Option(help: help("规则文件夹；默认用工作区内的 rules。", "Rule folder; else the workspace's own."))
  var rules: String?

  /// The folder of the workspace meant.
  ///
  /// - Throws: `noWorkspace` when there is none.
  func folder() throws(OperationFailure) -> String {
    if let given = db ?? Environment.value("BIHUAN_DB") {
      return given.hasSuffix("/" + Workspace.databaseName) || given == Workspace.databaseName
        ? Files.parent(of: given) : given
    }
    let here = Files.currentFolder()
    guard let nearest = Workspace.nearest(from: here) else { throw .noWorkspace(from: here) }
    return nearest
  }

  /// Opens the workspace for looking.
  func look(asOf moment: Instant? = nil) throws(OperationFailure) -> OperatingContext {
    try open(.read, occurred: moment)
  }

  /// Opens the workspace for looking from a day: at what had happened by its end, judged on that day.
  ///
  /// A day to come sees everything and is only counted from.
  func look(
    asOf day: CivilDate?,
    _ sight: Horizon.Sight = .happened
  ) throws(OperationFailure) -> OperatingContext {
    let context = try look()
    guard let day else { return context }
    return try context.looking(from: day, sight)
  }

  /// Opens the workspace for an act.
  func act(_ acting: ActingOptions) throws(OperationFailure) -> OperatingContext {
    let context = try open(.write, occurred: try acting.moment())
    context.signWhatWaited()
    let person: PersonID?
    if let name = acting.by { person = try context.person(named: name) } else { person = nil }
    return try context.acting(
      as: person,
      onBehalfOf: person == nil ? nil : try acting.absent(in: context),
      signedScan: acting.signedScan,
      signing: acting.signWith.map { .file($0) } ?? .whenPresent
    )
  }

  private func open(
    _ access: LedgerDatabase.Access,
    occurred: Instant?
  ) throws(OperationFailure) -> OperatingContext {
    let now = SystemClock.now()
    let folder = try folder()
    let decoded = DecodedEvents()
    let workspace: Workspace
    do throws(WorkspaceFailure) {
      workspace = try Workspace.open(
        folder,
        access: access,
        now: now,
        projection: RegisterProjection(decoded: decoded)
      )
    } catch {
      throw .workspace(error)
    }
    return try OperatingContext(
      workspace: workspace,
      now: now,
      occurred: occurred,
      rulesFolder: rules,
      decoded: decoded,
      warn: { Console.say($0.sentence) }
    )
  }
}

/// Who acts, when, and by what proof.
struct ActingOptions: ParsableArguments {
  @Option(
    help: help(
      "经办人（姓名或编号）。只是自报姓名，不是登录。",
      "Who acts (name or id). A claim, not a login."
    )
  )
  var by: String?

  @Option(
    name: .customLong("on-behalf-of"),
    help: help(
      "代谁办理（姓名或编号）；须先用 person deputy 登记代理。记录的办理人仍是本人。",
      "For whom the actor stands in; recorded first with person deputy. The actor on record stays the actor."
    )
  )
  var behalf: String?

  @Option(
    help: help(
      "行为发生的时间（补录用），如 2026-03-05 或 \"2026-03-05 14:30\"；不能晚于现在。",
      "When it happened, for late entry: 2026-03-05 or \"2026-03-05 14:30\"; not in the future."
    )
  )
  var at: String?

  @Option(
    name: .customLong("signed-scan"),
    help: help(
      "签字原件的扫描件；规则要求签字的步骤（重大隐患的认定、降级、销号、撤销，恢复生产使用，摘牌等）必需，哪些步骤要见 hazard next、case next。",
      "Scan of the signed paper; needed where the rules ask for a signature: decisions, closures and withdrawals of what is major, resuming, delisting; hazard next and case next say where."
    )
  )
  var signedScan: String?

  @Option(
    name: .customLong("sign-with"),
    help: help(
      "本人的密钥文件（person key new 生成），用它签名；密钥在工作区 keys/ 里的，写了 --by 自动签。",
      "The actor's own key file, made by person key new; a key in the workspace's keys/ signs by itself with --by."
    )
  )
  var signWith: String?

  /// With what is signed when the actor follows from something else than `--by`.
  var namedSigning: PersonalSigning { signWith.map { .file($0) } ?? .never }

  /// The colleague the actor stands in for.
  func absent(in context: OperatingContext) throws(OperationFailure) -> PersonID? {
    guard let behalf else { return nil }
    return try context.person(named: behalf)
  }

  /// The moment of the act, when one is given.
  ///
  /// - Throws: `input(badDay)` for a text that is no moment.
  func moment() throws(OperationFailure) -> Instant? {
    guard let at else { return nil }
    guard let moment = Instant(typed: at) else {
      throw .input([InputProblem(.badDay(key: "--at", value: at))])
    }
    return moment
  }
}

extension Instant {
  /// Reads `2026-03-05` (the end of that morning, 12:00) or `2026-03-05 14:30`, China Standard Time.
  init?(typed: String) {
    let parts = typed.split(separator: " ")
    guard (1...2).contains(parts.count), let day = CivilDate(String(parts[0])) else { return nil }
    guard parts.count == 2 else {
      self.init(day: day, hour: 12)
      return
    }
    let clock = parts[1].split(separator: ":").compactMap { Int($0) }
    guard clock.count == 2, (0...23).contains(clock[0]), (0...59).contains(clock[1]) else {
      return nil
    }
    self.init(day: day, hour: clock[0], minute: clock[1])
  }
}

/// The environment of the process.
enum Environment {
  static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
