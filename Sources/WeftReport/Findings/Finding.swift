public import WeftAnalysis

/// A sentence about a partnership that its reader can defend: with its number, what it rests on,
/// what would change it and how sure it is.
public struct Finding: Sendable, Hashable, Identifiable {
  /// What a finding is about. The raw values are part of the JSON contract.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Whether a cluster is a collaboration of equals.
    case dominance
    /// What a cluster relies on outside itself.
    case dependency
    /// Through whom a resource reaches several clusters.
    case route
    /// Who or what holds parts of the network together.
    case bridge
    /// What the network's shape is.
    case shape
    /// Who stands at the edge.
    case edge
    /// What several clusters or members have in common.
    case focus
    /// That two bodies support the same ones in the same way.
    case duplication
    /// How far ties stay within groups.
    case bonding
    /// Places or actors alike in what they do.
    case similarity
    /// What a community centre or other asset hangs on.
    case asset
    /// Which new ties would mend the network.
    case repair
    /// Whose loss would cost the others most.
    case loss
    /// Who does the same and has no tie.
    case opportunity
  }

  /// A stable name, unique within a network: the kind and what it is about.
  public var id: String
  /// What it is about.
  public var kind: Kind
  /// The finding in one sentence.
  public var headline: String
  /// Further sentences, in order.
  public var detail: [String]
  /// Its number.
  public var figure: Figure
  /// The ties it rests on, with their quotations.
  public var evidence: [Evidence]
  /// What would change it, in sentences.
  public var overturn: [String]
  /// How sure it is.
  public var confidence: Confidence
  /// Why it is that sure, in sentences.
  public var certainty: [String]
  /// The ids of the actors it concerns, most concerned first.
  public var actors: [String]
  /// The ids of the clusters it concerns, most concerned first.
  public var clusters: [String]
  /// Which map shows it.
  public var map: FindingMap
  /// The conventions its numbers follow.
  public var conventions: [Convention]
  /// How much it matters beside the others; the greater comes first.
  public var importance: Double

  /// Makes a finding.
  public init(
    id: String, kind: Kind, headline: String, detail: [String] = [], figure: Figure,
    evidence: [Evidence] = [], overturn: [String] = [], confidence: Confidence,
    certainty: [String] = [], actors: [String] = [], clusters: [String] = [],
    map: FindingMap = .network, conventions: [Convention] = [], importance: Double = 0
  ) {
    self.id = id
    self.kind = kind
    self.headline = headline
    self.detail = detail
    self.figure = figure
    self.evidence = evidence
    self.overturn = overturn
    self.confidence = confidence
    self.certainty = certainty
    self.actors = actors
    self.clusters = clusters
    self.map = map
    self.conventions = conventions
    self.importance = importance
  }
}

/// The number of a finding.
public struct Figure: Sendable, Hashable {
  /// The number as a program reads it; nil where it is undefined.
  public var value: Double?
  /// The number as a person reads it: `4 of 4`, `£60,000`.
  public var text: String
  /// What it counts.
  public var label: String

  /// Makes a figure.
  public init(value: Double?, text: String, label: String) {
    self.value = value
    self.text = text
    self.label = label
  }

  /// A part of a whole.
  public static func share(_ part: Int, of whole: Int, label: String) -> Figure {
    Figure(
      value: whole > 0 ? Double(part) / Double(whole) : nil,
      text: Words().say(
        .partOf,
        ["part": .words(Digits.grouped(part)), "whole": .words(Digits.grouped(whole))]),
      label: label)
  }

  /// A count.
  public static func count(_ count: Int, label: String) -> Figure {
    Figure(value: Double(count), text: Digits.grouped(count), label: label)
  }
}

/// Which map shows a finding.
public enum FindingMap: Sendable, Hashable {
  /// The whole network.
  case network
  /// One cluster and the bodies tied to it, by the cluster's id.
  case cluster(String)
  /// One actor and those around it, by its id.
  case ego(String)
  /// Who funds whom, tier by tier.
  case tiers
  /// What clusters depend on.
  case dependency
  /// The ties that hold parts together.
  case bridges
  /// Some actors or clusters, by id, and what is tied to them.
  case around([String])
  /// What some actors or clusters, by id, take part in; all of them where none is named.
  case activities([String])
  /// The network with new ties between pairs of actors, by id.
  case introductions([[String]])
  /// The network after a scenario, what is gone still to be seen.
  case scenario(Scenario)

  /// A name for files and anchors.
  public var name: String {
    switch self {
    case .network: "network"
    case .cluster(let id): "cluster-\(Slug.of(id))"
    case .ego(let id): "ego-\(Slug.of(id))"
    case .tiers: "tiers"
    case .dependency: "dependency"
    case .bridges: "bridges"
    case .around(let ids): "around-\(Self.joined(ids))"
    case .activities(let ids): ids.isEmpty ? "activities" : "activities-\(Self.joined(ids))"
    case .introductions: "introductions"
    case .scenario(let scenario):
      scenario.leaver.map { "without-\(Slug.of($0))" } ?? "what-if"
    }
  }
}

extension FindingMap {
  /// What is to be seen on it, in a sentence or two.
  var caption: String {
    let words = Words()
    switch self {
    case .network: return words.say(.captionNetwork) + " " + words.say(.captionEmphasis)
    case .cluster: return words.say(.captionCluster) + " " + words.say(.captionEmphasis)
    case .ego, .around: return words.say(.captionAround) + " " + words.say(.captionEmphasis)
    case .tiers: return words.say(.captionTiers) + " " + words.say(.captionEmphasis)
    case .dependency: return words.say(.captionDependency) + " " + words.say(.captionEmphasis)
    case .bridges: return words.say(.captionBridges) + " " + words.say(.captionEmphasis)
    case .activities: return words.say(.captionActivities) + " " + words.say(.captionEmphasis)
    case .introductions: return words.say(.captionIntroductions)
    case .scenario(let scenario):
      return words.say(scenario.leaver == nil ? .captionScenario : .captionWithout)
    }
  }

  /// The first few ids, fit for a file name.
  private static func joined(_ ids: [String]) -> String {
    ids.prefix(3).map(Slug.of).joined(separator: "-") + (ids.count > 3 ? "-\(ids.count)" : "")
  }
}

extension Scenario {
  /// The one who leaves, where nothing else happens.
  var leaver: String? {
    self == Scenario(without: without) && without.count == 1 ? without[0] : nil
  }
}

/// Ids made fit for file names and anchors.
public enum Slug {
  /// The id with everything but ASCII letters, digits, `-` and `_` written as its code point, so
  /// that two ids never meet in one slug and none leaves its folder.
  public static func of(_ id: String) -> String {
    var result = ""
    for scalar in id.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-": result.unicodeScalars.append(scalar)
      default: result += "_" + String(scalar.value, radix: 16) + "_"
      }
    }
    return result.isEmpty ? "_" : result
  }
}
