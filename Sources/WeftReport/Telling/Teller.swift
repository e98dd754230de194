import WeftAnalysis
import WeftModel

/// Turns what was analysed of a network into findings.
///
/// Each question has its own file beside this one; none of them knows any name.
struct Teller {
  /// What was analysed.
  let analysis: Analysis
  /// The names in sentences.
  let names: Names
  /// The language.
  let words = Words()

  init(_ analysis: Analysis) {
    self.analysis = analysis
    names = Names(analysis.network)
  }

  var network: Network { analysis.network }
  var index: NetworkIndex { analysis.index }

  /// The evidence of some ties.
  func evidence(_ ties: some Sequence<Int>) -> [Evidence] {
    Evidence.gather(ties, in: network, names: names, words: words)
  }

  /// A sentence.
  func say(_ phrase: Phrase, _ terms: [String: Term] = [:]) -> String { words.say(phrase, terms) }

  /// Names in a sentence, as one term.
  func named(_ ids: some Sequence<String>, limit: Int = 6) -> Term {
    .name(words.names(ids.map { names[$0] }, limit: limit))
  }

  /// Whether what a name means takes the verb in the singular or the plural: 1 or 2.
  func form(_ id: String) -> Term { .count(words.isPlural(names.title(id)) ? 2 : 1) }

  /// Clusters in a sentence: by number where they are all there are, else by name.
  func clusters(_ ids: [String]) -> Term {
    guard ids.count == network.clusters.count, ids.count > 2 else { return named(ids) }
    return .name(say(.theClusters, ["count": .count(ids.count)]))
  }

  /// The clusters an id list names, in file order.
  func inOrder(_ ids: some Sequence<String>) -> [String] {
    let wanted = Set(ids)
    return network.clusters.map(\.id).filter(wanted.contains)
  }

  /// How sure the ties make a finding: what share of them the sources state.
  func basis(of ties: some Collection<Int>) -> (confidence: Confidence, sentence: String?) {
    let bases = ties.map { network.ties[$0].basis }
    guard !bases.isEmpty, bases.contains(where: { $0 != nil }) else { return (.fair, nil) }
    let stated = bases.count { $0 == .stated || $0 == .reported || $0 == nil }
    let terms: [String: Term] = [
      "ties": .count(bases.count), "stated": .count(stated), "other": .count(bases.count - stated),
    ]
    let isOne = bases.count == 1
    if stated == bases.count {
      let all: [String: Term] = ["ties": .words(words.share(stated, of: stated, .tie))]
      return (.firm, say(isOne ? .basisOneStated : .basisAllStated, all))
    }
    if stated == 0 { return (.weak, say(isOne ? .basisOneImplied : .basisNoneStated, terms)) }
    return (.fair, say(.basisMixed, terms))
  }
}

extension Confidence {
  /// The less sure of two.
  func atMost(_ other: Confidence) -> Confidence { rank > other.rank ? other : self }

  private var rank: Int {
    switch self {
    case .weak: 0
    case .fair: 1
    case .firm: 2
    }
  }
}
