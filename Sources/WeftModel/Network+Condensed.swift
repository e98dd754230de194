import Foundation
import OrderedCollections

extension Network {
  /// The network of its weightiest actors alone, with one tie of a kind between two of them: what
  /// can be drawn of a network of thousands.
  ///
  /// An actor weighs the money that passes through it, in the currency in which most ties are;
  /// where no tie has a sum, the number of its ties. Roles take turns, the weightiest actor of each
  /// first, so that funders, second-tier bodies and partners are all there. Ties of one kind between
  /// the same two become one: their sums are added where they may be (``Amount/isSummable``), their
  /// weights always, and the period is the whole span.
  ///
  /// - Parameter count: How many actors are kept; clusters are kept where a member is.
  /// - Returns: The smaller network, its rows in the order they had.
  /// - Complexity: O(actors · log(actors) + ties).
  public func condensed(to count: Int) -> Network {
    let kept = weightiest(count)
    var result = self
    result.actors = actors.filter { kept.contains($0.id) }
    result.memberships = memberships.filter { kept.contains($0.actor) }
    let groups = Set(result.memberships.map(\.cluster))
    result.clusters = clusters.filter { groups.contains($0.id) }
    let ends = kept.union(groups)
    var places: [Bundle: Int] = [:]
    result.ties = []
    for tie in ties where ends.contains(tie.from) && ends.contains(tie.to) {
      let bundle = Bundle(tie)
      if let place = places[bundle] {
        result.ties[place].absorb(tie)
      } else {
        places[bundle] = result.ties.count
        result.ties.append(tie)
      }
    }
    return result
  }

  /// The network with its weightiest ties alone: what can still be followed with the eye.
  ///
  /// A tie weighs its sum where it is in the currency in which most ties are and may be added
  /// (``Amount/isSummable``); after all those come the others by weight, which is 1 where none is
  /// given. The weightiest tie of each actor is kept in any case, so that nobody is cut off, even
  /// where that makes more than were asked for.
  ///
  /// - Parameter count: How many ties are kept.
  /// - Returns: The network, its rows in the order they had.
  /// - Complexity: O(actors + ties · log(ties)).
  public func keepingWeightiestTies(_ count: Int) -> Network {
    guard ties.count > count else { return self }
    let currency = mainCurrency()
    let weights = ties.map { tie in
      (tie.sum(in: currency) ?? 0, tie.isDenial ? -1 : tie.weight ?? 1)
    }
    let ranked = ties.indices.sorted { left, right in
      weights[left] == weights[right] ? left < right : weights[left] > weights[right]
    }
    var kept = Set(ranked.prefix(count))
    var met: Set<String> = []
    for place in ranked {
      let isNew = [met.insert(ties[place].from).inserted, met.insert(ties[place].to).inserted]
      if isNew.contains(true) { kept.insert(place) }
    }
    var result = self
    result.ties = ties.indices.filter(kept.contains).map { ties[$0] }
    return result
  }

  /// The currency in which most ties have a sum.
  private func mainCurrency() -> String? {
    var currencies: [String: Int] = [:]
    for tie in ties where !tie.isDenial {
      if let amount = tie.amount, amount.isSummable, let currency = amount.currency {
        currencies[currency, default: 0] += 1
      }
    }
    return currencies.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// Ties that become one.
  private struct Bundle: Hashable {
    var from: String
    var to: String
    var kind: TieKind
    var isDenial: Bool

    init(_ tie: Tie) {
      let isSwapped = !tie.kind.definition.isDirected && tie.to < tie.from
      from = isSwapped ? tie.to : tie.from
      to = isSwapped ? tie.from : tie.to
      kind = tie.kind
      isDenial = tie.isDenial
    }
  }

  private func weightiest(_ count: Int) -> Set<String> {
    var ties: [String: Int] = [:]
    for tie in self.ties where !tie.isDenial {
      ties[tie.from, default: 0] += 1
      ties[tie.to, default: 0] += 1
    }
    let currency = mainCurrency()
    var money: [String: Double] = [:]
    for tie in self.ties {
      guard let sum = tie.sum(in: currency) else { continue }
      money[tie.from, default: 0] += sum
      money[tie.to, default: 0] += sum
    }
    let ranked = actors.indices.sorted { left, right in
      let (a, b) = (actors[left].id, actors[right].id)
      let (one, two) = ((money[a] ?? 0, ties[a] ?? 0), (money[b] ?? 0, ties[b] ?? 0))
      return one == two ? left < right : one > two
    }
    var queues: [Role: [Int]] = [:]
    var roles: [Role] = []
    for place in ranked {
      if queues[actors[place].role] == nil { roles.append(actors[place].role) }
      queues[actors[place].role, default: []].append(place)
    }
    var kept: Set<String> = []
    var turn = 0
    while kept.count < min(count, actors.count) {
      var isTaken = false
      for role in roles where kept.count < count {
        guard let queue = queues[role], turn < queue.count else { continue }
        kept.insert(actors[queue[turn]].id)
        isTaken = true
      }
      guard isTaken else { break }
      turn += 1
    }
    return kept
  }
}

extension Tie {
  /// The sum, where it is in a currency and may be added.
  fileprivate func sum(in currency: String?) -> Double? {
    guard let amount, amount.isSummable, amount.currency == currency else { return nil }
    return NSDecimalNumber(decimal: amount.value).doubleValue
  }

  /// Takes in another tie of its kind between the same two.
  fileprivate mutating func absorb(_ other: Tie) {
    if weight != nil || other.weight != nil { weight = (weight ?? 1) + (other.weight ?? 1) }
    if let mine = amount, let theirs = other.amount, mine.isSummable, theirs.isSummable,
      mine.currency == theirs.currency
    {
      amount?.value = mine.value + theirs.value
      if theirs.basis == .approximate { amount?.basis = .approximate }
    } else if amount != nil || other.amount != nil {
      // What may not be added says nothing of the whole.
      amount = nil
    }
    if let mine = period.since, let theirs = other.period.since {
      period.since = min(mine, theirs)
    } else {
      period.since = nil
    }
    if let mine = period.until, let theirs = other.period.until {
      period.until = max(mine, theirs)
    } else {
      period.until = nil
    }
    for (name, text) in other.extra where extra[name] != text { extra[name] = nil }
    if note != other.note { note = nil }
    if citation != other.citation { citation.evidence = nil }
  }
}
