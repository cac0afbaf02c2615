import Ledger
import TestSupport
import Testing

@Suite("导出文件 Export files")
struct LedgerExportTests {
  @Test("事件按原样写出并读回")
  func eventsAreReadBack() throws {
    let store = InMemoryEventStore()
    let stored = try store.append(.sample((1...3).map { try sampleEvent($0) }))
    let file = stored.flatMap { LedgerExport.line(for: $0) }
    #expect(file.count { $0 == UInt8(ascii: "\n") } == 3)
    let read = try LedgerExport.events(in: file)
    #expect(read.map(\.bytes) == stored.map(\.bytes))
    #expect(read.map(\.hash) == stored.map(\.hash))
  }

  @Test("导入到空账本，记录相同")
  func importGivesTheSameLog() throws {
    let (source, copy) = (InMemoryEventStore(), InMemoryEventStore())
    let file = try source.append(.sample((1...3).map { try sampleEvent($0) }))
      .flatMap { LedgerExport.line(for: $0) }
    var batch = AppendBatch.sample(try LedgerExport.events(in: file).map(\.envelope))
    batch.numbering = .asGiven
    _ = try copy.append(batch)
    #expect(copy.head == source.head)
    #expect(copy.events(after: 0, limit: 9) == source.events(after: 0, limit: 9))
  }

  @Test("个人信息一行一条")
  func personalRecordsAreReadBack() throws {
    let salt: [UInt8] = Array(0...15)
    let record = try #require(PersonalRecord(value: "张三", salt: salt))
    let line = try LedgerExport.line(for: record)
    let expected =
      #"{"commitment":"8e3096eb6155b90f59127fe2b9e8e9b444b4f55d7e12ae6ec5bc148de5d74b85","#
      + #""salt":"000102030405060708090a0b0c0d0e0f","value":"张三"}"# + "\n"
    #expect(String(decoding: line, as: UTF8.self) == expected)
    let other = try samplePerson("李\n四", 2)
    let read = try LedgerExport.personalRecords(in: line + LedgerExport.line(for: other))
    #expect(read == [record, other])
    #expect(read.map(\.value) == ["张三", "李\n四"])
  }

  @Test("空文件没有记录")
  func emptyFilesHoldNothing() throws {
    #expect(try LedgerExport.events(in: []).isEmpty)
    #expect(try LedgerExport.personalRecords(in: []).isEmpty)
  }

  @Test("坏事件指明行号")
  func namesTheBadEventLine() throws {
    let good = try sampleEvent(1).canonicalBytes() + [0x0A]
    let syntax = EnvelopeFailure.syntax(CanonicalSyntaxError(.unexpectedEnd, at: 0))
    #expect(throws: LedgerExportFailure.event(line: 2, syntax)) {
      try LedgerExport.events(in: good + [0x0A])
    }
    #expect(throws: LedgerExportFailure.unfinishedLine(2)) {
      try LedgerExport.events(in: good + good.dropLast())
    }
    let crlf = good.dropLast() + [0x0D, 0x0A]
    let whitespace = CanonicalSyntaxError(.whitespace, at: good.count - 1)
    #expect(throws: LedgerExportFailure.event(line: 1, .syntax(whitespace))) {
      try LedgerExport.events(in: Array(crlf))
    }
  }

  @Test("坏的个人信息指明行号")
  func namesTheBadPersonalLine() throws {
    let record = try samplePerson("张三", 1)
    let good = try LedgerExport.line(for: record)
    let text = String(decoding: good, as: UTF8.self)
    let changed = text.split(separator: "张三").joined(separator: "李四")
    #expect(throws: LedgerExportFailure.commitmentMismatch(line: 2, record.commitment)) {
      try LedgerExport.personalRecords(in: good + Array(changed.utf8))
    }
    #expect(throws: LedgerExportFailure.notPersonalRecord(line: 1)) {
      try LedgerExport.personalRecords(in: Array("{}\n".utf8))
    }
    #expect(
      throws: LedgerExportFailure.syntax(line: 1, CanonicalSyntaxError(.unexpectedEnd, at: 1))
    ) {
      try LedgerExport.personalRecords(in: Array("{\n".utf8))
    }
  }
}
