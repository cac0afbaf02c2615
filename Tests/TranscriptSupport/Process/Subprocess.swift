import Glibc

/// What a finished program left behind.
package struct FinishedProcess: Hashable, Sendable {
  /// The bytes of standard output as text.
  package var output: String
  /// The bytes of standard error as text.
  package var errors: String
  /// The exit code; 128 and the signal for a program that was killed.
  package var code: Int32
}

/// Runs programs; output goes through files, so that no pipe can fill up.
package enum Subprocess {
  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - words: The path of the program and its arguments.
  ///   - environment: The whole environment, nothing is inherited.
  ///   - capture: A folder in which output may be kept for a moment.
  /// - Returns: What it printed and its exit code.
  /// - Throws: `SystemFailure` when it cannot be started.
  package static func run(
    _ words: [String],
    environment: [String: String],
    capture: String
  ) throws -> FinishedProcess {
    let output = capture + "/stdout"
    let errors = capture + "/stderr"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, writing, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, writing, 0o600)
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    let variables: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    var child: pid_t = 0
    let started = posix_spawn(&child, words[0], &actions, nil, arguments, variables)
    guard started == 0 else { throw SystemFailure(what: words[0], code: started) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { throw SystemFailure(what: "waitpid", code: errno) }
    }
    let signal = status & 0x7f
    return FinishedProcess(
      output: try Disk.text(of: output),
      errors: try Disk.text(of: errors),
      code: signal == 0 ? (status >> 8) & 0xff : 128 + signal
    )
  }
}

/// A call to the system that did not work.
package struct SystemFailure: Error, CustomStringConvertible {
  /// What was tried.
  package var what: String
  /// The error number.
  package var code: Int32

  /// Creates a failure.
  package init(what: String, code: Int32) {
    self.what = what
    self.code = code
  }

  /// The words of the system.
  package var description: String { "\(what): \(String(cString: strerror(code)))" }

  static func now(_ what: String) -> SystemFailure { SystemFailure(what: what, code: errno) }
}
