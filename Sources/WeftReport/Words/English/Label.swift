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
  case conventions = "Conventions"
  case references = "References"
  case words = "Words used here"
  case sources = "Sources"
  case contents = "Contents"
  case skip = "Skip to the findings"
  case members = "Members"
  case suppliers = "Outside bodies it relies on"
  case nothingSelected = "Point at a body on a map, or reach it with the Tab key, to see its ties."
  case tiesOf = "Ties"
  case source = "Source"
  case role = "Part it plays"
  case theWholeNetwork = "The whole network"
  case software = "Software"

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
