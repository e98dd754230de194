import OrderedCollections
public import WeftModel

/// Makes one network of several: the same id, alias or organisation identifier is the same actor.
///
/// Actors of different networks are taken for one body where their ids are equal, where their
/// organisation identifiers are, or where an alias of one is the id or the name of the other,
/// letter case and white space aside. Two actors of one network are never merged, whatever they
/// share; what would merge them, and names that are nearly the same, is listed for a person to
/// decide. Every tie, membership and source is kept; where merged actors disagree, the first
/// network's word stands and the other's is noted.
public struct NetworkJoin: Sendable {
  /// A network to be joined, with the name by which columns and notes refer to it.
  public struct Part: Sendable {
    /// The name, such as the package's.
    public var name: String
    /// The network.
    public var network: Network

    /// Makes a part.
    public init(name: String, network: Network) {
      self.name = name
      self.network = network
    }
  }

  /// The joined network.
  public private(set) var network = Network()
  /// What was merged, renamed or left for a person to decide.
  public private(set) var diagnostics: [Diagnostic] = []

  private let parts: [Part]
  /// For each part, the new id of each of its actors and clusters.
  private var ends: [[String: String]]
  /// For each part, the new id of each of its sources.
  private var sources: [[String: String]]

  /// The column that names the networks an actor or cluster stands in.
  public static let networksColumn = "networks"
  /// The column that names the network a tie or membership stands in.
  public static let networkColumn = "network"

  /// Joins networks; the first that names a body gives it its id.
  ///
  /// - Complexity: O(rows) but for names, each of which is compared with those that share much
  ///   with it.
  public init(_ parts: [Part]) {
    self.parts = parts
    ends = parts.map { _ in [:] }
    sources = parts.map { _ in [:] }
    joinHeads()
    joinSources()
    joinActors()
    joinClusters()
    joinRows()
    network = network.canonical()
  }

  // MARK: Heads and sources

  private mutating func joinHeads() {
    var metadata = Metadata()
    metadata.title = parts.map { $0.network.metadata.title }.joined(separator: " + ")
    metadata.description = "Joined from: " + parts.map(\.name).joined(separator: ", ") + "."
    var keywords: OrderedSet<String> = []
    var references: OrderedSet<Metadata.Reference> = []
    var licences: OrderedSet<Metadata.Licence> = []
    for part in parts {
      keywords.append(contentsOf: part.network.metadata.keywords)
      references.append(contentsOf: part.network.metadata.references)
      licences.append(contentsOf: part.network.metadata.licences)
      for key in part.network.metadata.extra.keys.sorted() where key != "resources" {
        let text = part.network.metadata.extra[key]
        if metadata.extra[key] == nil {
          metadata.extra[key] = text
        } else if metadata.extra[key] != text {
          tell(
            .warning, "conflicting-property", part, nil,
            "The property “\(key)” of the package differs from that of an earlier network and was "
              + "left out.", "Add it by hand where it is needed.")
        }
      }
    }
    metadata.keywords = Array(keywords)
    metadata.references = Array(references)
    metadata.licences = Array(licences)
    network.metadata = metadata
  }

  private mutating func joinSources() {
    var known: [String: Source] = [:]
    for (place, part) in parts.enumerated() {
      for source in part.network.sources where sources[place][source.id] == nil {
        var kept = source
        if let other = known[source.id], other != source {
          kept.id = free(source.id, part) { known[$0] == nil }
          tell(
            .note, "renamed", part, source.id,
            "Another network has a different source “\(source.id)”, so this is now “\(kept.id)”.",
            "Nothing need be done.")
        }
        if known[kept.id] == nil {
          known[kept.id] = kept
          network.sources.append(kept)
        }
        sources[place][source.id] = kept.id
      }
    }
  }

  private func free(_ id: String, _ part: Part, _ isFree: (String) -> Bool) -> String {
    var candidate = "\(part.name)-\(id)"
    var number = 2
    while !isFree(candidate) {
      candidate = "\(part.name)-\(id)-\(number)"
      number += 1
    }
    return candidate
  }

  // MARK: Actors

