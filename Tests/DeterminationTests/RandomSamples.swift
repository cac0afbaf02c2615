import Determination
import SafetyModel

/// A small seeded generator, so that a failing sample can be drawn again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Something that is true, false or not known: a fact or a circumstance.
enum Atom: Hashable, Sendable {
  case fact(Int)
  case circumstance(Int)

  var source: String {
    switch self {
    case .fact(let number): "site.f\(number)"
    case .circumstance(let number): #"circumstance("c\#(number)")"#
    }
  }
}

/// A random criteria set with what is known of its atoms; an atom that is not listed is unknown.
struct RandomSample: Sendable, CustomStringConvertible {
  var set: CriteriaSet
  var atoms: [Atom]
  var known: [Atom: Bool]

  var unknown: [Atom] { atoms.filter { known[$0] == nil } }

  var description: String {
    let conditions = (set.elements.map(\.metWhen) + set.places.map(\.condition)).map(\.source)
    return "\(conditions) \(set.branches.map(\.elements)) \(known)"
  }

  /// Every way of making the unknown atoms true or false.
  var completions: [[Atom: Bool]] {
    let unknown = unknown
    return (0..<(1 << unknown.count)).map { mask in
      var values = known
      for (index, atom) in unknown.enumerated() { values[atom] = mask >> index & 1 == 1 }
      return values
    }
  }

  func record(with values: [Atom: Bool]) -> DeterminationRecord? {
    var facts: [String: Bool] = [:]
    var asserted: [String] = []
    var denied: [String] = []
    for (atom, value) in values {
      switch atom {
      case .fact(let number): facts["site.f\(number)"] = value
      case .circumstance(let number):
        if value { asserted.append("c\(number)") } else { denied.append("c\(number)") }
      }
    }
    return set.record(facts: .booleans(facts), .sample(asserted, denied: denied))
  }
}

extension RandomSample {
  /// Draws a set with some unknown atoms; read once, every atom occurs once in the whole set.
  static func draw(
    unknowns: Int,
    isReadOnce: Bool,
    using random: inout SeededGenerator
  ) -> RandomSample {
    let all = (0..<8).map(Atom.fact) + (0..<8).map(Atom.circumstance)
    var pool = all.shuffled(using: &random)
    func atom(_ random: inout SeededGenerator) -> String {
      guard isReadOnce else { return all[Int.random(in: 0..<all.count, using: &random)].source }
      return pool.popLast()?.source ?? "false"
    }
    func expression(_ depth: Int, _ random: inout SeededGenerator) -> String {
      switch depth == 0 ? 0 : Int.random(in: 0..<4, using: &random) {
      case 1: "(\(expression(depth - 1, &random)) && \(expression(depth - 1, &random)))"
      case 2: "(\(expression(depth - 1, &random)) || \(expression(depth - 1, &random)))"
      case 3: "!\(expression(depth - 1, &random))"
      default: atom(&random)
      }
    }
    var elements = [Element.sample("d", metWhen: expression(2, &random))]
    for index in 0..<5 {
      elements.append(.sample("e\(index)", .comprehensive, metWhen: expression(1, &random)))
    }
    let places = ["p", "q"].map {
      PlaceKind(kind: $0, label: text($0), condition: rule(expression(0, &random)))
    }
    let clauses = (0..<5).map { "e\($0)" }
    let branches = [("a", ["p"]), ("b", ["p", "q"]), ("c", [])].map { id, kinds in
      Branch(
        id: id,
        places: kinds,
        requirement: .atLeast(
          Int.random(in: 1...4, using: &random),
          clauses: id == "a" ? Array(clauses.prefix(3)) : clauses
        ),
        confidence: .verified
      )
    }
    let set = CriteriaSet.sample(places: places, elements: elements, branches: branches)
    let used = all.filter { atom in
      (elements.map(\.metWhen) + places.map(\.condition)).contains {
        $0.source.contains(atom.source)
      }
    }
    var known: [Atom: Bool] = [:]
    for atom in used.shuffled(using: &random).dropFirst(unknowns) {
      known[atom] = Bool.random(using: &random)
    }
    return RandomSample(set: set, atoms: used, known: known)
  }
}
