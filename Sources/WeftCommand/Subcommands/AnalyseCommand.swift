import ArgumentParser
import WeftAnalysis
import WeftFormats
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
      the text shows the commonest. Undefined is – in text, blank in CSV, null in JSON, never 0. \
      Betweenness in networks of more than 20,000 actors is estimated from random shortest paths, \
      and the output says how far it may be off; --error 0 computes it exactly.

      Examples:
        weft analyse data/hact-collaborate-2
        weft analyse data/hact-collaborate-2 --measures degree,betweenness,constraint
        weft analyse data/hact-collaborate-2 --format csv --table ties -o ties.csv
        weft analyse data/hact-collaborate-2 --measures betweenness --robust
        weft analyse grants.csv --error 0.005 --confidence 0.99
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, json, markdown }

  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case network, actors, ties, clusters
  }

  @OptionGroup var input: NetworkInput
  @OptionGroup var output: OutputOption
  @OptionGroup var effort: ExecutionOptions
  @OptionGroup var robustness: RobustnessOption
  @OptionGroup var sampling: SamplingOptions

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
    let subjects = try subjects()
    let bar = ProgressBar("measuring")
    let measures = try Measures(
      subjects,
      options: .init(
        chosen: try chosenMeasures() ?? shownMeasures(of: subjects), grouping: Grouping(by),
        sampling: sampling.sampling(seed: robustness.chance.seed),
        execution: effort.execution(progress: { bar.update($0) })))
    let clusters = ClusterMeasures(subjects, chosen: measures.chosen)
    let stability = try robustness.options.flatMap { options in
      try subjects.actorGraph.map { actorGraph in
        StabilityPage(
          try measures.stability(
            of: self.measures == nil ? Measures.commonlyRanked : nil, options: options,
            execution: effort.execution(progress: { bar.update($0) })), of: actorGraph.index)
      }
    }
    let ranges = robustness.options.flatMap { options in
      subjects.actorGraph.flatMap { clusters.ranges(in: $0.index, options) }
    }
    bar.finish()
    let page = MeasuresPage(
      measures: measures, clusters: clusters, clusterRanges: ranges,
      isChosen: self.measures != nil, top: top, stability: stability)
    switch format {
    case .json:
      try output.write(
        measures.json(clusters: clusters.json(ranges: ranges), stability: stability?.json).text)
    case .csv:
      if let estimate = measures.estimate { StandardError.say(estimate.sentence) }
      try output.write(page.table(for: table?.scope ?? .actor).csv)
    case .markdown: try output.write(page.markdown(only: table?.scope))
    case .text: try output.write(page.text(only: table?.scope))
    }
  }

  /// Who is measured: a long edge list is not made a network of where nobody asks for its ties or
  /// clusters, which takes many times as long as all the rest.
  private func subjects() throws -> MeasuredActors {
    let asksTies = try chosenMeasures()?.contains { $0.scope == .tie || $0.scope == .cluster }
    guard format != .json, !robustness.robust, table != .ties, table != .clusters, asksTies != true
    else {
      return .network(ActorGraph(try input.read().index()))
    }
    switch try input.readGraphOrNetwork() {
    case .graph(let list, let title): return .names(list.names, graph: list.graph, title: title)
    case .network(let network): return .network(ActorGraph(network.index()))
    }
  }

  /// What is computed where nothing is named: for a program all that finishes quickly, for a person
  /// what is shown.
  private func shownMeasures(of subjects: MeasuredActors) -> Set<Measure>? {
    guard format == .text || format == .markdown else { return nil }
    let commonest = Measure.commonest(actors: subjects.count)
    return table == .ties ? commonest : commonest.filter { $0.scope != .tie }
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
