import ArgumentParser
import Foundation
import WeftDiagram

/// `weft words`: every word of a map's furniture, to be translated.
struct WordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words",
    abstract: "Prints every word of a map's title, legend and captions, to be translated.",
    discussion: """
      Examples:
        weft words -o french.json
        weft map data/starter --language french.json -o carte.pdf
      """)

  @Option(help: ArgumentHelp("The language to begin from: en or cy.", valueName: "language"))
  var language = "en"

  @OptionGroup var output: OutputOption

  func run() throws {
    guard let wording = Wording(named: language) else {
      throw ValidationError("There is no language \"\(language)\"; take en or cy.")
    }
    try output.write(String(decoding: wording.json(), as: UTF8.self) + "\n")
  }
}
