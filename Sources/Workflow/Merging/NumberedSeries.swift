import SafetyModel

/// Things of a hazard that are numbered one after the other, and so twice alike where devices were apart.
enum NumberedSeries: Hashable {
  case measure, transfer, listing, stop, seal
}

extension HazardEvent {
  /// The series and number of what the event begins; nothing when it begins nothing numbered.
  var opens: (series: NumberedSeries, number: Int)? {
    switch self {
    case .interimMeasureTaken(let body): (.measure, body.number)
    case .transferSent(let body): (.transfer, body.number)
    case .supervision(.listed(let body)): (.listing, body.number)
    case .stopWork(.ordered(let body)): (.stop, body.number)
    case .stopWork(.sealed(let body)): (.seal, body.number)
    default: nil
    }
  }

  /// The series of the things the event is about by number; nothing when it names none.
  var numbersOf: NumberedSeries? {
    switch self {
    case .interimMeasureLifted: .measure
    case .transferReceipted, .transferReplied: .transfer
    case .supervision(.listed): nil
    case .supervision: .listing
    case .stopWork(.revoked), .stopWork(.decided): .stop
    case .stopWork(.sealExtended), .stopWork(.sealLifted): .seal
    default: nil
    }
  }

  /// The same event with other numbers.
  func renumbered(_ number: (Int) -> Int) -> HazardEvent {
    switch self {
    case .interimMeasureTaken(var body):
      body.number = number(body.number)
      return .interimMeasureTaken(body)
    case .interimMeasureLifted(var body):
      body.number = number(body.number)
      return .interimMeasureLifted(body)
    case .transferSent(var body):
      body.number = number(body.number)
      return .transferSent(body)
    case .transferReceipted(var body):
      body.number = number(body.number)
      return .transferReceipted(body)
    case .transferReplied(var body):
      body.number = number(body.number)
      return .transferReplied(body)
    case .supervision(let event): return .supervision(event.renumbered(number))
    case .stopWork(let event): return .stopWork(event.renumbered(number))
    default: return self
    }
  }
}

extension SupervisionEvent {
  fileprivate func renumbered(_ number: (Int) -> Int) -> SupervisionEvent {
    switch self {
    case .listed(var body):
      body.number = number(body.number)
      return .listed(body)
    case .published(var body):
      body.number = number(body.number)
      return .published(body)
    case .reported(var body):
      body.number = number(body.number)
      return .reported(body)
    case .requested(var body):
      body.number = number(body.number)
      return .requested(body)
    case .reviewed(var body):
      body.number = number(body.number)
      return .reviewed(body)
    case .lifted(var body):
      body.number = number(body.number)
      return .lifted(body)
    }
  }
}

extension StopWorkEvent {
  fileprivate func renumbered(_ number: (Int) -> Int) -> StopWorkEvent {
    switch self {
    case .ordered(var body):
      body.number = number(body.number)
      return .ordered(body)
    case .revoked(var body):
      body.number = number(body.number)
      return .revoked(body)
    case .sealed(var body):
      body.number = number(body.number)
      return .sealed(body)
    case .sealExtended(var body):
      body.number = number(body.number)
      return .sealExtended(body)
    case .sealLifted(var body):
      body.number = number(body.number)
      return .sealLifted(body)
    case .decided(var body):
      body.lifts = body.lifts.map(number)
      return .decided(body)
    case .accepted, .requested: return self
    }
  }
}

/// The numbers things get when several devices began them, and what an author meant by a number.
struct SeriesNumbers {
  private var opened: [NumberedSeries: [(index: Int, typed: Int, given: Int)]] = [:]

  /// The event as it counts among all: what it begins has a free number, what it names is what its author meant.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - index: Its place in the agreed order.
  ///   - knows: Tells whether its author knew an earlier event.
  /// - Returns: The event with those numbers.
  mutating func numbered(
    _ event: HazardEvent,
    at index: Int,
    knows: (Int) -> Bool
  ) -> HazardEvent {
    if let (series, number) = event.opens {
      let given = SeriesNumbers.free(number, among: (opened[series] ?? []).map(\.given))
      opened[series, default: []].append((index, number, given))
      return event.renumbered { _ in given }
    }
    guard let series = event.numbersOf else { return event }
    // The numbers as the author saw them, who knew some of what was begun.
    var seen: [Int: Int] = [:]
    for entry in opened[series] ?? [] where knows(entry.index) {
      seen[SeriesNumbers.free(entry.typed, among: seen.keys)] = entry.given
    }
    return event.renumbered { seen[$0] ?? $0 }
  }

  private static func free(_ number: Int, among used: some Collection<Int>) -> Int {
    used.contains(number) ? (used.max() ?? 0) + 1 : number
  }
}
