import WeftAnalysis
import WeftGraph
import WeftModel

extension Report {
  /// What the ties among a cluster's members look like, in sentences: how many there are, how far
  /// they centre on one member beside chance, what runs through its second tier, and what so small
  /// a number can show.
  func dominanceSentences(of place: Int) -> [String] {
    let dominance = analysis.dominance[place]
    guard dominance.members.count > 2 else { return [] }
    return centralisation(dominance.centralisation) + secondTier(dominance)
      + smallNumbers(place)
  }

  private func centralisation(_ found: ClusterCentralisation) -> [String] {
    guard found.edgeCount > 0, let degree = found.degree else {
      return [words.say(.membersUntied)]
    }
    let terms: [String: Term] = [
      "pairs": .count(found.edgeCount),
      "all": .count(found.nodeCount * (found.nodeCount - 1) / 2),
      "degree": .words(Digits.fixed(degree, decimals: 2)), "members": .count(found.nodeCount),
    ]
    var result = [words.say(.membersTied, terms)]
    guard let chance = found.byChance else { return result }
    guard chance.atLeast.smallestAttainable < 1 else {
      return result + [words.say(.centralisedAlike, terms)]
    }
    var more = terms
    more["share"] = .words(Digits.percent(chance.atLeast.value))
    more["least"] = .words(Digits.percent(chance.atLeast.smallestAttainable))
    switch chance.coverage {
    case .enumerated(let possibilities):
      more["count"] = .count(possibilities)
      result.append(words.say(.centralisedOfAll, more))
    case .sampled(let repetitions, _):
      more["count"] = .count(repetitions)
      result.append(words.say(.centralisedOfSample, more))
    }
    return result
  }

  private func secondTier(_ dominance: Dominance) -> [String] {
    guard let group = dominance.secondTier, let share = group.betweennessNormalised else {
      return []
    }
    return [words.say(.secondTierCarries, ["share": .words(Digits.percent(share))])]
  }

  private func smallNumbers(_ place: Int) -> [String] {
    guard !analysis.verdicts.isEmpty, let small = analysis.verdicts[place].smallNumbers else {
      return []
    }
    return [words.say(small)]
  }

  /// How few give how much of what reaches a cluster from outside, layer by layer, money by
  /// currency and period where sums are known.
  func concentration(of place: Int) -> Table {
    let dependency = analysis.dependencies[place]
    var table = Table(
      title: "\(Label.concentration.text): \(network.clusters[place].name)",
      columns: [
        .init("layer", heading: Label.givesColumn.text),
        .init("measuredBy", heading: Label.measuredByColumn.text),
        .init("suppliers", heading: Label.suppliersColumn.text),
        .init("hhi", heading: Label.hhiColumn.text),
        .init("effectiveNumber", heading: Label.effectiveColumn.text),
      ])
    for layer in dependency.layers {
      let found = layer.concentration
      let basis =
        switch found.weighting {
        case .amounts(let currency): words.say(.bySums, ["currency": .name(currency)])
        case .membersReached: Label.byMembers.text
        case .suppliersAlike: Label.eachAlike.text
        }
      table.append([
        .text(words.resource(layer.layer)), .text(basis), .count(found.shares.count),
        Cell(found.hhi), Cell(found.effectiveNumber),
      ])
      // Sums of which not all are known tell of the known part alone.
      if case .amounts = found.weighting { continue }
      for amount in layer.amounts where amount.hhi != nil {
        table.append([
          .text(words.resource(layer.layer)),
          .text(knownSums(amount)),
          .count(amount.shares.count), Cell(amount.hhi), Cell(amount.effectiveNumber),
        ])
      }
    }
    return table
  }
}

extension Report {
  /// What shares of known sums are shares of: the currency, and the period where the data give it.
  private func knownSums(_ amount: AmountConcentration) -> String {
    let terms: [String: Term] = ["currency": .name(amount.currency)]
    guard let period = words.period(amount.period) else { return words.say(.byKnownSums, terms) }
    return words.say(.byKnownSumsOf, terms.merging(["period": .words(period)]) { $1 })
  }
}

extension Words {
  /// What a cluster of three or four can and cannot show.
  func say(_ small: SmallNumbers) -> String {
    say(
      small.others == 2 ? .smallThree : .smallFour,
      ["members": .count(small.members), "needed": .count(small.needed)])
  }
}
