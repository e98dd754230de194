import Foundation
import Testing

@testable import WeftReport

@Suite struct JSONValueTests {
  private let value: JSONValue = [
    "schema": .count(1), "none": .null, "share": .number(0.1), "never": .number(.nan),
    "names": JSONValue(["A \"b\" \\ \u{1} </script> & \u{2028}", "é"]), "empty": .list([]),
    "rows": .list([["yes": .flag(true)], ["no": .flag(false)]]),
  ]

  @Test func `reads back as the same values, in both layouts`() throws {
    for text in [value.text, value.inlineText] {
      let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
      let read = try #require(object as? [String: Any])
      #expect(read["schema"] as? Int == 1)
      #expect(read["never"] is NSNull)
      #expect((read["names"] as? [String])?.first == "A \"b\" \\ \u{1} </script> & \u{2028}")
      #expect((read["rows"] as? [[String: Bool]])?.count == 2)
    }
  }

  @Test func `keeps the order of keys`() throws {
    let keys = value.text.split(separator: "\n").filter { $0.hasPrefix("  \"") }
      .map { $0.split(separator: "\"")[1] }
    #expect(keys == ["schema", "none", "share", "never", "names", "empty", "rows"])
  }

  @Test func `cannot end the script element it stands in`() {
    #expect(!value.inlineText.contains("<"))
    #expect(value.text.contains("</script> &"))
  }
}
