import Ledger
import SQLite

extension StoreFailure {
  /// Says in the words of the ledger what SQLite said in its own.
  init(_ failure: SQLiteFailure) {
    switch failure {
    case .busy: self = .busy
    case .readOnly: self = .readOnly
    case .diskFull: self = .diskFull
    case .corrupt(let message): self = .corrupt(detail: message)
    case .notADatabase: self = .corrupt(detail: "the file is not a database")
    case .cannotOpen(let path, let errno): self = .io(detail: "cannot open \(path), errno \(errno)")
    case .constraint(_, let message): self = .corrupt(detail: message)
    case .ioError(let code, let errno): self = .io(detail: "SQLite \(code), errno \(errno)")
    case .settingRefused(let name, let wanted, let found):
      self = .io(detail: "\(name) is \(found) and not \(wanted)")
    case .other(let code, let message): self = .io(detail: "SQLite \(code): \(message)")
    }
  }

  /// Runs a closure and gives every failure the type the ledger knows.
  static func translating<Result>(
    _ body: () throws -> Result
  ) throws(StoreFailure) -> Result {
    do {
      return try body()
    } catch let failure as StoreFailure {
      throw failure
    } catch let failure as SQLiteFailure {
      throw StoreFailure(failure)
    } catch {
      throw .io(detail: "\(error)")
    }
  }
}
