import JSONSource
import Ledger
import YAMLSource

/// What is read is written and read again as the same value.
@Sendable func fuzzJSON(_ bytes: [UInt8]) {
  guard let value = try? JSONValue.parse(bytes) else { return }
  var writer = JSONWriter()
  writer.value(value)
  require((try? JSONValue.parse(writer.bytes)) == value, "written JSON is read as something else")
  require(!writer.bytes.contains(0x0A), "written JSON has a line feed")
}

/// What is read has one spelling: the bytes it was read from.
@Sendable func fuzzCanonical(_ bytes: [UInt8]) {
  if let value = try? CanonicalValue(canonicalBytes: bytes) {
    require((try? value.canonicalBytes()) == bytes, "another spelling was accepted")
  }
  if let envelope = try? Envelope(canonicalBytes: bytes) {
    require((try? envelope.canonicalBytes()) == bytes, "an event is written otherwise")
  }
}

/// The lines of an export, as events and as personal values.
@Sendable func fuzzExport(_ bytes: [UInt8]) {
  if let events = try? LedgerExport.events(in: bytes) {
    let written: [UInt8] = events.reduce(into: []) { $0 += $1.bytes + [0x0A] }
    require(written == bytes || written == bytes + [0x0A], "events are written otherwise")
  }
  if let records = try? LedgerExport.personalRecords(in: bytes) {
    let written: [UInt8] = records.reduce(into: []) { written, record in
      written += (try? LedgerExport.line(for: record)) ?? []
    }
    require(written == bytes || written == bytes + [0x0A], "values are written otherwise")
  }
}

/// Every node lies inside the text.
@Sendable func fuzzYAML(_ bytes: [UInt8]) {
  let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + bytes.count + 2
  do throws(YAMLError) {
    let root = try YAMLNode.parse(bytes: bytes, file: "f")
    require(root.location.line <= lines, "a node stands behind the text")
  } catch {
    require(error.location.line >= 1 && error.location.line <= lines, "an error stands outside")
  }
}
