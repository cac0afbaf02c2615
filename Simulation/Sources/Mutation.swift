import Glibc
import HazardSimulation
import SafetyModel

/// Makes every row of the policies wrong, one at a time, and looks whether anybody notices.
///
/// What looks at a clock: the table of clocks written down apart. At who may take a step and what it
/// needs: the table of decisions, the table of particulars, the comparison with the reference model. At
/// the rest: the rows that were read. Each of them is a test.
struct Mutation {
  var rules: RuleEditions
  /// The commands of the comparison before a mutant is taken to survive.
  var commands: Int
  private let rows: [Regime: String]

  init(rules: RuleEditions, commands: Int) {
    self.rules = rules
    self.commands = commands
    rows = rules.policies.mapValues { PolicyRows($0).text }
  }

  /// Judges the mutants.
  ///
  /// - Parameters:
  ///   - equivalent: The names of mutants that change nothing, with the reason.
  ///   - every: 1 for all of them, 10 for every tenth.
  /// - Returns: Whether all others were noticed, and no reason is given for one that was.
  func run(equivalent: [String: String], every: Int) async -> Bool {
    guard isUnharmed else { return false }
    let all = rules.policies.values.sorted { $0.id < $1.id }.flatMap(Mutant.all)
    let mutants = all.indices.filter { $0.isMultiple(of: every) }.map { all[$0] }
    var caught: [String: Int] = [:]
    var survivors: Set<String> = []
    // Neighbours are judged together: what the shipped policies answer about a step is then asked once.
    let world = TableWorld(rules: rules)
    let shares = stride(from: 0, to: mutants.count, by: 200).map { mutants[$0...].prefix(200) }
    await withTaskGroup(of: [(name: String, witness: String?)].self) { group in
      for share in shares {
        group.addTask {
          let examination = MutantExamination(world)
          return share.map { ($0.name, witness(of: $0, examination)) }
        }
      }
      for await share in group {
        for (name, witness) in share {
          if let witness {
            caught[witness, default: 0] += 1
          } else {
            survivors.insert(name)
            if equivalent[name] == nil { say("survived: \(name)") }
          }
        }
      }
    }
    let judged = Set(mutants.map(\.name))
    let unknown = Set(equivalent.keys).subtracting(all.map(\.name))
    let stale = equivalent.keys.filter { judged.contains($0) && !survivors.contains($0) }
    for name in unknown.union(stale).sorted() { say("noticed, or no mutant at all: \(name)") }
    return report(mutants.count, caught, survivors, equivalent) && stale.isEmpty && unknown.isEmpty
  }

  private func report(
    _ count: Int,
    _ caught: [String: Int],
    _ survivors: Set<String>,
    _ equivalent: [String: String]
  ) -> Bool {
    let words = caught.sorted { $0.key < $1.key }.map { "\($0.value) by \($0.key)" }
    let explained = survivors.filter { equivalent[$0] != nil }.count
    let others = count - explained
    let noticed = count - survivors.count
    let score =
      others == 0 ? "—" : "\(noticed * 1000 / others / 10).\(noticed * 1000 / others % 10) %"
    say(
      "\(count) mutants, \(explained) equivalent; of the others \(noticed) noticed: \(score) "
        + "(\(words.joined(separator: ", ")))"
    )
    return survivors.count == explained
  }

  /// Whether nobody complains of the policies as they are; otherwise complaints would mean nothing.
  private var isUnharmed: Bool {
    for policy in rules.policies.values where clocksDiffer(policy) {
      say("the clocks of \(policy.id) as shipped are not those of the table of clocks")
      return false
    }
    guard !Simulation(rules: rules).disagrees(commands: commands, seed: 1) else {
      say("the policies as shipped and the reference model disagree")
      return false
    }
    return true
  }

  /// A line at once, so that a long run can be watched.
  private func say(_ line: String) {
    print(line)
    fflush(nil)
  }

  private func witness(of mutant: Mutant, _ examination: MutantExamination) -> String? {
    switch mutant.subject {
    case .clock:
      if clocksDiffer(mutant.policy) { return "the table of clocks" }
    case .record: break
    case .step(let step):
      if let table = examination.notices(mutant.policy, at: step) { return table.rawValue }
    case .conduct(let step):
      if let table = examination.notices(mutant.policy, at: step) { return table.rawValue }
      var policies = rules.policies
      policies[mutant.policy.regime] = mutant.policy
      let changed = RuleEditions(policies: Array(policies.values), calendar: rules.calendar)
      let simulation = Simulation(rules: changed, only: mutant.policy.regime)
      return simulation.disagrees(commands: commands, seed: 1) ? "the reference model" : nil
    }
    let read = PolicyRows(mutant.policy).text
    return read == rows[mutant.policy.regime] ? nil : "the rows as read"
  }

  private func clocksDiffer(_ policy: Policy) -> Bool {
    Set(policy.clocks.map(ClockRow.init)) != Set(ClockRow.table(policy.regime))
  }
}
