import ArgumentParser
import WeftModel
import WeftReport

/// `weft findings`: what the ties say, in sentences, with what each rests on.
struct FindingsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "findings",
    abstract:
      "Says who relies on whom, what holds the network together and who stands at its edge.",
    discussion: """
      Every finding comes with its number, the ties and quotations it rests on, what would change \
      it and how sure it is. The most important come first; what is asked to happen, such as \
      --without, comes before them, and the findings are on the network as it is.

      Examples:
        weft findings data/hact-collaborate-2
        weft findings data/hact-collaborate-2 --cluster london-cluster
        weft findings data/hact-collaborate-2 --without imkaan
        weft findings data/hact-collaborate-2 --format markdown -o findings.md
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, json }

  @OptionGroup var input: NetworkInput
  @OptionGroup var output: OutputOption
  @OptionGroup var chance: SeedOption

  @Option(help: "text, markdown or json.")
  var format: Format = .text

  @Option(
    help: ArgumentHelp(
      "Only findings on this cluster; may be given several times.", valueName: "id"))
  var cluster: [String] = []

  @Option(
    help: ArgumentHelp("Only findings on this actor; may be given several times.", valueName: "id"))
  var actor: [String] = []

  @Option(help: "How often a verdict is tried with one tie in ten left out at random.")
  var repetitions = Analysis.defaultRepetitions

  @Flag(help: "In text, the sentences and their numbers alone.")
  var brief = false

  @Flag(
    inversion: .prefixedNo,
    help:
      "Says how far rankings hold when one tie in ten is lost; without either, where the network is small enough."
  )
  var robust: Bool?

  @OptionGroup(title: "What happens") var happening: ScenarioOptions

  func validate() throws {
    guard repetitions >= 0 else { throw ValidationError("--repetitions takes 0 or more.") }
  }

  func run() async throws {
    let network = try input.read()
    try check(cluster, among: network.clusters.map(\.id), called: "cluster")
    try check(actor, among: network.actors.map(\.id), called: "actor")
    let whatIf = try happening.isEmpty ? nil : happening.scenario().answer(in: network)
    let bar = ProgressBar("looking")
    let analysis = Analysis(network, seed: chance.seed, repetitions: repetitions, isRobust: robust)
    {
      bar.update($0)
    }
    bar.finish()
    var findings = Findings(analysis)
    let wanted = Set(cluster + actor)
    if !wanted.isEmpty { findings = findings.concerning(wanted) }
    let asked = whatIf?.page(of: network)
    switch format {
    case .text:
      let first = asked.map { $0.text() + "\n" } ?? ""
      try output.write(TerminalText.safe(first + findings.text(isBrief: brief)))
    case .markdown:
      try output.write((asked.map { $0.markdown() + "\n" } ?? "") + findings.markdown())
    case .json: try output.write(findings.json(of: network, whatIf: whatIf).text)
    }
  }

  private func check(_ ids: [String], among known: [String], called noun: String) throws {
    for id in ids where !known.contains(id) {
      let known = known.sorted().prefix(12).joined(separator: ", ")
      throw ValidationError(
        "There is no \(noun) \(id) in the network"
          + (known.isEmpty ? "." : "; there are: \(known)."))
    }
  }
}
