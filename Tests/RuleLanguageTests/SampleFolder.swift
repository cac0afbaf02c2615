import RuleLanguage

/// A small rule folder without a slip; broken examples are made from it by one change.
enum SampleFolder {
  static let files: [RuleSourceFile] = [
    RuleSourceFile(path: "instruments.yml", text: instruments),
    RuleSourceFile(path: "matters.yml", text: matters),
    RuleSourceFile(path: "facts.yml", text: facts),
    RuleSourceFile(path: "circumstances.yml", text: circumstances),
    RuleSourceFile(path: "checklists/common.yml", text: common),
    RuleSourceFile(path: "checklists/paint.yml", text: paint),
    RuleSourceFile(path: "criteria/order.yml", text: order),
    RuleSourceFile(path: "criteria/fire-old.yml", text: fireOld),
    RuleSourceFile(path: "criteria/fire-new.yml", text: fireNew),
    RuleSourceFile(path: "policies/work-safety.yml", text: policy),
    RuleSourceFile(path: "calendars/china.yml", text: calendar),
    RuleSourceFile(path: "README.md", text: "# 说明"),
    RuleSourceFile(path: "cases/one.yml", text: "case: not read here"),
  ]

  /// The folder with one text replaced in one file, as bytes.
  static func files(
    replacing old: String,
    with new: String,
    in path: String
  ) -> [RuleSourceFile] {
    files.map { file in
      guard file.path == path else { return file }
      let text = String(decoding: file.bytes, as: UTF8.self)
      guard let range = text.firstRange(of: old) else { return file }
      return RuleSourceFile(path: path, text: text.replacingCharacters(in: range, with: new))
    }
  }

  static let instruments = """
    instruments:
      - id: safety-law
        title: {zh: 安全法, en: Safety law}
        kind: law
        number: "第1号"
        edition: "2021修正"
        in_force: {from: 2021-09-01}
        confidence: verified
      - id: old-standard
        title: {zh: 旧标准, en: Old standard}
        kind: standard
        in_force: {from: 2018-07-01, to: 2025-10-31}
        replaced_by: new-standard
        confidence: secondhand
      - id: new-standard
        title: {zh: 新标准, en: New standard}
        kind: standard
        in_force: {from: 2025-11-01}
        confidence: memory_high
    """

  static let matters = """
    matters:
      - id: work-safety
        label: {zh: 安全生产, en: Work safety}
        regime: work_safety
        note: {zh: 说明, en: A note}
      - id: fire-safety
        label: {zh: 消防, en: Fire}
        regime: fire
    """

  static let facts = """
    facts:
      - key: site.spray
        type: boolean
        label: {zh: 喷漆, en: Spraying}
        ask: {zh: 是否喷漆？, en: Is there spraying?}
      - key: site.area_m2
        type: decimal
        unit: ㎡
        label: {zh: 面积, en: Area}
        ask: {zh: 面积多少？, en: How large?}
        known_by: {zh: 产权证, en: Deed}
      - key: site.workers
        type: integer
        unit: 人
        label: {zh: 人数, en: Workers}
        ask: {zh: 多少人？, en: How many?}
      - key: site.processes
        type: choices
        label: {zh: 工艺, en: Processes}
        ask: {zh: 哪些工艺？, en: Which?}
        choices:
          - {value: injection, zh: 注塑, en: Injection}
          - {value: extrusion, zh: 挤出, en: Extrusion}
      - key: site.fire_class
        type: choice
        label: {zh: 火灾危险性, en: Fire class}
        ask: {zh: 哪一类？, en: Which class?}
        choices:
          - {value: c, zh: 丙类, en: C}
      - key: site.built_on
        type: day
        label: {zh: 建成日, en: Built on}
        ask: {zh: 何时建成？, en: When?}
    """

  static let circumstances = """
    circumstances:
      - id: exit-blocked
        label: {zh: 出口堵塞, en: Exit blocked}
        regime: fire
        matter: fire-safety
        family: exit
        family_kind: comprehensive
      - id: spray-no-alarm
        label: {zh: 无报警, en: No alarm}
        regime: work_safety
        matter: work-safety
        device: true
      - id: goods-in-basement
        label: {zh: 地下存放, en: Goods in basement}
        regime: fire
        matter: fire-safety
        family: goods
        family_kind: direct
      - id: hose-missing
        label: {zh: 缺水带, en: Hose missing}
        regime: fire
        matter: fire-safety
        family: hydrant
        family_kind: comprehensive
    """

