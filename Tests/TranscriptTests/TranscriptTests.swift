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
    let runner = try TranscriptRunner(isEnglish: transcript.isEnglish)
    let outcome = try runner.run(transcript)
    if Project.isRecording, !outcome.differences.isEmpty {
      try Disk.write(outcome.recorded.lines.joined(separator: "\n"), to: path)
    }
    for difference in Differences.report(outcome.differences, of: name) {
      Issue.record("\(difference)")
    }
    // Whatever the commands recorded, the tool would record again under the rules of its time;
    // but not where a transcript damages its workspace on purpose.
    let damaging = ["sqlite3", "rm -r packs"]
    if !transcript.steps.contains(where: { step in damaging.contains { step.script.contains($0) } })
    {
      for problem in try runner.problemsOfLedgers() { Issue.record("\(problem)") }
    }
  }
}
