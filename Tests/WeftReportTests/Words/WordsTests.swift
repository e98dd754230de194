import Foundation
import Testing
import WeftModel

@testable import WeftReport

@Suite struct WordsTests {
  let words = Words()

  @Test func `fills gaps with words, names, counts and the form a count asks for`() {
    let pattern = "{share} {n:relies|rely} on {actor} ({n#})."
    let terms: [String: Term] = [
      "share": .words("one of the four members"), "n": .count(1), "actor": .name("bassac"),
    ]
    #expect(
      words.fill(pattern, terms, raising: true) == "One of the four members relies on bassac (1).")
    #expect(
      words.fill(pattern, terms.merging(["n": .count(2)]) { $1 }, raising: true)
        == "One of the four members rely on bassac (2).")
  }

  @Test func `never alters a name at the start of a sentence, but raises an article before it`() {
    #expect(words.fill("{a} rests.", ["a": .name("bassac")], raising: true) == "bassac rests.")
    #expect(
      words.fill("{a} rests.", ["a": .name("the London cluster")], raising: true)
        == "The London cluster rests.")
  }

  @Test func `raises what opens a later sentence, but nothing behind a name that ends in a stop`() {
    #expect(
      words.fill("It rests. {n} hold.", ["n": .count(4)], raising: true) == "It rests. Four hold.")
    #expect(
      words.fill("{a} {n:is|are} here.", ["a": .name("Weft Ltd."), "n": .count(1)], raising: true)
        == "Weft Ltd. is here.")
  }

  @Test func `does not read what is filled in as a pattern`() {
    #expect(
      words.fill("{a} and {b}", ["a": .name("{b}"), "b": .name("B")], raising: false)
        == "{b} and B")
  }

  @Test func `things that hold an and of their own stay apart in a row`() {
    #expect(words.list(["a", "b"]) == "a and b")
    #expect(words.list(["Fish and Chips", "b"]) == "Fish and Chips as well as b")
    #expect(words.list(["a", "Fish and Chips", "b"]) == "a, Fish and Chips, and b")
  }

  @Test func `a period is told by the ends that are known`() {
    let (since, until) = (PartialDate("2024-06"), PartialDate("2026"))
    #expect(words.period(Period(since: since, until: until)) == "June 2024 to 2026")
    #expect(words.period(Period(since: since, until: since)) == "June 2024")
    #expect(words.period(Period(since: since)) == "from June 2024 on")
    #expect(words.period(Period(until: until)) == "until 2026")
    #expect(words.period(Period()) == nil)
  }

  @Test func `shows a gap for which there is no term`() {
    #expect(words.fill("{a} rests", [:], raising: false) == "{a} rests")
  }

  @Test(arguments: [
    (0, "no ties"), (1, "one tie"), (4, "four ties"), (12, "twelve ties"), (13, "13 ties"),
    (1204, "1,204 ties"),
  ])
  func `counts in words up to twelve, then in digits`(count: Int, told: String) {
    #expect(words.counted(count, Noun("tie")) == told)
  }

  @Test(arguments: [
    (4, 4, "all four other members"), (3, 4, "three of the four other members"),
    (1, 4, "one of the four other members"), (2, 2, "both other members"),
    (1, 1, "the only other member"), (0, 2, "neither of the two other members"),
    (0, 4, "none of the four other members"), (0, 1, "not the only other member"),
    (37, 120, "37 of the 120 other members (31%)"),
    (119, 120, "119 of the 120 other members (99%)"), (0, 0, "no other members"),
  ])
  func `tells shares in plain words`(part: Int, whole: Int, told: String) {
    #expect(words.share(part, of: whole, Noun("other member")) == told)
  }

  @Test func `lists with and, and counts what is beyond the limit`() {
    #expect(words.list([]) == "nobody")
    #expect(words.list(["A"]) == "A")
    #expect(words.list(["A", "B"]) == "A and B")
    #expect(words.list(["A", "B", "C"]) == "A, B and C")
    #expect(words.list(["A", "B", "C", "D", "E"], limit: 2) == "A, B and three others")
    // "A, B and one other" would be no shorter than naming it.
    #expect(words.list(["A", "B", "C"], limit: 2) == "A, B and C")
  }

  @Test func `says what is known of a sum`() {
    func told(_ basis: Amount.Basis) -> String {
      words.money(Amount(value: 15000, currency: "GBP", basis: basis))
    }
    #expect(told(.exact) == "£15,000")
    #expect(told(.approximate) == "about £15,000")
    #expect(told(.ceiling) == "at most £15,000")
    #expect(told(.total) == "part of £15,000")
  }

  @Test(arguments: [("2010", "2010"), ("2010-07", "July 2010"), ("2010-07-01", "1 July 2010")])
  func `writes dates at the precision they have`(date: String, told: String) throws {
    #expect(words.date(try #require(PartialDate(date))) == told)
  }

  @Test(arguments: Phrase.allCases)
  func `every sentence has well-formed gaps`(phrase: Phrase) throws {
    let gap = try Regex("\\{[a-zA-Z]+#?(:[^{}|]*\\|[^{}|]*)?\\}")
    let rest = phrase.pattern.replacing(gap, with: "")
    #expect(!rest.contains("{") && !rest.contains("}"), "\(phrase.pattern)")
    #expect(!phrase.pattern.contains("  "))
  }
}
