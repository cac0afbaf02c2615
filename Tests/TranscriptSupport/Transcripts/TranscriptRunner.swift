import Glibc

/// Runs the commands of transcripts, each transcript in a scratch folder of its own.
///
/// Variables and the folder a command moves to carry over to the next one, as in a terminal.
package final class TranscriptRunner {
  /// What came of a transcript.
  package struct Outcome {
    /// The transcript with what this run printed.
    package var recorded: Transcript
    /// One text for each command that did something else than written.
    package var differences: [String]
  }

  private let scratch: ScratchFolder
  private let apart: ScratchFolder
  private let environment: [String: String]
  private var binding = IDBinding()
  private let masking: Masking

  /// Prepares a run.
  ///
  /// - Parameter isEnglish: Whether the tool speaks English.
  /// - Throws: `BinaryMissing` when the tool is not built.
  package init(isEnglish: Bool) throws {
    guard let binary = Project.binary else { throw BinaryMissing() }
    scratch = try ScratchFolder()
    apart = try ScratchFolder()
    try Disk.makeFolder(apart.file("bin"))
    try Disk.makeFolder(apart.file("home"))
    try Disk.write("", to: apart.file("variables"))
    try Disk.write(scratch.path, to: apart.file("folder"))
    guard symlink(binary, apart.file("bin/bihuan")) == 0 else { throw SystemFailure.now("symlink") }
    environment = [
      "PATH": apart.file("bin") + ":/usr/local/bin:/usr/bin:/bin",
      "HOME": apart.file("home"),
      "LANG": isEnglish ? "en_US.UTF-8" : "zh_CN.UTF-8",
      "COLUMNS": "100",
      "FIXTURES": Project.fixtures,
      "RULES": Project.rules,
    ]
    masking = Masking(folders: [
      (scratch.path, "<here>"), (Project.fixtures, "<fixtures>"), (Project.rules, "<rules>"),
      (apart.file("home"), "<home>"),
    ])
  }

  /// Runs a transcript and compares.
  package func run(_ transcript: Transcript) throws -> Outcome {
    var outcome = Outcome(recorded: transcript, differences: [])
    for (index, step) in transcript.steps.enumerated() {
      let result = try run(step)
      if let difference = result.difference {
        outcome.differences.append(difference)
        outcome.recorded.steps[index] = result.recorded
      }
    }
    return outcome
  }

  /// What reading every ledger the transcript made again from its beginning finds; nothing is right.
  ///
  /// - Returns: What each such reading printed that did not end well.
  package func problemsOfLedgers() throws -> [String] {
    let found = try execute("find \(scratch.path) -name bihuan.db | sort")
    var problems: [String] = []
    for path in found.output.split(separator: "\n") {
      let read = try execute("bihuan ledger verify --full --db '\(path)'")
      if read.code != 0 { problems.append("\(path): \(read.code)\n\(read.output)\(read.errors)") }
    }
    return problems
  }

  private func run(
    _ step: Transcript.Step
  ) throws -> (recorded: Transcript.Step, difference: String?) {
    let finished = try execute(binding.command(step.script))
    let output = lines(of: finished.output, by: step.script)
    let errors = lines(of: finished.errors, by: step.script)
    var parts: [String] = []
    if let difference = Comparison.difference(
      expected: step.output.map { masking.withoutPresent($0, of: step.script) },
      actual: output,
      binding: &binding
    ) {
      parts += difference
    }
    if let difference = Comparison.difference(
      expected: step.errors.map { masking.withoutPresent($0, of: step.script) },
      actual: errors,
      binding: &binding
    ) {
      parts += difference.map { $0.prefix(2) + "! " + $0.dropFirst(2) }
    }
    if finished.code != step.code { parts += ["- ? \(step.code)", "+ ? \(finished.code)"] }
    guard !parts.isEmpty else { return (step, nil) }
    var recorded = step
    recorded.output = output.map { binding.line($0) }
    recorded.errors = errors.map { binding.line($0) }
    recorded.code = finished.code
    return (
      recorded, (["line \(step.line): $ \(step.script)"] + parts).joined(separator: "\n")
    )
  }

  /// Runs a text in the shell, with the folder and the variables the last one left.
  private func execute(_ script: String) throws -> FinishedProcess {
    let frame = """
      set -a; . "$1/variables"; cd "$(cat "$1/folder")" || exit 70
      eval "$2"
      code=$?
      pwd > "$1/folder"
      export -p | grep -v -e '^export \\(PWD\\|OLDPWD\\|SHLVL\\|_\\)=' > "$1/variables"
      exit $code
      """
    return try Subprocess.run(
      ["/usr/bin/timeout", "-k", "5", "120", "/bin/sh", "-c", frame, "sh", apart.path, script],
      environment: environment,
      capture: apart.path
    )
  }

  private func lines(of text: String, by command: String) -> [String] {
    var lines = masking.apply(text, of: command)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}

/// The tool is not built.
package struct BinaryMissing: Error, CustomStringConvertible {
  /// What to do.
  package var description: String {
    "no bihuan binary: run `swift build` first, or set BIHUAN_BINARY"
  }
}
