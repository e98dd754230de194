/// What a network is, and who may use it: the head of a data package.
public struct Metadata: Sendable, Hashable {
  /// A licence of the data.
  public struct Licence: Sendable, Hashable {
    /// Its short name (SPDX where there is one).
    public var name: String?
    /// Its title.
    public var title: String?
    /// Where it can be read.
    public var path: String?

    /// Makes a licence.
    public init(name: String? = nil, title: String? = nil, path: String? = nil) {
      self.name = name
      self.title = title
      self.path = path
    }
  }

  /// A document the data were made from, as the package states it.
  public struct Reference: Sendable, Hashable {
    /// Its title.
    public var title: String
    /// Where it can be found.
    public var path: String?

    /// Makes a reference.
    public init(title: String, path: String? = nil) {
      self.title = title
      self.path = path
    }
  }

  /// A short name for machines.
  public var name: String?
  /// The title, for maps and reports.
  public var title: String
  /// What the network is, in a paragraph.
  public var description: String?
  /// What people may search for.
  public var keywords: [String]
  /// The documents the data were made from.
  public var references: [Reference]
  /// The licences of the data.
  public var licences: [Licence]
  /// What Weft does not know of the package's head, as JSON text by key.
  public var extra: [String: String]

  /// Makes the head of a network.
  public init(
    name: String? = nil, title: String = "", description: String? = nil, keywords: [String] = [],
    references: [Reference] = [], licences: [Licence] = [], extra: [String: String] = [:]
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.keywords = keywords
    self.references = references
    self.licences = licences
    self.extra = extra
  }
}
