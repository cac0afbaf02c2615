import Glibc
import HazardSimulation
import SafetyModel

/// Random lives of hazards, compared with the reference model: `simulate [COMMANDS]`.
///
/// `simulate table` prints what everybody may do in every place of a hazard's life instead,
/// `simulate table particulars` each step with one thing about it different, `simulate table rows` what
/// the policies say beside.
/// `simulate check` holds what is offered and the checked-in table of particulars against what is decided.
/// `simulate mutate` makes every row of the policies wrong and looks whether it is noticed; `EVERY=10` takes
/// every tenth.
/// `SEED` names the first history; a history that fails is printed with its own seed, and
/// `SEED=… simulate 1` runs it alone. `FINDINGS` is how many different ones are printed.
@main
enum Main {
  static func main() async {
    let seed = setting("SEED").flatMap { UInt64($0) } ?? 1
    let commands = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000_000
    let files = ShippedRules.files(project: setting("SIMULATION_PROJECT") ?? ".")
    switch ShippedRules.editions(of: files) {
    case .failure(let problem): fail("the rules are not usable: \(problem.diagnostics)")
    case .success(let rules):
      if CommandLine.arguments.contains("check") { return check(rules) }
      if CommandLine.arguments.contains("table") { return print(tables(rules), terminator: "") }
      if CommandLine.arguments.contains("mutate") {
        let commands = setting("EFFORT").flatMap { Int($0) } ?? 20_000
        let mutation = Mutation(rules: rules, commands: commands)
        let every = setting("EVERY").flatMap { Int($0) }.map { max($0, 1) } ?? 1
        let isNoticed = await mutation.run(equivalent: equivalentMutants(), every: every)
        exit(isNoticed ? 0 : 1)
      }
      let start = seconds()
      let (tally, findings) = Simulation(rules: rules).run(
        commands: commands,
        seed: seed,
        findings: setting("FINDINGS").flatMap { Int($0) } ?? 1
      )
      for finding in findings { print(finding) }
      report(tally, seconds: seconds() - start)
      if !findings.isEmpty { exit(1) }
      let unseen = tally.unseen
      if commands >= 100_000, !unseen.isEmpty { fail("never seen: \(unseen)") }
    }
  }

  /// The tables that are checked in: of decisions, of particulars, or the rows of the policies.
  private static func tables(_ rules: RuleEditions) -> String {
    switch CommandLine.arguments.last {
    case "particulars": return ParticularsTable(TableWorld(rules: rules)).text
    case "rows":
      let policies = rules.policies.values.sorted { $0.id < $1.id }
      return policies.map { PolicyRows($0).text }.joined(separator: "\n")
    default: return DecisionTable(rules: rules).text
    }
  }

  /// Whether what is offered and every particular are as they were read.
  private static func check(_ rules: RuleEditions) {
    let project = setting("SIMULATION_PROJECT") ?? "."
    var problems = OfferCheck(rules: rules).problems
    let path = "\(project)/Fixtures/golden/particulars.txt"
    let golden = String(decoding: ShippedRules.bytes(of: path), as: UTF8.self)
    let text = ParticularsTable(TableWorld(rules: rules)).text
    if golden != text {
      let differences = zip(
        golden.split(separator: "\n", omittingEmptySubsequences: false),
        text.split(separator: "\n", omittingEmptySubsequences: false)
      ).filter { $0 != $1 }
      problems += differences.prefix(10).map { "particulars.txt: - \($0) + \($1)" }
      problems.append("particulars.txt is not what is decided; read the difference")
    }
    for problem in problems { print(problem) }
    if !problems.isEmpty { exit(1) }
    print("offers and particulars are as they were read")
  }

  /// The checked-in table: the name of a mutant, a tab, why it changes nothing.
  private static func equivalentMutants() -> [String: String] {
    let project = setting("SIMULATION_PROJECT") ?? "."
    let bytes = ShippedRules.bytes(of: "\(project)/Simulation/equivalent-mutants.tsv")
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    var table: [String: String] = [:]
    for line in lines where !line.hasPrefix("#") {
      let parts = line.split(separator: "\t").map(String.init)
      guard parts.count == 2 else { fail("not a name, a tab and a reason: \(line)") }
      table[parts[0]] = parts[1]
    }
    return table
  }

  private static func report(_ tally: Tally, seconds: Double) {
    let accepted = tally.accepted.values.reduce(0, +)
    let speed = Int(Double(tally.commands) / max(seconds, 0.001))
    print("\(tally.commands) commands, \(accepted) accepted, \(speed) a second")
    print(
      "  policies changed \(tally.changes) times, \(tally.days) days went by, "
        + "\(tally.jumps) times a month or more at once"
    )
    guard setting("VERBOSE") != nil else { return }
    for step in Set(tally.accepted.keys).union(tally.refused.keys).sorted() {
      let reasons = (tally.refused[step] ?? [:]).sorted { $0.key < $1.key }
        .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      print("  \(step): \(tally.accepted[step] ?? 0) accepted; \(reasons)")
    }
  }

  private static func setting(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private static func seconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }

  private static func fail(_ message: String) -> Never {
    print(message)
    exit(1)
  }
}
