extension StandardLibrary {
  /// What the clock and the calendar say of an instant, and the parts of a span.
  static let timeAccessors: [LibraryFunction] = [
    calendarPart("getFullYear") { $0.year },
    calendarPart("getMonth") { $0.month - 1 },
    calendarPart("getDate") { $0.day },
    calendarPart("getDayOfMonth") { $0.day - 1 },
    calendarPart("getDayOfWeek") { $0.dayOfWeek },
    calendarPart("getDayOfYear") { $0.dayOfYear },
    clockPart("getHours", { civil, _ in civil.hour }, { $0.seconds / 3_600 }),
    clockPart("getMinutes", { civil, _ in civil.minute }, { $0.seconds / 60 }),
    clockPart("getSeconds", { civil, _ in civil.second }, { $0.seconds }),
    clockPart(
      "getMilliseconds",
      { _, nanoseconds in Int(nanoseconds / 1_000_000) },
      { Int64($0.nanoseconds / 1_000_000) }
    ),
  ]

  private static let ofInstant: [LibraryFunction.Overload] = [
    .init([.timestamp], .int), .init([.timestamp, .string], .int),
  ]

  /// A part of the date, which only instants have.
  private static func calendarPart(
    _ name: String,
    _ part: @escaping @Sendable (CivilTime) -> Int
  ) -> LibraryFunction {
    .method(name, ofInstant) { arguments, context in
      guard case .timestamp(let instant)? = arguments.first else { return .noSuchOverload }
      return read(instant, arguments, &context) { civil, _ in part(civil) }
    }
  }

  /// A part of the time of day of an instant, or a span in whole units.
  private static func clockPart(
    _ name: String,
    _ part: @escaping @Sendable (CivilTime, Int32) -> Int,
    _ units: @escaping @Sendable (Duration) -> Int64
  ) -> LibraryFunction {
    .method(name, ofInstant + [.init([.duration], .int)]) { arguments, context in
      switch arguments.first {
      case .timestamp(let instant): read(instant, arguments, &context, part)
      case .duration(let span) where arguments.count == 1: .value(.int(units(span)))
      default: .noSuchOverload
      }
    }
  }

  /// Reads an instant in UTC or in the zone of the second argument.
  private static func read(
    _ instant: Timestamp,
    _ arguments: [Value],
    _ context: inout FunctionContext,
    _ part: (CivilTime, Int32) -> Int
  ) -> FunctionResult {
    var offset: Int64 = 0
    if arguments.count == 2, case .string(let zone) = arguments[1] {
      guard let known = context.timeZones.offset(ofZoneOrOffset: zone, at: instant.seconds) else {
        return .invalidArgument(
          "unknown time zone '\(zone)'; use a name such as Asia/Shanghai or an offset such as "
            + "+08:00"
        )
      }
      offset = known
    } else if arguments.count != 1 {
      return .noSuchOverload
    }
    let civil = CivilTime(seconds: instant.seconds + offset)
    return .value(.int(Int64(part(civil, instant.nanoseconds))))
  }
}
