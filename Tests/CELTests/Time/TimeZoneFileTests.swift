import CEL
import Glibc
import Testing

@Suite("时区文件 Time zone files")
struct TimeZoneFileTests {
  /// Writes a file with the given clock: offsets before and from each transition.
  static func file(
    version: Character = "2",
    first: Int,
    changes: [(at: Int, to: Int)],
    rule: String
  ) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
    func block(width: Int) -> [UInt8] {
      var octets = Array("TZif\(version)".utf8) + [UInt8](repeating: 0, count: 15)
      for count in [0, 0, 0, changes.count, changes.count + 1, 4] { octets += number(count, 4) }
      for change in changes { octets += number(change.at, width) }
      octets += changes.indices.map { UInt8($0 + 1) }
      for offset in [first] + changes.map(\.to) { octets += number(offset, 4) + [0, 0] }
      return octets + Array("LMT\0".utf8)
    }
    return block(width: 4) + block(width: 8) + Array("\n\(rule)\n".utf8)
  }

  static let shanghai = file(
    first: 29_143,
    changes: [(-2_177_481_943, 28_800), (515_527_200, 32_400), (526_838_400, 28_800)],
    rule: "CST-8"
  )

  @Test(
    "answers before, at and after each change",
    arguments: [
      (-5_000_000_000, 29_143), (-2_177_481_944, 29_143), (-2_177_481_943, 28_800),
      (515_527_199, 28_800), (515_527_200, 32_400), (526_838_399, 32_400), (526_838_400, 28_800),
      (4_000_000_000, 28_800),
    ] as [(Int64, Int64)]
  )
  func offsets(_ seconds: Int64, _ offset: Int64) throws {
    #expect(try TimeZoneFile(Self.shanghai).offset(at: seconds) == offset)
  }

  @Test("the rule goes on where the table ends; without one the last clock stays")
  func rule() throws {
    let changes = [(at: 1_000, to: 3_600)]
    let ruled = try TimeZoneFile(
      Self.file(first: 0, changes: changes, rule: "CET-1CEST,M3.5.0,M10.5.0/3")
    )
    #expect(ruled.offset(at: 999) == 0)
    #expect(ruled.offset(at: 1_585_443_600) == 7_200)
    let plain = try TimeZoneFile(Self.file(first: 0, changes: changes, rule: ""))
    #expect(plain.offset(at: 1_585_443_600) == 3_600)
    let bare = try TimeZoneFile(Self.file(first: -60, changes: [], rule: "CST-8"))
    #expect(bare.offset(at: 0) == 28_800)
  }

  @Test("a file cut at any octet is refused, not misread")
  func cut() {
    for count in 0..<Self.shanghai.count {
      #expect(throws: TimeZoneFileError.self) {
        try TimeZoneFile(Array(Self.shanghai.prefix(count)))
      }
    }
  }

  @Test("damaged files are refused or read, never a trap")
  func damaged() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<5_000 {
      var octets = Self.shanghai
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        octets[Int.random(in: 0..<octets.count, using: &random)] = .random(
          in: 0...255,
          using: &random
        )
      }
      let file = try? TimeZoneFile(octets)
      for seconds: Int64 in [.min / 2, 0, .max / 2] { _ = file?.offset(at: seconds) }
    }
  }

  @Test("what is no time zone file says so")
  func foreign() {
    #expect(throws: TimeZoneFileError.notATimeZoneFile) {
      try TimeZoneFile(Array("# not a compiled file, and long enough to hold a header".utf8))
    }
  }

  /// Offsets that another implementation read from the public tables; each lies in the past.
  static let recorded: [(String, Int64, Int64)] = [
    ("Asia/Shanghai", 515_527_200, 32_400), ("Asia/Shanghai", 1_234_567_890, 28_800),
    ("Australia/Sydney", 0, 36_000), ("Australia/Sydney", 1_234_567_890, 39_600),
    ("America/St_Johns", 515_527_200, -9_000), ("America/St_Johns", 1_700_000_000, -12_600),
    ("Asia/Kathmandu", 0, 19_800), ("Asia/Kathmandu", 515_527_200, 20_700),
    ("America/Chicago", -1_500_000_000, -18_000), ("America/Chicago", 1_234_567_890, -21_600),
  ]

  @Test(
    "reads the tables of this machine",
    .enabled(if: access("/usr/share/zoneinfo/Asia/Shanghai", R_OK) == 0),
    arguments: recorded
  )
  func machine(_ zone: String, _ seconds: Int64, _ offset: Int64) throws {
    let file = try #require(fopen("/usr/share/zoneinfo/\(zone)", "rb"))
    defer { fclose(file) }
    var octets = [UInt8](repeating: 0, count: 1 << 20)
    octets.removeLast(octets.count - fread(&octets, 1, octets.count, file))
    #expect(try TimeZoneFile(octets).offset(at: seconds) == offset)
  }
}
