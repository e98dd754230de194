/// A grant as the 360Giving Data Standard (1.4) has it, whether it comes from JSON or CSV.
struct Grant {
  /// A body at one end of a grant: most stand in many rows, and are made once.
  struct Organisation {
    var id = RawText.empty
    var name = RawText.empty
    var charityNumber = RawText.empty
    var companyNumber = RawText.empty
    var place = RawText.empty
    var website = RawText.empty

    var isBlank: Bool {
      id.isEmpty && name.isEmpty && charityNumber.isEmpty && companyNumber.isEmpty
    }
  }

  var id = ""
  var title = ""
  /// Whether it is described; what the description says has no place in a network.
  var isDescribed = false
  var currency = ""
  var amount = ""
  var awardDate = ""
  var start = ""
  var end = ""
  var programme = ""
  /// The code of a regrant's kind, where the grant is one.
  var regrantType = ""
  var funders: [Organisation] = []
  var recipients: [Organisation] = []
  /// Whether it goes to a private individual, who is left out.
  var isToIndividual = false
  /// The row, or for JSON the line.
  var row = 0

  /// Forgets everything, so that the next grant can be read; the room for bodies is kept.
  mutating func clear() {
    id = ""
    title = ""
    isDescribed = false
    currency = ""
    amount = ""
    awardDate = ""
    start = ""
    end = ""
    programme = ""
    regrantType = ""
    funders.removeAll(keepingCapacity: true)
    recipients.removeAll(keepingCapacity: true)
    isToIndividual = false
  }
}

/// The regrant types of version 1.4: whoever receives such a grant passes money on.
enum RegrantType {
  /// Titles by code.
  static let titles: KeyValuePairs<String, String> = [
    "FRG010": "common regrant", "FRG020": "transfer to intermediary", "FRG030": "match funding",
    "FRG040": "funder collaboration", "FRG050": "fiscal sponsor", "FRG060": "endowment",
    "FRG070": "multipurpose",
  ]

  /// The title of a code; nil for one that the standard does not know, which may be a title itself.
  static func title(_ text: String) -> String? {
    if let title = titles.first(where: { $0.key == text })?.value { return title }
    let folded = text.lowercased()
    return titles.first { $0.key.lowercased() == folded || $0.value == folded }?.value
  }
}
