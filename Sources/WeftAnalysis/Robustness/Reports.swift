public import WeftModel

/// Who reported a relation: both ends, one of them, or somebody else.
public struct Reports: Sendable, Hashable {
  /// How far a relation is confirmed.
  public enum Standing: String, Sendable, Hashable, CaseIterable {
    /// Both ends reported it.
    case confirmed
    /// One end reported it, and the other answered and did not.
    case oneSided = "one-sided"
    /// One end reported it, and the other answered nothing at all: blank, not no.
    case notAsked = "not-asked"
    /// Neither end reported it; somebody else did.
    case byOthers = "by-others"
    /// One end reported it and the other recorded that there is none.
    case contradicted
  }

  /// A relation between two ends in one kind.
  public struct Relation: Sendable, Hashable {
    /// The ties that report it, by place in ``Network/ties``.
    public let ties: [Int]
    /// How far it is confirmed.
    public let standing: Standing
  }

  /// The relations anybody reported, in file order of their first tie.
  public let relations: [Relation]
  /// All who reported anything, by id.
  public let respondents: [String]

  /// How many relations have a standing.
  public func count(_ standing: Standing) -> Int {
    relations.reduce(0) { $0 + ($1.standing == standing ? 1 : 0) }
  }
}

extension NetworkIndex {
  /// Who reported which relation. Ties that name no reporter are left out; a directed kind from A
  /// to B and one from B to A are different relations, an undirected kind is one.
  ///
  /// - Complexity: O(ties log ties).
  public func reports() -> Reports {
    struct Key: Hashable {
      let ends: [String]
      let kind: TieKind
    }
    var groups: [Key: [Int]] = [:]
    var respondents: Set<String> = []
    for place in ties {
      let tie = network.ties[place]
      guard let reporter = tie.reportedBy else { continue }
      respondents.insert(reporter)
      let ends = tie.kind.definition.isDirected ? [tie.from, tie.to] : [tie.from, tie.to].sorted()
      groups[Key(ends: ends, kind: tie.kind), default: []].append(place)
    }
    let relations = groups.map { key, places -> Reports.Relation in
      let yes = Set(
        places.filter { !network.ties[$0].isDenial }.compactMap { network.ties[$0].reportedBy })
      let no = Set(
        places.filter { network.ties[$0].isDenial }.compactMap { network.ties[$0].reportedBy })
      let ends = Set(key.ends)
      let saying = ends.intersection(yes)
      let standing: Reports.Standing =
        if saying == ends {
          .confirmed
        } else if saying.isEmpty {
          .byOthers
        } else if !ends.intersection(no).isEmpty {
          .contradicted
        } else {
          ends.subtracting(saying).isSubset(of: respondents) ? .oneSided : .notAsked
        }
      return Reports.Relation(ties: places, standing: standing)
    }
    return Reports(
      relations: relations.sorted { ($0.ties.first ?? 0) < ($1.ties.first ?? 0) },
      respondents: respondents.sorted())
  }
}
