import Determination
import SafetyModel

/// What a set says by trying every completion; knows nothing of diagrams or of three values.
struct BruteForce {
  private let isMajor: (_ met: UInt32, _ kinds: Set<String>) -> Bool
  private let kinds: [String]
  private let bits: [String: UInt32]

  init(_ set: CriteriaSet) {
    let bits = Dictionary(
      uniqueKeysWithValues: set.elements.enumerated().map { ($1.id, UInt32(1) << UInt32($0)) }
    )
    let direct = set.elements.filter { $0.kind == .direct }.compactMap { bits[$0.id] }
    let beside = Dictionary(
      uniqueKeysWithValues: set.elements.map { element in
        (element.id, element.notCountedWith.compactMap { bits[$0] }.reduce(0, |))
      }
    )
    func compile(_ requirement: Requirement) -> (UInt32) -> Bool {
      switch requirement {
      case .clause(let name):
        let bit = bits[name] ?? 0
        let hindrance = beside[name] ?? 0
        return { $0 & bit != 0 && $0 & hindrance == 0 }
      case .not(let member):
        let inner = compile(member)
        return { !inner($0) }
      case .anyOf(let members):
        let inner = members.map(compile)
        return { mask in inner.contains { $0(mask) } }
      case .allOf(let members):
        let inner = members.map(compile)
        return { mask in inner.allSatisfy { $0(mask) } }
      case .atLeast(let count, let members):
        var distinct: [Requirement] = []
        for member in members where !distinct.contains(member) { distinct.append(member) }
        let inner = distinct.map(compile)
        return { mask in inner.count { $0(mask) } >= count }
      }
    }
    let branches = set.branches.map { (places: Set($0.places), holds: compile($0.requirement)) }
    let named = Set(set.branches.flatMap(\.places))
    isMajor = { met, kinds in
      if direct.contains(where: { met & $0 != 0 }) { return true }
      return branches.contains { places, holds in
        (places.isEmpty ? kinds.isDisjoint(with: named) : !kinds.isDisjoint(with: places))
          && holds(met)
      }
    }
    kinds = set.places.map(\.kind)
    self.bits = bits
  }

  private func mask(_ clauses: some Sequence<String>) -> UInt32 {
    clauses.reduce(0) { $0 | (bits[$1] ?? 0) }
  }

  /// Whether every completion is major, and whether any is.
  private func completions(
    met: UInt32,
    unknown: [UInt32],
    kinds stated: Set<String>?
  ) -> (all: Bool, any: Bool) {
    let places =
      stated.map { [$0] }
      ?? (0..<(1 << kinds.count)).map { mask in
        Set(kinds.enumerated().filter { mask >> $0.offset & 1 == 1 }.map(\.element))
      }
    var all = true
    var any = false
    for choice in 0..<(1 << unknown.count) {
      var completed = met
      for (index, bit) in unknown.enumerated() where choice >> index & 1 == 1 { completed |= bit }
      for kinds in places {
        if isMajor(completed, kinds) { any = true } else { all = false }
      }
      if any, !all { return (all, any) }
    }
    return (all, any)
  }

  func verdict(_ stated: StatedClauses) -> Verdict {
    let found = completions(
      met: mask(stated.met),
      unknown: stated.unknown.compactMap { bits[$0] },
      kinds: stated.kinds
    )
    return found.all ? .major : found.any ? .undetermined : .notMajor
  }

  /// The smallest sets of met clauses without which it is not major any more.
  func corrections(_ stated: StatedClauses) -> Set<[String]> {
    smallest(of: stated.met) { gone in
      var left = stated
      left.met.removeAll(where: gone.contains)
      return verdict(left) != .major
    }
  }

  /// The smallest sets of unknown clauses with which it is major.
  func needed(_ stated: StatedClauses) -> Set<[String]> {
    smallest(of: stated.unknown) { confirmed in
      var more = stated
      more.met += confirmed
      more.unknown.removeAll(where: confirmed.contains)
      return verdict(more) == .major
    }
  }

