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

  @Option(help: ArgumentHelp("A body or cluster that leaves; may be repeated.", valueName: "id"))
  var without: [String] = []

  @Option(
    help: ArgumentHelp(
      "A tie that ends, as FROM:KIND:TO or FROM:TO for any kind; may be repeated.",
      valueName: "tie"))
  var withoutTie: [String] = []

  @Option(help: ArgumentHelp("A funder all of whose funding ends.", valueName: "id"))
  var endFunding: [String] = []

  @Option(
    help: ArgumentHelp(
      "A funder whose funding falls to a share of what it is; 70% leaves seventy in a hundred.",
      valueName: "id=share"))
  var taper: [String] = []

  @Option(help: ArgumentHelp("A=B: B is absorbed by A.", valueName: "a=b"))
  var merge: [String] = []

  @Option(help: ArgumentHelp("A tie that is added, as FROM:KIND:TO.", valueName: "tie"))
  var add: [String] = []

  @Option(
    help: ArgumentHelp("A saved scenario; what else is given is added to it.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var scenario: String?

  @Option(
    help: ArgumentHelp("Saves the scenario, to be run again.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var save: String?

  @Flag(help: "Takes each body away in turn and ranks them by what the others would lose.")
  var every = false

  @Option(help: "With --every, how many rows of text to show at most; 0 for all.")
  var top: Int = 20

  func validate() throws {
    let isEmpty = (try? chosen().isEmpty) ?? false
    if every, !isEmpty || scenario != nil {
      throw ValidationError("--every stands alone: it takes each body away in turn.")
    }
    if !every, isEmpty, scenario == nil {
      throw ValidationError("Say what happens: --without, --end-funding, … or --every.")
    }
    if robustness.robust, !every { throw ValidationError("--robust goes with --every.") }
    if drawing.map != nil, every { throw ValidationError("--map draws a scenario, not --every.") }
    if format == .csv, !every { throw ValidationError("--format csv goes with --every.") }
    _ = try chosen()
  }

  func run() async throws {
    let network = try input.read()
    if every {
      return try writeEvery(of: network)
    }
    let scenario = try wholeScenario()
    let found: WhatIf
    do {
      found = try scenario.whatIf(in: network)
    } catch let error as ScenarioError {
      throw ValidationError(error.description)
    }
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

  private func wholeScenario() throws -> Scenario {
    let given = try chosen()
    guard let scenario else { return given }
    var saved: Scenario
    do {
      saved = try Scenario(json: String(contentsOfFile: scenario, encoding: .utf8))
    } catch let error as DecodingError {
      throw Diagnostic(
        .error, code: "bad-scenario", file: scenario,
        message: "The scenario cannot be read (\(error.plainWords)).",
        mend: "Write one with --save and compare.")
    }
    saved.without += given.without
    saved.withoutTies += given.withoutTies
    saved.endFunding += given.endFunding
    saved.taper.merge(given.taper) { $1 }
    saved.merge += given.merge
    saved.add += given.add
    return saved
  }

  /// The scenario the options describe.
  private func chosen() throws -> Scenario {
    var result = Scenario(without: without, endFunding: endFunding)
    result.withoutTies = try withoutTie.map { words in
      let parts = words.split(separator: ":").map(String.init)
      switch parts.count {
      case 2: return .init(from: parts[0], to: parts[1])
      case 3: return .init(from: parts[0], kind: parts[1], to: parts[2])
      default: throw ValidationError("--without-tie takes FROM:KIND:TO or FROM:TO, not \(words).")
      }
    }
    result.add = try add.map { words in
      let parts = words.split(separator: ":").map(String.init)
      guard parts.count == 3 else {
        throw ValidationError("--add takes FROM:KIND:TO, not \(words).")
      }
      return .init(from: parts[0], kind: parts[1], to: parts[2])
    }
    result.merge = try merge.map { words in
      let parts = words.split(separator: "=").map(String.init)
      guard parts.count == 2 else { throw ValidationError("--merge takes A=B, not \(words).") }
      return .init(keep: parts[0], absorb: parts[1])
    }
    for words in taper {
      let parts = words.split(separator: "=").map(String.init)
      guard parts.count == 2, let share = Self.share(parts[1]), (0...1).contains(share) else {
        throw ValidationError("--taper takes ID=SHARE with a share from 0% to 100%, not \(words).")
      }
      result.taper[parts[0]] = share
    }
    return result
  }

  /// 70% or 0.7.
  private static func share(_ words: String) -> Double? {
    words.hasSuffix("%") ? Double(words.dropLast()).map { $0 / 100 } : Double(words)
  }
}

extension DecodingError {
  /// What is wrong, without the names of types.
  fileprivate var plainWords: String {
    switch self {
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .keyNotFound(_, let context), .dataCorrupted(let context):
      context.debugDescription
    @unknown default: "it is not what a scenario looks like"
    }
  }
}
