public import WeftAnalysis
public import WeftModel

extension Repair {
  /// The introductions laid out for a person.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - cluster: The cluster they are within, by id; nil for the whole network.
  ///   - stability: How far their order holds; nil where it was not tried.
  /// - Returns: The introductions, each with what speaks for it.
  public func page(
    of network: Network, cluster: String? = nil, stability: RankingStability? = nil
  ) -> ResultPage {
    let words = Words()
    let names = Names(network, words: words)
    var summary: [String] = []
    if needed == 0 {
      summary.append(words.say(.nothingToMend))
    } else {
      summary.append(words.say(.introductionsNeeded, ["needed": .count(needed)]))
      if introductions.count < needed {
        summary.append(words.say(.bestListed, ["count": .count(introductions.count)]))
      }
    }
    let exposure =
      needed == 0
      ? []
      : [
        words.say(
          .exposure, ["before": .count(exposureBefore), "after": .count(exposureAfter)])
      ]
    var notes = [
      (exposure + [words.say(cluster == nil ? .repairLeavesOut : .repairLeavesOutMembership)])
        .joined(separator: " ")
    ]
    if !hangersOn.isEmpty {
      notes.append(
        words.say(
          .hangersOnLeftOut,
          ["names": .name(words.list(hangersOn.map { names[$0] }, limit: 6))]))
    }
    if let stability {
      summary += stability.sentences(words) { introductions[$0].short(names, words) }
      notes.append(words.say(.gainsTried, stability.terms(words)))
    }
    return ResultPage(
      title: cluster.map { words.say(.repairTitleOf, ["cluster": .name(names.title($0))]) }
        ?? words.say(.repairTitle),
      summary: summary,
      parts: [
        .init(
          heading: words.say(.whomToWhom),
          sentences: introductions.map { $0.sentence(names, words) })
      ] + (stability.map { [gains($0, names, words)] } ?? []), notes: notes)
  }

  /// What each introduction gains, with how far that holds.
  private func gains(
    _ stability: RankingStability, _ names: Names, _ words: Words
  ) -> ResultPage.Part {
    var table = Table(
      title: words.say(.gainTable),
      columns: [
        .init("pair", heading: Label.introductionColumn.text),
        .init("gain", heading: Label.gainColumn.text),
      ] + RankingStability.columns)
    for (place, introduction) in introductions.enumerated() {
      let pair = words.list([introduction.first, introduction.second].map { names[$0] })
      table.append([.text(pair), Cell(introduction.gain)] + stability.cells(of: place))
    }
    return .init(heading: table.title, table: table)
  }

  /// The introductions as a table.
  ///
  /// - Parameter stability: How far their order holds; nil where it was not tried.
  /// - Returns: One row for each, ids as the tables have them.
  public func table(stability: RankingStability? = nil) -> Table {
    var table = Table(
      title: Words().say(.repairTitle),
      columns: [
        .init("first"), .init("second"), .init("reasons"), .init("bypasses"), .init("gain"),
        .init("allowed"),
      ] + (stability == nil ? [] : RankingStability.columns))
    for (place, introduction) in introductions.enumerated() {
      let row: [Cell] = [
        .text(introduction.first), .text(introduction.second),
        .text(introduction.reasons.map(\.plain).joined(separator: "; ")),
        .text(introduction.bypasses.joined(separator: "; ")), Cell(introduction.gain),
        .flag(introduction.isAllowed),
      ]
      table.append(row + (stability?.cells(of: place) ?? []))
    }
    return table
  }

  /// The introductions as JSON.
  ///
  /// - Parameter stability: How far their order holds; nil where it was not tried.
  /// - Returns: The contract's object.
  public func json(stability: RankingStability? = nil) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("schema", .count(1)), .init("needed", .count(needed)), .init("actors", .count(actors)),
      .init("exposureBefore", .count(exposureBefore)),
      .init("exposureAfter", .count(exposureAfter)), .init("leftOut", JSONValue(hangersOn)),
      .init(
        "introductions",
        .list(
          introductions.map {
            [
              "first": .text($0.first), "second": .text($0.second),
              "reasons": JSONValue($0.reasons.map(\.plain)), "bypasses": JSONValue($0.bypasses),
              "gain": JSONValue($0.gain), "allowed": .flag($0.isAllowed),
            ]
          })),
    ]
    if let stability {
      members.append(
        .init(
          "stability",
          stability.json { "\(introductions[$0].first) + \(introductions[$0].second)" }))
    }
    return .object(members)
  }
}

extension Repair.Introduction {
  /// Whether both are in one place, or members of one cluster.
  var isNear: Bool { nearness != nil }

  private var nearness: Repair.Reason? {
    reasons.first {
      switch $0 {
      case .samePlace, .sameCluster: true
      default: false
      }
    }
  }

  /// Whom to whom, with the place both are in.
  func short(_ names: Names, _ words: Words) -> String {
    let pair = words.list([first, second].map { names[$0] })
    return pair + (nearness.map { " (\($0.words(names, words)))" } ?? "")
  }

  /// Whom to introduce to whom, and why.
  func sentence(_ names: Names, _ words: Words) -> String {
    // Being joined through somebody alone says that both are tied to it.
    var why = reasons.filter { reason in
      if case .commonPartners(let ids) = reason { return !Set(ids).isSubset(of: bypasses) }
      return true
    }
    .map { $0.words(names, words) }
    if !bypasses.isEmpty {
      why.append(
        words.say(
          .onlyThrough, ["names": .name(words.list(bypasses.map { names[$0] }, limit: 4))]))
    }
    if !isAllowed { why.append(words.say(.notWished)) }
    return words.say(
      why.isEmpty ? .introduceBare : .introduce,
      [
        "pair": .name(words.list([first, second].map { names[$0] })),
        "why": .name(why.joined(separator: "; ")),
      ])
  }
}

extension Repair.Reason {
  func words(_ names: Names, _ words: Words) -> String {
    switch self {
    case .samePlace(let place): words.say(.bothIn, ["place": .name(place)])
    case .commonPartners(let ids):
      words.say(.bothTiedTo, ["names": .name(words.list(ids.map { names[$0] }, limit: 3))])
    case .sameCluster(let id): words.say(.bothMembers, ["cluster": .name(names[id])])
    case .sameSector(let sector): words.say(.bothInField, ["field": .name(sector)])
    case .joinsParts: words.say(.nothingJoins)
    }
  }

  fileprivate var plain: String {
    switch self {
    case .samePlace(let place): "place: \(place)"
    case .commonPartners(let ids): "partners: \(ids.joined(separator: ", "))"
    case .sameCluster(let id): "cluster: \(id)"
    case .sameSector(let sector): "sector: \(sector)"
    case .joinsParts: "joins parts"
    }
  }
}
