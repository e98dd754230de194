import OrderedCollections
import WeftModel

/// Which grants were met, and the first tie of each.
///
/// The identifiers of grants with ties stand in the ties themselves and are not kept again.
struct SeenGrants {
  /// What is known of an identifier.
  enum Answer {
    case new
    /// The grant was met; it may have no tie.
    case known(firstTie: Int?)
  }

  /// Twice the place of a tie, or twice that of an identifier in ``tieless`` and one.
  private var places = HashIndex()
  /// The identifiers of the grants that have no tie.
  private var tieless: [String] = []

  mutating func reserve(_ count: Int) { places.reserve(count) }

  /// Looks for a grant; one without an identifier is new each time.
  func find(_ id: String, in ties: [Tie]) -> Answer {
    if id.isEmpty { return .new }
    let found = places.place(Self.hash(id)) { place in
      place % 2 == 0 ? ties[place / 2].extra["grant_id"] == id : tieless[place / 2] == id
    }
    guard let found else { return .new }
    return .known(firstTie: found % 2 == 0 ? found / 2 : nil)
  }

  /// Enters a grant that was not found.
  mutating func enter(_ id: String, firstTie: Int?) {
    if id.isEmpty { return }
    if firstTie == nil { tieless.append(id) }
    places.insert(Self.hash(id), firstTie.map { $0 * 2 } ?? tieless.count * 2 - 1)
  }

  private static func hash(_ id: String) -> UInt64 {
    var id = id
    return id.withUTF8 { ByteScan.hash(UnsafeRawBufferPointer($0)) }
  }
}
