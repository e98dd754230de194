import ArgumentParser
import Foundation
import WeftAnalysis
import WeftModel
import WeftReport

/// `weft whatif`: what changes if bodies leave, funding ends, bodies merge or ties are added.
struct WhatIfCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract: "Says what would change if bodies left, funding ended, or ties were added.",
    discussion: """
      Everything given happens together. With --every, each body in turn is taken away instead, \
      and those whose loss costs the others most come first.

      Examples:
        weft whatif data/hact-collaborate-2 --without imkaan
        weft whatif data/hact-collaborate-2 --end-funding clg
        weft whatif data/clarion-interact --taper clarion-futures=70%
        weft whatif data/hact-collaborate-2 --without imkaan --add asha:supports:london-cluster
        weft whatif data/hact-collaborate-2 --every
        weft whatif data/hact-collaborate-2 --without imkaan --save imkaan.json
        weft whatif data/hact-collaborate-2 --scenario imkaan.json
        weft whatif data/hact-collaborate-2 --without imkaan --map without-imkaan.svg
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, json, csv }

  @OptionGroup var input: NetworkInput
  @OptionGroup var output: OutputOption
  @OptionGroup var robustness: RobustnessOption
  @OptionGroup(title: "Map") var drawing: ChangeMapOptions

  @Option(help: "text, markdown, json, or, with --every, csv.")
  var format: Format = .text

  @OptionGroup(title: "What happens") var happening: ScenarioOptions

  @Option(
    help: ArgumentHelp("Saves the scenario, to be run again.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var save: String?

  @Flag(help: "Takes each body away in turn and ranks them by what the others would lose.")
  var every = false

  @Option(help: "With --every, how many rows of text to show at most; 0 for all.")
  var top: Int = 20

  func validate() throws {
    if every, !happening.isEmpty {
      throw ValidationError("--every stands alone: it takes each body away in turn.")
    }
    if !every, happening.isEmpty {
      throw ValidationError("Say what happens: --without, --end-funding, … or --every.")
    }
    if robustness.robust, !every { throw ValidationError("--robust goes with --every.") }
    if drawing.map != nil, every { throw ValidationError("--map draws a scenario, not --every.") }
    if format == .csv, !every { throw ValidationError("--format csv goes with --every.") }
  }

  func run() async throws {
    let network = try input.read()
    if every {
      return try writeEvery(of: network)
    }
    let scenario = try happening.scenario()
    let found = try scenario.answer(in: network)
    // What names nobody in the network is not kept.
    if let save { try OutputFile.write(Data(try scenario.json().utf8), to: save) }
    try drawing.draw(
      from: network, to: try scenario.applied(to: network), title: scenario.title)
    switch format {
    case .text: try output.write(TerminalText.safe(found.page(of: network).text()))
    case .markdown: try output.write(found.page(of: network).markdown())
    case .json, .csv: try output.write(found.json.text)
    }
  }

  /// Each body taken away in turn.
  private func writeEvery(of network: Network) throws {
    let index = network.index()
    let found = Reliances(index).everyRemoval()
    let stability = robustness.options.flatMap { index.removalStability($0) }
    switch format {
    case .text:
      let page = found.page(of: network, top: top, stability: stability)
      try output.write(TerminalText.safe(page.text()))
    case .markdown:
      try output.write(found.page(of: network, top: top, stability: stability).markdown())
    case .json: try output.write(found.json(of: network, stability: stability).text)
    case .csv: try output.write(found.table(of: network, stability: stability).csv)
    }
  }
}
