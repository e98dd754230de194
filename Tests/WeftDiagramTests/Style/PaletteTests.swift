import Foundation
import Testing
import WeftModel

@testable import WeftDiagram

/// A colour as its red, green and blue, 0 to 1, and what becomes of it in other eyes.
private struct Colour {
  var parts: [Double]

  init(_ text: String) {
    let number = Int(text.dropFirst(), radix: 16) ?? 0
    parts = [16, 8, 0].map { Double((number >> $0) & 255) / 255 }
  }

  private var linear: [Double] {
    parts.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
  }

  private init(linear: [Double]) {
    parts = linear.map { value in
      let value = min(max(value, 0), 1)
      return value <= 0.003_130_8 ? value * 12.92 : 1.055 * pow(value, 1 / 2.4) - 0.055
    }
  }

  /// Seen through a matrix of Machado, Oliveira and Fernandes 2009, severity 1.
  private func seen(_ matrix: [[Double]]) -> Colour {
    Colour(linear: matrix.map { row in zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 } })
  }

  var deuteranopia: Colour {
    seen([
      [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
      [-0.011820, 0.042940, 0.968881],
    ])
  }
  var protanopia: Colour {
    seen([
      [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ])
  }
  var grey: Colour { seen(Array(repeating: [0.2126, 0.7152, 0.0722], count: 3)) }

  /// CIELAB under D65.
  private var lab: [Double] {
    let rgb = linear
    let xyz = [
      (0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047,
      0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2],
      (0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883,
    ].map { $0 > 0.008856 ? cbrt($0) : 7.787 * $0 + 16 / 116 }
    return [116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])]
  }

  /// How different two colours look (CIE 1976).
  func difference(_ other: Colour) -> Double {
    zip(lab, other.lab).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }
}

@Suite struct `The palette in other eyes` {
  @Test func `Roles that cannot be told apart by colour have other shapes`() {
    let looks = NodeLook.ofRoles.map(\.look) + NodeLook.spare
    let views: [(Colour) -> Colour] = [{ $0 }, \.deuteranopia, \.protanopia, \.grey]
    for (place, one) in looks.enumerated() {
      for other in looks.dropFirst(place + 1) where one.shape == other.shape {
        for view in views.dropLast() {
          let difference = view(Colour(one.fill)).difference(view(Colour(other.fill)))
          #expect(difference >= 10, "\(one.fill) and \(other.fill)")
        }
      }
    }
    let known = NodeLook.ofRoles.map(\.look.shape)
    #expect(Set(known).count == known.count)
  }

  @Test func `Layers that look alike differ in their arrowheads or dots`() {
    let kinds = TieKind.definitions.map(\.kind)
    for (place, one) in kinds.enumerated() {
      for other in kinds.dropFirst(place + 1) where one.layer != other.layer {
        let (a, b) = (LineLook.standard(one), LineLook.standard(other))
        let alike = [Colour.deuteranopia(of:), Colour.protanopia(of:)].contains { view in
          view(a.colour).difference(view(b.colour)) < 10
        }
        if alike {
          #expect(a.head != b.head || a.isDotted != b.isDotted, "\(one) and \(other)")
        }
      }
    }
  }
}

extension Colour {
  fileprivate static func deuteranopia(of text: String) -> Colour { Colour(text).deuteranopia }
  fileprivate static func protanopia(of text: String) -> Colour { Colour(text).protanopia }
}
