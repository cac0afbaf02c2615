import Glibc
import HazardSimulation

/// Random lives of hazards, compared with the reference model: `simulate [COMMANDS]`.
///
/// `SEED` names the first history; a history that fails is printed with its own seed, and
/// `SEED=… simulate 1` runs it alone. `FINDINGS` is how many different ones are printed.
@main
enum Main {
  static func main() {
    let seed = setting("SEED").flatMap { UInt64($0) } ?? 1
    let commands = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000_000
    let files = ShippedRules.files(project: setting("SIMULATION_PROJECT") ?? ".")
    switch ShippedRules.editions(of: files) {
    case .failure(let problem): fail("the rules are not usable: \(problem.diagnostics)")
    case .success(let rules):
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

  private static func report(_ tally: Tally, seconds: Double) {
    let accepted = tally.accepted.values.reduce(0, +)
    let speed = Int(Double(tally.commands) / max(seconds, 0.001))
    print("\(tally.commands) commands, \(accepted) accepted, \(speed) a second")
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
