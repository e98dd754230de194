import WeftModel

@testable import WeftReport

/// The findings on the networks of `data/`, told once for all tests.
enum DataFindings {
  /// The networks told: the one that joins the others takes long and says what they say.
  static let names = DataNetworks.names.filter { $0 != "all-programmes" }

  private static let told: [String: Result<(network: Network, findings: Findings), any Error>] =
    Dictionary(
      uniqueKeysWithValues: names.map { name in
        (
          name,
          Result {
            let network = try DataNetworks.read(name)
            return (network, Findings(network, repetitions: 12))
          }
        )
      })

  /// A network and what is found in it.
  static func of(_ name: String) throws -> (network: Network, findings: Findings) {
    guard let result = told[name] else { throw NotThere(name: name) }
    return try result.get()
  }

  private struct NotThere: Error {
    let name: String
  }
}
