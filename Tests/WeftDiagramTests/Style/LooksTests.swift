import Foundation
import Testing
import WeftModel

@testable import WeftDiagram

/// The contrast of two colours as WCAG 2 defines it.
private func contrast(_ one: String, _ other: String) -> Double {
  func luminance(_ colour: String) -> Double {
    let number = Int(colour.dropFirst(), radix: 16) ?? 0
    let parts = [16, 8, 0].map { shift -> Double in
      let value = Double((number >> shift) & 255) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
  let (a, b) = (luminance(one), luminance(other))
  return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}

@Suite struct `The palette` {
  @Test func `Text stands out on every fill, outlines on paper and boxes`() {
    for look in NodeLook.ofRoles.map(\.look) + NodeLook.spare {
      #expect(contrast(look.text, look.fill) >= 4.5)
      #expect(contrast(look.outline, "#FFFFFF") >= 3)
      #expect(contrast(look.outline, MapStyle.standard.clusterFill) >= 3)
    }
  }

  @Test func `Lines stand out on paper and boxes`() {
    for kind in TieKind.definitions.map(\.kind) + ["made-up"] {
      let colour = LineLook.standard(kind).colour
      #expect(contrast(colour, "#FFFFFF") >= 4.5)
      #expect(contrast(colour, MapStyle.standard.clusterFill) >= 3)
    }
  }

  @Test func `No two roles share a shape`() {
    let shapes = NodeLook.ofRoles.map(\.look.shape)
    #expect(Set(shapes).count == shapes.count)
    #expect(Set(NodeLook.ofRoles.map(\.role)) == Set(Role.known))
  }

  @Test func `Unknown roles get looks of their own`() {
    let looks = MapStyle.standard.looks(of: ["wizard", "bard", "partner"])
    #expect(looks["wizard"] != looks["bard"])
    #expect(looks["wizard"]?.shape != looks["partner"]?.shape)
  }

  @Test func `No two kinds of one layer look the same`() {
    for layer in Layer.all {
      let kinds = TieKind.definitions.filter { $0.layer == layer }.map(\.kind)
      #expect(Set(kinds.map { LineLook.standard($0) }).count == kinds.count)
    }
  }
}
