import Foundation
import WeftModel

extension SceneBuilder {
  /// Two ends of lines, whatever their direction.
  struct Ends: Hashable {
    let low: Scene.End
    let high: Scene.End
  }

  /// Gives lines that carry sums of one currency a width by the square root of the sum, if several
  /// do; returns the scale for the legend. Where several kinds are drawn side by side, the strand
  /// of the sum has its width.
  func scale(
    _ lines: inout [Scene.Line], found: [Ends: [(tie: Tie, from: Scene.End, to: Scene.End)]]
  ) -> Scene.Scale? {
    var sums: [Int: Decimal] = [:]
    var currencies: Set<String> = []
    for (place, line) in lines.enumerated() {
      let amounts = (found[key(line.from, line.to)] ?? []).compactMap(\.tie.amount)
        .filter(\.isSummable)
      guard !amounts.isEmpty else { continue }
      sums[place] = amounts.reduce(Decimal(0)) { $0 + $1.value }
      currencies.formUnion(amounts.compactMap(\.currency))
    }
    guard sums.count > 1, currencies.count == 1, let most = sums.values.max(), most > 0 else {
      return nil
    }
    let greatest = NSDecimalNumber(decimal: most).doubleValue
    func width(_ sum: Double) -> Double { 0.9 + 3.6 * max(0, sum / greatest).squareRoot() }
    for (place, sum) in sums {
      lines[place].width = width(NSDecimalNumber(decimal: sum).doubleValue)
    }
    let look = LineLook(
      colour: sums.keys.min().flatMap { lines[$0].looks.first?.colour } ?? "#333333", head: .none)
    let values = [greatest / 16, greatest / 4].map(Self.rounded) + [greatest]
    return Scene.Scale(
      heading: wording("amount"),
      steps: values.map { value in
        let amount = Amount(value: Decimal(value), currency: currencies.first)
        return Scene.Scale.Step(
          sample: .line([look], width: width(value)), text: text(of: amount))
      })
  }

  /// The number with one digit 1, 2 or 5 that is nearest below.
  static func rounded(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return 0 }
    var power = 1.0
    while power * 10 <= value { power *= 10 }
    while power > value { power /= 10 }
    return [5, 2].first { $0 * power <= value }.map { $0 * power } ?? power
  }

  /// Gives outlines areas from 1 to 4, in proportion to the values given.
  func applyAreas(_ scene: inout Scene) {
    guard !values.areas.isEmpty else { return }
    let most = scene.nodes.compactMap { values.areas[$0.id] }.max() ?? 0
    guard most > 0 else { return }
    for place in scene.nodes.indices {
      let value = max(0, values.areas[scene.nodes[place].id] ?? 0)
      scene.nodes[place].area = 1 + 3 * value / most
      scene.nodes[place].note += values.areaMeaning.map { "; \($0): \(Self.text(of: value))" } ?? ""
    }
    let look = NodeLook(.rounded, fill: "#FFFFFF")
    scene.scales.append(
      Scene.Scale(
        heading: wording("size", ["measure": values.areaMeaning ?? ""]),
        steps: [0, most / 2, most].map { value in
          Scene.Scale.Step(
            sample: .node(look, share: ((1 + 3 * value / most) / 4).squareRoot()),
            text: Self.text(of: value))
        }))
  }

  /// A number as it is printed in a legend: whole, or with so many places as tell it from another.
  static func text(of value: Double) -> String {
    if value >= 100 || value == value.rounded() { return DOTValue.text(of: value.rounded()) }
    return DOTValue.text(of: value >= 1 ? (value * 10).rounded() / 10 : value)
  }
}
