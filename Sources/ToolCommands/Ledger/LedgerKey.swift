import ArgumentParser
import Ledger
import Messages
import Operations
import SafetyModel
import Workspace

/// Prints the public key, by which others check receipts and checkpoints.
struct LedgerKey: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: text(
      "打印账本的公钥，交给要核对凭证的人；私钥在 ledger.key，不要外传。",
      "Print the public key for those who check receipts; the private one is in ledger.key, keep it."
    ),
    aliases: ["公钥"]
  )

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let key = try global.look().workspace.logKey
    do throws(KeyFailure) {
      Console.print(try key.load().verifier.description)
    } catch {
      throw OperationFailure.notSigned(.notSigned(error))
    }
  }
}
