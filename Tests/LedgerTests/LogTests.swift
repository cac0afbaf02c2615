import Ledger
import TestSupport
import Testing

@Suite("账本的默克尔树 The Merkle tree of the log")
struct LogTests {
  /// Leaves and roots of the reference implementation of RFC 6962, whose tree RFC 9162 keeps.
  static let leaves: [[UInt8]] = [
    [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
    [0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
    [
      0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6c, 0x6d, 0x6e,
      0x6f,
    ],
  ]
  static let roots = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ]

  @Test("根与标准的样例一致 roots are those of the published vectors", arguments: 0...8)
  func roots(size: Int) {
    var frontier = LogFrontier()
    for leaf in LogTests.leaves.prefix(size) { frontier.append(LogHash(leaf: leaf)) }
    #expect(frontier.size == size)
    #expect(frontier.root.hex == LogTests.roots[size])
  }

  @Test("逐条添加与标准的递归定义一致 adding one by one gives the recursive definition's root")
  func definition() {
    let hashes = LogTests.hashes(300)
    var frontier = LogFrontier()
    for (index, hash) in hashes.enumerated() {
      frontier.append(hash)
      #expect(frontier.root == definedRoot(hashes[...index]))
    }
  }

  @Test("每条事件在每种大小下都能证明，换一处就不能 every event is provable, nothing else is")
  func inclusion() {
    let hashes = LogTests.hashes(40)
    for size in 1...40 {
      let root = definedRoot(hashes[..<size])
      for index in 0..<size {
        let path = LogProof.inclusion(of: index, size: size, run: LogTests.run(hashes))
        func holds(_ path: [LogHash], _ index: Int, _ leaf: LogHash) -> Bool {
          LogProof.includes(path, leaf: leaf, index: index, size: size, root: root)
        }
        #expect(holds(path, index, hashes[index]))
        #expect(!holds(path, (index + 1) % size, hashes[index]) || size == 1)
        #expect(!holds(path, index, hashes[40]))
        #expect(!holds(path + [root], index, hashes[index]))
        #expect(path.isEmpty || !holds(Array(path.dropLast()), index, hashes[index]))
        #expect(!holds(path, size, hashes[index]))
      }
    }
  }

  @Test("后来的账本都能证明延续了先前的 every later log proves that it continues an earlier one")
  func consistency() {
    let hashes = LogTests.hashes(33)
    for size in 0...33 {
      for older in 0...size {
        let path = LogProof.consistency(from: older, to: size, run: LogTests.run(hashes))
        let (first, second) = (
          definedRoot(hashes[..<older]), definedRoot(hashes[..<size])
        )
        func holds(_ path: [LogHash], _ first: LogHash, _ second: LogHash) -> Bool {
          LogProof.continues(path, older: older, olderRoot: first, size: size, root: second)
        }
        #expect(holds(path, first, second), "\(older) to \(size)")
        #expect(!holds(path, hashes[33], second))
        #expect(!holds(path + [hashes[33]], first, second))
        if older > 0, older < size {
          #expect(!holds(path, first, hashes[33]))
          #expect(!holds(Array(path.dropLast()), first, second))
        }
      }
    }
  }

  @Test("保存的前沿可以继续 a frontier that was kept goes on where it stopped")
  func resumed() throws {
    let hashes = LogTests.hashes(21)
    var whole = LogFrontier()
    for hash in hashes.prefix(13) { whole.append(hash) }
    var resumed = try #require(LogFrontier(size: whole.size, runs: whole.runs))
    for hash in hashes[13..<21] {
      whole.append(hash)
      resumed.append(hash)
    }
    #expect(resumed == whole)
    #expect(LogFrontier(size: 13, runs: Array(whole.runs.prefix(1))) == nil)
  }

  static func hashes(_ count: Int) -> [LogHash] {
    (0...count).map { LogHash(leaf: Array("event \($0)".utf8)) }
  }

  static func run(_ hashes: [LogHash]) -> (Int, Int) -> LogHash {
    { exponent, ordinal in
      definedRoot(hashes[(ordinal << exponent)..<((ordinal + 1) << exponent)])
    }
  }
}
