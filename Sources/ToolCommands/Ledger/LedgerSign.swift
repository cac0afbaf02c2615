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
