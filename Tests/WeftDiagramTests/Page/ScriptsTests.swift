import Foundation
import Testing
import WeftModel

@testable import WeftDiagram

#if Graphviz
  @Suite struct `Names in other scripts` {
    private let names = ["cy": "Tŷ Gŵyr ŴŶ", "ar": "نادي الأمل", "zh": "中文社区中心"]

    private var network: Network {
      Network(
        metadata: Metadata(title: names.values.sorted().joined(separator: " ")),
        actors: names.map { Actor(id: $0.key, name: $0.value) }.sorted { $0.id < $1.id },
        ties: [Tie(from: "ar", to: "zh", kind: "partners")])
    }

    @Test func `Letters are drawn, not boxes, with the fonts there are`() throws {
      let pdf = try MapRequest(effort: 1).map(of: network).pdf()
      guard let fonts = try Tool.text("pdffonts", pdf),
        let text = try Tool.text("pdftotext", pdf, ["FILE", "-"])
      else { return }
      let embedded = fonts.split(separator: "\n").dropFirst(2)
      #expect(text.contains("ŴŶ"))
      for language in ["ar", "zh"] {
        // A machine without any font for a script cannot draw it.
        let known = try Tool.text("fc-list", Data(), [":lang=\(language)", "family"]) ?? ""
        guard !known.isEmpty else { continue }
        let families = Set(
          known.split(whereSeparator: { ",\n".contains($0) }).map {
            $0.filter { $0.isLetter || $0.isNumber }.lowercased()
          })
        #expect(
          embedded.contains { line in
            let name = line.split(separator: "+").last?.split(separator: " ").first ?? ""
            let plain = name.filter { $0.isLetter || $0.isNumber }.lowercased()
            return families.contains { plain.hasPrefix($0) }
          }, "no font of \(language) in \(fonts)")
      }
      #expect(text.contains("中文社区中心"))
    }

    @Test func `Outlines are wide enough for them`() throws {
      let sheet = try MapRequest(effort: 1).map(of: network).sheet
      for (text, size) in zip(sheet.texts, sheet.sizes) {
        #expect(text.width * sheet.fontSize <= size.width)
      }
    }
  }
#endif
