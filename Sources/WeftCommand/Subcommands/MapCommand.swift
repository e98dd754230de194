import ArgumentParser
import Foundation
import WeftDiagram
import WeftModel

/// `weft map`: draws a network.
struct MapCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Draws a network as a map for print or screen.",
    discussion: """
      The name of the file says what is written: .dot, .svg, .pdf, .png, or .md for the map in \
      words. Without a file, DOT goes to standard output.

      Examples:
        weft map data/hact-collaborate-2 -o map.pdf
        weft map data/hact-collaborate-2 --view ego --of hact --page A4 -o hact.svg
      """)

  @OptionGroup var input: NetworkInput

  @Option(
    help: ArgumentHelp(
      "What is shown: \(Self.views.joined(separator: ", ")).", valueName: "view"),
    completion: .list(Self.views))
  var view = "network"

  @Option(help: ArgumentHelp("The actor or cluster of an ego or cluster map.", valueName: "id"))
  var of: String?

  @Option(help: "How many steps an ego map goes.")
  var steps = 1

  @Option(help: ArgumentHelp("The layer of a dependency map, such as money.", valueName: "layer"))
  var layer: String?

  @Option(
    help: ArgumentHelp(
      "The paper: A4, A3, A2, A1, A0, Letter or 420x297mm; \"A4 portrait\" stands.",
      valueName: "page"))
  var page = "A4"

  @Option(help: ArgumentHelp("The margin of the paper.", valueName: "mm"))
  var margin = 10.0

  @Option(help: ArgumentHelp("The title; the network's own without it.", valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp("The day printed at the foot (ISO 8601).", valueName: "date"))
  var date: String?

  @Option(help: ArgumentHelp("A warning printed at the foot; may be repeated.", valueName: "text"))
  var caveat: [String] = []

  @Option(help: ArgumentHelp("How fine a .png is.", valueName: "dpi"))
  var resolution = 150.0

  @Option(help: "How long to look for a better layout; the same effort gives the same map.")
  var effort = MapRequest.defaultEffort

  @Option(help: "Where chance begins.")
  var seed: UInt64 = 1

  @OptionGroup var output: OutputOption

  private static let views = ["network", "cluster", "ego", "tiers", "dependency", "bridges"]

  func run() async throws {
    let map = try drawing(of: try input.read())
    for omission in map.omissions { StandardError.say("Note: \(omission)") }
    switch output.output.map({ ($0 as NSString).pathExtension.lowercased() }) {
    case "svg": try save(map.svg())
    case "pdf": try save(map.pdf())
    case "png": try save(map.png(dotsPerInch: resolution))
    case "md": try output.write(map.markdown)
    default: try output.write(map.dot.text)
    }
  }

  private func drawing(of network: Network) throws -> NetworkMap {
    guard let paper = Page(page, margin: margin) else {
      throw ValidationError(
        "\"\(page)\" is no page. Take A4, A3, A2, A1, A0, Letter or 420x297mm.")
    }
    let request = MapRequest(
      view: try mapView(), page: paper, title: title, date: date, caveats: caveat, effort: effort,
      seed: seed)
    let bar = ProgressBar("Placing actors")
    defer { bar.finish() }
    do {
      return try request.map(of: network) { bar.update($0) }
    } catch let failure as MapRequest.Failure {
      throw ValidationError(String(describing: failure))
    }
  }

  private func mapView() throws -> MapView {
    func subject() throws -> String {
      guard let of else { throw ValidationError("--view \(view) needs --of ID.") }
      return of
    }
    switch view {
    case "network": return .network
    case "cluster": return .cluster(try subject())
    case "ego": return .ego(try subject(), steps: steps)
    case "tiers": return .tiers
    case "dependency": return .dependency(layer.map { Layer(rawValue: $0) })
    case "bridges": return .bridges
    default:
      throw ValidationError(
        "\"\(view)\" is no view. Take one of \(Self.views.joined(separator: ", ")).")
    }
  }

  private func save(_ data: Data) throws {
    guard let output = output.output else { return }
    try OutputFile.write(data, to: output)
  }
}
