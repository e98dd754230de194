import Foundation
import Testing

@testable import WeftDiagram

#if Graphviz
  @Suite struct `Measuring of text` {
    /// The width and height of the node `a` in libgraphviz' plain format, in points.
    private func size(_ attributes: String) throws -> Size {
      let dot = "graph { a [shape=box, margin=0, width=0, height=0, \(attributes)] }"
      let plain = String(
        decoding: try Graphviz.render(dot, engine: "dot", format: "plain"), as: UTF8.self)
      let words = plain.split(separator: "\n").first { $0.hasPrefix("node") }?.split(separator: " ")
      let numbers = (words ?? []).dropFirst(4).prefix(2).compactMap { Double($0) }
      try #require(numbers.count == 2)
      return Size(width: numbers[0] * 72, height: numbers[1] * 72)
    }

    @Test(arguments: ["Housing association", "Tŷ Llŷn", "W", "住房协会"])
    func `Graphviz takes widths from the layout's own table`(text: String) throws {
      for (font, isBold) in [("Liberation Sans", false), ("No Such Font Bold", true)] {
        let size = try size(#"label="\#(text)", fontsize=20, fontname="\#(font)""#)
        #expect(abs(size.width - FontMetrics.width(text, bold: isBold) * 20) < 0.1, "\(font)")
        #expect(abs(size.height - 22) < 0.1)
      }
    }

    @Test func `Each line of a label is measured`() throws {
      let size = try size(#"label="wide words\nx", fontsize=10"#)
      #expect(abs(size.width - FontMetrics.width("wide words") * 10) < 0.1)
      #expect(abs(size.height - 22) < 0.1)
    }
  }
#endif
