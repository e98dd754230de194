import ArgumentParser
import Foundation
import WeftDiagram
import WeftModel

/// Where a map of a change is written, and how it is drawn.
struct ChangeMapOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Also draws the change: what is gone pale and dotted, what is new strong; .svg, .pdf, .png or .dot.",
      valueName: "file"),
    completion: .file(extensions: ["svg", "pdf", "png", "dot"]))
  var map: String?

  @Option(help: ArgumentHelp("The paper of the map.", valueName: "page"))
  var page = "A4"

  @Option(
    help: ArgumentHelp(
      "A DOT file of an earlier map, whose bodies stay in place; without it the map of the network before is laid out first, and they stay where they stand on that.",
      valueName: "file"))
  var positions: String?

  @Option(help: "How long to look for a better layout of the map.")
  var effort = MapRequest.defaultEffort

  /// The layout is looked for from this seed.
  static let seed: UInt64 = 1

  func validate() throws {
    guard let map else { return }
    guard ["svg", "pdf", "png", "dot"].contains(Self.ending(map)) else {
      throw ValidationError("--map takes a file ending in .svg, .pdf, .png or .dot, not \(map).")
    }
    guard Page(page) != nil else {
      throw ValidationError(
        "\"\(page)\" is no page. Take A4, A3, A2, A1, A0, Letter or 420x297mm.")
    }
  }

  /// Draws what changes from one network to another, where a map is wanted. Bodies stand where they
  /// stand on the map of the network before.
  func draw(from before: Network, to after: Network, title: String?) throws {
    guard let map, let paper = Page(page) else { return }
    var request = MapRequest(
      view: .change(before: before), page: paper, title: title, effort: effort, seed: Self.seed)
    request.mayTurnPage = Page.leavesOrientationOpen(page)
    do {
      if let positions {
        guard let data = FileManager.default.contents(atPath: positions) else {
          throw ValidationError("There is no file \(positions).")
        }
        request.positions = try MapPositions(dot: String(decoding: data, as: UTF8.self))
      } else {
        var first = MapRequest(view: .network, page: paper, effort: effort, seed: Self.seed)
        first.mayTurnPage = request.mayTurnPage
        request.positions = try MapPositions(dot: first.map(of: before).dot.text)
      }
      let drawing = try request.map(of: after)
      switch Self.ending(map) {
      case "svg": try OutputFile.write(drawing.svg(), to: map)
      case "pdf": try OutputFile.write(drawing.pdf(), to: map)
      case "png": try OutputFile.write(drawing.png(), to: map)
      default: try OutputFile.write(Data(drawing.dot.text.utf8), to: map)
      }
      for omission in drawing.omissions { StandardError.say("Note: \(omission)") }
    } catch let failure as MapRequest.Failure {
      throw ValidationError(String(describing: failure))
    } catch let failure as DrawingError {
      throw DataFailure(message: String(describing: failure))
    }
  }

  private static func ending(_ path: String) -> String {
    (path as NSString).pathExtension.lowercased()
  }
}
