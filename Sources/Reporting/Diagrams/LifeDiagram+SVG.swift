import Messages
public import SafetyModel

extension LifeDiagram {
  /// The diagram as a drawing: one stage below the other, arrows down on the right, up on the left.
  ///
  /// - Parameter language: The language of the labels.
  /// - Returns: A whole SVG document without a line feed at its end.
  public func svg(in language: Language) -> String { LifeDrawing(self, in: language).svg }
}

/// Where everything stands on the drawing.
///
/// Every arrow has a place of its own on the side of a box, and beyond the labels a lane of its own,
/// so that no label lies on another.
private struct LifeDrawing {
  /// An arrow with the heights at which it leaves and enters.
  private struct Route {
    let edge: LifeDiagram.Edge
    let label: String
    let isUp: Bool
    var leaves = 0
    var enters = 0
    var lane = 0
  }

  private struct Box {
    var top: Int
    var height: Int
  }

  private static let boxWidth = 150
  private static let pitch = 26
  private static let gap = 30
  private static let laneWidth = 14
  private static let margin = 20

  private let diagram: LifeDiagram
  private let language: Language
  private let nodes: [LifeDiagram.Node]
  private var boxes: [LifeDiagram.Node: Box] = [:]
  private var routes: [Route] = []
  private var height = 0

  init(_ diagram: LifeDiagram, in language: Language) {
    self.diagram = diagram
    self.language = language
    nodes =
      LifeDiagram.open.map { .stage($0) } + [.open]
      + HazardStage.allCases.filter { !$0.isOpen }.map { .stage($0) }
    routes = diagram.edges.map { edge in
      Route(edge: edge, label: edge.label(in: language), isUp: Self.isUp(edge, among: nodes))
    }
    place()
  }

  private static func isUp(_ edge: LifeDiagram.Edge, among nodes: [LifeDiagram.Node]) -> Bool {
    let from = nodes.firstIndex(of: edge.from) ?? 0
    return (nodes.firstIndex(of: edge.to) ?? 0) < from
  }

  /// Gives every box its height and every arrow its two places, from top to bottom.
  private mutating func place() {
    var top = Self.margin + 60
    for node in nodes {
      var counts = [false: 0, true: 0]
      for index in routes.indices {
        let isUp = routes[index].isUp
        if routes[index].edge.to == node {
          routes[index].enters = top + Self.pitch * (counts[isUp] ?? 0) + Self.pitch
          counts[isUp, default: 0] += 1
        }
        if routes[index].edge.from == node {
          routes[index].leaves = top + Self.pitch * (counts[isUp] ?? 0) + Self.pitch
          counts[isUp, default: 0] += 1
        }
      }
      let places = max(1, counts.values.max() ?? 1)
      boxes[node] = Box(top: top, height: Self.pitch * (places + 1) - 8)
      top += Self.pitch * (places + 1) - 8 + Self.gap
    }
    height = top - Self.gap + Self.margin
    for isUp in [false, true] {
      for (lane, index) in routes.indices.filter({ routes[$0].isUp == isUp }).enumerated() {
        routes[index].lane = lane
      }
    }
  }

  private func room(isUp: Bool) -> Int {
    routes.filter { $0.isUp == isUp }.map { Self.width(of: $0.label) }.max() ?? 0
  }

  private func lanes(isUp: Bool) -> Int { routes.count { $0.isUp == isUp } }

  private func escape(_ text: String) -> String { text.escapedForHTML(lineFeed: " ") }

  /// The width of a text of thirteen pixels; a Han character is twice as wide as a letter.
  private static func width(of text: String) -> Int { DisplayWidth.of(text) * 7 }

  private var left: Int { Self.margin + room(isUp: true) + 30 + lanes(isUp: true) * Self.laneWidth }

  private var width: Int {
    left + Self.boxWidth + room(isUp: false) + 30 + lanes(isUp: false) * Self.laneWidth
      + Self.margin
  }

  var svg: String {
    let title = escape(diagram.title.text(in: language))
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\">",
      "<title>\(title)</title>",
      "<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0L8 4L0 8Z\"/></marker></defs>",
      "<rect width=\"\(width)\" height=\"\(height)\" fill=\"white\"/>",
    ]
    lines += [frame, start]
    lines += routes.map(path)
    lines += nodes.compactMap(box)
    lines += routes.map(label)
    lines.append("</svg>")
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The frame around the open stages.
  private var frame: String {
    guard let first = nodes.first.flatMap({ boxes[$0] }), let last = boxes[.open] else { return "" }
    let top = first.top - 10
    return
      "<rect x=\"\(left - 10)\" y=\"\(top)\" width=\"\(Self.boxWidth + 20)\" height=\"\(last.top + last.height - top)\" rx=\"8\" fill=\"#f4f6f8\" stroke=\"#9aa5b1\" stroke-dasharray=\"4 3\"/>"
  }

  private var start: String {
    guard let first = nodes.first.flatMap({ boxes[$0] }) else { return "" }
    let x = left + Self.boxWidth / 2
    let text = escape(LifeDiagram.start.text(in: language))
    return
      "<circle cx=\"\(x)\" cy=\"\(Self.margin)\" r=\"6\"/><path d=\"M\(x) \(Self.margin)V\(first.top)\" stroke=\"black\" fill=\"none\" marker-end=\"url(#tip)\"/><text x=\"\(x + 12)\" y=\"\(Self.margin + 5)\">\(text)</text>"
  }

  private func box(_ node: LifeDiagram.Node) -> String? {
    guard let box = boxes[node] else { return nil }
    let text = escape(node.label.text(in: language))
    let middle = "x=\"\(left + Self.boxWidth / 2)\" y=\"\(box.top + box.height / 2 + 5)\""
    let words = "<text \(middle) text-anchor=\"middle\" font-weight=\"bold\">\(text)</text>"
    guard node != .open else { return words }
    return
      "<rect x=\"\(left)\" y=\"\(box.top)\" width=\"\(Self.boxWidth)\" height=\"\(box.height)\" rx=\"6\" fill=\"white\" stroke=\"black\"/>\(words)"
  }

  /// The edge of a box, or of the frame for all open stages together.
  private func side(_ node: LifeDiagram.Node, isUp: Bool) -> Int {
    let out = node == .open ? 10 : 0
    return isUp ? left - out : left + Self.boxWidth + out
  }

  private func path(_ route: Route) -> String {
    let beyond = room(isUp: route.isUp) + 30 + route.lane * Self.laneWidth
    let lane = route.isUp ? left - beyond : left + Self.boxWidth + beyond
    let from = side(route.edge.from, isUp: route.isUp)
    let to = side(route.edge.to, isUp: route.isUp)
    return
      "<path d=\"M\(from) \(route.leaves)H\(lane)V\(route.enters)H\(to)\" stroke=\"#52606d\" fill=\"none\" marker-end=\"url(#tip)\"/>"
  }

  private func label(_ route: Route) -> String {
    let x = route.isUp ? left - 18 : left + Self.boxWidth + 18
    let anchor = route.isUp ? " text-anchor=\"end\"" : ""
    return
      "<text x=\"\(x)\" y=\"\(route.leaves - 4)\"\(anchor)>\(escape(route.label))</text>"
  }
}
