import ArgumentParser
import WeftFormats
import WeftModel

/// `weft convert`: a network from one format into another.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Turns a network from one format into another.",
    discussion: """
      The formats are recognised by content and extension; `weft formats` lists them. What the new
      format cannot hold is said on standard error.

      Example:
        weft convert ties.csv network
        weft convert data/hact-collaborate-2 network.graphml
      """)

  @OptionGroup var input: NetworkInput

  @Argument(
    help: ArgumentHelp("The file or folder to write; - for standard output.", valueName: "out"),
    completion: .file())
  var out: String

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("The format to write, where the name does not say it.", valueName: "format"))
  var toFormat: String?

  func run() throws {
    let reading = try input.reading()
    try NetworkOutput.write(
      reading.network, to: out, as: NetworkInput.chosen(toFormat), after: reading)
  }
}
