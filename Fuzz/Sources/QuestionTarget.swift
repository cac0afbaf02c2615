import JSONSource
import Operations

/// A line of `expr eval --jsonl`: one line out, itself JSON.
@Sendable func fuzzQuestion(_ bytes: [UInt8]) {
  guard let question = try? ExpressionQuestion(json: bytes) else { return }
  var writer = JSONWriter()
  writer.answer(question.answer(timeZones: zones)) { "\($0)" }
  require((try? JSONValue.parse(writer.bytes)) != nil, "an answer is not JSON")
  require(!writer.bytes.contains(0x0A), "an answer has a line feed")
}

private let zones = ZoneFiles()
