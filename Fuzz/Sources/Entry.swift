/// The door the fuzzer enters by: one program for all targets, chosen once by `FUZZ_TARGET`.
///
/// A target takes bytes and asserts what must hold of every input; a crash, a time-out or too much
/// memory is a finding.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: bytes, count: count))
  target(input)
  return 0
}

/// Everything that reads what somebody else wrote.
private let targets: [String: @Sendable ([UInt8]) -> Void] = [
  "answers": fuzzAnswers, "bundle": fuzzBundle, "canonical": fuzzCanonical, "cel": fuzzExpression,
  "checkpoint": fuzzCheckpoint, "event": fuzzEvent, "export": fuzzExport, "json": fuzzJSON,
  "question": fuzzQuestion,
  "receipt": fuzzReceipt, "regex": fuzzPattern,
  "rules": fuzzRules, "site": fuzzSite, "table": fuzzTable, "yaml": fuzzYAML, "zone": fuzzZone,
]

private let target: @Sendable ([UInt8]) -> Void = {
  let name = Setting.value("FUZZ_TARGET") ?? ""
  guard let target = targets[name] else {
    preconditionFailure("FUZZ_TARGET is one of \(targets.keys.sorted())")
  }
  return target
}()

/// Stops the run with what was expected.
func require(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { preconditionFailure(message()) }
}