  static let common = """
    checklist: common
    version: "1"
    title: {zh: 通用, en: Common}
    items:
      - id: c-people
        station: people
        ask: {zh: 是否培训？, en: Trained?}
        look_at: {zh: 看记录, en: Look at records}
        grade: general
        circumstances: [hose-missing]
        matter: fire-safety
        norm: []
        power: []
        liability: []
        rectify: {zh: 培训, en: Train, days: 7, days_basis: practice}
        confidence: practice
      - id: c-exit
        station: gate
        ask: {zh: 出口是否畅通？, en: Is the exit clear?}
        why: {zh: 逃生, en: Escape}
        when: site.area_m2 > 300.0 || site.workers >= 10
        look_at: {zh: 看门, en: Look at the door}
        evidence:
          on_nonconforming: [photo]
          measure: {fact: site.area_m2, unit: ㎡, at_least: "1.4"}
        grade: escalates
        circumstances: [exit-blocked]
        matter: fire-safety
        norm: [{instrument: safety-law, clause: "42", confidence: verified}]
        power: [{instrument: safety-law, clause: "65", confidence: verified}]
        liability: []
        rectify: {zh: 清理, en: Clear, days: 0, days_basis: practice}
        confidence: verified
    """

  static let paint = """
    checklist: paint
    version: "2"
    title: {zh: 喷漆, en: Paint}
    note: {zh: 说明, en: A note}
    include: [common]
    items:
      - id: p-alarm
        station: ground_floor
        ask: {zh: 有报警吗？, en: Is there an alarm?}
        when: 'site.spray && site.processes.exists(p, p in ["injection"])'
        look_at: {zh: 看报警器, en: Look at the alarm}
        grade: major
        circumstances: [spray-no-alarm]
        matter: work-safety
        norm: [{instrument: safety-law, clause: "36", confidence: verified}]
        power: []
        liability: []
        rectify: {zh: 安装, en: Fit one, days: 30, days_basis: practice}
        confidence: verified
    """

  static let order = """
    criteria: order
    title: {zh: 判定标准, en: Criteria}
    regime: work_safety
    instrument: safety-law
    in_force: {from: 2023-05-15}
    decided_by: {zh: 应急管理局, en: Bureau}
    status: complete
    elements:
      - id: "8(6)"
        kind: direct
        title: {zh: 无报警, en: No alarm}
        when: site.spray
        met_when: 'circumstance("spray-no-alarm")'
        also_when_fitted_but_failed: "14"
        confidence: verified
    """

  static let fireOld = """
    criteria: fire-old
    title: {zh: 旧标准, en: Old standard}
    regime: fire
    instrument: old-standard
    in_force: {from: 2018-07-01, to: 2025-10-31}
    decided_by: {zh: 消防救援机构, en: Fire body}
    status: complete
    places:
      - {kind: crowded, label: {zh: 人员密集, en: Crowded}, when: site.workers > 50}
    elements:
      - id: "6.4"
        kind: direct
        title: {zh: 地下存放, en: Basement}
        met_when: 'circumstance("goods-in-basement")'
        confidence: secondhand
      - id: "7.3.1"
        kind: comprehensive
        title: {zh: 出口, en: Exit}
        met_when: 'circumstance("exit-blocked")'
        confidence: secondhand
      - id: "7.3.2"
        kind: comprehensive
        title: {zh: 面积, en: Area}
        met_when: 'measured("site.area_m2") < 1.1'
        confidence: secondhand
      - id: "7.5"
        kind: comprehensive
        title: {zh: 水带, en: Hose}
        met_when: 'circumstance("hose-missing")'
        confidence: secondhand
    exclusions:
      - {id: 5.1.3b, title: {zh: 停产, en: Stopped}, when: "!site.spray", confidence: secondhand}
      - {id: 5.1.3c, title: {zh: 其他, en: Other}, judged_by_person: true, confidence: secondhand}
    branches:
      - {id: a, places: [crowded], at_least: 2, of: ["7.3.1-7.3.2", "7.5"], confidence: memory_high}
      - {id: b, otherwise: true, at_least: 3, of: ["7"], confidence: memory_high}
    """

  static let fireNew = """
    criteria: fire-new
    title: {zh: 新标准, en: New standard}
    regime: fire
    instrument: new-standard
    in_force: {from: 2025-11-01}
    decided_by: {zh: 消防救援机构, en: Fire body}
    status: text_not_verified
    candidate:
      direct_families: [goods]
      count_like: fire-old
    """

  static let policy = """
    policy: work-safety
    regime: work_safety
    title: {zh: 安全生产, en: Work safety}
    clocks:
      - id: reinspect-after-claim
        label: {zh: 申请后复查, en: Re-inspection}
        starts: rectification_claimed
        actor: authority
        length: {n: 10, unit: day_uncertain}
        roll_forward: true
        citation: {instrument: safety-law, clause: "1", confidence: verified}
    visit_cap:
      per_year: 2
      citation: {instrument: safety-law, clause: "2", confidence: verified}
    """

  static let calendar = """
    calendar: china
    version: "2026"
    years:
      - year: 2024
        status: published
        source: {zh: 通知, en: Notice}
        off: [2024-01-01, 2024-02-10..2024-02-17]
        work: [2024-02-04]
    """
}

extension String {
  /// The first place of a text.
  func firstRange(of text: String) -> Range<Index>? {
    indices.lazy.compactMap { start in
      self[start...].hasPrefix(text) ? start..<self.index(start, offsetBy: text.count) : nil
    }.first
  }

  /// The same text with one part replaced.
  func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + self[range.upperBound...]
  }
}
