import Glibc
import HazardSimulation
import SafetyModel

/// Makes every row of the policies wrong, one at a time, and looks whether anybody notices.
///
/// What looks: the table of clocks written down apart, the table of decisions that was read, and the
/// comparison with the reference model.
struct Mutation {
  var rules: RuleEditions
  var decisions: [Regime: String]
  /// The commands of the comparison before a mutant is taken to survive.
  var commands: Int

  init(rules: RuleEditions, commands: Int) {
    self.rules = rules
    self.commands = commands
    decisions = rules.policies.mapValues { DecisionTable(rules: rules).part(of: $0.regime) }
  }

  /// What noticed a mutant.
  enum Witness: String {
    case clocks = "the table of clocks"
    case model = "the reference model"
    case decisions = "the table of decisions"
  }

  /// Judges every mutant.
  ///
  /// - Parameter equivalent: The names of mutants that change nothing, with the reason.
  /// - Returns: Whether all others were noticed, and no reason is given for one that was.
  func run(equivalent: [String: String]) -> Bool {
    let mutants = rules.policies.values.sorted { $0.id < $1.id }.flatMap(Mutant.all)
    var caught: [Witness: Int] = [:]
    var survivors: [String] = []
    guard isUnharmed else { return false }
    for mutant in mutants {
      if let witness = witness(of: mutant) {
        caught[witness, default: 0] += 1
        if equivalent[mutant.name] != nil { print("not equivalent after all: \(mutant.name)") }
      } else {
        survivors.append(mutant.name)
        if equivalent[mutant.name] == nil { say("survived: \(mutant.name)") }
      }
    }
    let unexplained = survivors.filter { equivalent[$0] == nil }
    let stale = equivalent.keys.filter { !survivors.contains($0) }.sorted()
    for name in stale { print("no such survivor: \(name)") }
    let noticed = mutants.count - survivors.count
    let words = caught.map { "\($0.value) by \($0.key.rawValue)" }.sorted()
    print(
      "\(mutants.count) mutants, \(noticed) noticed (\(words.joined(separator: ", "))), "
        + "\(survivors.count - unexplained.count) equivalent, \(unexplained.count) survived"
    )
    return unexplained.isEmpty && stale.isEmpty
  }

  /// Whether nobody complains of the policies as they are; otherwise complaints would mean nothing.
  private var isUnharmed: Bool {
    for policy in rules.policies.values {
      let mutant = Mutant(name: policy.id, policy: policy)
      if let witness = witness(of: mutant) {
        say("\(policy.id) as shipped differs from \(witness.rawValue)")
        return false
      }
    }
    return true
  }

  /// A line at once, so that a long run can be watched.
  private func say(_ line: String) {
    print(line)
    fflush(nil)
  }

  private func witness(of mutant: Mutant) -> Witness? {
    let table = Set(ClockRow.table(mutant.policy.regime))
    if Set(mutant.policy.clocks.map(ClockRow.init)) != table { return .clocks }
    var policies = rules.policies
    policies[mutant.policy.regime] = mutant.policy
    let changed = RuleEditions(policies: Array(policies.values), calendar: rules.calendar)
    let simulation = Simulation(rules: changed, only: mutant.policy.regime)
    if simulation.disagrees(commands: 3_000, seed: 1) { return .model }
    if DecisionTable(rules: changed).part(of: mutant.policy.regime)
      != decisions[mutant.policy.regime]
    {
      return .decisions
    }
    if simulation.disagrees(commands: commands, seed: 1) { return .model }
    return nil
  }
}
