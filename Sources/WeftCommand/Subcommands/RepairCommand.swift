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
      Pairs in the same place are preferred, then pairs with a partner in common, then members of \
      one cluster; two funders, and two bodies outside every cluster, are not introduced to each \
      other while other pairs will do. Who belongs to no cluster and is tied to one other body at \
      most is left out, unless --everyone is given.

      Examples:
        weft repair data/clarion-interact
        weft repair data/clarion-interact --budget 3
        weft repair data/clarion-interact --robust
        weft repair data/hact-collaborate-2 --cluster bolton-cluster
        weft repair data/jrf-neighbourhoods --exclude funder --exclude public-body
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, json, csv }

  @OptionGroup var input: NetworkInput
  @OptionGroup var output: OutputOption
  @OptionGroup var robustness: RobustnessOption

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

  @Flag(help: "Two bodies outside every cluster may be introduced to each other.")
  var outsiders = false

  @Flag(help: "Also bodies outside every cluster that are tied to one other body at most.")
  var everyone = false

  @Option(
    help: ArgumentHelp(
      "No new tie with bodies of this role, such as funder; may be repeated.", valueName: "role"))
  var exclude: [String] = []

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
    let roles = Set(network.actors.map(\.role.rawValue)).sorted()
    for role in exclude where !roles.contains(role) {
      throw ValidationError(
        "Nobody in the network has the role \(role); there are: \(roles.joined(separator: ", ")).")
    }
    let options = RepairOptions(
      samePlaceOnly: samePlace, commonPartnerOnly: commonPartner, allowsTwoFunders: twoFunders,
      excludedRoles: Set(exclude.map { Role(rawValue: $0) } + [.programme]),
      allowsTwoOutsiders: outsiders, includesHangersOn: everyone, budget: budget)
    let found = index.repair(cluster: place, options: options)
    let stability = robustness.options.flatMap {
      index.repairStability(of: found, cluster: place, options: options, trials: $0)
    }
    let page = found.page(of: network, cluster: cluster, stability: stability)
    switch format {
    case .text: try output.write(TerminalText.safe(page.text()))
    case .markdown: try output.write(page.markdown())
    case .json: try output.write(found.json(stability: stability).text)
    case .csv: try output.write(found.table(stability: stability).csv)
    }
  }
}
