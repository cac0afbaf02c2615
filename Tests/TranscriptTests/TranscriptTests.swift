import Testing
import TranscriptSupport

@Suite("命令记录 Transcripts")
struct TranscriptTests {
  static let folder = Project.fixtures + "/transcripts"

  @Test(
    "命令、输出、退出码都与记录一致 commands print what is written",
    arguments: Disk.files(below: folder, suffix: ".transcript")
  )
  func printsWhatIsWritten(_ name: String) throws {
    let path = Self.folder + "/" + name
    let lines = try Disk.text(of: path).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    let transcript = Transcript(lines: lines)
    try #require(!transcript.steps.isEmpty, "\(name) has no command")
    let outcome = try TranscriptRunner(isEnglish: transcript.isEnglish).run(transcript)
    if Project.isRecording, !outcome.differences.isEmpty {
      try Disk.write(outcome.recorded.lines.joined(separator: "\n"), to: path)
    }
    for difference in Differences.report(outcome.differences, of: name) {
      Issue.record("\(difference)")
    }
  }
}
