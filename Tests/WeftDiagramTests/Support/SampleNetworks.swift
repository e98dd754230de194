import Foundation
import WeftModel

/// Small networks that maps are tried on.
enum SampleNetworks {
  /// Two clusters, a funder, a body in both, a cluster nobody is named in, and names that would do
  /// harm if they were not escaped.
  static let hostile = Network(
    metadata: Metadata(title: "Sample <&> \"net\""),
    actors: [
      Actor(id: "f", name: "Funder \"><script>alert(1)</script>", role: .funder),
      Actor(id: "a", name: "Alpha", role: .secondTier), Actor(id: "b", name: "Beta \\N"),
      Actor(id: "c", name: "Canolfan Ŵŷ &lt;"), Actor(id: "d", name: "Delta"),
      Actor(id: "e", name: ""), Actor(id: "weft:x", name: String(repeating: "long ", count: 100)),
    ],
    ties: [
      Tie(from: "f", to: "one", kind: "funds"), Tie(from: "f", to: "two", kind: "funds"),
      Tie(from: "a", to: "b", kind: "supports"), Tie(from: "b", to: "d", kind: "partners"),
      Tie(from: "two", to: "empty", kind: "partners"), Tie(from: "a", to: "c", kind: "funds"),
    ],
    clusters: [
      Cluster(id: "one", name: "One", meets: true), Cluster(id: "two", name: "Two", meets: true),
      Cluster(id: "empty", name: "Empty"),
    ],
    memberships: [
      Membership(cluster: "one", actor: "a"), Membership(cluster: "one", actor: "b"),
      Membership(cluster: "two", actor: "c"), Membership(cluster: "two", actor: "d"),
      Membership(cluster: "two", actor: "a"),
    ])

  /// A star of a middle and leaves, tied or not.
  static func star(_ leaves: Int, tied: Bool = true) -> Network {
    let names = (0...leaves).map { Actor(id: "n\($0)", name: "Actor number \($0)") }
    return Network(
      metadata: Metadata(title: "Star"), actors: names,
      ties: tied ? (1...leaves).map { Tie(from: "n0", to: "n\($0)", kind: "funds") } : [])
  }

  /// Actors tied to nobody.
  static func isolates(_ count: Int) -> Network {
    Network(
      metadata: Metadata(title: "Isolates"),
      actors: (0..<count).map { Actor(id: "n\($0)", name: "Actor number \($0)") })
  }

  /// Actors all tied to one another.
  static func complete(_ count: Int) -> Network {
    Network(
      metadata: Metadata(title: "Complete"),
      actors: (0..<count).map { Actor(id: "n\($0)", name: "Actor number \($0)") },
      ties: (0..<count).flatMap { from in
        (0..<from).map { Tie(from: "n\(from)", to: "n\($0)", kind: "partners") }
      })
  }

  /// So many actors in so many clusters, each tied to the next of its own and one of another.
  static func clustered(_ count: Int, in clusters: Int) -> Network {
    let roles: [Role] = [.partner, .host, .funder, .secondTier, .publicBody, .asset, .landlord]
    let actors = (0..<count).map {
      Actor(id: "n\($0)", name: "Organisation number \($0)", role: roles[$0 % roles.count])
    }
    let ties = (0..<count).flatMap { place -> [Tie] in
      [
        Tie(from: "n\(place)", to: "n\((place + clusters) % count)", kind: "partners"),
        Tie(from: "n\(place)", to: "n\((place * 7 + 1) % count)", kind: "funds"),
      ].filter { $0.from != $0.to }
    }
    return Network(
      metadata: Metadata(title: "Clustered"), actors: actors, ties: ties,
      clusters: (0..<clusters).map { Cluster(id: "c\($0)", name: "Cluster \($0)") },
      memberships: (0..<count).map {
        Membership(cluster: "c\($0 % clusters)", actor: "n\($0)")
      })
  }

  /// Four bodies with sums of money, one tie beside money, one implied.
  static let money = Network(
    metadata: Metadata(title: "Money"),
    actors: [
      Actor(id: "fund", name: "The Fund", role: .funder), Actor(id: "a", name: "Alpha"),
      Actor(id: "b", name: "Beta"), Actor(id: "c", name: "Gamma", role: "wizard"),
    ],
    ties: [
      Tie(from: "fund", to: "a", kind: "funds", amount: Amount(value: 40_000, currency: "GBP")),
      Tie(from: "fund", to: "b", kind: "funds", amount: Amount(value: 10_000, currency: "GBP")),
      Tie(from: "fund", to: "a", kind: "supports"),
      Tie(from: "b", to: "c", kind: "partners", basis: .implied),
    ])
}
