import WeftGraph
public import WeftModel

/// The cases of lost ties in which a ranking or a verdict is tried: every way to lose so many of
/// them where there are no more ways than trials are asked for, else as many drawn at random.
public struct TieLosses: Sendable, Hashable {
  /// How many ties each case loses.
  public let lost: Int
  /// Of how many.
  public let of: Int
  /// How many cases there are.
  public let count: Int
  /// Whether they are all the ways there are, each once, so that shares over them are exact and
  /// chance plays no part.
  public let isExhaustive: Bool
  /// What random draws grow from.
  public let seed: UInt64
}

extension NetworkIndex {
  /// The cases in which something is tried against lost ties.
  ///
  /// - Parameter options: How many draws, how much is lost, the seed.
  /// - Returns: The cases; nil where there is no tie to lose or nothing is to be tried.
  public func tieLosses(_ options: RobustnessOptions) -> TieLosses? {
    guard !ties.isEmpty, options.repetitions > 0, options.loss > 0 else { return nil }
    let exact = options.loss * Double(ties.count)
    let lost = min(ties.count, max(1, Int(exact.rounded())))
    let ways = Self.ways(lost, of: ties.count, atMost: options.repetitions)
    return TieLosses(
      lost: lost, of: ties.count, count: ways ?? options.repetitions, isExhaustive: ways != nil,
      seed: options.seed)
  }

  /// The ties, by place, that each case loses, case by case.
  ///
  /// - Complexity: O(ties) for each case.
  func cases(of losses: TieLosses) -> TieLossCases { TieLossCases(index: self, losses: losses) }

  /// How many ways there are to choose some of so many; nil where there are more than a limit.
  private static func ways(_ chosen: Int, of all: Int, atMost limit: Int) -> Int? {
    var result = 1
    for step in 0..<min(chosen, all - chosen) {
      let (product, isTooLarge) = result.multipliedReportingOverflow(by: all - step)
      // Divides without remainder: it is the number of ways to choose one more.
      result = product / (step + 1)
      guard !isTooLarge, result <= limit else { return nil }
    }
    return result <= limit ? result : nil
  }
}

/// The ties that each case loses, one case after the other.
struct TieLossCases: Sequence, IteratorProtocol {
  private let index: NetworkIndex
  private let losses: TieLosses
  private var number = 0
  /// The next combination, as places in ``NetworkIndex/ties``, ascending.
  private var chosen: [Int]

  init(index: NetworkIndex, losses: TieLosses) {
    self.index = index
    self.losses = losses
    chosen = Array(0..<losses.lost)
  }

  mutating func next() -> Set<Int>? {
    guard number < losses.count else { return nil }
    defer { number += 1 }
    guard losses.isExhaustive else {
      return index.sampleOfTies(losses.lost, seed: losses.seed, repetition: number)
    }
    defer { advance() }
    return Set(chosen.map { index.ties[$0] })
  }

  /// The combination that follows in lexicographic order, where there is one.
  private mutating func advance() {
    let last = losses.of - losses.lost
    guard let place = chosen.indices.last(where: { chosen[$0] < last + $0 }) else { return }
    chosen[place] += 1
    for later in chosen.indices[(place + 1)...] { chosen[later] = chosen[later - 1] + 1 }
  }
}

extension NetworkIndex {
  /// Some of the ties, each set of that size equally likely, by place.
  ///
  /// - Complexity: O(ties).
  func sampleOfTies(_ count: Int, seed: UInt64, repetition: Int) -> Set<Int> {
    var chance = SplitMix64.stream(seed: seed, repetition: repetition)
    var pool = ties
    for place in 0..<min(count, pool.count) {
      pool.swapAt(place, place + chance.below(pool.count - place))
    }
    return Set(pool.prefix(count))
  }
}
