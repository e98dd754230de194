import Foundation

/// What Burt's measures say of one node's place among holes in the social structure.
public struct StructuralHoles: Sendable, Hashable {
  /// How much a node's contacts are invested in one another: high where it depends on one circle.
  public let constraint: Double
  /// How many contacts that do not repeat one another.
  public let effectiveSize: Double
  /// Effective size as a share of the number of contacts.
  public let efficiency: Double
  /// How far constraint comes from one contact; nil for a node with a single contact.
  public let hierarchy: Double?
}

extension Graph {
  /// Which ties Burt's measures look at.
  public enum StructuralHoleModel: Sendable, Hashable {
    /// A contact's ties are all its ties in the network (Burt 1992).
    case wholeNetwork
    /// A contact's ties are those to the node and to the node's other contacts only, as if
    /// nothing were known beyond the node's own circle.
    case egoNetwork
  }

  /// Constraint, effective size, efficiency and hierarchy of every node at once.
  ///
  /// With p_ij = (a_ij + a_ji) / Σ_k (a_ik + a_ki), a the weight of an edge (a strength, 1 in an
  /// unweighted graph), and j, q over the contacts of i (neighbours in either direction):
  /// - dyadic constraint c_ij = (p_ij + Σ_{q≠i,j} p_iq·p_qj)², and constraint C_i = Σ_j c_ij, over
  ///   i's contacts only;
  /// - effective size Σ_j (1 − Σ_{q≠i,j} p_iq·m_jq), with m_jq = (a_jq + a_qj) / max_k (a_jk +
  ///   a_kj); in an unweighted undirected graph, degree minus the mean number of ties a contact
  ///   has to other contacts;
  /// - efficiency, effective size divided by the number of contacts;
  /// - hierarchy Σ_j r_j·ln r_j / (N·ln N), r_j = c_ij / (C_i/N), over the N contacts.
  ///
  /// Constraint is positive and can pass 1 in tight circles (9/8 in a triangle); effective size lies between 0 and the number of contacts; efficiency and hierarchy
  /// between 0 and 1. An isolate has no contacts and no values, nil; a node with one contact
  /// has no hierarchy. Components do not influence one another.
  ///
  /// - Parameter model: Whether the ties of contacts beyond the circle count.
  /// - Returns: One value per node; nil for an isolate.
  /// - Complexity: O(n + m^1.5) time, O(n + m) space: sums are gathered by triangle.
  ///
  /// Source: Burt 1992, *Structural Holes*, Harvard University Press; Burt 2004,
  /// <https://doi.org/10.1086/421787>.
  public func structuralHoles(_ model: StructuralHoleModel = .wholeNetwork) -> [StructuralHoles?] {
    let ties = TieStrengths(self)
    let terms = ties.dyadicConstraints(model)
    var constraint = [Double](repeating: 0, count: nodeCount)
    var weighed = constraint
    ties.forEachEnd { arc, tail, head in
      let (onTail, onHead) = (terms.onTail[arc], terms.onHead[arc])
      constraint[tail] += onTail
      constraint[head] += onHead
      if onTail > 0 { weighed[tail] += onTail * log(onTail) }
      if onHead > 0 { weighed[head] += onHead * log(onHead) }
    }
    let redundancy = ties.redundancies(model)
    return nodes.map { node in
      let contacts = Double(ties.contactCounts[node])
      guard contacts > 0 else { return nil }
      let effective = contacts - redundancy[node]
      let total = constraint[node]
      let disorder = (weighed[node] / total + log(contacts / total)) / log(contacts)
      return StructuralHoles(
        constraint: total, effectiveSize: effective, efficiency: effective / contacts,
        hierarchy: contacts > 1 ? min(1, max(0, disorder)) : nil)
    }
  }

  /// Burt's constraint of every node: high where its contacts are tied to one another, so that it
  /// has nowhere else to turn. See ``structuralHoles(_:)`` for the definition.
  ///
  /// - Parameter model: Whether the ties of contacts beyond the circle count.
  /// - Returns: One value per node; nil for an isolate.
  /// - Complexity: O(n + m^1.5) time, O(n + m) space.
  ///
  /// Source: Burt 1992; Burt 2004, <https://doi.org/10.1086/421787>.
  public func constraint(_ model: StructuralHoleModel = .wholeNetwork) -> [Double?] {
    let ties = TieStrengths(self)
    let values = ties.constraints(model)
    return nodes.map { ties.contactCounts[$0] > 0 ? values[$0] : nil }
  }

  /// Burt's effective size of every node: how many of its contacts do not repeat one another. See
  /// ``structuralHoles(_:)`` for the definition.
  ///
  /// - Parameter model: Whether the ties of contacts beyond the circle count.
  /// - Returns: One value per node; nil for an isolate.
  /// - Complexity: O(n + m^1.5) time, O(n + m) space.
  ///
  /// Source: Burt 1992; Borgatti 1997, *Connections* 20(1).
  public func effectiveSize(_ model: StructuralHoleModel = .wholeNetwork) -> [Double?] {
    let ties = TieStrengths(self)
    let redundancy = ties.redundancies(model)
    return nodes.map { node in
      let contacts = ties.contactCounts[node]
      return contacts > 0 ? Double(contacts) - redundancy[node] : nil
    }
  }

  /// Effective size as a share of the number of contacts; 1 where none repeats another. See
  /// ``structuralHoles(_:)`` for the definition.
  ///
  /// - Parameter model: Whether the ties of contacts beyond the circle count.
  /// - Returns: One value per node; nil for an isolate.
  /// - Complexity: O(n + m^1.5) time, O(n + m) space.
  ///
  /// Source: Burt 1992; Borgatti 1997, *Connections* 20(1).
  public func efficiency(_ model: StructuralHoleModel = .wholeNetwork) -> [Double?] {
    structuralHoles(model).map { $0?.efficiency }
  }

  /// How far a node's constraint comes from a single contact: 0 where all contacts constrain it
  /// alike, towards 1 where one does all. See ``structuralHoles(_:)`` for the definition.
  ///
  /// - Parameter model: Whether the ties of contacts beyond the circle count.
  /// - Returns: One value per node; nil for a node with fewer than two contacts.
  /// - Complexity: O(n + m^1.5) time, O(n + m) space.
  ///
  /// Source: Burt 1992.
  public func hierarchy(_ model: StructuralHoleModel = .wholeNetwork) -> [Double?] {
    structuralHoles(model).map { $0?.hierarchy }
  }
}
