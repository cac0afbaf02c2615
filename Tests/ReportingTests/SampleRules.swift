import RuleLanguage
import Testing

/// A rule folder of four items and one criteria set.
enum SampleRules {
  static func pack() throws -> RulePack {
    let loading = RulePack.load(from: files)
    return try #require(loading.pack, "\(loading.diagnostics)")
  }

  private static let files: [RuleSourceFile] = [
    RuleSourceFile(path: "instruments.yml", text: instruments),
    RuleSourceFile(path: "matters.yml", text: matters),
    RuleSourceFile(path: "facts.yml", text: facts),
    RuleSourceFile(path: "circumstances.yml", text: circumstances),
    RuleSourceFile(path: "checklists/paint.yml", text: paint),
    RuleSourceFile(path: "criteria/order.yml", text: order),
  ]

  private static let instruments = """
    instruments:
      - id: safety-law
        title: {zh: 安全生产法, en: Work Safety Law}
        kind: law
        edition: "2021修正"
        in_force: {from: 2021-09-01}
        confidence: verified
      - id: house-standard
        title: {zh: 示例标准, en: Sample standard}
        kind: standard
        in_force: {from: 2018-07-01}
        confidence: secondhand
    """

  private static let matters = """
    matters:
      - id: work-safety
        label: {zh: 安全生产, en: Work safety}
        regime: work_safety
    """

  private static let facts = """
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
      - key: site.width_m
        type: decimal
        unit: m
        label: {zh: 通道净宽, en: Clear width}
        ask: {zh: 净宽多少？, en: How wide?}
      - key: site.dust
        type: boolean
        label: {zh: 涉粉, en: Dust}
        ask: {zh: 是否涉粉？, en: Is there dust?}
    """

  private static let circumstances = """
    circumstances:
      - id: exit-blocked
        label: {zh: 疏散通道被占用, en: Exit blocked}
        regime: work_safety
        matter: work-safety
      - id: spray-no-alarm
        label: {zh: 喷漆房未装可燃气体报警器, en: No gas alarm in the spray room}
        regime: work_safety
        matter: work-safety
        device: true
      - id: dust-layer
        label: {zh: 积尘, en: Dust layer}
        regime: work_safety
        matter: work-safety
    """

  private static let paint = """
    checklist: paint
    version: "2"
    title: {zh: 喷漆房, en: Spray room}
    note: {zh: 示例检查表。, en: A sample list.}
    items:
      - id: p-exit
        station: gate
        ask: {zh: 疏散通道是否畅通？, en: Is the way out clear?}
        why: {zh: 着火时要跑得出去, en: People must get out}
        look_at: {zh: 看通道和门, en: The way and the door}
        evidence:
          on_nonconforming: [photo]
          measure: {fact: site.width_m, unit: m, at_least: "1.4", confidence: secondhand}
        grade: escalates
        circumstances: [exit-blocked]
        matter: work-safety
        norm: [{instrument: safety-law, clause: "42", confidence: verified}]
        power: [{instrument: safety-law, clause: "65", confidence: verified}]
        liability: []
        rectify: {zh: 清理通道, en: Clear it, days: 0, days_basis: practice}
        confidence: verified
      - id: p-alarm
        station: ground_floor
        ask: {zh: 喷漆房有可燃气体报警器吗？, en: Is there a gas alarm?}
        when: site.spray
        look_at: {zh: 看报警器是否通电, en: Is it powered}
        grade: major
        circumstances: [spray-no-alarm]
        matter: work-safety
        norm: [{instrument: house-standard, clause: "5.2", confidence: secondhand}]
        power: []
        liability: []
        rectify: {zh: 安装报警器, en: Fit one, days: 30, days_basis: practice}
        confidence: secondhand
      - id: p-area
        station: ground_floor
        ask: {zh: 大面积喷漆有自动灭火吗？, en: Are sprinklers fitted?}
        when: site.area_m2 > 300.0
        look_at: {zh: 看喷头, en: The heads}
        grade: general
        circumstances: [spray-no-alarm]
        matter: work-safety
        norm: []
        power: []
        liability: []
        rectify: {zh: 安装, en: Fit them, days: 30, days_basis: practice}
        confidence: practice
      - id: p-dust
        station: people
        ask: {zh: 清扫制度落实了吗？, en: Is dust swept?}
        when: site.dust
        look_at: {zh: 看记录, en: The records}
        grade: general
        circumstances: [dust-layer]
        matter: work-safety
        norm: []
        power: []
        liability: []
        rectify: {zh: 清扫, en: Sweep, days: 3, days_basis: practice}
        confidence: practice
    """

  private static let order = """
    criteria: order
    title: {zh: 示例判定标准, en: Sample criteria}
    regime: work_safety
    instrument: house-standard
    in_force: {from: 2023-05-15}
    decided_by: {zh: 应急管理部门, en: emergency bureau}
    status: complete
    elements:
      - id: "8(6)"
        kind: direct
        title: {zh: 无报警, en: No alarm}
        when: site.spray
        met_when: 'circumstance("spray-no-alarm")'
        confidence: secondhand
    """
}
