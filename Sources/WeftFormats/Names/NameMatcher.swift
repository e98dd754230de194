/// Finds names that are nearly the same among many, without comparing all with all.
struct NameMatcher {
  /// Two names that may be the same body's.
  struct Match: Hashable {
    /// The places of the two names, ascending.
    var first: Int
    var second: Int
    /// How alike they are, 0 to 1.
    var score: Double
    /// Why they may be the same.
    var reason: Reason
  }

  /// Why two names may be the same.
  enum Reason: String, Hashable {
    /// They differ in letter case, accents or white space alone.
    case sameButCase = "same but for case or space"
    /// They differ in “the”, a legal form, a number or punctuation.
    case sameCore = "same but for legal form or punctuation"
    /// A few letters differ.
    case fewLetters = "a few letters differ"
  }

  /// Trigrams that more names than this share tell nothing and are not followed.
  private static let commonest = 64

  /// The pairs that may be the same, in order.
  ///
  /// - Parameters:
  ///   - names: The names.
  ///   - isLean: Whether a name that is the same as several before it is paired with one of them
  ///     alone, the first or one that differs in case only, and a name that is nearly that of several
  ///     with the first. Who decides on those pairs has decided on all.
  /// - Returns: Each pair once, with its score.
  /// - Complexity: O(n · l · 64) for n names of l letters, the comparisons being banded.
  static func matches(_ names: [String], isLean: Bool = false) -> [Match] {
    // No name is as long as that; a file can hold one that fills the machine.
    let names = names.map { $0.utf8.count <= longest ? $0 : String($0.prefix(longest / 4)) }
    let plain = names.map(NameForm.plain)
    let cores = names.map(NameForm.core)
    // For each trigram the names that have it; once too many have, no more are noted.
    var lists: [UInt64: Int] = [:]
    var postings: [[Int32]] = []
    var whole: [String: [Int]] = [:]
    var shared = [Int32](repeating: 0, count: names.count)
    var touched: [Int] = []
    var found: [Match] = []
    for place in names.indices where !cores[place].isEmpty {
      let grams = trigrams(cores[place])
      for gram in grams {
        let list = lists[gram] ?? postings.count
        if list == postings.count {
          lists[gram] = list
          postings.append([])
        }
        guard postings[list].count <= commonest else { continue }
        for other in postings[list] {
          if shared[Int(other)] == 0 { touched.append(Int(other)) }
          shared[Int(other)] += 1
        }
        postings[list].append(Int32(place))
      }
      var candidates = touched.filter { Int(shared[$0]) * 3 >= grams.count }
      for other in touched { shared[other] = 0 }
      touched.removeAll(keepingCapacity: true)
      let same = whole[cores[place]] ?? []
      whole[cores[place], default: []].append(place)
      if isLean {
        if let first = same.first {
          candidates = [same.first { plain[$0] == plain[place] } ?? first]
        } else {
          candidates.removeAll { whole[cores[$0]]?.first != $0 }
        }
      } else {
        candidates += same.suffix(commonest).filter { !candidates.contains($0) }
      }
      for other in candidates.sorted() {
        if let match = compare(other, place, plain, cores) { found.append(match) }
      }
    }
    return found.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private static func compare(
    _ first: Int, _ second: Int, _ plain: [String], _ cores: [String]
  ) -> Match? {
    if plain[first] == plain[second] {
      return Match(first: first, second: second, score: 1, reason: .sameButCase)
    }
    if cores[first] == cores[second] {
      return Match(first: first, second: second, score: 0.95, reason: .sameCore)
    }
    guard NameForm.digits(cores[first]) == NameForm.digits(cores[second]) else { return nil }
    let length = max(cores[first].unicodeScalars.count, cores[second].unicodeScalars.count)
    guard let distance = wordDistance(cores[first], cores[second]) else { return nil }
    let score = 0.9 * (1 - Double(distance) / Double(length))
    return Match(first: first, second: second, score: score, reason: .fewLetters)
  }

  /// How many letters differ, where it is few enough in each word that a slip may have made them;
  /// a short word has near neighbours by chance alone (Poole, Bootle).
  private static func wordDistance(_ left: String, _ right: String) -> Int? {
    let a = left.split(separator: " ")
    let b = right.split(separator: " ")
    func limit(_ length: Int) -> Int { length >= 9 ? 2 : length >= 5 ? 1 : 0 }
    guard a.count == b.count else {
      // A space too many or too few.
      return left.filter { $0 != " " } == right.filter { $0 != " " } ? abs(a.count - b.count) : nil
    }
    var sum = 0
    for (one, other) in zip(a, b) where one != other {
      let length = max(one.unicodeScalars.count, other.unicodeScalars.count)
      guard
        let distance = Spelling.distance(String(one), String(other), limit: limit(length))
      else { return nil }
      sum += distance
    }
    return sum <= 2 ? sum : nil
  }

  /// The most bytes of a name that are looked at.
  private static let longest = 4_000

  /// The trigrams of a name with a space at each end, each once, three scalars to a number.
  private static func trigrams(_ name: String) -> [UInt64] {
    var grams: [UInt64] = []
    var window: UInt64 = 0
    var count = 0
    func take(_ scalar: UInt64) {
      window = (window << 21 | scalar) & (1 << 63 - 1)
      count += 1
      if count >= 3 { grams.append(window) }
    }
    take(32)
    for scalar in name.unicodeScalars { take(UInt64(scalar.value)) }
    take(32)
    grams.sort()
    var last = grams.first
    return grams.enumerated().compactMap { place, gram in
      defer { last = gram }
      return place == 0 || gram != last ? gram : nil
    }
  }
}
