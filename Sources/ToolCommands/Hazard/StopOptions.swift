import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// What is stopped, of a hazard or of a whole case.
struct StopOptions: ParsableArguments {
  @Option(
    help: help(
      "措施，可多次：withdraw 撤出人员、production 停产停业、construction 停止施工、use 停止使用。",
      "withdraw, production, construction or use; repeatable."
    )
  )
  var measure: [String] = []

  @Option(help: help("范围：哪个场所、部位或设备。", "The place, part or equipment."))
  var scope: String

  func measures() throws(OperationFailure) -> [StopMeasure] {
    var measures: [StopMeasure] = []
    for word in measure {
      measures.append(try Typed.word(word, key: "--measure", label: \.label))
    }
    return measures
  }
}
