import ArgumentParser
import WeftAnalysis
import WeftModel
import WeftReport

/// `weft repair`: introductions that leave no single point of failure.
struct RepairCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair",
    abstract: "Names the fewest introductions that leave no single point of failure.",
    discussion: """
      Pairs in the same place are preferred, then pairs with a partner in common; two funders are \
      not introduced to each other while other pairs will do.

      Examples:
        weft repair data/clarion-interact
        weft repair data/clarion-interact --budget 3
        weft repair data/hact-collaborate-2 --cluster bolton-cluster
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, json, csv }

  @OptionGroup var input: NetworkInput
  @OptionGroup var output: OutputOption

  @Option(help: "text, markdown, json or csv.")
  var format: Format = .text

  @Option(help: ArgumentHelp("Only among the members of this cluster.", valueName: "id"))
  var cluster: String?

  @Option(help: ArgumentHelp("At most so many: the best by what they add.", valueName: "count"))
  var budget: Int?

  @Flag(help: "Only pairs in the same place, where any will do.")
  var samePlace = false

  @Flag(help: "Only pairs with a partner in common, where any will do.")
  var commonPartner = false

  @Flag(help: "Two funders may be introduced to each other.")
  var twoFunders = false

  func validate() throws {
    if let budget, budget < 1 { throw ValidationError("--budget takes 1 or more.") }
  }

  func run() async throws {
    let network = try input.read()
    let index = network.index()
    let place = try cluster.map { id in
      guard let place = index.cluster(id) else {
        let known = network.clusters.map(\.id).sorted().prefix(12).joined(separator: ", ")
        throw ValidationError(
          "There is no cluster \(id) in the network"
            + (known.isEmpty ? "." : "; there are: \(known)."))
      }
      return place
    }
    let found = index.repair(
      cluster: place,
      options: RepairOptions(
        samePlaceOnly: samePlace, commonPartnerOnly: commonPartner, allowsTwoFunders: twoFunders,
        budget: budget))
    switch format {
    case .text:
      try output.write(TerminalText.safe(found.page(of: network, cluster: cluster).text()))
    case .markdown: try output.write(found.page(of: network, cluster: cluster).markdown())
    case .json: try output.write(found.json.text)
    case .csv: try output.write(found.table.csv)
    }
  }
}
