import CEL

extension EvaluationError.Kind {
  /// Why there is no value, in Chinese.
  var chinese: String {
    switch self {
    case .noSuchVariable(let path): "没有变量\(Quote.value(path.description))。"
    case .noSuchField(let name): "没有\(Quote.value(name))这一项。"
    case .noSuchKey(let key): "没有键 \(Quote.plain(key))。"
    case .noSuchOverload(let name, let types):
      "\(Quote.value(name))不能用于\(types.map(\.rawValue).joined(separator: "、"))。"
    case .overflow(let operation): "\(Quote.value(operation))的结果超出了这种数的范围。"
    case .divisionByZero: "除数是零。"
    case .indexOutOfRange(let index, let count): "列表只有\(count)个元素，没有第 \(index) 个（从 0 数起）。"
    case .duplicateKey(let key): "键 \(Quote.plain(key)) 重复。"
    case .invalidKey(let type): "\(type.rawValue) 不能作键。"
    case .invalidConversion(let value, let type): "\(Quote.plain(value)) 不能转换为 \(type.rawValue)。"
    case .invalidArgument(let reason): "参数不能用（原话：\(Quote.value(reason))）。"
    case .absentValue: "可选值里没有值。"
    case .costExceeded(let limit): "求值超过\(limit)步，已停止。"
    case .host(let reason): "\(Quote.plain(reason))"
    }
  }
}
