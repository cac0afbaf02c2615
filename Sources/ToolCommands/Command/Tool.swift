import ArgumentParser
import Glibc
import Messages
import Operations
import SafetyModel

/// The command line tool: parse, call one operation, print.
public enum Tool {
  /// Runs the command in the process's arguments and ends the process with its exit code.
  public static func run() -> Never {
    do {
      var command = try BihuanCommand.parseAsRoot()
      try command.run()
      exit(0)
    } catch let failure as OperationFailure {
      Console.say(failure.sentence)
      exit(failure.exitCode)
    } catch {
      if let unknown = UnknownVerb(in: Array(CommandLine.arguments.dropFirst())) {
        Console.say(unknown.sentence)
        exit(BihuanCommand.exitCode(for: error).rawValue)
      }
      if SpokenLanguage.current == .chinese,
        let chinese = UsageChinese.sentence(of: BihuanCommand.message(for: error))
      {
        Console.say(Sentence(zh: chinese, en: chinese))
      }
      BihuanCommand.exit(withError: error)
    }
  }
}