  private mutating func joinActors() {
    let grouping = ActorGrouping(parts.map(\.network.actors), partNames: parts.map(\.name))
    diagnostics += grouping.diagnostics
    let clusterIDs = Set(parts.flatMap { $0.network.clusters.map(\.id) })
    var taken: Set<String> = []
    for group in grouping.groups {
      guard let (firstPart, firstPlace) = group.first else { continue }
      var merged = ActorMerge(
        parts[firstPart].network.actors[firstPlace], network: parts[firstPart].name,
        citation: { self.cited($0, firstPart) })
      for (part, place) in group.dropFirst() {
        merged.take(
          parts[part].network.actors[place], network: parts[part].name,
          citation: { self.cited($0, part) })
      }
      // Two actors of one network with one id, or of two that may not be merged, stay two.
      let id = merged.actor.id
      if taken.contains(id) {
        merged.actor.id = free(id, parts[firstPart]) {
          !taken.contains($0) && !clusterIDs.contains($0)
        }
        tell(
          .warning, "renamed", parts[firstPart], id,
          "Another actor has the id “\(id)”, so this is now “\(merged.actor.id)”.",
          "Check whether they are the same body.")
      }
      taken.insert(merged.actor.id)
      diagnostics += merged.diagnostics
      for (part, place) in group {
        let old = parts[part].network.actors[place].id
        if ends[part][old] == nil { ends[part][old] = merged.actor.id }
      }
      network.actors.append(merged.finished())
    }
  }

  private func cited(_ citation: Citation, _ part: Int) -> Citation {
    Citation(
      source: citation.source.map { sources[part][$0] ?? $0 }, evidence: citation.evidence)
  }

  // MARK: Clusters

  private mutating func joinClusters() {
    var taken = Set(network.actors.map(\.id))
    var known: [String: Int] = [:]
    for (place, part) in parts.enumerated() {
      for cluster in part.network.clusters where ends[place][cluster.id] == nil {
        if let other = known[cluster.id],
          NameForm.plain(network.clusters[other].name) == NameForm.plain(cluster.name)
        {
          ends[place][cluster.id] = network.clusters[other].id
          network.clusters[other].extra[Self.networksColumn, default: ""] += ";" + part.name
          tell(
            .note, "merged", part, cluster.id,
            "The cluster “\(cluster.id)” stands in more than one network and was made one.",
            "If they are different groups, give one another id or name.")
          continue
        }
        var kept = cluster
        kept.citation = cited(cluster.citation, place)
        kept.extra[Self.networksColumn] = part.name
        if taken.contains(cluster.id) {
          kept.id = free(cluster.id, part) { !taken.contains($0) }
          tell(
            .note, "renamed", part, cluster.id,
            "The id “\(cluster.id)” is taken in another network, so the cluster is now "
              + "“\(kept.id)”.", "Nothing need be done.")
        }
        taken.insert(kept.id)
        known[cluster.id] = network.clusters.count
        ends[place][cluster.id] = kept.id
        network.clusters.append(kept)
      }
    }
  }

  // MARK: Ties and members

  private mutating func joinRows() {
    var seenTies: Set<Tie> = []
    var seenMembers: Set<Membership> = []
    for (place, part) in parts.enumerated() {
      for tie in part.network.ties {
        var kept = tie
        kept.from = ends[place][tie.from] ?? tie.from
        kept.to = ends[place][tie.to] ?? tie.to
        kept.reportedBy = tie.reportedBy.map { ends[place][$0] ?? $0 }
        kept.citation = cited(tie.citation, place)
        if kept.from == kept.to, tie.from != tie.to {
          tell(
            .warning, "merged-ends", part, tie.from,
            "The tie \(tie.from) \(tie.kind.rawValue) \(tie.to) now leads from “\(kept.from)” to "
              + "itself, as both ends were taken for one body.",
            "Check the aliases of both.")
        }
        guard seenTies.insert(kept).inserted else {
          tell(
            .note, "repeated-tie", part, tie.from,
            "The tie \(kept.from) \(kept.kind.rawValue) \(kept.to) stands in another network in "
              + "the same words and was kept once.", "Nothing need be done.")
          continue
        }
        kept.extra[Self.networkColumn] = part.name
        network.ties.append(kept)
      }
      for membership in part.network.memberships {
        var kept = membership
        kept.cluster = ends[place][membership.cluster] ?? membership.cluster
        kept.actor = ends[place][membership.actor] ?? membership.actor
        kept.citation = cited(membership.citation, place)
        guard seenMembers.insert(kept).inserted else { continue }
        kept.extra[Self.networkColumn] = part.name
        network.memberships.append(kept)
      }
    }
  }

  private mutating func tell(
    _ severity: Diagnostic.Severity, _ code: String, _ part: Part, _ id: String?,
    _ message: String, _ mend: String
  ) {
    diagnostics.append(
      Diagnostic(
        severity, code: code, file: part.name, column: id, message: message, mend: mend))
  }
}
