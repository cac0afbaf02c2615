import Testing
import TranscriptSupport

@Suite("记录的格式 The form of transcripts")
struct TranscriptFormatTests {
  static let sample = """
    # lang en
    # A remark.

    $ printf 'one\\n\\ntwo\\n'
    one

    two

    $ cat <<'END'
    > \\$ 1
    > END
    \\$ 1
    $ echo talk >&2; false
    ! talk
    ? 1
    """

  static func transcript(_ text: String) -> Transcript {
    Transcript(
      lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    )
  }

  @Test("读入再写出不变 reading and writing changes nothing")
  func readingAndWritingChangesNothing() {
    let transcript = Self.transcript(Self.sample)
    #expect(transcript.steps.count == 3)
    #expect(transcript.isEnglish)
    #expect(transcript.steps[0].output == ["one", "", "two"])
    #expect(transcript.steps[1].script == "cat <<'END'\n\\$ 1\nEND")
    #expect(transcript.steps[1].output == ["$ 1"])
    #expect(transcript.steps[2].errors == ["talk"])
    #expect(transcript.steps[2].code == 1)
    #expect(transcript.lines.joined(separator: "\n") == Self.sample)
  }

  @Test("文件夹和变量带到下一条命令 folder and variables carry over")
  func folderAndVariablesCarryOver() throws {
    let outcome = try TranscriptRunner(isEnglish: true).run(
      Self.transcript(
        """
        $ mkdir deep && cd deep && NAME='张 三'
        $ pwd; echo "$NAME"
        <here>/deep
        张 三
        """
      )
    )
    #expect(outcome.differences == [])
  }

  @Test("现在的日期不写进记录，命令点名的日期原样留下 the present is masked, a named day stays")
  func presentIsMaskedAndNamedDayStays() throws {
    let outcome = try TranscriptRunner(isEnglish: true).run(
      Self.transcript(
        """
        $ export TZ=Asia/Shanghai; date +%F; DAY=$(date +%F)
        <today>
        $ echo 2024-02-07 "$DAY" 10:00
        2024-02-07 <now>
        """
      )
    )
    #expect(outcome.differences == [])
    let scratch = try ScratchFolder()
    let today = try Subprocess.run(
      ["/usr/bin/date", "+%F"],
      environment: ["TZ": "Asia/Shanghai"],
      capture: scratch.path
    ).output.prefix(10)
    let naming = Self.transcript("$ echo \(today)\nunknown")
    let recorded = try TranscriptRunner(isEnglish: true).run(naming).recorded
    #expect(recorded.steps.first?.output == [String(today)])
  }

  @Test("编号按首次出现对应，之后必须一致 ids bind where they first appear")
  func idsBindWhereTheyFirstAppear() throws {
    let agreeing = Self.transcript(
      """
      $ echo "new H-AAAA-AAAA-A"
      new H-BBBB-BBBB-B
      $ echo "again H-BBBB-BBBB-B"
      again H-BBBB-BBBB-B
      """
    )
    #expect(try TranscriptRunner(isEnglish: true).run(agreeing).differences == [])
    let disagreeing = Self.transcript(
      """
      $ echo "new H-AAAA-AAAA-A H-CCCC-CCCC-C"
      new H-BBBB-BBBB-B H-BBBB-BBBB-B
      """
    )
    #expect(try TranscriptRunner(isEnglish: true).run(disagreeing).differences.count == 1)
  }

  @Test("省略号代表任意多行 an ellipsis stands for any lines")
  func ellipsisStandsForAnyLines() throws {
    let transcript = Self.transcript("$ seq 9\n1\n…\n8\n9")
    #expect(try TranscriptRunner(isEnglish: true).run(transcript).differences == [])
  }

  @Test("不同之处写明行号、原文与实际 a difference shows line, written and printed")
  func differenceShowsBoth() throws {
    let transcript = Self.transcript("$ echo there; false\nhere")
    let outcome = try TranscriptRunner(isEnglish: true).run(transcript)
    #expect(
      outcome.differences == ["line 1: $ echo there; false\n- here\n+ there\n- ? 0\n+ ? 1"]
    )
    #expect(outcome.recorded.lines == ["$ echo there; false", "there", "? 1"])
  }
}
