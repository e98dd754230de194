public import WeftModel

/// What a reader made of a file: the network, and what it has to say about the file.
public struct Reading: Sendable {
  /// The network, as far as it could be read.
  public var network: Network
  /// What the reader found, in file order.
  public var diagnostics: [Diagnostic]

  /// Makes a reading.
  public init(network: Network, diagnostics: [Diagnostic] = []) {
    self.network = network
    self.diagnostics = diagnostics
  }

  /// Whether anything found is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
