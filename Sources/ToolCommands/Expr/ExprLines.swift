import Glibc
import JSONSource
import Messages
import Operations
import SafetyModel
import Workspace

/// Answers questions line by line: one line out for every line in, in order, at once.
struct ExprLines {
  /// The language of messages; English unless Chinese is asked for, because a program reads them.
  let language: Language
  private let zones = ZoneFiles()

  init(language: Language) { self.language = language }

  /// Reads to the end of the input.
  func run() throws(OperationFailure) {
    var lines = InputLines(descriptor: 0, limit: JSONLimits.standard.size)
    while let line = try next(of: &lines) {
      guard Console.write(answer(to: line), to: 1) else { return }
    }
  }

  private func next(
    of lines: inout InputLines
  ) throws(OperationFailure) -> InputLines.Line? {
    do throws(FileFailure) {
      return try lines.next()
    } catch {
      throw .file(error)
    }
  }

  private func answer(to line: InputLines.Line) -> [UInt8] {
    var writer = JSONWriter()
    do throws(QuestionFault) {
      let question = try ExpressionQuestion(json: try bytes(of: line))
      writer.answer(question.answer(timeZones: zones)) { $0.sentence.text(in: language) }
    } catch {
      writer.error(error.sentence.text(in: language))
    }
    writer.raw("\n")
    return writer.bytes
  }

  private func bytes(of line: InputLines.Line) throws(QuestionFault) -> [UInt8] {
    switch line {
    case .bytes(let bytes): return bytes
    case .tooLong(let limit):
      let error = JSONSyntaxError(kind: .tooLarge(limit: limit), line: 1, column: 1)
      throw QuestionFault(.json(error), at: "")
    }
  }
}
