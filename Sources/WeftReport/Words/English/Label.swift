public import WeftAnalysis

/// The headings and labels of reports. The raw value is the text.
public enum Label: String, Sendable, Hashable, CaseIterable {
  case findings = "Findings"
  case furtherFindings = "Further findings"
  case inShort = "In short"
  case oneByOne = "The findings one by one"
  case why = "Why we say so"
  case overturn = "What would change it"
  case certainty = "How sure"
  case map = "Map"
  case clusters = "Clusters one by one"
  case actors = "Actors"
  case bridgingTies = "Bridging ties"
  case dependencies = "What clusters depend on"
  case matrix = "Who supplies which cluster"
  case ties = "All ties"
  case gaps = "What the data lack"
  case methods = "How the numbers were made"
  case references = "References"
  case words = "Words used here"
  case sources = "Sources"
  case contents = "Contents"
  case skip = "Skip to the findings"
  case members = "Members"
  case suppliers = "Outside bodies it relies on"
  case nothingSelected = "Point at a body on a map, or reach it with the Tab key, to see its ties."
  case role = "Part it plays"
  case theWholeNetwork = "The whole network"
  case tiersMap = "Who funds and supports whom, in tiers"
  case bridgesMap = "What holds the network together"
  case dependencyMap = "Clusters and the bodies they rely on"
  case mapInWords = "The map in words"
  case cutPoints = "Bodies without which the network would split"
  case bridgeTies = "Ties without which the network would split"
  case memberColumn = "Member"
  case reliedOnColumn = "Others that rely on it"
  case shareColumn = "As a share"
  case gateColumn = "Outside bodies reached through it alone, share"
  case brokerageColumn = "Share of the paths it lies on"
  case bodyColumn = "Body"
  case givesColumn = "Gives"
  case reachedColumn = "Members reached"
  case soleColumn = "The only one"
  case clusterRole = "Cluster"
  case clustersColumn = "In"
  case degreeColumn = "Tied to"
  case betweennessColumn = "Between others"
  case cutPointColumn = "Holds parts together"
  case cutOffColumn = "Bodies cut off"
  case cutOffNamesColumn = "Who would be cut off"
  case tieColumn = "Tie"
  case onlyTieColumn = "The only tie of"
  case anyLayer = "any kind"
  case quotationColumn = "In the words of the source"
  case clusterCountColumn = "Clusters"

  /// The label as it is printed.
  public var text: String { rawValue }
}

extension Confidence {
  /// The confidence in plain words, as a sentence.
  public var word: String {
    switch self {
    case .firm: "Quite sure."
    case .fair: "Fairly sure."
    case .weak: "Not sure."
    }
  }
}
