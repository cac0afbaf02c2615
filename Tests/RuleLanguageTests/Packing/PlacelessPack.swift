import RuleLanguage
import SafetyModel

/// Everything a pack says, with all places made equal, so that packs of different files compare.
struct PlacelessPack: Equatable {
  var instruments: [Instrument]
  var matters: [Matter]
  var facts: [FactDefinition]
  var circumstances: [Circumstance]
  var checklists: [Checklist]
  var criteria: [CriteriaSet]
  var policies: [Policy]
  var calendars: [CalendarData]

  private static let nowhere = RuleLocation(file: "", line: 1, column: 1)

  init(_ pack: RulePack) {
    instruments = pack.instruments
    matters = pack.matters
    facts = pack.facts
    circumstances = pack.circumstances
    checklists = pack.checklists
    criteria = pack.criteria
    policies = pack.policies
    calendars = pack.calendars
    for index in facts.indices { facts[index].location = Self.nowhere }
    for index in circumstances.indices { circumstances[index].location = Self.nowhere }
    for index in policies.indices { policies[index].location = Self.nowhere }
    for list in checklists.indices {
      for index in checklists[list].items.indices {
        checklists[list].items[index].location = Self.nowhere
        checklists[list].items[index].condition?.location = Self.nowhere
      }
    }
    for index in criteria.indices { Self.forgetPlaces(in: &criteria[index]) }
  }

  private static func forgetPlaces(in set: inout CriteriaSet) {
    set.location = nowhere
    for index in set.places.indices { set.places[index].condition.location = nowhere }
    for index in set.exclusions.indices { set.exclusions[index].condition?.location = nowhere }
    for index in set.elements.indices {
      set.elements[index].location = nowhere
      set.elements[index].condition?.location = nowhere
      set.elements[index].metWhen.location = nowhere
    }
  }
}
