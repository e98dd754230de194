public import WeftAnalysis
public import WeftModel

extension Change {
  /// What changed, laid out for a person.
  ///
  /// - Parameters:
  ///   - before: The earlier network.
  ///   - after: The later network.
  ///   - top: How many actors whose measures changed to show; 0 for all.
  /// - Returns: What changed, in sentences and tables.
  public func page(from before: Network, to after: Network, top: Int = 20) -> ResultPage {
    let words = Words()
    let (old, new) = (Names(before, words: words), Names(after, words: words))
    func list(_ ids: [String], _ names: Names) -> String {
      words.list(ids.map { names[$0] }, limit: 12)
    }
    var summary = [
      "Bodies: \(common) in both, \(joined.count) joined, \(left.count) left.",
      "Ties: \(ties.kept) kept, \(ties.gained.count) gained, \(ties.lost.count) lost"
        + (ties.jaccard.map { ": \(Digits.percent($0)) of all ties stayed." } ?? "."),
    ]
    let doubtful = (ties.gained + ties.lost).filter(\.isOfRespondents).count
    if doubtful > 0 {
      summary.append(
        "Of the ties gained or lost, \(doubtful) were reported by somebody who answered only once: "
          + "that may be a change of who answered, not of ties.")
    }
    if let undatedTies, undatedTies > 0 {
      summary.append(
        "Ties without a date, counted on both dates: \(undatedTies).")
    }
    var actorSentences: [String] = []
    if !joined.isEmpty { actorSentences.append("Joined: \(list(joined, new)).") }
    if !left.isEmpty { actorSentences.append("Left: \(list(left, old)).") }
    actorSentences += renamed.map { "\($0.nameBefore) is now \($0.nameAfter)." }
    actorSentences += merged.map { "\(list($0.before, old)) became \(new[$0.after])." }
    let clusterSentences = clusters.map { change -> String in
      guard let was = change.before else { return "\(new.title(change.cluster)) is new." }
      guard let now = change.after else { return "\(old.title(change.cluster)) is gone." }
      var parts: [String] = []
      if change.isVerdictChanged {
        parts.append(
          "\(words.verdict(was) { list($0, old) }) before, \(words.verdict(now) { list($0, new) }) "
            + "after")
      }
      if !change.joined.isEmpty { parts.append("joined by \(list(change.joined, new))") }
      if !change.left.isEmpty { parts.append("left by \(list(change.left, old))") }
      return "\(new.title(change.cluster)): \(parts.joined(separator: "; "))."
    }
    var moved = Table(
      title: "Measures of bodies",
      columns: [.init("actor"), .init("measure"), .init("before"), .init("after")])
    for actor in top > 0 ? Array(actors.prefix(top)) : actors {
      for change in actor.measures {
        moved.append([
          .text(new.title(actor.actor)), .text(change.measure.rawValue), Cell(change.before),
          Cell(change.after),
        ])
      }
    }
    return ResultPage(
      title: "What changed", summary: summary,
      parts: [
        .init(heading: "Bodies", sentences: actorSentences),
        .init(heading: "Clusters", sentences: clusterSentences),
        .init(heading: "The network", table: measuresTable),
        .init(heading: "Measures of bodies", table: moved),
      ],
      notes: actors.count > top && top > 0
        ? ["The first \(top) of \(actors.count) bodies whose measures changed; --top 0 shows all."]
        : [])
  }

  private var measuresTable: Table {
    var table = Table(
      title: "The network", columns: [.init("measure"), .init("before"), .init("after")])
    for change in measures where change.before != change.after {
      table.append([.text(change.measure.rawValue), Cell(change.before), Cell(change.after)])
    }
    return table
  }

  /// What changed as JSON; ties by their place in the tables.
  public func json(from before: Network, to after: Network) -> JSONValue {
    func ties(_ changes: [TieChange], _ network: Network) -> JSONValue {
      .list(
        changes.map { change in
          let tie = network.ties[change.tie]
          return [
            "from": .text(tie.from), "kind": .text(tie.kind.rawValue), "to": .text(tie.to),
            "ofRespondents": .flag(change.isOfRespondents),
          ]
        })
    }
    func measures(_ changes: [MeasureChange]) -> JSONValue {
      .object(
        changes.map {
          .init(
            $0.measure.rawValue, ["before": JSONValue($0.before), "after": JSONValue($0.after)])
        })
    }
    return [
      "schema": .count(1),
      "actors": [
        "joined": JSONValue(joined), "left": JSONValue(left), "common": .count(common),
        "renamed": .list(
          renamed.map { ["before": .text($0.before), "after": .text($0.after)] }),
        "merged": .list(
          merged.map { ["before": JSONValue($0.before), "after": .text($0.after)] }),
        "measures": .object(actors.map { .init($0.actor, measures($0.measures)) }),
      ],
      "ties": [
        "kept": .count(self.ties.kept), "jaccard": JSONValue(self.ties.jaccard),
        "gained": ties(self.ties.gained, after), "lost": ties(self.ties.lost, before),
      ],
      "network": measures(self.measures),
      "clusters": .list(
        clusters.map {
          [
            "id": .text($0.cluster), "governanceBefore": JSONValue($0.before?.form?.rawValue),
            "governanceAfter": JSONValue($0.after?.form?.rawValue),
            "verdictChanged": .flag($0.isVerdictChanged), "joined": JSONValue($0.joined),
            "left": JSONValue($0.left),
          ]
        }),
      "respondents": [
        "common": JSONValue(respondents.common), "before": JSONValue(respondents.before),
        "after": JSONValue(respondents.after),
      ],
    ]
  }
}
