extension StandardLibrary {
  /// The bits of integers, of the math extension.
  static let bits: [LibraryFunction] = [
    combining("math.bitAnd", { $0 & $1 }),
    combining("math.bitOr", { $0 | $1 }),
    combining("math.bitXor", { $0 ^ $1 }),
    .function("math.bitNot", [.init([.int], .int), .init([.uint], .uint)]) { arguments, _ in
      guard arguments.count == 1 else { return .noSuchOverload }
      switch arguments[0] {
      case .int(let number): return .value(.int(~number))
      case .uint(let number): return .value(.uint(~number))
      default: return .noSuchOverload
      }
    },
    shifting("math.bitShiftLeft", { $0 << $1 }),
    // Zeros come in from the left, also for negative numbers.
    shifting("math.bitShiftRight", { $0 >> $1 }),
  ]

  private static func combining(
    _ name: String,
    _ combine: @escaping @Sendable (UInt64, UInt64) -> UInt64
  ) -> LibraryFunction {
    .function(name, [.init([.int, .int], .int), .init([.uint, .uint], .uint)]) { arguments, _ in
      guard arguments.count == 2 else { return .noSuchOverload }
      switch (arguments[0], arguments[1]) {
      case (.int(let left), .int(let right)):
        let bits = combine(UInt64(bitPattern: left), UInt64(bitPattern: right))
        return .value(.int(Int64(bitPattern: bits)))
      case (.uint(let left), .uint(let right)): return .value(.uint(combine(left, right)))
      default: return .noSuchOverload
      }
    }
  }

  /// A shift by 64 or more leaves nothing.
  private static func shifting(
    _ name: String,
    _ shift: @escaping @Sendable (UInt64, Int64) -> UInt64
  ) -> LibraryFunction {
    .function(name, [.init([.int, .int], .int), .init([.uint, .int], .uint)]) { arguments, _ in
      guard arguments.count == 2, let offset = arguments.int(1), arguments[0].isInteger else {
        return .noSuchOverload
      }
      guard offset >= 0 else {
        return .invalidArgument("\(name)() negative offset: \(offset)")
      }
      let result: (UInt64) -> UInt64 = { offset < 64 ? shift($0, offset) : 0 }
      switch arguments[0] {
      case .int(let number):
        return .value(.int(Int64(bitPattern: result(UInt64(bitPattern: number)))))
      case .uint(let number): return .value(.uint(result(number)))
      default: return .noSuchOverload
      }
    }
  }
}

extension Value {
  /// Whether this value is an int or uint.
  fileprivate var isInteger: Bool { type == .int || type == .uint }
}
