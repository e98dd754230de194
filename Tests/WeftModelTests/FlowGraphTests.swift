import Testing
import WeftGraph
import WeftModel
import WeftTestSupport

@Suite struct FlowGraphTests {
  private func ids(_ flow: FlowGraph, _ nodes: [Int]) -> [String] {
    nodes.map { flow.id(at: $0) }.sorted()
  }

  private func suppliers(_ flow: FlowGraph, _ id: String) throws -> [String] {
    let end = try #require(flow.index.ends[id])
    return ids(flow, flow.suppliers(of: flow.node(of: end)).map(\.giver))
  }

  @Test func `a grant to a cluster is one edge to it and one to each member`() {
    let flow = Network.small(
      clusters: ["c: a b d"], ties: "funder funds c"
    ).flowGraph(of: .money)
    #expect(flow.graph.edgeCount == 4)
    #expect(ids(flow, flow.origins) == ["funder"])
    #expect(flow.grounds.contains([.membership(0)]))
  }

  @Test func `a cluster that receives nothing gives its members nothing`() {
    let flow = Network.small(clusters: ["c: a b"], ties: "c supports x").flowGraph(of: .support)
    #expect(flow.graph.edgeCount == 1)
    #expect(ids(flow, flow.origins) == ["c"])
  }

  @Test func `nobody relies on itself through its own cluster`() throws {
    let flow = Network.small(clusters: ["c: a b"], ties: "a supports c").flowGraph(of: .support)
    #expect(try suppliers(flow, "a") == [])
    #expect(try suppliers(flow, "b") == ["a"])
  }

  @Test func `a tie may say that its beginning relies on its end`() throws {
    let flow = Network.small(ties: "a accountable-to b").flowGraph(of: .governance)
    #expect(try suppliers(flow, "a") == ["b"])
    #expect(try suppliers(flow, "b") == [])
  }

  @Test func `a body that is funded is no origin of money and a supporter is one of support`() {
    let network = Network.small(
      ties: """
        state funds trust
        trust funds a
        state supports trust
        trust supports a
        """)
    let money = network.flowGraph(of: .money)
    #expect(ids(money, money.origins) == ["state"])
    let support = network.flowGraph(of: .support)
    #expect(ids(support, support.origins) == ["state", "trust"])
  }

  @Test func `a subscription to the own cluster has its origin in the subscriber`() {
    let flow = Network.small(
      clusters: ["c: a b"], ties: "a funds c\nfunder funds c"
    ).flowGraph(of: .money)
    #expect(ids(flow, flow.origins) == ["a", "funder"])
  }

  @Test func `a ring of givers nobody gives to is an origin as a whole`() {
    let flow = Network.small(ties: "a funds b\nb funds a\nb funds d\nd funds e")
      .flowGraph(of: .money)
    #expect(ids(flow, flow.origins) == ["a", "b"])
  }

  @Test func `ties that say nothing of reliance and omitted ties are no part of it`() {
    let network = Network.small(ties: "a evaluates b\na supports b")
    #expect(FlowGraph(network.index(), layer: .support, omitting: [1]).graph.edgeCount == 0)
    #expect(network.flowGraph(of: .support).graph.edgeCount == 1)
  }
}
