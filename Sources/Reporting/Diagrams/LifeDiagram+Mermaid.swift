import Messages
public import SafetyModel

extension LifeDiagram {
  /// The diagram in the language of Mermaid, as documents embed it.
  ///
  /// - Parameter language: The language of the labels.
  /// - Returns: The text without a line feed at its end.
  public func mermaid(in language: Language) -> String {
    var lines = ["---", "title: \(title.text(in: language))", "---", "stateDiagram-v2"]
    lines.append("  state \"\(Self.openLabel.text(in: language))\" as open {")
    for stage in Self.open { lines.append("    \(declaration(of: stage, in: language))") }
    for edge in edges where edge.isInside { lines.append("    \(arrow(edge, in: language))") }
    lines.append("  }")
    for stage in HazardStage.allCases where !stage.isOpen {
      lines.append("  \(declaration(of: stage, in: language))")
    }
    lines.append("  [*] --> registered : \(Self.start.text(in: language))")
    for edge in edges where !edge.isInside { lines.append("  \(arrow(edge, in: language))") }
    return lines.joined(separator: "\n")
  }

  private func declaration(of stage: HazardStage, in language: Language) -> String {
    "state \"\(stage.label.text(in: language))\" as \(stage.rawValue)"
  }

  private func arrow(_ edge: Edge, in language: Language) -> String {
    "\(edge.from.name) --> \(edge.to.name) : \(edge.label(in: language))"
  }
}
