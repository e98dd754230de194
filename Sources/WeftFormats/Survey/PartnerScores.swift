import Foundation

/// The trust and value scores of the PARTNER survey: for each body, the mean of how the others
/// rate it.
struct PartnerScores {
  /// What is rated: three sides of trust, three of value.
  enum Dimension: String, CaseIterable, Hashable {
    case reliability
    case openness
    case mission
    case power
    case involvement
    case resources

    /// The score it is a side of.
    var whole: String {
      switch self {
      case .reliability, .openness, .mission: "trust"
      case .power, .involvement, .resources: "value"
      }
    }
  }

  /// How many scores rest on too few raters to be told.
  private(set) var suppressed = 0

  private var columnsOf: [String: [(String, String)]] = [:]

  /// Means of ratings by body.
  ///
  /// - Complexity: O(ratings).
  init(_ ratings: [Survey.Rating], minimumRaters: Int) {
    var grouped: [String: [Dimension: [String: Double]]] = [:]
    for rating in ratings {
      // A rater counts once for each side, by the last word given.
      grouped[rating.rated, default: [:]][rating.dimension, default: [:]][rating.rater] =
        rating.value
    }
    for (body, sides) in grouped {
      var columns: [(String, String)] = []
      for whole in ["trust", "value"] {
        var means: [Double] = []
        let own = Dimension.allCases.filter { $0.whole == whole }
        for side in own {
          guard let raters = sides[side] else { continue }
          columns.append(("\(whole)_\(side.rawValue)_raters", String(raters.count)))
          guard raters.count >= minimumRaters else {
            suppressed += 1
            continue
          }
          let sum = raters.keys.sorted().reduce(0.0) { $0 + (raters[$1] ?? 0) }
          let mean = sum / Double(raters.count)
          means.append(mean)
          columns.append(("\(whole)_\(side.rawValue)", Self.text(mean)))
        }
        // The whole is told only where each of its sides is.
        if means.count == own.count {
          columns.append((whole, Self.text(means.reduce(0, +) / Double(means.count))))
        }
      }
      columnsOf[body] = columns
    }
  }

  /// The columns of a body, in order.
  func columns(of body: String) -> [(String, String)] { columnsOf[body] ?? [] }

  private static func text(_ mean: Double) -> String {
    NumberText.text((mean * 10_000).rounded() / 10_000)
  }
}
