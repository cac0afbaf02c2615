import Ledger
import Testing

@Suite("签名的检查点 Signed checkpoints")
struct SignedNoteTests {
  /// The example of the Go package from which the format comes.
  static let note = """
    If you think cryptography is the answer to your problem,
    then you don't know what your problem is.

    — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=

    """
  static let key = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"

  @Test("公开样例的签名成立 the published example verifies")
  func published() throws {
    let note = try #require(SignedNote(SignedNoteTests.note))
    let verifier = try #require(NoteVerifier(SignedNoteTests.key))
    #expect(verifier.check(note) == .right(time: nil))
    #expect(note.description == SignedNoteTests.note)
    #expect(verifier.description == SignedNoteTests.key)
    var changed = note
    changed.text = changed.text.replacing("problem", with: "question")
    #expect(verifier.check(changed) == .wrong)
  }

  @Test("规范里的检查点逐字读回 the checkpoint of the specification reads back byte by byte")
  func specified() throws {
    let text = """
      example.com/behind-the-sofa
      20852163
      CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

      — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=

      """
    let note = try #require(SignedNote(text))
    let checkpoint = try #require(Checkpoint(noteText: note.text))
    #expect(checkpoint.origin == "example.com/behind-the-sofa")
    #expect(checkpoint.size == 20_852_163)
    #expect(checkpoint.noteText == note.text)
    #expect(note.description == text)
  }

  /// The checkpoint of the specification (C2SP, tlog-cosignature) with its witness's line.
  static let cosigned = """
    example.com/behind-the-sofa
    20852163
    CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

    — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
    — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==

    """

  @Test("规范里的联署逐字读回，带着时间 the cosignature of the specification reads back with its time")
  func specifiedCosignature() throws {
    let note = try #require(SignedNote(Self.cosigned))
    #expect(note.description == Self.cosigned)
    let line = try #require(note.signatures.last)
    #expect(line.name == "witness.example.com/w1")
    #expect(line.keyID == [0x8D, 0x66, 0xCF, 0x3F])
    // The time the specification states, and 64 bytes of Ed25519.
    #expect(line.bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } == 1_679_315_147)
    #expect(line.bytes.count == 72)
  }

  @Test("别的程序照规范做的联署成立 a cosignature another program made after the specification verifies")
  func otherCosignature() throws {
    // Made by Python 3 with the package cryptography over the text of the specification: seed 02 × 32.
    let key = "witness.example.com/w1+745fb5e8+BIE5dw6ofRdfVqNUZsNMfszLjYqRtO43ol32D1uPybOU"
    let line =
      "dF+16AAAAABkGFDLUwBLV8e4tjvb6qEHiNTQjDZIX+7tvd038taw9A7W/cQ7ZhSah0uJMOI6CTPez5qwHtE49MrkWhU349mtYmi3Dw=="
    var note = try #require(SignedNote(Self.cosigned))
    note.signatures.removeLast()
    let whole = try #require(SignedNote(note.description + "— witness.example.com/w1 \(line)\n"))
    let verifier = try #require(NoteVerifier(key))
    #expect(verifier.description == key)
    #expect(verifier.check(whole) == .right(time: 1_679_315_147))
    let signer = try #require(
      NoteSigner(name: verifier.name, kind: .witness, seed: [UInt8](repeating: 2, count: 32))
    )
    #expect(signer.verifier == verifier)
    var changed = whole
    changed.text = changed.text.replacing("20852163", with: "20852164")
    #expect(verifier.check(changed) == .wrong)
    var later = whole
    later.signatures[1].bytes[7] ^= 1
    #expect(verifier.check(later) == .wrong)
  }

  @Test("自己签的自己能验，别的钥匙不认 what one key signs another does not vouch for")
  func signed() throws {
    let signer = try #require(NoteSigner(name: "bihuan/L-1", kind: .log, seed: seed(1)))
    let witness = try #require(NoteSigner(name: "bihuan/W-1", kind: .witness, seed: seed(2)))
    let stranger = try #require(NoteSigner(name: "bihuan/L-1", kind: .log, seed: seed(3)))
    let text = Checkpoint(origin: "bihuan/L-1", size: 3, root: LogHash.empty).noteText
    let note = SignedNote(
      text: text,
      signatures: [
        try #require(signer.sign(text)), try #require(witness.sign(text, at: 1_795_348_800)),
      ]
    )
    let read = try #require(SignedNote(note.description))
    #expect(signer.verifier.check(read) == .right(time: nil))
    #expect(witness.verifier.check(read) == .right(time: 1_795_348_800))
    #expect(stranger.verifier.check(read) == nil)
    var late = read
    late.signatures[1].bytes[7] ^= 1
    #expect(witness.verifier.check(late) == .wrong)
  }

  @Test(
    "不成样子的一律不读 what is no note is not read",
    arguments: [
      "", "\n", "text\n", "text\n\n", "text\n\n— a\n", "text\n\n- a AAAAAAA=\n",
      "text\n\n— a+b AAAAAAA=\n", "text\n\n— a AAAAAA\n", "text\n\n— a AAAAAAA=",
      "te\u{7}xt\n\n— a AAAAAAA=\n", "text\n\n— a AAAAAAA= \n", "text\n\n— a AAAAAAB=\n",
    ]
  )
  func malformed(text: String) {
    #expect(SignedNote(text) == nil)
  }

  @Test(
    "不成样子的检查点不读 what is no checkpoint is not read",
    arguments: [
      "", "a\n1\n", "a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
      "a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
      "a\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuF\n",
      "a\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
      "\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
    ]
  )
  func noCheckpoint(text: String) {
    #expect(Checkpoint(noteText: text) == nil)
  }

  private func seed(_ byte: UInt8) -> [UInt8] { [UInt8](repeating: byte, count: 32) }
}
