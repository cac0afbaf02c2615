import Messages
public import Operations
public import SafetyModel
import Workflow

extension Document {
  /// A person's queue: overdue, today, this week, later, waiting on others.
  public static func work(_ queue: WorkQueue, in language: Language) -> Document {
    let name = queue.person.name ?? queue.person.person.id.text
    let own = queue.lines.count { $0.item.urgency != .waiting }
    let absent = queue.absent.map { queue.names[$0] ?? $0.text }
    let behalf = Sentence(
      zh: absent.isEmpty ? "" : "（含代\(absent.joined(separator: "、"))）",
      en: absent.isEmpty ? "" : " (for \(absent.joined(separator: ", ")) too)"
    )
    var page = Page(
      Sentence(
        zh:
          "\(name)\(behalf.zh)的任务 \(queue.day.chineseText)：\(own)件，等待别人\(queue.lines.count - own)件",
        en:
          "Work of \(name)\(behalf.en) on \(queue.day): \(own), waiting on others \(queue.lines.count - own)"
      ),
      in: language
    )
    guard !queue.lines.isEmpty else {
      page.paragraph(Sentence(zh: "没有任务。", en: "Nothing to do."))
      return page.finished
    }
    for urgency in WorkItem.Urgency.allCases {
      let lines = queue.lines.filter { $0.item.urgency == urgency }
      guard !lines.isEmpty else { continue }
      page.heading(
        Sentence(
          zh: "\(urgency.label.zh)（\(lines.count)）",
          en: "\(urgency.label.en) (\(lines.count))"
        )
      )
      page.table(columns, rows: lines.map { row($0, of: queue) })
    }
    return page.finished
  }

  private static let columns = [
    Sentence(zh: "期限", en: "Term"), Sentence(zh: "编号", en: "Id"),
    Sentence(zh: "等级", en: "Grade"), Sentence(zh: "检查对象和部位", en: "Site and place"),
    Sentence(zh: "隐患", en: "Hazard"), Sentence(zh: "要办的事", en: "To do"),
  ]

  private static func row(_ line: WorkListing, of queue: WorkQueue) -> [Sentence] {
    let day = line.item.day?.countdown(on: queue.day) ?? .dash
    let behalf = line.onBehalfOf.map { id in
      let name = queue.names[id] ?? id.text
      return Sentence(zh: "代\(name)", en: "for \(name)")
    }
    let task = line.item.sentence.with(behalf)
    switch line.subject {
    case .hazard(let state):
      return [
        day, .same(state.id.text), state.gradeShortLabel,
        .joined(
          [.same(line.site), state.found.location.map { .same($0) }].compactMap { $0 },
          zh: " ",
          en: " "
        ),
        state.found.title, task,
      ]
    case .majorCase(let view):
      return [
        day, .same(view.state.id.text), view.kind.label, .same(line.site),
        Sentence(zh: "重大隐患案", en: "major case"), task,
      ]
    }
  }
}

extension WorkQueue {
  /// Those for whom the person stands in, as the lines name them.
  fileprivate var absent: [PersonID] {
    var absent: [PersonID] = []
    for id in lines.compactMap(\.onBehalfOf) where !absent.contains(id) { absent.append(id) }
    return absent
  }
}
