import OrderedCollections

/// Nodes, edges and groups with named values: what most graph formats hold, before it is known
/// what the names mean.
///
/// A reader fills one and hands it to ``reading(_:file:log:)``; a writer gets one from a network.
struct AttributedGraph: Sendable {
  /// Values by name, in file order.
  typealias Attributes = OrderedDictionary<String, String>

  /// Something with an id.
  struct Node: Sendable {
    var id: String
    var attributes: Attributes = [:]
    var line: Int?
  }

  /// A relation between two nodes or groups.
  struct Edge: Sendable {
    var from: String
    var to: String
    /// Whether the file says that the edge has a direction.
    var isDirected = false
    /// The kind where the format has a place of its own for it.
    var kind: String?
    var attributes: Attributes = [:]
    var line: Int?
  }

  /// That a node is in a group.
  struct Member: Sendable {
    var group: String
    var node: String
    var attributes: Attributes = [:]
    var line: Int?
  }

  /// Values of the graph itself.
  var attributes: Attributes = [:]
  var nodes: [Node] = []
  var groups: [Node] = []
  var members: [Member] = []
  var edges: [Edge] = []

  /// The attribute that says of a node that it stands for a cluster, and of an edge that it
  /// stands for a membership, in formats that have no groups.
  static let tableAttribute = "table"
  static let clustersTable = "clusters"
  static let membersTable = "members"

  /// The same graph with groups as nodes and memberships as edges, both marked.
  func flattened() -> AttributedGraph {
    var result = self
    result.groups = []
    result.members = []
    for var group in groups {
      group.attributes[Self.tableAttribute] = Self.clustersTable
      result.nodes.append(group)
    }
    for member in members {
      var attributes = member.attributes
      attributes[Self.tableAttribute] = Self.membersTable
      result.edges.append(
        Edge(from: member.node, to: member.group, isDirected: true, attributes: attributes))
    }
    return result
  }

  /// The same graph with marked nodes as groups and marked edges as memberships.
  func unflattened() -> AttributedGraph {
    var result = self
    result.nodes = []
    result.edges = []
    for var node in nodes {
      if node.attributes[Self.tableAttribute] == Self.clustersTable {
        node.attributes[Self.tableAttribute] = nil
        result.groups.append(node)
      } else {
        result.nodes.append(node)
      }
    }
    for edge in edges {
      if edge.attributes[Self.tableAttribute] == Self.membersTable {
        var member = Member(
          group: edge.to, node: edge.from, attributes: edge.attributes, line: edge.line)
        member.attributes[Self.tableAttribute] = nil
        result.members.append(member)
      } else {
        result.edges.append(edge)
      }
    }
    return result
  }
}
