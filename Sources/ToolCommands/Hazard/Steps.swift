import Workflow

/// A kind of step in the life of a major case.
typealias CaseStep = Workflow.CaseCommand.Kind
