extension [Value] {
  /// The text of the argument at a place, or nil when it is missing or of another type.
  func string(_ place: Int) -> String? {
    guard indices.contains(place), case .string(let text) = self[place] else { return nil }
    return text
  }

  /// The signed integer at a place, or nil when it is missing or of another type.
  func int(_ place: Int) -> Int64? {
    guard indices.contains(place), case .int(let number) = self[place] else { return nil }
    return number
  }

  /// The double at a place, or nil when it is missing or of another type.
  func double(_ place: Int) -> Double? {
    guard indices.contains(place), case .double(let number) = self[place] else { return nil }
    return number
  }

  /// The list at a place, or nil when it is missing or of another type.
  func list(_ place: Int) -> [Value]? {
    guard indices.contains(place), case .list(let values) = self[place] else { return nil }
    return values
  }
}
