import SafetyModel

extension HazardRegistered {
  func headline(name: PersonName) -> Sentence {
    let people = Headline.people(foundBy, name)
    let place = location.map { Sentence(both: Quote.value($0)) }
    return Sentence(
      zh: "登记隐患：\(Quote.plain(title.zh))，\(gradeWords.zh)，发现人\(people.zh)",
      en: "Registered: \(Quote.plain(title.en)), \(gradeWords.en), found by \(people.en)"
    )
    .joined(Headline.remark(place))
    .joined(recurrence)
    .joined(origin)
    .joined(Headline.evidence(evidence.count))
  }

  private var gradeWords: Sentence {
    grade == .general && verdict?.verdict == .undetermined ? .gradePending : grade.label
  }

  private var origin: Sentence {
    guard let splitFrom else { return Sentence(both: "") }
    return Sentence(zh: "，自 \(splitFrom) 分出", en: ", split off from \(splitFrom)")
  }

  private var recurrence: Sentence {
    guard let recurrenceOf else { return Sentence(both: "") }
    return Sentence(zh: "，系 \(recurrenceOf) 反弹", en: ", recurrence of \(recurrenceOf)")
  }
}

extension HazardVerdict {
  /// The criteria and clause behind a grade.
  var ground: Sentence? {
    guard let criteria else { return nil }
    return Sentence(
      both: Quote.plain([criteria, element].compactMap { $0 }.joined(separator: " "))
    )
  }
}

extension DeterminationConfirmed {
  var headline: Sentence {
    let ground = [criteria, clause].compactMap { $0 }.joined(separator: " ")
    return Sentence(
      zh: "确认等级：\(decision.label.zh)（\(manner.label.zh)），由\(Quote.value(authority))作出",
      en: "Grade decided: \(decision.label.en) (\(manner.label.en)), by \(Quote.value(authority))"
    )
    .joined(Headline.remark(ground.isEmpty ? nil : Sentence(both: Quote.plain(ground))))
    .joined(Headline.detail(reason))
  }
}

extension ResponsiblePerson {
  /// The person by register name or post; a name known by commitment only is not shown.
  func phrase(_ name: PersonName) -> Sentence {
    let known = person.map { Sentence(both: Quote.plain(name($0))) }
    let post = post.map { Sentence(both: Quote.value($0)) }
    let parts = [known, post].compactMap { $0 }
    return parts.isEmpty
      ? Sentence(zh: "（未登记人员）", en: "(person not on the register)") : .list(parts)
  }
}

extension HazardHandedOver {
  func headline(name: PersonName) -> Sentence {
    let receiver = Quote.plain(name(to))
    guard let from else {
      return Sentence(zh: "经办人定为\(receiver)", en: "Now followed by \(receiver)")
        .joined(Headline.detail(reason))
    }
    let giver = Quote.plain(name(from))
    return Sentence(
      zh: "经办人由\(giver)交接给\(receiver)",
      en: "Handed over from \(giver) to \(receiver)"
    )
    .joined(Headline.detail(reason))
  }
}

extension OrderIssued {
  func headline(name: PersonName) -> Sentence {
    let officers = Headline.people(officers, name)
    return Sentence(
      zh:
        "开具\(form.label.zh)：编号\(Quote.value(number.text))，期限\(due.day.chineseText)，执法人员\(officers.zh)，\(service.on.chineseText)送达（\(service.words.zh)）",
      en:
        "Issued an \(form.label.en): number \(Quote.value(number.text)), term \(due.day), officers \(officers.en), served \(service.on) (\(service.words.en))"
    )
    .joined(together)
    .joined(Headline.evidence(evidence.count))
  }

  private var together: Sentence {
    guard let alsoOrdered, !alsoOrdered.isEmpty else { return Sentence(both: "") }
    let row = Sentence.list(alsoOrdered.map { Sentence(both: $0.text) })
    return Sentence(zh: "，同一文书另有\(row.zh)", en: ", with \(row.en) in the same paper")
  }
}

extension ReminderSent {
  var headline: Sentence {
    Sentence(zh: "提醒单位整改（不设法定期限）", en: "Unit reminded (no legal term)")
      .joined(Headline.number(number)).joined(wish).joined(Headline.detail(text))
  }

  private var wish: Sentence {
    guard let wishedDay else { return Sentence(both: "") }
    return Sentence(zh: "，希望\(wishedDay.chineseText)前整改", en: ", wished by \(wishedDay)")
  }
}

extension RectificationPlan {
  var headline: Sentence {
    let missing = missing
    guard !missing.isEmpty else {
      return Sentence(zh: "提交整改方案，五项要素齐全", en: "Plan submitted, all five elements given")
    }
    let row = Sentence.list(missing.map(\.label))
    return Sentence(zh: "提交整改方案，还缺：\(row.zh)", en: "Plan submitted, lacking: \(row.en)")
  }
}

extension RectificationClaimed {
  func headline(name: PersonName) -> Sentence {
    let workers = rectifiers.isEmpty ? nil : Headline.people(rectifiers, name)
    let remark = workers.map { Sentence(zh: "整改人\($0.zh)", en: "work by \($0.en)") }
    return Sentence(
      zh: "\(Quote.plain(name(by)))报告已整改",
      en: "\(Quote.plain(name(by))) reports rectification"
    )
    .joined(Headline.remark(remark))
    .joined(Headline.remark(others))
    .joined(Headline.detail(text))
    .joined(Headline.evidence(evidence.count))
  }

  /// How many did it who are not on the register; their names stand outside the ledger.
  private var others: Sentence? {
    contractors.map { people in
      Sentence(
        zh: "另有未登记的整改人\(people.count)名",
        en: "\(people.count) more who are not on the register"
      )
    }
  }
}

extension Reinspected {
  func headline(name: PersonName) -> Sentence {
    let people = Headline.people(inspectors, name)
    return Sentence(
      zh: "第\(round)次复查：\(result.label.zh)，复查人\(people.zh)",
      en: "Re-inspection \(round): \(result.label.en), by \(people.en)"
    )
    .joined(.until(nextDue?.day))
    .joined(Headline.remark(consequence?.label))
    .joined(Headline.detail(facts))
    .joined(Headline.confirmed(wordingConfirmed))
    .joined(Headline.evidence(evidence.count))
  }
}

extension ExtensionDecided {
  var headline: Sentence {
    Sentence(
      zh: "\(decision.label.zh)，原期限\(oldDue.day.chineseText)",
      en: "Extension \(decision.label.en), old term \(oldDue.day)"
    )
    .joined(.until(newDue?.day)).joined(Headline.detail(reason))
  }
}

extension HazardClosed {
  func headline(name: PersonName) -> Sentence {
    let waived = waivers.isEmpty ? nil : Sentence.list(waivers.map(\.rule.label))
    let remark = waived.map {
      Sentence(zh: "豁免内部规定：\($0.zh)", en: "house rule waived: \($0.en)")
    }
    return Sentence(
      zh: "销号（\(reason.label.zh)），销号人\(Quote.plain(name(by)))",
      en: "Closed (\(reason.label.en)) by \(Quote.plain(name(by)))"
    )
    .joined(Headline.remark(remark))
    .joined(Headline.detail(note))
    .joined(Headline.confirmed(wordingConfirmed))
    .joined(Headline.evidence(evidence.count))
  }
}

extension BilingualText {
  /// A new term, when there is one.
  static func until(_ day: CivilDate?) -> BilingualText {
    guard let day else { return BilingualText(both: "") }
    return BilingualText(zh: "，期限\(day.chineseText)", en: ", term \(day)")
  }
}
