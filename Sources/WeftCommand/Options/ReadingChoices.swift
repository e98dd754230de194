public import ArgumentParser
public import WeftFormats
import WeftModel

extension Symmetrising: ExpressibleByArgument {}

/// What a user says of a file that its own words do not.
struct ReadingChoices: ParsableArguments {
  @Option(help: ArgumentHelp("A table of aliases whose decisions are obeyed.", valueName: "file"))
  var aliases: String?

  @Option(
    name: .customLong("symmetrise"),
    help: ArgumentHelp(
      "How the two reports of a pair in a survey become one tie: none, union, both, min, max, mean.",
      valueName: "rule"))
  var symmetrising: Symmetrising = .none

  @Option(
    name: .customLong("actors"),
    help: ArgumentHelp("The sheet that lists the actors.", valueName: "sheet"))
  var actorsSheet: String?

  @Option(
    name: .customLong("ties"),
    help: ArgumentHelp("The sheet that lists the ties.", valueName: "sheet"))
  var tiesSheet: String?

  @Option(
    name: .customLong("name"),
    help: ArgumentHelp("The heading over the names of actors.", valueName: "column"))
  var nameColumn: String?

  @Option(
    name: .customLong("role"),
    help: ArgumentHelp("The heading over their roles.", valueName: "column"))
  var roleColumn: String?

  @Option(
    name: .customLong("tie-from"),
    help: ArgumentHelp("The heading over where ties lead from.", valueName: "column"))
  var fromColumn: String?

  @Option(
    name: .customLong("tie-to"),
    help: ArgumentHelp("The heading over where ties lead to.", valueName: "column"))
  var toColumn: String?

  @Option(
    name: .customLong("tie-kind"),
    help: ArgumentHelp("The heading over the kinds of ties.", valueName: "column"))
  var kindColumn: String?

  /// The choices as the readers take them.
  func options() throws -> ReadingOptions {
    var mapping = SheetMapping(actorsSheet: actorsSheet, tiesSheet: tiesSheet)
    mapping.actorColumns["name"] = nameColumn
    mapping.actorColumns["role"] = roleColumn
    mapping.tieColumns["from"] = fromColumn
    mapping.tieColumns["to"] = toColumn
    mapping.tieColumns["kind"] = kindColumn
    return ReadingOptions(
      mapping: mapping, symmetrising: symmetrising, aliases: try aliasTable())
  }

  /// The table of aliases, if one is named; errors in it end the command.
  func aliasTable() throws -> AliasTable? {
    guard let aliases else { return nil }
    let (table, diagnostics) = try AliasTable.read(aliases)
    for problem in diagnostics where problem.severity == .error {
      StandardError.say(problem.description)
    }
    if diagnostics.contains(where: { $0.severity == .error }) {
      throw DataFailure(message: "\(aliases) has errors.")
    }
    return table
  }
}
