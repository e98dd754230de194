public import WeftAnalysis
public import WeftModel

extension Change {
  /// What changed, laid out for a person.
  ///
  /// - Parameters:
  ///   - before: The earlier network.
  ///   - after: The later network.
  ///   - top: How many actors whose measures changed to show; 0 for all.
  ///   - ranges: How far the numbers and verdicts of both sides hold; nil where it was not tried.
  /// - Returns: What changed, in sentences and tables.
  public func page(
    from before: Network, to after: Network, top: Int = 20, ranges: ChangeRanges? = nil
  ) -> ResultPage {
    let words = Words()
    let (old, new) = (Names(before, words: words), Names(after, words: words))
    func list(_ ids: [String], _ names: Names) -> Term {
      .name(words.list(ids.map { names[$0] }, limit: 12))
    }
    return ResultPage(
      title: words.say(.changeTitle), summary: summary(words),
      parts: [
        .init(
          heading: Label.bodies.text,
          sentences: (joined.isEmpty
            ? [] : [words.say(.bodiesJoined, ["names": list(joined, new)])])
            + (left.isEmpty ? [] : [words.say(.bodiesLeft, ["names": list(left, old)])])
            + renamed.map {
              words.say(.isNow, ["before": .name($0.nameBefore), "after": .name($0.nameAfter)])
            }
            + merged.map {
              words.say(.became, ["before": list($0.before, old), "after": .name(new[$0.after])])
            }),
        .init(
          heading: Label.clusterCountColumn.text,
          sentences: clusters.map { sentence($0, old, new, words, ranges) }),
        .init(
          heading: words.say(.measuresOfNetwork),
          table: measuresTable(words, ranges).mergingRanges(words)),
        .init(
          heading: words.say(.measuresOfBodies),
          table: actorsTable(new, words, top: top, ranges).mergingRanges(words)),
      ],
      notes: (actors.count > top && top > 0
        ? [words.say(.firstOfMany, ["top": .count(top), "all": .count(actors.count)])] : [])
        + (ranges.map { told($0, words) } ?? []))
  }

  /// What the ranges of both sides mean.
  private func told(_ ranges: ChangeRanges, _ words: Words) -> [String] {
    let sides = [ranges.before, ranges.after].compactMap { $0?.losses }
    guard let first = sides.first, let last = sides.last else { return [] }
    func trials(_ losses: TieLosses) -> Term { words.trials(of: losses)["trials"] ?? .words("") }
    return [
      words.say(
        first == last ? .rangesMean : .rangesOfBothMean,
        ["trials": trials(first), "later": trials(last)])
    ]
  }

  private func summary(_ words: Words) -> [String] {
    var result = [
      words.say(
        .bodiesKept,
        [
          "common": .count(common), "joined": .count(joined.count), "left": .count(left.count),
        ]),
      words.say(
        .tiesKept,
        [
          "kept": .count(ties.kept), "gained": .count(ties.gained.count),
          "lost": .count(ties.lost.count),
        ]),
    ]
    if let jaccard = ties.jaccard {
      result.append(words.say(.tiesStayed, ["share": .words(Digits.percent(jaccard))]))
    }
    let doubtful = (ties.gained + ties.lost).count(where: \.isOfRespondents)
    if doubtful > 0 { result.append(words.say(.answeredOnce, ["count": .count(doubtful)])) }
    if let steady {
      result.append(
        words.say(
          .sameRespondents,
          ["before": .count(steady.leftOutBefore), "after": .count(steady.leftOutAfter)]))
    }
    if let undatedTies, undatedTies > 0 {
      result.append(words.say(.undatedTies, ["count": .count(undatedTies)]))
    }
    return result
  }

  private func sentence(
    _ change: ClusterChange, _ old: Names, _ new: Names, _ words: Words, _ ranges: ChangeRanges?
  ) -> String {
    guard let was = change.before else {
      return words.say(
        .clusterIsNew,
        ["cluster": .name(new[change.cluster]), "form": form(new.title(change.cluster), words)])
    }
    guard let now = change.after else {
      return words.say(
        .clusterIsGone,
        ["cluster": .name(old[change.cluster]), "form": form(old.title(change.cluster), words)])
    }
    func list(_ ids: [String], _ names: Names) -> Term {
      .name(words.list(ids.map { names[$0] }, limit: 12))
    }
    var parts: [String] = []
    if change.isVerdictChanged {
      parts.append(
        words.say(
          .verdictChanged,
          [
            "before": .name(words.verdict(was) { old[$0] }),
            "after": .name(words.verdict(now) { new[$0] }),
          ]))
      if let before = ranges?.before?.verdicts[change.cluster],
        let after = ranges?.after?.verdicts[change.cluster]
      {
        parts.append(
          words.say(
            .verdictsHold,
            [
              "before": .words(Digits.percent(before)), "after": .words(Digits.percent(after)),
            ]))
      }
      if isOfRespondents(change) { parts.append(words.say(.verdictOfRespondents)) }
    }
    if !change.joined.isEmpty {
      parts.append(words.say(.joinedBy, ["names": list(change.joined, new)]))
    }
    if !change.left.isEmpty {
      parts.append(words.say(.leftBy, ["names": list(change.left, old)]))
    }
    return words.say(
      .clusterChanged,
      [
        "cluster": .name(new[change.cluster]), "parts": .name(parts.joined(separator: "; ")),
      ])
  }

