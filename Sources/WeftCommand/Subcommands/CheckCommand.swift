import ArgumentParser
import Foundation
import WeftFormats
import WeftModel

/// `weft check`: every problem of a network, with its place, its cause and how to mend it.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Lists every problem of a network: file, row, column, cause and mend.",
    discussion: """
      Errors make the exit code 1; warnings and notes do not.

      Example:
        weft check data/hact-collaborate-2
      """)

  /// How the problems are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @OptionGroup var input: NetworkInput

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format: Format = .text

  @Option(
    help: ArgumentHelp(
      "The least grave that is listed: error, warning, note.", valueName: "severity"))
  var least: Severity = .note

  /// A severity as the command line names it.
  enum Severity: String, ExpressibleByArgument, CaseIterable {
    case error
    case warning
    case note

    var value: Diagnostic.Severity {
      switch self {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
    }
  }

  @OptionGroup var output: OutputOption

  func run() throws {
    let reading = try checkedReading()
    let listed = reading.diagnostics.filter { $0.severity <= least.value }
    switch format {
    case .text: try output.write(DiagnosticText.list(listed, of: reading, named: input.path))
    case .json: try output.write(DiagnosticText.json(listed, of: reading))
    }
    if reading.hasErrors { throw DataFailure() }
  }

  /// The reading with everything that is to be said of it; a file that cannot be read at all is
  /// one error.
  private func checkedReading() throws -> Reading {
    do {
      var reading = try input.reading()
      reading.diagnostics = reading.checked()
      return reading
    } catch let diagnostic as Diagnostic {
      return Reading(network: Network(), diagnostics: [diagnostic])
    }
  }
}
