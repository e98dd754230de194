import ArgumentParser
import Foundation
import WeftFormats
import WeftModel

/// `weft join`: several networks into one.
struct JoinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "Makes one network of several.",
    discussion: """
      The same id, alias or organisation identifier is the same actor. Names that are nearly the
      same are listed for a person to decide and stay apart. Every row keeps its source; where
      merged actors disagree, the first network's word stands and the other's is noted.

      Example:
        weft join data/clarion-interact data/jrf-neighbourhoods -o both
      """)

  @Argument(
    help: ArgumentHelp("The networks, the one whose word counts most first.", valueName: "network"),
    completion: .file())
  var networks: [String]

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file or folder to write.", valueName: "out"), completion: .file())
  var output: String

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("The format to write, where the name does not say it.", valueName: "format"))
  var format: String?

  @Option(help: ArgumentHelp("The title of the joined network.", valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp("What the joined network is, in a sentence.", valueName: "text"))
  var description: String?

  func validate() throws {
    if networks.count < 2 { throw ValidationError("Name at least two networks to join.") }
  }

  func run() throws {
    var parts: [NetworkJoin.Part] = []
    var hasErrors = false
    for path in networks {
      let reading = try NetworkInput.reading(path)
      for problem in reading.diagnostics where problem.severity == .error {
        StandardError.say("\(path)/\(problem)")
        hasErrors = true
      }
      let name =
        reading.network.metadata.name
        ?? URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
      var unique = name
      var number = 2
      while parts.contains(where: { $0.name == unique }) {
        unique = "\(name)-\(number)"
        number += 1
      }
      parts.append(NetworkJoin.Part(name: unique, network: reading.network))
    }
    let joined = NetworkJoin(parts)
    var network = joined.network
    if let title { network.metadata.title = title }
    if let description { network.metadata.description = description }
    network.metadata.name = URL(fileURLWithPath: output).deletingPathExtension().lastPathComponent
    for problem in joined.diagnostics { StandardError.say(String(describing: problem)) }
    try NetworkOutput.write(network, to: output, as: NetworkInput.chosen(format), after: nil)
    let merged = parts.reduce(0) { $0 + $1.network.actors.count } - network.actors.count
    StandardError.say(
      "Joined \(parts.count) networks: \(network.actors.count) actors (\(merged) merged), "
        + "\(network.ties.count) ties, \(network.clusters.count) clusters.")
    if hasErrors { throw DataFailure(message: "The data have errors; see `weft check`.") }
  }
}
