import Messages
public import SafetyModel

/// The stages of a hazard's life and the arrows between them, derived from the engine's own table.
///
/// What holds in every open stage is one arrow of the group of them.
public struct LifeDiagram: Hashable, Sendable {
  /// What an arrow begins or ends at.
  enum Node: Hashable {
    case stage(HazardStage)
    /// All open stages together.
    case open

    /// The name in a diagram.
    var name: String {
      switch self {
      case .stage(let stage): stage.rawValue
      case .open: "open"
      }
    }
  }

  /// An arrow with everything that leads along it.
  struct Edge: Hashable {
    let from: Node
    let to: Node
    var labels: [Sentence]
  }

  let title: Sentence
  private(set) var edges: [Edge] = []

  /// Draws the life under a policy; without one, everything the shape of a life admits.
  ///
  /// - Parameter policy: The policy of a regime; steps it does not govern have no arrow.
  public init(under policy: Policy? = nil) {
    title = policy?.title ?? Sentence(zh: "隐患的一生", en: "The life of a hazard")
    let steps = HazardStep.allCases.filter { policy == nil || policy?.rule(of: $0) != nil }
    for step in steps { add(step) }
  }

  /// The open stages, in the order of a life.
  static let open = HazardStage.allCases.filter(\.isOpen)

  private mutating func add(_ step: HazardStep) {
    var moves = HazardMove.all.filter { $0.step == step }
    for target in HazardStage.allCases where !target.isOpen {
      let sources = Set(moves.filter { $0.to == target }.map(\.from))
      guard sources == HazardStage.open else { continue }
      add(HazardMove(step, from: .registered, to: target).label, .open, .stage(target))
      moves.removeAll { $0.to == target }
    }
    for source in HazardStage.allCases where !source.isOpen {
      let targets = Set(moves.filter { $0.from == source }.map(\.to))
      guard targets == HazardStage.open else { continue }
      add(HazardMove(step, from: source, to: .registered).label, .stage(source), .open)
      moves.removeAll { $0.from == source }
    }
    for move in moves { add(move.label, .stage(move.from), .stage(move.to)) }
  }

  private mutating func add(_ label: Sentence, _ from: Node, _ to: Node) {
    if let index = edges.firstIndex(where: { $0.from == from && $0.to == to }) {
      edges[index].labels.append(label)
    } else {
      edges.append(Edge(from: from, to: to, labels: [label]))
    }
  }
}

extension LifeDiagram {
  /// The words of the group of open stages.
  static let openLabel = Sentence(zh: "未销号", en: "open")
  /// What leads into the first stage.
  static let start = Sentence(zh: "检查完成时登记", en: "registered when the inspection is finished")
}

extension LifeDiagram.Node {
  /// The words in the box.
  var label: Sentence {
    switch self {
    case .stage(let stage): stage.label
    case .open: LifeDiagram.openLabel
    }
  }
}

extension LifeDiagram.Edge {
  /// The words on the arrow.
  func label(in language: Language) -> String {
    labels.map { $0.text(in: language) }.joined(separator: language == .chinese ? "、" : ", ")
  }

  /// Whether it stays among the open stages.
  var isInside: Bool {
    guard case .stage(let from) = from, case .stage(let to) = to else { return false }
    return from.isOpen && to.isOpen
  }
}
