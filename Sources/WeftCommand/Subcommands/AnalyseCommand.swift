import ArgumentParser
import WeftAnalysis
import WeftGraph
import WeftModel
import WeftReport

/// `weft analyse`: measures of actors, ties, clusters and the network, in tables.
struct AnalyseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse",
    abstract: "Measures every actor, tie and cluster.",
    discussion: """
      Without --measures, all that finish quickly for the size of the network are computed, and \
      the text shows the commonest. Undefined is – in text, blank in CSV, null in JSON, never 0.

      Examples:
        weft analyse data/hact-collaborate-2
        weft analyse data/hact-collaborate-2 --measures degree,betweenness,constraint
        weft analyse data/hact-collaborate-2 --format csv --table ties -o ties.csv
        weft analyse data/hact-collaborate-2 --measures betweenness --robust
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, json, markdown }

  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case network, actors, ties, clusters
  }

  @OptionGroup var input: NetworkInput
  @OptionGroup var output: OutputOption
  @OptionGroup var effort: ExecutionOptions
  @OptionGroup var robustness: RobustnessOption

  @Option(help: "The measures to compute, separated by commas; `all` for every one.")
  var measures: String?

  @Option(help: "text, csv, json or markdown.")
  var format: Format = .text

  @Option(
    help: ArgumentHelp(
      "With csv, the one table to write; otherwise the only one to show.",
      valueName: "network|actors|ties|clusters"))
  var table: Subject?

  @Option(
    help: ArgumentHelp(
      "What divides actors into groups: cluster, role, sector, place or another column.",
      valueName: "column"))
  var by: String = "cluster"

  @Option(help: "In text and markdown, how many rows of a table to show at most; 0 for all.")
  var top: Int = 40

  func validate() throws {
    _ = try chosenMeasures()
    guard top >= 0 else { throw ValidationError("--top takes a number of rows, 0 for all.") }
  }

  func run() async throws {
    let network = try input.read()
    let index = network.index()
    let bar = ProgressBar("measuring")
    let measures = try Measures(
      index,
      options: .init(
        chosen: try chosenMeasures(), grouping: Grouping(by),
        execution: effort.execution(progress: { bar.update($0) })))
    let clusters = ClusterMeasures(measures.actorGraph, chosen: measures.chosen)
    let stability = try robustness.options.map { options in
      StabilityPage(
        try measures.stability(
          of: self.measures == nil ? Measures.commonlyRanked : nil, options: options,
          execution: effort.execution(progress: { bar.update($0) })), of: index)
    }
    bar.finish()
    let page = MeasuresPage(
      measures: measures, clusters: clusters, isChosen: self.measures != nil, top: top,
      stability: stability)
    switch format {
    case .json:
      try output.write(measures.json(clusters: clusters.json, stability: stability?.json).text)
    case .csv: try output.write(page.table(for: table?.scope ?? .actor).csv)
    case .markdown: try output.write(page.markdown(only: table?.scope))
    case .text: try output.write(page.text(only: table?.scope))
    }
  }

  private func chosenMeasures() throws -> Set<Measure>? {
    guard let measures else { return nil }
    if measures == "all" { return Set(Measure.allCases) }
    return Set(
      try measures.split(separator: ",").map { name in
        let name = name.trimmingPrefix { $0 == " " }
        guard let measure = Measure(rawValue: String(name)) else {
          throw ValidationError(
            "There is no measure called \(name). The measures are: "
              + Measure.allCases.map(\.rawValue).joined(separator: ", ") + ".")
        }
        return measure
      })
  }
}

extension AnalyseCommand.Subject {
  var scope: Measure.Scope {
    switch self {
    case .network: .network
    case .actors: .actor
    case .ties: .tie
    case .clusters: .cluster
    }
  }
}