  private func form(_ name: String, _ words: Words) -> Term {
    .count(words.isPlural(name) ? 2 : 1)
  }

  /// The columns of a table of changes: before and after, and the same among those who answered
  /// both times.
  private func columns(_ ranges: ChangeRanges?) -> [Table.Column] {
    func range(_ name: String) -> [Table.Column] {
      ranges == nil
        ? []
        : [
          .init("\(name).low", heading: Label.lowColumn.text),
          .init("\(name).high", heading: Label.highColumn.text),
        ]
    }
    return [.init("before", heading: Label.beforeColumn.text)] + range("before")
      + [.init("after", heading: Label.afterColumn.text)] + range("after")
      + (steady == nil
        ? []
        : [
          .init("sameBefore", heading: Label.sameBeforeColumn.text),
          .init("sameAfter", heading: Label.sameAfterColumn.text),
        ])
  }

  private func cells(
    _ change: MeasureChange, same: MeasureChange?,
    ranges: (before: ClosedRange<Double>?, after: ClosedRange<Double>?)?
  ) -> [Cell] {
    func cell(_ value: Double?) -> Cell {
      guard let value else { return .blank }
      if change.measure == .cutPoint { return .flag(value != 0) }
      return change.measure.isCount ? .count(Int(value.rounded())) : .number(value)
    }
    func ends(_ range: ClosedRange<Double>?) -> [Cell] {
      ranges == nil ? [] : [cell(range?.lowerBound), cell(range?.upperBound)]
    }
    return [cell(change.before)] + ends(ranges?.before) + [cell(change.after)]
      + ends(ranges?.after)
      // What does not change among them is blank.
      + (steady == nil ? [] : [cell(same?.before), cell(same?.after)])
  }

  private func measuresTable(_ words: Words, _ ranges: ChangeRanges?) -> Table {
    var table = Table(
      title: words.say(.measuresOfNetwork),
      columns: [.init("measure", heading: Label.measureColumn.text)] + columns(ranges))
    for change in measures where change.before != change.after {
      let same = steady?.measures.first { $0.measure == change.measure }
      table.append(
        [.text(change.measure.heading)]
          + cells(
            change, same: same,
            ranges: ranges.map {
              ($0.before?.measures[change.measure], $0.after?.measures[change.measure])
            }))
    }
    return table
  }

  private func actorsTable(
    _ names: Names, _ words: Words, top: Int, _ ranges: ChangeRanges?
  ) -> Table {
    var table = Table(
      title: words.say(.measuresOfBodies),
      columns: [
        .init("actor", heading: Label.bodyColumn.text),
        .init("measure", heading: Label.measureColumn.text),
      ] + columns(ranges))
    for actor in top > 0 ? Array(actors.prefix(top)) : actors {
      let same = steady?.actors.first { $0.actor == actor.actor }
      for change in actor.measures {
        table.append(
          [.text(names.title(actor.actor)), .text(change.measure.heading)]
            + cells(
              change, same: same?.measures.first { $0.measure == change.measure },
              ranges: ranges.map {
                (
                  $0.before?.actors[actor.actor]?[change.measure],
                  $0.after?.actors[actor.actor]?[change.measure]
                )
              }))
      }
    }
    return table
  }

  /// What changed as JSON; ties by their place in the tables.
  ///
  /// - Parameters:
  ///   - before: The earlier network.
  ///   - after: The later network.
  ///   - ranges: How far the numbers and verdicts of both sides hold; nil where it was not tried.
  /// - Returns: The contract's object.
  public func json(
    from before: Network, to after: Network, ranges: ChangeRanges? = nil
  ) -> JSONValue {
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
            "left": JSONValue($0.left), "ofRespondents": .flag(isOfRespondents($0)),
          ]
        }),
      "sameRespondents": steady.map { steady in
        [
          "leftOutBefore": .count(steady.leftOutBefore),
          "leftOutAfter": .count(steady.leftOutAfter), "network": measures(steady.measures),
          "actors": .object(steady.actors.map { .init($0.actor, measures($0.measures)) }),
        ]
      } ?? .null,
      "respondents": [
        "common": JSONValue(respondents.common), "before": JSONValue(respondents.before),
        "after": JSONValue(respondents.after),
      ],
      "ranges": ranges.map { ["before": $0.before.json, "after": $0.after.json] } ?? .null,
    ]
  }
}

extension ChangeRanges.Side? {
  /// The ranges of one side, each from low to high; null where it has no ties.
  fileprivate var json: JSONValue {
    guard let side = self else { return .null }
    func ends(_ ranges: [Measure: ClosedRange<Double>]) -> JSONValue {
      .object(
        ranges.sorted { $0.key.rawValue < $1.key.rawValue }.map {
          .init(
            $0.key.rawValue, .list([.number($0.value.lowerBound), .number($0.value.upperBound)]))
        })
    }
    return [
      "network": ends(side.measures),
      "actors": .object(
        side.actors.sorted { $0.key < $1.key }.map { .init($0.key, ends($0.value)) }),
      "verdicts": .object(
        side.verdicts.sorted { $0.key < $1.key }.map { .init($0.key, .number($0.value)) }),
    ]
  }
}
