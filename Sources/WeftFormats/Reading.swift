public import WeftModel

/// What a reader made of a file: the network, and what it has to say about the file.
public struct Reading: Sendable {
  /// The network, as far as it could be read.
  public var network: Network
  /// What the reader found, in file order.
  public var diagnostics: [Diagnostic]
  /// The format the file was read as; nil where the network was made otherwise.
  public var format: FileFormat?
  /// Where each row of the network stands in the files.
  public var origins: Origins

  /// Makes a reading.
  public init(
    network: Network, diagnostics: [Diagnostic] = [], format: FileFormat? = nil,
    origins: Origins = Origins()
  ) {
    self.network = network
    self.diagnostics = diagnostics
    self.format = format
    self.origins = origins
  }

  /// Whether anything found is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
