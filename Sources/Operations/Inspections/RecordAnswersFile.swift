public import RuleLanguage
public import SafetyModel
import Workspace

/// What came out of an answers file.
public struct RecordedAnswersFile {
  /// The visit.
  public var inspection: InspectionID
  /// The answers recorded.
  public var answers: [Answer]
  /// The one reason the file gives for what was not looked at.
  public var notCheckedReason: String?
  /// How the unit's person received the record, by the file.
  public var unitSignature: AnswersFile.Signature?
  /// What the reader remarks without refusing.
  public var warnings: [RuleDiagnostic]
}

extension OperatingContext {
  /// Records the answers of a file: all of them, or none.
  ///
  /// - Parameters:
  ///   - path: The file; photos and documents are found from its folder.
  ///   - given: The visit; absent = the one the file names.
  /// - Returns: What was recorded, and what the file says about the end of the visit.
  /// - Throws: `input` with every problem of the file and of every answer.
  public func recordAnswers(
    fromFile path: String,
    in given: InspectionID?
  ) throws(OperationFailure) -> RecordedAnswersFile {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try Files.read(path)
    } catch {
      throw .file(error)
    }
    let file = RuleSourceFile(path: path, bytes: bytes)
    let id: InspectionID
    if let given { id = given } else { id = try visit(namedIn: file) }
    let inspection = try loadInspection(id).value
    guard inspection.status == .underWay else { throw .notNow(.inspectionNotUnderWay(id)) }
    let items = try items(of: inspection)
    let (content, diagnostics) = AnswersFile.read(
      file,
      items: items.values.sorted { $0.id < $1.id }
    )
    let errors = diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else { throw .input(errors.map { InputProblem(.diagnostic($0)) }) }
    let folder = Files.parent(of: path)
    let answers = try recordAnswers(
      content.answers.map { $0.movingFiles(into: folder) },
      in: id
    )
    return RecordedAnswersFile(
      inspection: id,
      answers: answers,
      notCheckedReason: content.notCheckedReason,
      unitSignature: content.unitSignature,
      warnings: diagnostics.filter { $0.severity == .warning }
    )
  }

  private func visit(namedIn file: RuleSourceFile) throws(OperationFailure) -> InspectionID {
    let (content, diagnostics) = AnswersFile.read(file)
    guard let name = content.inspection else {
      let errors = diagnostics.filter { $0.severity == .error }
      throw .input(
        errors.isEmpty
          ? [
            InputProblem(
              .missing(key: "inspection"),
              at: RuleLocation(file: file.path, line: 1, column: 1)
            )
          ]
          : errors.map { InputProblem(.diagnostic($0)) }
      )
    }
    return try inspection(named: name)
  }
}

extension AnswerDraft {
  /// The same answer with relative files found from a folder.
  fileprivate func movingFiles(into folder: String) -> AnswerDraft {
    func moved(_ paths: [String]) -> [String] {
      paths.map { $0.hasPrefix("/") ? $0 : "\(folder)/\($0)" }
    }
    var draft = self
    draft.photos = moved(photos)
    draft.correctedPhotos = moved(correctedPhotos)
    draft.documents = moved(documents)
    return draft
  }
}
