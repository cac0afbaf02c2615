import Workflow

/// A kind of step in a hazard's life; the noun of the command line bears the name of the command itself.
typealias HazardStep = Workflow.HazardCommand.Kind

/// A kind of step in the life of a major case.
typealias CaseStep = Workflow.CaseCommand.Kind
