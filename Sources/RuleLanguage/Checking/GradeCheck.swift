import SafetyModel

/// Finds items graded major although nothing in the criteria makes them so.
///
/// Such an item needs a circumstance that a direct element rests on, or one of a direct family.
///
/// - Parameters:
///   - contents: Everything defined.
///   - circumstances: The circumstances named by the condition at a place.
/// - Returns: One problem for each such item.
func gradeContradictions(
  in contents: RulePackContents,
  decidedBy circumstances: [RuleLocation: Set<String>]
) -> [RuleDiagnostic] {
  // A folder without criteria has nothing to contradict.
  guard !contents.criteria.values.isEmpty else { return [] }
  let direct = contents.criteria.values.flatMap(\.elements).filter { $0.kind == .direct }
  let decisive = Set(direct.flatMap { circumstances[$0.metWhen.location] ?? [] })
  return contents.items.values.filter { $0.grade == .major }.compactMap { item in
    let isDecided = item.circumstances.contains { id in
      decisive.contains(id) || contents.circumstances[id]?.familyKind == .direct
    }
    return isDecided
      ? nil : RuleDiagnostic(.majorWithoutDirectElement(item: item.id), at: item.location)
  }
}
