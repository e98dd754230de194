public import WeftAnalysis
public import WeftModel

extension Repair {
  /// The introductions laid out for a person.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - cluster: The cluster they are within, by id; nil for the whole network.
  /// - Returns: The introductions, each with what speaks for it.
  public func page(of network: Network, cluster: String? = nil) -> ResultPage {
    let words = Words()
    let names = Names(network, words: words)
    var summary: [String] = []
    if needed == 0 {
      summary.append("No single loss would part the network; nothing needs mending.")
    } else {
      summary.append(
        "\(needed) \(needed == 1 ? "introduction" : "introductions") would leave no single point of "
          + "failure, and no fewer would.")
      if introductions.count < needed {
        summary.append("The best \(words.number(introductions.count)) by what they add are listed.")
      }
    }
    let sentences = introductions.map { introduction in
      let pair = [introduction.first, introduction.second].map { names[$0] }
      var why = introduction.reasons.map { $0.words(names, words) }
      if !introduction.bypasses.isEmpty {
        let bodies = words.list(introduction.bypasses.map { names[$0] }, limit: 4)
        why.append("now joined only through \(bodies)")
      }
      if !introduction.isAllowed {
        why.append("outside the wished-for pairs, none of which would do")
      }
      return "Introduce \(words.list(pair))"
        + (why.isEmpty ? "." : ": \(why.joined(separator: "; ")).")
    }
    let place = cluster.map { names.title($0) }
    return ResultPage(
      title: place.map { "Introductions to make: \($0)" } ?? "Introductions to make",
      summary: summary, parts: [.init(heading: "Whom to whom", sentences: sentences)],
      notes: [
        "Over all bodies lost one at a time, \(exposureBefore) others would be cut off now and "
          + "\(exposureAfter) with these introductions made. Buildings, themes and programmes of one body are left out"
          + (cluster == nil ? "." : ", and so is being members together.")
      ])
  }

  /// The introductions as a table.
  public var table: Table {
    var table = Table(
      title: "Introductions",
      columns: [
        .init("first"), .init("second"), .init("reasons"), .init("bypasses"), .init("gain"),
        .init("allowed"),
      ])
    for introduction in introductions {
      table.append([
        .text(introduction.first), .text(introduction.second),
        .text(introduction.reasons.map(\.plain).joined(separator: "; ")),
        .text(introduction.bypasses.joined(separator: "; ")), Cell(introduction.gain),
        .flag(introduction.isAllowed),
      ])
    }
    return table
  }

  /// The introductions as JSON.
  public var json: JSONValue {
    [
      "schema": .count(1), "needed": .count(needed), "actors": .count(actors),
      "exposureBefore": .count(exposureBefore), "exposureAfter": .count(exposureAfter),
      "introductions": .list(
        introductions.map {
          [
            "first": .text($0.first), "second": .text($0.second),
            "reasons": JSONValue($0.reasons.map(\.plain)), "bypasses": JSONValue($0.bypasses),
            "gain": JSONValue($0.gain), "allowed": .flag($0.isAllowed),
          ]
        }),
    ]
  }
}

extension Repair.Reason {
  fileprivate func words(_ names: Names, _ words: Words) -> String {
    switch self {
    case .samePlace(let place): "both in \(place)"
    case .commonPartners(let ids): "both tied to \(words.list(ids.map { names[$0] }, limit: 3))"
    case .sameSector(let sector): "both in \(sector)"
    case .joinsParts: "nothing joins them now"
    }
  }

  fileprivate var plain: String {
    switch self {
    case .samePlace(let place): "place: \(place)"
    case .commonPartners(let ids): "partners: \(ids.joined(separator: ", "))"
    case .sameSector(let sector): "sector: \(sector)"
    case .joinsParts: "joins parts"
    }
  }
}
