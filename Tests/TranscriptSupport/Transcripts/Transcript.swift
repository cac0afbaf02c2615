/// A file of commands with what they print, as a person would see them in a terminal.
///
///     # lang en
///     $ bihuan hazard close H-7K3M-Q2XA-5 --by 张三
///     > a further line of the command
///     a line on standard output
///     ! a line on standard error
///     ? 2
///
/// A line that begins with `# ` is a remark. `…` alone stands for any number of lines. A printed
/// line that begins with one of the marks has a backslash before it. Empty lines at the end of an
/// output do not count.
package struct Transcript: Hashable, Sendable {
  /// One command and what is expected of it.
  package struct Step: Hashable, Sendable {
    /// The remarks and empty lines above it, as written.
    package var remarks: [String] = []
    /// The lines of the command.
    package var command: [String]
    /// The lines expected on standard output.
    package var output: [String] = []
    /// The lines expected on standard error.
    package var errors: [String] = []
    /// The expected exit code.
    package var code: Int32 = 0
    /// The line of the file the command stands in, from 1.
    package var line: Int

    /// The command as one text for the shell.
    package var script: String { command.joined(separator: "\n") }
  }

  /// The commands in order.
  package var steps: [Step] = []
  /// Remarks after the last one.
  package var remainder: [String] = []

  /// Reads a transcript.
  ///
  /// - Parameters:
  ///   - lines: The lines.
  ///   - first: The number of the first line in its file.
  package init(lines: [String], first: Int = 1) {
    var pending: [String] = []
    for (offset, line) in lines.enumerated() {
      if line.hasPrefix("$ ") {
        steps.append(
          Step(
            remarks: pending,
            command: [String(line.dropFirst(2))],
            line: first + offset
          )
        )
        pending = []
      } else if line.hasPrefix("# ") || line == "#" || steps.isEmpty {
        pending.append(line)
      } else if line.isEmpty {
        pending.append(line)
      } else {
        let gap = pending.count
        if pending.allSatisfy(\.isEmpty) { pending = [] }
        steps[steps.count - 1].read(line, afterEmpty: pending.isEmpty ? gap : 0)
      }
    }
    remainder = pending
  }

  /// The header `# lang en`.
  package var isEnglish: Bool {
    steps.first?.remarks.contains { $0.hasPrefix("# lang en") } ?? false
  }

  /// The lines of the file.
  package var lines: [String] {
    steps.flatMap(\.lines) + remainder
  }
}

extension Transcript.Step {
  fileprivate mutating func read(_ line: String, afterEmpty gap: Int) {
    let isFirst = output.isEmpty && errors.isEmpty && gap == 0
    if isFirst, let last = command.last, last.hasSuffix("\\") || line.hasPrefix("> ") || line == ">"
    {
      command.append(line.hasPrefix(">") ? String(line.dropFirst(2)) : line)
    } else if line.hasPrefix("! ") || line == "!" {
      errors.append(String(line.dropFirst(2)))
    } else if line.hasPrefix("? "), let number = Int32(line.dropFirst(2)) {
      code = number
    } else {
      output += Array(repeating: "", count: gap)
      output.append(line.hasPrefix("\\") ? String(line.dropFirst()) : line)
    }
  }

  /// The lines of the file for this step.
  package var lines: [String] {
    var lines = remarks
    for (index, part) in command.enumerated() {
      let continues = index > 0 && command[index - 1].hasSuffix("\\")
      lines.append(index == 0 ? "$ " + part : continues ? part : "> " + part)
    }
    lines += output.map(Transcript.escaped)
    lines += errors.map { $0.isEmpty ? "!" : "! " + $0 }
    if code != 0 { lines.append("? \(code)") }
    return lines
  }
}

extension Transcript {
  fileprivate static func escaped(_ line: String) -> String {
    let marks = ["$ ", "! ", "? ", "# ", "> ", "\\"]
    return marks.contains { line.hasPrefix($0) } || ["!", "#", ">"].contains(line)
      ? "\\" + line : line
  }
}
