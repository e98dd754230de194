import Testing

@testable import WeftFormats

@Suite("Texts and places that are looked up before they are made")
struct TextCacheTests {
  @Test func `every text is itself, however many there are`() {
    var cache = TextCache()
    for round in 0..<2 {
      for number in 0..<5_000 {
        let text = "A body of some length \(number % 3_000) — né"
        let found = Array(text.utf8).withUnsafeBytes { cache.text($0) }
        #expect(found.text == text && !found.isGuessed, "round \(round)")
      }
    }
  }

  @Test func `what is no UTF-8 is guessed each time`() {
    var cache = TextCache()
    let bytes = Array("A charity in a caf".utf8) + [0xE9]
    for _ in 0..<3 {
      let found = bytes.withUnsafeBytes { cache.text($0) }
      #expect(found.text == "A charity in a café")
      #expect(found.isGuessed)
    }
  }

  @Test func `places of one hash are told apart, and found after growth`() {
    var index = HashIndex()
    for place in 0..<2_000 { index.insert(UInt64(place % 7) << 32, place) }
    for place in [0, 1, 700, 1_999] {
      #expect(index.place(UInt64(place % 7) << 32) { $0 == place } == place)
    }
    #expect(index.place(3 << 32) { _ in false } == nil)
    #expect(index.place(9 << 32) { _ in true } == nil)
  }
}
