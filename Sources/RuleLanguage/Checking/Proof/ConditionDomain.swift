import CEL
import SafetyModel

extension FactDefinition {
  /// One value of every region into which the constants of a condition cut the values of the fact.
  ///
  /// - Parameter constants: What the fact is compared with.
  /// - Returns: Nothing when the values cannot be told apart by a few examples.
  func representatives(beside constants: [Value]) -> [Value]? {
    switch type {
    case .boolean: return [.bool(true), .bool(false)]
    case .integer: return wholeNumbers(beside: constants)
    case .decimal: return decimals(beside: constants)
    case .choice: return choices.map { .string($0.value) }
    case .choices: return sets(beside: constants)
    case .text: return texts(beside: constants)
    case .day: return days(beside: constants)
    }
  }

  /// The numbers at and around each constant.
  private func wholeNumbers(beside constants: [Value]) -> [Value]? {
    guard let bounds = numbers(constants) else { return nil }
    // Beyond this, a double does not tell neighbours apart.
    guard bounds.allSatisfy({ $0.magnitude < 1e15 }) else { return nil }
    var points: Set<Int64> = [0]
    for bound in bounds {
      let floor = Int64(bound.rounded(.down))
      points.formUnion([floor - 1, floor, floor + 1, floor + 2])
    }
    return points.sorted().map { .int($0) }
  }

  /// The constants, a number between each two of them, and one beyond either end.
  private func decimals(beside constants: [Value]) -> [Value]? {
    guard let bounds = numbers(constants), let first = bounds.first, let last = bounds.last else {
      return constants.isEmpty ? [.double(0)] : nil
    }
    var points = [first - 1] + bounds + [last + 1]
    points += zip(bounds, bounds.dropFirst()).map { ($0 + $1) / 2 }
    return points.map { .double($0) }
  }

  /// The constants as distinct numbers in order; nothing when one is no finite number.
  private func numbers(_ constants: [Value]) -> [Double]? {
    var numbers: Set<Double> = []
    for constant in constants {
      switch constant {
      case .int(let number): numbers.insert(Double(number))
      case .double(let number) where number.isFinite: numbers.insert(number)
      default: return nil
      }
    }
    return numbers.sorted()
  }

  /// Every set of the choices mentioned and of two that are not; which two makes no difference.
  private func sets(beside constants: [Value]) -> [Value]? {
    let mentioned = Set(constants.compactMap(\.text))
    let named = choices.map(\.value).filter(mentioned.contains)
    let others = choices.map(\.value).filter { !mentioned.contains($0) }.prefix(2)
    let members = named + others
    guard members.count <= 12 else { return nil }
    return (0..<(1 << members.count)).map { mask in
      .list(
        members.indices.filter { mask & (1 << $0) != 0 }.map { .string(members[$0]) }
      )
    }
  }

  /// The texts mentioned and one that is not.
  private func texts(beside constants: [Value]) -> [Value]? {
    let mentioned = Set(constants.compactMap(\.text))
    var other = "-"
    while mentioned.contains(other) { other += "-" }
    return (mentioned.sorted() + [other]).map { .string($0) }
  }

  /// The days mentioned, their neighbours and the ends of the calendar.
  private func days(beside constants: [Value]) -> [Value]? {
    var days: Set<CivilDate> = []
    for constant in constants {
      guard let text = constant.text, let day = CivilDate(text) else { return nil }
      days.formUnion([day.adding(days: -1), day, day.adding(days: 1)])
    }
    let ends = ["1900-01-01", "2200-01-01"].compactMap { CivilDate($0) }
    return days.union(ends).sorted().map { .string($0.description) }
  }
}

extension Value {
  /// The text, when it is one.
  fileprivate var text: String? {
    if case .string(let text) = self { text } else { nil }
  }
}
