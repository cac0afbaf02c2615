import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import SQLStore
import SafetyModel
import Workspace

/// Signs the present state of the ledger and prints the checkpoint.
struct LedgerSign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: text(
      "给账本现在的状态签名，打印检查点；抄送或存到别处，日后可证明账本没有被改过。",
      "Sign the present state and print the checkpoint; kept elsewhere it proves later that nothing was changed."
    ),
    aliases: ["签名"]
  )

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(ActingOptions.parse([]))
    do throws(OperationWarning) {
      Console.print(try context.sign().note)
    } catch {
      throw OperationFailure.notSigned(error)
    }
  }
}

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
