public import SafetyModel
public import Workflow

extension WorkItem.Urgency {
  /// The heading of this part of the queue.
  public var label: Sentence {
    switch self {
    case .overdue: Sentence(zh: "已逾期", en: "Overdue")
    case .today: Sentence(zh: "今天到期", en: "Due today")
    case .week: Sentence(zh: "本周到期", en: "This week")
    case .later: Sentence(zh: "以后", en: "Later")
    case .waiting: Sentence(zh: "等待别人", en: "Waiting on others")
    }
  }
}

extension WorkItem {
  /// What is to be done, and by whom when somebody else must.
  public var sentence: Sentence {
    switch task {
    case .duty(let duty):
      guard urgency == .waiting else { return duty.label }
      return Sentence(
        zh: "等\(duty.actor.label.zh)：\(duty.label.zh)",
        en: "\(duty.actor.label.en): \(duty.label.en)"
      )
    case .step(let step): return step.label
    }
  }
}
