import OrderedCollections
import WeftModel

/// The bodies that grants name, and what each of them does.
struct GrantBodies {
  /// What a body does in the grants seen so far.
  struct Marks: OptionSet {
    let rawValue: UInt8

    static let funds = Marks(rawValue: 1)
    static let receives = Marks(rawValue: 2)
    static let passesOn = Marks(rawValue: 4)
  }

  private(set) var actors: [Actor] = []
  /// The places by identifier.
  private var places = HashIndex()
  var marks: [Marks] = []

  /// The place of an identifier; nil where it was not met yet.
  func place(of id: RawText) -> Int? {
    places.place(ByteScan.hash(id.bytes)) { id.bytes.spell(actors[$0].id) }
  }

  /// The place of an identifier; nil where it was not met yet.
  func place(of id: String) -> Int? {
    var id = id
    return id.withUTF8 { place(of: RawText(bytes: UnsafeRawBufferPointer($0))) }
  }

  mutating func enter(_ actor: Actor) -> Int {
    var id = actor.id
    let hash = id.withUTF8 { ByteScan.hash(UnsafeRawBufferPointer($0)) }
    places.insert(hash, actors.count)
    actors.append(actor)
    marks.append([])
    return actors.count - 1
  }

  /// Keeps another name of a known body.
  mutating func addName(_ given: RawText, at place: Int, atMost maximum: Int) {
    guard !given.isEmpty, !given.bytes.spell(actors[place].name) else { return }
    let name = given.text
    if actors[place].name == actors[place].id {
      actors[place].name = name
    } else if actors[place].aliases.count < maximum, !actors[place].aliases.contains(name) {
      actors[place].aliases.append(name)
    }
  }

  /// Gives the bodies their roles: who passes grants on is second-tier, who only gives a funder.
  mutating func settle() {
    for place in actors.indices {
      let marks = marks[place]
      if marks.contains(.passesOn) {
        actors[place].role = .secondTier
        actors[place].also = marks.contains(.funds) ? [.funder] : []
      } else if marks.contains(.funds) {
        actors[place].role = .funder
        actors[place].also = marks.contains(.receives) ? [.partner] : []
      } else {
        actors[place].role = .partner
      }
    }
  }

  /// How many names stand under several identifiers, and the identifiers of the first such name.
  func repeatedNames() -> (count: Int, example: [String])? {
    var first = HashIndex()
    first.reserve(actors.count)
    var repeated: OrderedDictionary<String, [String]> = [:]
    for place in actors.indices where actors[place].name != actors[place].id {
      var form = NameForm.plain(actors[place].name)
      if form.isEmpty { continue }
      let hash = form.withUTF8 { ByteScan.hash(UnsafeRawBufferPointer($0)) }
      if let other = first.place(hash, where: { NameForm.plain(actors[$0].name) == form }) {
        repeated[form, default: [actors[other].id]].append(actors[place].id)
      } else {
        first.insert(hash, place)
      }
    }
    guard let example = repeated.values.first else { return nil }
    return (repeated.count, Array(example.prefix(3)))
  }
}

/// The columns that a tie keeps of its grant.
struct GrantTieColumns {
  /// The names for each choice of columns: most grants of a file have the same, and share them.
  private var names: [UInt8: ContiguousArray<String>] = [:]

  /// The columns of a grant that are not blank.
  mutating func values(of grant: Grant, hasAmount: Bool) -> OrderedDictionary<String, String> {
    var values: ContiguousArray<String> = []
    values.reserveCapacity(6)
    var key: UInt8 = 0
    func add(_ bit: UInt8, _ text: String) {
      if text.isEmpty { return }
      key |= bit
      values.append(text)
    }
    // What is no number is kept as it stands.
    add(1, hasAmount ? "" : grant.amount)
    add(2, grant.id)
    add(4, grant.title)
    add(8, grant.awardDate)
    add(16, grant.programme)
    add(
      32,
      grant.regrantType.isEmpty
        ? "" : RegrantType.title(grant.regrantType) ?? grant.regrantType)
    return OrderedDictionary(uncheckedUniqueKeys: names(key), values: values)
  }

  private mutating func names(_ key: UInt8) -> ContiguousArray<String> {
    if let known = names[key] { return known }
    let all = ["amount", "grant_id", "grant_title", "award_date", "programme", "regrant_type"]
    let chosen = ContiguousArray(
      all.indices.filter { key & (1 << UInt8($0)) != 0 }.map { all[$0] })
    names[key] = chosen
    return chosen
  }
}
