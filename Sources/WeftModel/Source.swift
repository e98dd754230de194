public import OrderedCollections

/// A document, survey or conversation that rows of a network come from.
public struct Source: Sendable, Hashable, Identifiable {
  /// What rows refer to it by.
  public var id: String
  /// Its title.
  public var title: String
  /// The body that wrote it.
  public var author: String?
  /// The body that published it.
  public var publisher: String?
  /// When it was published.
  public var date: PartialDate?
  /// Where it can be found on the web.
  public var url: String?
  /// What kind of document it is, or which part.
  public var document: String?
  /// Columns Weft does not know, in file order.
  public var extra: OrderedDictionary<String, String>

  /// Makes a source.
  public init(
    id: String, title: String, author: String? = nil, publisher: String? = nil,
    date: PartialDate? = nil, url: String? = nil, document: String? = nil,
    extra: OrderedDictionary<String, String> = [:]
  ) {
    self.id = id
    self.title = title
    self.author = author
    self.publisher = publisher
    self.date = date
    self.url = url
    self.document = document
    self.extra = extra
  }
}