  private func smallest(of clauses: [String], _ serves: ([String]) -> Bool) -> Set<[String]> {
    let all = (0..<(1 << clauses.count)).map { mask in
      clauses.enumerated().filter { mask >> $0.offset & 1 == 1 }.map(\.element)
    }
    for size in 0...clauses.count {
      let found = all.filter { $0.count == size && serves($0) }
      if !found.isEmpty { return Set(found) }
    }
    return []
  }
}

/// A random set with nested requirements, and clauses stated about it.
struct RandomRequirements: Sendable, CustomStringConvertible {
  var set: CriteriaSet
  var stated: StatedClauses

  var description: String { "\(set.branches.map(\.requirement)) \(stated)" }

  /// Draws a set of two direct and several counted clauses.
  ///
  /// - Parameters:
  ///   - met: How many clauses are met.
  ///   - unknown: How many are unknown; the rest is not met.
  ///   - isMonotone: Whether nothing stands under `not`.
  ///   - random: The generator.
  /// - Returns: The sample.
  static func draw(
    met: Int,
    unknown: Int,
    isMonotone: Bool = false,
    using random: inout SeededGenerator
  ) -> RandomRequirements {
    let clauses = (0..<max(8, met + unknown - 2)).map { "c\($0)" }
    var elements = ["d0", "d1"].map { Element.sample($0, metWhen: "false") }
    for clause in clauses {
      var element = Element.sample(clause, .comprehensive, metWhen: "false")
      if !isMonotone, Int.random(in: 0..<6, using: &random) == 0 {
        element.notCountedWith = ["d\(Int.random(in: 0...1, using: &random))"]
      }
      elements.append(element)
    }
    func requirement(_ depth: Int, _ random: inout SeededGenerator) -> Requirement {
      let members = { (random: inout SeededGenerator) in
        (0..<Int.random(in: 1...4, using: &random)).map { _ in requirement(depth - 1, &random) }
      }
      switch depth == 0 ? 0 : Int.random(in: 0..<(isMonotone ? 5 : 6), using: &random) {
      case 1: return .anyOf(members(&random))
      case 2: return .allOf(members(&random))
      case 3: return .atLeast(Int.random(in: 1...3, using: &random), of: members(&random))
      case 4:
        return .atLeast(
          Int.random(in: 1...4, using: &random),
          clauses: Array(clauses.shuffled(using: &random).prefix(6))
        )
      case 5: return .not(requirement(depth - 1, &random))
      default: return .clause(clauses[Int.random(in: 0..<clauses.count, using: &random)])
      }
    }
    let places = ["p", "q"].map {
      PlaceKind(kind: $0, label: text($0), condition: rule("false"))
    }
    let branches = [("a", ["p"]), ("b", ["p", "q"]), ("c", [])].map { id, kinds in
      Branch(
        id: id,
        places: kinds,
        requirement: requirement(3, &random),
        confidence: .verified
      )
    }
    // Every other sample asks of the direct clauses too.
    let names = elements.map(\.id).dropFirst(Bool.random(using: &random) ? 0 : 2)
    let drawn = Array(names.shuffled(using: &random).prefix(met + unknown))
    let kinds = [nil, [], ["p"], ["q"], ["p", "q"]].randomElement(using: &random) ?? nil
    let order = elements.map(\.id)
    return RandomRequirements(
      set: .sample(places: places, elements: elements, branches: branches),
      stated: StatedClauses(
        kinds: kinds.map { Set($0) },
        met: order.filter(drawn.prefix(met).contains),
        unknown: order.filter(drawn.dropFirst(met).contains),
        rest: .notMet
      )
    )
  }

  /// What the product says.
  func record(_ stated: StatedClauses? = nil) -> DeterminationRecord {
    set.judge(Assertions(items: [], answers: []))
      .determination(of: stated ?? self.stated, under: set).record
  }
}
