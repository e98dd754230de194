import ArgumentParser
import Foundation
import WeftModel
import WeftReport

/// `weft report`: everything on one network in a folder.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes a folder with a report to print or send, its tables and its maps.",
    discussion: """
      The folder holds report.html (one file that needs no network), report.md, tables/ (CSV and \
      JSON) and maps/ (SVG, PDF and DOT). What is asked to happen, such as --without, is told \
      first, with its map; the rest is on the network as it is.

      Examples:
        weft report data/hact-collaborate-2 -o report
        weft report data/hact-collaborate-2 --without imkaan -o without-imkaan
      """)

  @OptionGroup var input: NetworkInput
  @OptionGroup var chance: SeedOption

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The folder to write.", valueName: "folder"), completion: .directory)
  var output: String

  @Option(help: "How often a verdict is tried with one tie in ten left out at random.")
  var repetitions = Analysis.defaultRepetitions

  @Option(help: "How long to look for a better layout of each map.")
  var effort = Report.defaultEffort

  @Flag(
    inversion: .prefixedNo,
    help:
      "Says how far rankings hold when one tie in ten is lost; without either, where the network is small enough."
  )
  var robust: Bool?

  @OptionGroup(title: "What happens") var happening: ScenarioOptions

  func validate() throws {
    guard effort >= 0 else { throw ValidationError("--effort takes 0 or more.") }
    guard repetitions >= 0 else { throw ValidationError("--repetitions takes 0 or more.") }
    guard output != "-" else {
      throw ValidationError("A report is a folder and cannot be written to standard output.")
    }
  }

  func run() async throws {
    let network = try input.read()
    let whatIf = try happening.isEmpty ? nil : happening.scenario().answer(in: network)
    let bar = ProgressBar("reporting")
    let analysis = Analysis(network, seed: chance.seed, repetitions: repetitions, isRobust: robust)
    {
      bar.update($0 * 0.3)
    }
    let report = Report(analysis, whatIf: whatIf, effort: effort) { bar.update(0.3 + $0 * 0.5) }
    let files = report.files
    bar.finish()
    for remark in report.remarks { StandardError.say("Note: \(remark)") }
    let written = try OutputFolder.write(files.map { ($0.path, $0.data) }, to: output)
    for path in written.replaced { StandardError.say("Replaced \(path).") }
    for path in written.leftFromBefore {
      StandardError.say("Left as it was, and not part of this report: \(path).")
    }
    print("Wrote \(TerminalText.safe(output)): \(summary(of: files.map(\.path))).")
    let page = TerminalText.safe(output) + "/report.html"
    print("Open \(page) in a browser; the maps for print are in maps/ beside it.")
  }

  private func summary(of paths: [String]) -> String {
    let tables = paths.count { $0.hasPrefix("tables/") }
    let maps = paths.count { $0.hasPrefix("maps/") }
    return "report.html, report.md, \(tables) files in tables/ and \(maps) in maps/"
  }
}
