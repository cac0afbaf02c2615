import SafetyModel

extension RulePack {
  /// The name a packed file has inside a pack, whatever it is called on disk.
  public static let packedName = "pack.yml"

  /// The version of the form of packed files.
  static let packedFormat = "1"

  /// Everything in one file: includes, selections and ranges resolved, one form for one content.
  ///
  /// Reading the file gives a pack that says the same; places are those of the file. The same rules
  /// and the same tool always give the same bytes.
  ///
  /// - Parameter tool: The version of the tool, which the header names.
  /// - Returns: The content of the file.
  public func packed(by tool: String) -> RuleSourceFile {
    let header = """
      # 由 bihuan rules pack 生成的规则包，内容固定；要改规则，请改原来的文件夹再打包。
      # A rule pack written by bihuan rules pack; to change a rule, change its folder and pack again.

      """
    let tree: [(key: String, value: RuleTree)] =
      [
        ("pack", .text(RulePack.packedFormat)), ("tool", .text(tool)),
        ("source", .text(contentHash)),
        ("instruments", .list(instruments.map { RuleTree($0) })),
        ("matters", .list(matters.map { RuleTree($0) })),
        ("facts", .list(facts.filter { $0.derivation == nil }.map { RuleTree($0) })),
        ("derived", .list(facts.filter { $0.derivation != nil }.map { RuleTree($0) })),
        ("circumstances", .list(circumstances.map { RuleTree($0) })),
        ("checklists", .list(checklists.map { packed($0) })),
        ("criteria", .list(criteria.map { RuleTree($0) })),
        ("policies", .list(policies.map { RuleTree($0) })),
        ("calendars", .list(calendars.map { RuleTree($0) })),
      ] + (layers.isEmpty ? [] : [("localities", .list(layers.map(\.source)))])
    let entries = tree.map { RuleTree.Entry(key: $0.key, value: $0.value) }
    return RuleSourceFile(path: RulePack.packedName, text: header + YAMLWriter.document(entries))
  }

  /// A list with the items it owns, and the walk through all it resolves to.
  private func packed(_ list: Checklist) -> RuleTree {
    guard case .mapping(var entries) = RuleTree(headingOf: list) else { return .mapping([]) }
    let own = list.items.filter { $0.checklist == list.id }
    if !own.isEmpty {
      entries.append(RuleTree.Entry(key: "items", value: .list(own.map { RuleTree($0) })))
    }
    return .mapping(entries)
  }
}
